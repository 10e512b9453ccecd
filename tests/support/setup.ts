/** Before every test file: a data folder of its own; and whatever is said through console.error fails the test that was running. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { format } from 'node:util'
import { afterAll, afterEach, expect } from 'vitest'

// Before the environment is read: what a test file imports comes after this.
const dataFolder = mkdtempSync(join(tmpdir(), 'bang-vang-test-data-'))
process.env.DATA_FOLDER = dataFolder
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

const said: string[] = []
const reallySay = console.error

// A test that expects an error silences it by its own vi.spyOn(console, 'error').
console.error = (...words: unknown[]) => {
  said.push(format(...words))
  reallySay(...words)
}

afterEach(() => {
  expect(said.splice(0), 'console.error was called').toEqual([])
})
