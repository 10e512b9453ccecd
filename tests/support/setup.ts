/** Before every test file: whatever is said through console.error fails the test that was running. */
import { format } from 'node:util'
import { afterEach, expect } from 'vitest'

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
