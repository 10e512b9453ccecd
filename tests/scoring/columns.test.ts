import { expect, test } from 'vitest'
import { toColumns } from '#scoring/columns'
import { pt } from '#tests/scoring/a-contest'

const row = (entry: string, judge: string, total: number) => ({ entry, judge, total: pt(total) })

test('sheets become columns by entry, then judge, whatever order they come in', () => {
  const rows = [row('b', 'j1', 70), row('a', 'j2', 80), row('a', 'j1', 90)]
  const columns = {
    entries: ['a', 'b'],
    judges: ['j1', 'j2'],
    offsets: Uint32Array.of(0, 2, 3),
    judgeOf: Uint32Array.of(0, 1, 0),
    totals: Float64Array.of(9000, 8000, 7000),
  }
  expect(toColumns(rows)).toEqual(columns)
  expect(toColumns(rows.toReversed())).toEqual(columns)
})

test('two sheets of one judge for one entry are a programmer’s fault', () => {
  expect(() => toColumns([row('a', 'j1', 70), row('a', 'j1', 80)])).toThrow(RangeError)
})
