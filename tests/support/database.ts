/** Vitest's global set-up: one database for the whole run, MONGODB_URI's if given, otherwise the bundled engine. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startDatabase } from '../../server/database/start'

declare module 'vitest' {
  interface ProvidedContext {
    /** Empty when no database started: tests that need none still run, the others fail and say so. */
    databaseUri: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const data = await mkdtemp(join(tmpdir(), 'bang-vang-tests-'))
  const database = await startDatabase({ data, uri: process.env.MONGODB_URI, log: () => {} }).catch(
    (error: unknown) => {
      console.error(error)
      return null
    },
  )
  project.provide('databaseUri', database?.uri ?? '')
  return async () => {
    await database?.stop()
    await rm(data, { recursive: true, force: true })
  }
}
