/** A judge's table of marks, row by row: what it would change, and every way in which a row can be wrong. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Refusal } from '#rules/refusal'
import { longestRemarks, readSheetRows, type KnownSheet, type TypedRow } from '#rules/sheet-rows'
import { points } from '#scoring/points'
import type { Rubric } from '#scoring/rubric'
import { mark } from '#wording/format'
import { rowProblemSentence } from '#wording/vi/sheet-table'

const rubric: Rubric = {
  criteria: [
    { code: 'novelty', title: 'Tính mới', max: points(4000), step: points(50) },
    { code: 'effect', title: 'Hiệu quả', max: points(3000), step: points(50) },
  ],
  total: points(7000),
}
const at = new Date('2024-08-27T14:32:00+07:00')
const sheet = (changes: Partial<KnownSheet> = {}): KnownSheet => ({
  id: 'a'.repeat(24),
  blindCode: '031',
  version: 3,
  updatedAt: at,
  marks: { novelty: 1650 },
  remarks: 'Khá.',
  whyNotSave: null,
  ...changes,
})
const row = (changes: Partial<TypedRow> = {}): TypedRow => ({
  line: 4,
  blindCode: '031',
  version: '3',
  marks: { novelty: '16,5', effect: '' },
  remarks: 'Khá.',
  ...changes,
})
const read = (rows: TypedRow[], sheets = [sheet()]) => readSheetRows(rubric, rows, sheets)
const problems = (typed: TypedRow, known = sheet()) => read([typed], [known])[0]?.problems

describe('a row of the table', () => {
  it('that says what the sheet says changes nothing, whatever its version or the state of the sheet', () => {
    const whyNotSave: Refusal = { because: 'sheet-state', state: 'confirmed', needs: ['blank'] }
    const known = sheet({ whyNotSave })
    expect(read([row({ version: '1' })], [known])).toEqual([
      { line: 4, blindCode: '031', sheet: known, problems: [], changes: [] },
    ])
  })

  it('tells each field it would change, a cleared mark too; comma and point are one', () => {
    const typed = row({ marks: { novelty: '', effect: '24.5' }, remarks: 'Tốt.' })
    expect(read([typed])).toEqual([
      {
        line: 4,
        blindCode: '031',
        sheet: sheet(),
        problems: [],
        changes: [
          { field: 'mark', criterion: 'novelty', from: 1650, to: null },
          { field: 'mark', criterion: 'effect', from: null, to: 2450 },
          { field: 'remarks', from: 'Khá.', to: 'Tốt.' },
        ],
      },
    ])
  })

  it('finds its sheet though the spreadsheet dropped the zeros, but never between two', () => {
    expect(read([row({ blindCode: '31' })])[0]?.sheet?.blindCode).toBe('031')
    const two = [sheet(), sheet({ id: 'b'.repeat(24), blindCode: '0031' })]
    expect(read([row({ blindCode: '31' })], two)[0]?.problems).toEqual([{ code: 'unknown-code' }])
  })

  it('of a code that is not the judge’s own here is unknown, and changes nothing', () => {
    expect(read([row({ blindCode: '999' })])).toEqual([
      { line: 4, blindCode: '999', sheet: null, problems: [{ code: 'unknown-code' }], changes: [] },
    ])
  })

  it('is named when it comes twice', () => {
    const [first, second] = read([row(), row({ line: 9, blindCode: '31' })])
    expect([first?.problems, second?.problems]).toEqual([[], [{ code: 'code-twice', line: 4 }]])
  })

  it('is refused when the sheet was changed since, is locked, or its version was lost', () => {
    const changed = { marks: { novelty: '20', effect: '' } }
    expect(problems(row({ ...changed, version: '2' }))).toEqual([{ code: 'changed-since', at }])
    expect(problems(row({ ...changed, version: '' }))).toEqual([{ code: 'version-missing' }])
    const refusal: Refusal = { because: 'sheet-state', state: 'void', needs: ['blank'] }
    expect(problems(row(changed), sheet({ whyNotSave: refusal }))).toEqual([{ code: 'refused', refusal }])
  })

  it('with a mark out of range or step, or remarks too long, is told at each cell', () => {
    const remarks = 'x'.repeat(longestRemarks + 1)
    expect(problems(row({ marks: { novelty: '40,5', effect: '16/5/2026' }, remarks }))).toEqual([
      { code: 'mark-unlawful', criterion: 'novelty', text: '40,5' },
      { code: 'mark-unlawful', criterion: 'effect', text: '16/5/2026' },
      { code: 'remarks-too-long', max: longestRemarks },
    ])
  })

  it('says what Excel did to a number that became a day', () => {
    const sentence = rowProblemSentence(
      { code: 'mark-unlawful', criterion: 'effect', text: '16/5/2026' },
      rubric.criteria,
    )
    expect(sentence).toMatch(/“16\/5\/2026” không phải điểm hợp lệ\. Hiệu quả: Nhập điểm từ 0 đến 30.*Excel/)
  })

  it('written out as the workbook writes it and handed in again never changes anything', () => {
    const anyMarks = fc.record({
      novelty: fc.option(fc.integer({ min: 0, max: 80 }).map((steps) => steps * 50)),
      effect: fc.option(fc.integer({ min: 0, max: 60 }).map((steps) => steps * 50)),
    })
    fc.assert(
      fc.property(anyMarks, fc.string(), (marks, remarks) => {
        const given = Object.entries(marks).flatMap(([code, value]) =>
          value === null ? [] : [[code, value]],
        )
        const known = sheet({ marks: Object.fromEntries(given) as Record<string, number>, remarks })
        const texts = Object.entries(marks).map(([code, value]) => [code, value === null ? '' : mark(value)])
        const typed = row({
          marks: Object.fromEntries(texts) as Record<string, string>,
          remarks: remarks.trim(),
        })
        expect(read([typed], [known])[0]).toMatchObject({ problems: [], changes: [] })
      }),
    )
  })
})
