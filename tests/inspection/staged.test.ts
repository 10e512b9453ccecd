/** Files taken aside: whole while they are looked at, gone after, never longer than allowed. */
import { rmSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { staged } from '#server/inspection/staged'
import { Refused } from '#server/refuse'

const folder = vi.hoisted(() => (process.env.DATA_FOLDER = `/tmp/bang-vang-staged-${process.pid}`))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const left = () => readdir(`${folder}/inspection`)

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text)
}

test('a file is whole while it is used, and gone after, also after a failure', async () => {
  const read = staged(pieces('mot', 'hai'), 6, async ({ path, size }) => [await readFile(path, 'utf8'), size])
  expect(await read).toEqual(['mothai', 6])
  await expect(staged(pieces('x'), 6, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await left()).toEqual([])
})

test('a longer one is refused, and its source is left open for whoever drains it', async () => {
  const source = pieces('mot', 'hai', 'ba')
  await expect(staged(source, 5, () => Promise.resolve(0))).rejects.toEqual(
    new Refused({ because: 'file-too-large', maxBytes: 5 }),
  )
  expect(await left()).toEqual([])
  expect((await source.next()).value?.toString()).toBe('ba')
})

test('nothing is left of many that are refused at once, however late their files were opened', async () => {
  const tries = Array.from({ length: 60 }, () => staged(pieces('mot', 'hai'), 5, () => Promise.resolve(0)))
  const outcomes = await Promise.allSettled(tries)
  expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await left()).toEqual([])
})
