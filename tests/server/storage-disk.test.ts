/** Files on disk: what goes in comes out with its digest, and what fails leaves nothing behind. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { diskStorage } from '#server/storage/disk'
import { TooLarge } from '#server/storage/port'

const folder = mkdtempSync(join(tmpdir(), 'bang-vang-storage-'))
const outside = mkdtempSync(join(tmpdir(), 'bang-vang-outside-'))
afterAll(async () => {
  await rm(folder, { recursive: true })
  await rm(outside, { recursive: true })
})

const store = diskStorage(folder)

async function* chunks(...parts: Uint8Array[]) {
  yield* parts
}

async function read(key: string, range?: { start: number; end: number }): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of await store.read(key, range)) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

async function files(): Promise<string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true })
  return all.filter((one) => one.isFile()).map((one) => one.name)
}

describe('a file', () => {
  test('comes out as it went in, with its size and digest', async () => {
    const bytes = randomBytes(300_000)
    const kept = await store.put(
      chunks(bytes.subarray(0, 5), bytes.subarray(5, 100_000), bytes.subarray(100_000)),
      300_000,
    )
    expect(kept.size).toBe(300_000)
    expect(kept.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(await read(kept.storageKey)).toEqual(bytes)
  })

  test('shows its first 4100 bytes, however small its chunks', async () => {
    const bytes = randomBytes(9000)
    const one = await store.put(chunks(bytes), 9000)
    const many = await store.put(
      chunks(...Array.from({ length: 90 }, (_, i) => bytes.subarray(i * 100, i * 100 + 100))),
      9000,
    )
    expect(Buffer.from(one.head)).toEqual(bytes.subarray(0, 4100))
    expect(Buffer.from(many.head)).toEqual(bytes.subarray(0, 4100))
    expect(many.sha256).toBe(one.sha256)
  })

  test('may be empty', async () => {
    const kept = await store.put(chunks(), 10)
    expect(kept).toMatchObject({ size: 0, sha256: createHash('sha256').digest('hex') })
    expect(await read(kept.storageKey)).toHaveLength(0)
  })

  test('can be read in part, both ends included', async () => {
    const { storageKey } = await store.put(chunks(Buffer.from('0123456789')), 10)
    expect((await read(storageKey, { start: 2, end: 4 })).toString()).toBe('234')
  })

  test('has a key of its own that tells nothing of it', async () => {
    const same = await Promise.all([1, 2].map(() => store.put(chunks(Buffer.from('same')), 10)))
    expect(same[0]?.storageKey).not.toBe(same[1]?.storageKey)
    expect(same[0]?.storageKey).toMatch(/^[\w-]{2}\/[\w-]{41}$/)
  })

  test('can be removed, and removed again', async () => {
    const { storageKey } = await store.put(chunks(Buffer.from('gone')), 10)
    await store.remove(storageKey)
    await expect(store.read(storageKey)).rejects.toThrow()
    await store.remove(storageKey)
  })
})

describe('what fails leaves nothing behind', () => {
  test('a file larger than allowed, refused before its end has come', async () => {
    const before = await files()
    let asked = 0
    async function* endless() {
      for (;;) {
        asked += 1
        yield Buffer.alloc(1000)
      }
    }
    await expect(store.put(endless(), 3500)).rejects.toBeInstanceOf(TooLarge)
    expect(asked).toBe(4)
    expect(await files()).toEqual(before)
  })

  test('a file of exactly the allowed size passes', async () => {
    expect(await store.put(chunks(Buffer.alloc(3500)), 3500)).toMatchObject({ size: 3500 })
  })

  test('a stream that breaks off', async () => {
    const before = await files()
    async function* broken() {
      yield Buffer.from('the first half')
      throw new Error('the line went dead')
    }
    await expect(store.put(broken(), 1000)).rejects.toThrow('the line went dead')
    expect(await files()).toEqual(before)
  })
})

describe('a key that is none of ours', () => {
  test.each([
    '../secret',
    '../../etc/passwd',
    'ab/../../secret',
    '/etc/passwd',
    'ab/cd/ef',
    'ab\\cd',
    'ab/',
    '',
    'ab/c.txt',
    'ab/c\0d',
    'ab/cd\n',
    '..//cd',
  ])('is refused: %j', async (key) => {
    await writeFile(join(outside, 'secret'), 'secret')
    await expect(store.read(key)).rejects.toThrow('Not a storage key')
    await expect(store.remove(key)).rejects.toThrow('Not a storage key')
  })

  test('but well formed is simply not there', async () => {
    await expect(store.read(`ab/${'c'.repeat(41)}`)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
