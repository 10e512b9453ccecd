/** Answers as people type them: one spelling for what can be read, nothing lost of what cannot. */
import { expect, test } from 'vitest'
import fc from 'fast-check'
import type { AnswerShape } from '#rules/questions'
import { answerFault, spelled } from '#rules/typed-answers'
import { answerText } from '#wording/vi/form-answers'

const number: AnswerShape = { kind: 'number', min: 0, max: 5000, unit: 'tháng' }
const levels: AnswerShape = {
  kind: 'several',
  options: [
    { code: 'a', name: 'Xã' },
    { code: 'b', name: 'Tỉnh' },
    { code: 'c', name: 'Toàn quốc' },
  ],
}
const yesNo: AnswerShape = { kind: 'yes-no', explain: 'yes' }
const line: AnswerShape = { kind: 'line', maxCharacters: 5 }

test.each<[AnswerShape, typed: string, kept: string, read: string, fault: string | null]>([
  [number, '12,5', '12,5', '12,5 tháng', null],
  [number, ' 12.5 ', '12,5', '12,5 tháng', null],
  [number, '1.204', '1204', '1204 tháng', null],
  [number, '1,250', '1,25', '1,25 tháng', null],
  [number, '007', '7', '7 tháng', null],
  [number, '-3', '-3', '-3 tháng', 'too-low'],
  [number, '5001', '5001', '5001 tháng', 'too-high'],
  [number, 'nhiều', 'nhiều', 'nhiều tháng', 'unreadable'],
  [{ kind: 'money' }, '15.000.000 đ', '15000000', '15.000.000 đồng', null],
  [{ kind: 'money' }, 'mười triệu', 'mười triệu', 'mười triệu', 'unreadable'],
  [{ kind: 'month' }, '3/2022', '2022-03', '3/2022', null],
  [{ kind: 'month' }, '2022-03', '2022-03', '3/2022', null],
  [{ kind: 'month' }, '13/2022', '13/2022', '13/2022', 'unreadable'],
  [{ kind: 'day' }, '1/9/2021', '2021-09-01', '1/9/2021', null],
  [{ kind: 'day' }, '31/2/2021', '31/2/2021', '31/2/2021', 'unreadable'],
  [levels, 'c a', 'a c', 'Xã và Toàn quốc', null],
  [levels, 'x', '', 'x', 'unreadable'],
  [{ ...levels, kind: 'choice' }, 'b', 'b', 'Tỉnh', null],
  [{ ...levels, kind: 'choice' }, 'x', 'x', 'x', 'unreadable'],
  [yesNo, 'no', 'no', 'Không', null],
  [yesNo, 'yes', 'yes', 'Có', 'why-missing'],
  [line, 'dài quá', 'dài quá', 'dài quá', 'too-long'],
])('%j: %s', (shape, typed, kept, read, fault) => {
  expect(spelled(shape, typed)).toBe(kept)
  if (kept) expect(answerText(shape, 'q', { q: kept })).toBe(read)
  expect(answerFault(shape, 'q', true, { q: typed })?.fault ?? null).toBe(fault)
})

test('a question left open is a gap only where it is required', () => {
  expect(answerFault(number, 'q', true, { q: '  ' })).toEqual({ fault: 'missing' })
  expect(answerFault(number, 'q', false, {})).toBeNull()
})

const shape = fc.constantFrom<AnswerShape>(
  number,
  { kind: 'money' },
  { kind: 'month' },
  { kind: 'day' },
  levels,
  { ...levels, kind: 'choice' },
  yesNo,
)
const typed = fc.oneof(
  fc.string(),
  fc.stringMatching(/^[0-9.,/ -]{0,12}$/),
  fc
    .tuple(
      fc.integer({ min: 1, max: 31 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1900, max: 2100 }),
    )
    .map((parts) => parts.join('/')),
)

test('what is kept is kept: reading it again changes nothing, and it is as lawful as what was typed', () => {
  fc.assert(
    fc.property(shape, typed, (asked, text) => {
      const kept = spelled(asked, text)
      expect(spelled(asked, kept)).toBe(kept)
      if (kept !== '')
        expect(answerFault(asked, 'q', true, { q: kept })).toEqual(answerFault(asked, 'q', true, { q: text }))
    }),
  )
})
