/** What counts as a mark when people type. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMark, readMarks } from '#rules/mark-text'
import { points } from '#scoring/points'
import type { Criterion, Rubric } from '#scoring/rubric'
import { sheetTotal } from '#scoring/sheet-total'

const half: Criterion = { code: 'novelty', title: 'Tính mới', max: points(4000), step: points(50) }
const tenth: Criterion = { code: 'effect', title: 'Hiệu quả', max: points(1000), step: points(10) }
const rubric: Rubric = { criteria: [half, tenth], total: points(5000) }

describe('a mark as typed', () => {
  it('may be written with a comma or a point, with spaces around', () => {
    expect(['16,5', '16.5', ' 16,50 ', '016,5'].map((text) => readMark(half, text))).toEqual([
      1650, 1650, 1650, 1650,
    ])
  })

  it('is no mark while the field is blank', () => {
    expect(['', '   '].map((text) => readMark(half, text))).toEqual([null, null])
  })

  it('reaches from zero to the maximum', () => {
    expect(['0', '40', '40,0'].map((text) => readMark(half, text))).toEqual([0, 4000, 4000])
  })

  it('is unlawful above the maximum, below zero, off the step, or when it is no number', () => {
    const wrong = ['40,5', '99', '-1', '16,3', '16,', ',5', '1e1', '16,555', 'mười', '16 5', '١٦', 'NaN']
    expect(wrong.filter((text) => readMark(half, text) !== 'unlawful')).toEqual([])
  })
})

describe('the marks of a sheet', () => {
  it('keep what is lawful, name what is not, and drop what was typed over', () => {
    expect(readMarks(rubric, { novelty: '99', effect: '7,3' }, { novelty: 1650 })).toEqual({
      marks: { effect: 730 },
      unlawful: ['novelty'],
    })
  })

  it('keep the mark of a criterion that was not sent, and clear one sent blank', () => {
    expect(readMarks(rubric, { effect: '' }, { novelty: 1650, effect: 100 })).toEqual({
      marks: { novelty: 1650 },
      unlawful: [],
    })
  })

  it('ignore criteria that the rubric does not have', () => {
    expect(readMarks(rubric, { toString: '5', other: '5' })).toEqual({ marks: {}, unlawful: [] })
  })

  it('add up exactly in tenths, whatever is typed', () => {
    const criteria = Array.from({ length: 10 }, (_, index) => ({ ...tenth, code: `c${index}` }))
    const ten: Rubric = { criteria, total: points(10_000) }
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 10, maxLength: 10 }), (tenths) => {
        const texts = Object.fromEntries(
          tenths.map((value, index) => [`c${index}`, `${Math.floor(value / 10)},${value % 10}`]),
        )
        const { marks } = readMarks(ten, texts)
        const sum = tenths.reduce((total, value) => total + value, 0)
        expect(sheetTotal(ten, marks)).toMatchObject({ total: sum * 10, filled: 10, of: 10 })
      }),
    )
  })
})
