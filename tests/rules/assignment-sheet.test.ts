/** What a cell asks for: every mark against every record, as one table. */
import { expect, test } from 'vitest'
import { cellOutcome, type CellMark, type PairRecord } from '#rules/assignment-sheet'
import { sheetStates } from '#rules/sheet-states'

const records: [name: string, PairRecord][] = [
  ['free', { sheet: null, finding: null }],
  ['conflict', { sheet: null, finding: 'same-unit' }],
  ...sheetStates.flatMap((sheet): [string, PairRecord][] => [
    [`own ${sheet}`, { sheet, isOwn: true }],
    [`other ${sheet}`, { sheet, isOwn: false }],
  ]),
]
const marks: CellMark[] = ['none', 'wanted', 'as-handed-out']

test('a cell is followed, kept or refused by what is on record', () => {
  const table = records.map(
    ([name, record]) => `${name}: ${marks.map((mark) => cellOutcome(mark, record)).join(' · ')}`,
  )
  expect(table).toEqual([
    'free: unchanged · give · unchanged',
    'conflict: unchanged · conflict · unchanged',
    'own blank: take-back · unchanged · unchanged',
    'other blank: other-panel · unchanged · unchanged',
    'own in-progress: begun · unchanged · unchanged',
    'other in-progress: begun · unchanged · unchanged',
    'own confirmed: begun · unchanged · unchanged',
    'other confirmed: begun · unchanged · unchanged',
    'own recused: unchanged · met-before · unchanged',
    'other recused: unchanged · met-before · unchanged',
    'own void: unchanged · met-before · unchanged',
    'other void: unchanged · met-before · unchanged',
  ])
})
