/** A folder for one run of the stories, in which the demonstration season is written once and copied by each office. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default async function season(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'bang-vang-season-'))
  process.env.STORY_SEASON = folder
  return () => rm(folder, { recursive: true, force: true })
}
