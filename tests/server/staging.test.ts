/** Files on their way: whoever sends, however often they are cut off or repeat themselves, the bytes come out as they were. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { open, readFile, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { randomToken } from '#server/digest'
import { Staging, TooLarge } from '#server/storage/staging'

const folder = mkdtempSync(join(tmpdir(), 'bang-vang-staging-'))
afterAll(() => rm(folder, { recursive: true }))

const staging = new Staging(folder)
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A sender of bytes `start` to `end`, in chunks, which breaks off when it is stopped or after `breakAt` bytes. */
function sender(file: Uint8Array, start: number, end: number, chunk: number, breakAt = Infinity) {
  let isStopped = false
  async function* data() {
    for (let at = start; at < end; at += chunk) {
      await new Promise((resolve) => setImmediate(resolve))
      if (isStopped || at - start >= breakAt) throw new Error('The line is cut')
      yield file.subarray(at, Math.min(end, at + chunk))
    }
  }
  return { start, size: file.length, data: data(), stop: () => (isStopped = true) }
}

describe('a file on its way', () => {
  test('is whole in the end, whatever pieces come, at once, twice or cut', async () => {
    const piece = fc.record({
      from: fc.oneof(fc.constant(0), fc.nat(3_000)),
      length: fc.integer({ min: 1, max: 3_000 }),
      chunk: fc.integer({ min: 50, max: 700 }),
      breakAt: fc.option(fc.nat(1_000), { nil: Infinity }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const token = randomToken()
        const file = randomBytes(3_000)
        // All at once: each cuts the one before it off.
        await Promise.allSettled(
          pieces.map(({ from, length, chunk, breakAt }) =>
            staging.append(token, sender(file, from, Math.min(3_000, from + length), chunk, breakAt)),
          ),
        )
        const had = await staging.received(token)
        const bytes = had > 0 ? await readFile(staging.pathOf(token)) : Buffer.alloc(0)
        expect(bytes.equals(file.subarray(0, had))).toBe(true)
        expect(await staging.append(token, sender(file, had, 3_000, 400))).toBe(3_000)
        expect(await staging.digest(token)).toBe(digestOf(file))
        await staging.remove(token)
      }),
      { numRuns: 150 },
    )
  })

  test('is hashed as it comes, and again from its beginning by a process that has not seen it come', async () => {
    const [token, file] = [randomToken(), randomBytes(5_000)]
    await staging.append(token, sender(file, 0, 2_000, 300))
    const other = new Staging(folder)
    await other.append(token, sender(file, 2_000, 5_000, 300))
    expect([await other.digest(token), await staging.digest(token)]).toEqual([digestOf(file), digestOf(file)])
  })

  test('is hashed rightly after a write that failed', async () => {
    const [token, file] = [randomToken(), randomBytes(5_000)]
    await staging.append(token, sender(file, 0, 2_000, 300))
    const handle = await open(staging.pathOf(token), 'r')
    const full = vi.spyOn(Object.getPrototypeOf(handle) as FileHandle, 'writev')
    await handle.close()
    full.mockRejectedValue(new Error('No space left on device'))
    await expect(staging.append(token, sender(file, 2_000, 4_000, 300))).rejects.toThrow('No space left')
    full.mockRestore()
    expect(await staging.received(token)).toBe(2_000)
    await staging.append(token, sender(file, 2_000, 5_000, 300))
    expect(await staging.digest(token)).toBe(digestOf(file))
  })

  test('takes not a byte beyond its size, and none that leaves a hole', async () => {
    const [token, file] = [randomToken(), randomBytes(1_000)]
    const long = { ...sender(file, 0, 1_000, 300), size: 700 }
    await expect(staging.append(token, long)).rejects.toBeInstanceOf(TooLarge)
    expect(await staging.received(token)).toBe(700)
    await expect(staging.append(token, sender(file, 900, 1_000, 50))).rejects.toBeInstanceOf(RangeError)
    expect(await staging.received(token)).toBe(700)
  })

  test('is forgotten when it is removed, and quiet when nobody has written to it', async () => {
    const [token, file] = [randomToken(), randomBytes(100)]
    await staging.append(token, sender(file, 0, 100, 50))
    expect(await staging.quietSince(new Date(Date.now() + 60_000))).toContain(token)
    expect(await staging.quietSince(new Date(Date.now() - 60_000))).not.toContain(token)
    await staging.remove(token)
    expect([await staging.received(token), await staging.quietSince(new Date(Date.now() + 60_000))]).toEqual([
      0,
      expect.not.arrayContaining([token]),
    ])
  })

  test.each(['../secret', '', 'a/b', 'a\0bcdefghijk', `${'x'.repeat(20)}/../y`])(
    'bears no token that is a path: %j',
    async (token) => {
      await expect(staging.received(token)).rejects.toThrow('Not a token')
    },
  )
})
