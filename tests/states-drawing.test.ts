/** The drawing of states is made from the tables, and kept up to date with them. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { drawStates } from '../scripts/draw-states'

test('docs/states.md is what the tables of moves draw', () => {
  expect(readFileSync('docs/states.md', 'utf8')).toBe(drawStates())
})
