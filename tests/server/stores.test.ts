/** The stores behind the port, one suite for all: this disk, GridFS in a real database, a real server that speaks S3 and checks signatures. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomToken } from '#server/digest'
import { diskStorage } from '#server/storage/disk'
import { gridfsStorage } from '#server/storage/gridfs'
import { storageKeyOf, type Storage } from '#server/storage/port'
import { s3Storage, type S3Settings } from '#server/storage/s3'
import { openSignedS3, s3Credentials, type SignedS3 } from '#tests/support/signed-s3'
import { openWorld } from '#tests/support/world'

openWorld()

const folder = mkdtempSync(join(tmpdir(), 'bang-vang-stores-'))
let s3: SignedS3
const s3Settings: S3Settings = { endpoint: undefined, region: 'us-east-1', bucket: 'ho-so', ...s3Credentials }

beforeAll(async () => {
  s3 = await openSignedS3(join(folder, 's3'), 'ho-so')
  s3Settings.endpoint = s3.endpoint
})
afterAll(async () => {
  await s3.close()
  await rm(folder, { recursive: true, force: true })
})

const stores: [name: string, make: () => Storage][] = [
  ['disk', () => diskStorage(join(folder, 'disk'))],
  ['GridFS', () => gridfsStorage('testFiles')],
  ['S3', () => s3Storage(s3Settings)],
]

async function staged(bytes: Uint8Array): Promise<string> {
  const path = join(folder, `${randomToken()}.part`)
  await writeFile(path, bytes)
  return path
}

async function read(store: Storage, key: string, range?: { start: number; end: number }): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of await store.read(key, range)) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

async function keysOf(store: Storage, before: Date): Promise<string[]> {
  const keys: string[] = []
  for await (const key of store.keysBefore(before)) keys.push(key)
  return keys
}

const newKey = () => storageKeyOf(randomToken())
const later = () => new Date(Date.now() + 60_000)

describe.each(stores)('%s', (_, make) => {
  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

  test('gives back what it keeps, whole and in part, and leaves the staged file', async () => {
    const [store, key, bytes] = [make(), newKey(), randomBytes(300_000)]
    const path = await staged(bytes)
    await store.keep(key, path)
    expect(await store.sizeOf(key)).toBe(300_000)
    expect(digest(await read(store, key))).toBe(digest(bytes))
    expect(await read(store, key, { start: 100_000, end: 100_009 })).toEqual(bytes.subarray(100_000, 100_010))
    expect((await readdir(folder)).includes(path.split('/').at(-1) ?? '')).toBe(true)
  })

  test('keeps a file that is larger than one of its pieces', async () => {
    const [store, key, bytes] = [make(), newKey(), randomBytes(20 * 1024 * 1024 + 7)]
    await store.keep(key, await staged(bytes))
    expect(digest(await read(store, key))).toBe(digest(bytes))
  })

  test('kept again under the same key, nothing changes', async () => {
    const [store, key, bytes] = [make(), newKey(), randomBytes(1000)]
    const path = await staged(bytes)
    await store.keep(key, path)
    await store.keep(key, path)
    expect(await read(store, key)).toEqual(bytes)
  })

  test('lists what is older than a moment, removes, and removes again', async () => {
    const [store, key] = [make(), newKey()]
    await store.keep(key, await staged(randomBytes(10)))
    expect(await keysOf(store, later())).toContain(key)
    expect(await keysOf(store, new Date(Date.now() - 60_000))).not.toContain(key)
    await store.remove(key)
    await store.remove(key)
    expect([await store.sizeOf(key), await keysOf(store, later())]).toEqual([
      null,
      expect.not.arrayContaining([key]),
    ])
    await expect(read(store, key)).rejects.toThrow()
  })

  test('keeps nothing of a file that is not there', async () => {
    const [store, key] = [make(), newKey()]
    await expect(store.keep(key, join(folder, 'nowhere'))).rejects.toThrow('ENOENT')
    expect(await store.sizeOf(key)).toBeNull()
  })

  test.each([
    '../secret',
    'ab/../../secret',
    '/etc/passwd',
    'ab/cd/ef',
    'ab\\cdcdcdcdcd',
    '',
    'ab/c\0d',
    '..//cd',
  ])('takes no key that is none of ours: %j', async (key) => {
    const store = make()
    await expect(store.read(key)).rejects.toThrow('Not a storage key')
    await expect(store.remove(key)).rejects.toThrow('Not a storage key')
    await expect(store.keep(key, await staged(randomBytes(1)))).rejects.toThrow('Not a storage key')
  })
})

test('S3: every request bears a good signature, and one made with a wrong secret is turned away', async () => {
  expect([s3.counts.good > 20, s3.counts.bad]).toEqual([true, 0])
  const store = s3Storage({ ...s3Settings, secretAccessKey: 'wrong' })
  await expect(store.keep(newKey(), await staged(randomBytes(10)))).rejects.toThrow()
  expect(s3.counts.bad).toBeGreaterThan(0)
})
