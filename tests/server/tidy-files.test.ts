/** What broken-off inspections left aside goes after a while, and nothing younger. */
import { rmSync } from 'node:fs'
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { sweepInspection } from '#server/jobs/tidy-files'

const folder = vi.hoisted(() => (process.env.DATA_FOLDER = `/tmp/bang-vang-tidy-${process.pid}`))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('an old file goes, a young one stays, and an office without any is no error', async () => {
  expect(await sweepInspection(Date.now())).toBe(0)
  const aside = `${folder}/inspection`
  await mkdir(aside, { recursive: true })
  for (const name of ['old', 'young']) await writeFile(`${aside}/${name}`, 'x')
  const yesterday = new Date(Date.now() - 86_400_000)
  await utimes(`${aside}/old`, yesterday, yesterday)
  expect(await sweepInspection(Date.now() - 3_600_000)).toBe(1)
  expect(await readdir(aside)).toEqual(['young'])
})
