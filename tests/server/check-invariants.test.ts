/** The command that checks the data: what it prints, and how it ends. */
import { execFile } from 'node:child_process'
import mongoose from 'mongoose'
import { expect, inject, test } from 'vitest'
import { Entries } from '#models/entry'
import { emptyAnswers } from '#rules/entry'
import { aContest, aPerson, anEntry, openWorld } from '#tests/support/world'

openWorld()

/** Runs the command on this file's own database. */
function check(): Promise<{ code: number | string | null | undefined; said: string }> {
  const uri = new URL(inject('databaseUri').replace(/^mongodb/, 'http'))
  uri.pathname = `/${mongoose.connection.name}`
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    MONGODB_URI: uri.href.replace(/^http/, 'mongodb'),
    NODE_ENV: 'production',
  }
  return new Promise((done) => {
    const command = ['--import', 'tsx', 'scripts/check-invariants.ts']
    execFile(process.execPath, command, { env, encoding: 'utf8' }, (error, said) =>
      done({ code: error ? error.code : 0, said }),
    )
  })
}

test('good data: one line, and an end without complaint', async () => {
  await anEntry(await aContest(), await aPerson(), { answers: emptyAnswers() })
  expect(await check()).toEqual({ code: 0, said: 'All is as it must be.\n' })
})

test('damaged data: a line for each violation, and exit code 1', async () => {
  const entry = await anEntry(await aContest(), await aPerson(), { answers: emptyAnswers() })
  await Entries.updateOne({ _id: entry._id }, { $set: { blindCode: '101' } })
  expect(await check()).toEqual({
    code: 1,
    said: `entry ${entry._id.toHexString()}: is a draft with blind code 101\nViolations: 1\n`,
  })
})
