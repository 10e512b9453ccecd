/** The seven birth windows that published regulations give (domain.md A1): the formula, and every day around both ends. */
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { ageOn, birthWindow, isDay, yearsBefore, type Day } from '#rules/deadlines'
import { emptyAnswers, type Author } from '#rules/entry'
import { gateFindings } from '#rules/gate-findings'
import { entryProblems } from '#rules/entry-check'
import { aContestValue } from '#tests/support/answers'

const published: [where: string, cutOff: Day, ages: { min: number; max: number }, from: Day, to: Day][] = [
  ['national 2012', '2012-07-15', { min: 6, max: 19 }, '1993-07-15', '2006-07-15'],
  ['national 2015', '2015-07-31', { min: 6, max: 19 }, '1996-07-31', '2009-07-31'],
  ['national 2020', '2020-07-31', { min: 6, max: 19 }, '2001-07-31', '2014-07-31'],
  ['Phú Thọ 2023', '2023-07-31', { min: 6, max: 19 }, '2004-07-31', '2017-07-31'],
  ['Hòa Bình 2024', '2024-07-31', { min: 6, max: 19 }, '2005-07-31', '2018-07-31'],
  ['Sơn La 2023', '2023-07-31', { min: 6, max: 18 }, '2005-07-31', '2017-07-31'],
  ['Quảng Trị 2022', '2022-08-31', { min: 6, max: 18 }, '2004-08-31', '2016-08-31'],
]

const { regulations } = aContestValue()

function author(bornOn: Day): Author {
  return {
    id: 'a1',
    name: 'Lò Thị Mai',
    bornOn,
    school: '',
    grade: '',
    phone: '',
    email: '',
    isLead: true,
    representative: { name: '', relation: '', phone: '' },
  }
}

function verdictOn(bornOn: Day, window: { from: Day; to: Day }, on: Day) {
  const rules = { ...regulations, authors: { min: 1, max: 5, birthFrom: window.from, birthTo: window.to } }
  const answers = { ...emptyAnswers(), authors: [author(bornOn)] }
  const [finding] = gateFindings(rules, { answers, on, prizes: [] })
  const ages = entryProblems(answers, rules, on).filter(({ code }) => code.startsWith('author-too'))
  return { verdict: finding?.verdict, refused: ages.map(({ code }) => code) }
}

function shifted(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

describe.each(published)('the window of %s', (_where, cutOff, ages, from, to) => {
  test('is what the formula gives', () => {
    expect(birthWindow(cutOff, ages)).toEqual({ from, to })
  })

  test.each(Array.from({ length: 21 }, (_, place) => place - 10))('%i days from either end', (days) => {
    const early = verdictOn(shifted(from, days), { from, to }, cutOff)
    expect(early).toEqual(
      days < 0 ? { verdict: 'fails', refused: ['author-too-old'] } : { verdict: 'passes', refused: [] },
    )
    const late = verdictOn(shifted(to, days), { from, to }, cutOff)
    expect(late).toEqual(
      days > 0 ? { verdict: 'fails', refused: ['author-too-young'] } : { verdict: 'passes', refused: [] },
    )
  })

  test('lets in whoever is old enough on the last day, and nobody who is a year past the highest age', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 9000 }), (days) => {
        const bornOn = shifted(to, days)
        const { verdict } = verdictOn(bornOn, { from, to }, cutOff)
        if (verdict === 'passes') {
          expect(ageOn(bornOn, cutOff)).toBeGreaterThanOrEqual(ages.min)
          expect(ageOn(bornOn, cutOff)).toBeLessThanOrEqual(ages.max)
        } else {
          const age = ageOn(bornOn, cutOff)
          // Whoever passed the highest age only days ago is still of that age, and outside the window all the same.
          expect(age < ages.min || age > ages.max || bornOn < from).toBe(true)
        }
      }),
    )
  })
})

describe('a window around a leap day', () => {
  test('ends on 28 February where the year of birth has no 29th', () => {
    expect(birthWindow('2024-02-29', { min: 6, max: 19 })).toEqual({ from: '2005-02-28', to: '2018-02-28' })
    expect(birthWindow('2024-02-29', { min: 4, max: 20 })).toEqual({ from: '2004-02-29', to: '2020-02-29' })
  })

  test('counts somebody born on 29 February like everybody else', () => {
    const window = birthWindow('2026-02-28', { min: 6, max: 18 })
    expect(verdictOn('2008-02-29', window, '2026-02-28').verdict).toBe('passes')
    expect(verdictOn('2020-02-29', window, '2026-02-28').verdict).toBe('fails')
  })

  test('is made of days that exist, whatever the cut-off', () => {
    const day = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((moment) => moment.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 120 }), (cutOff, years) => {
        const earlier = yearsBefore(cutOff, years)
        expect(isDay(earlier)).toBe(true)
        expect(Number(cutOff.slice(0, 4)) - Number(earlier.slice(0, 4))).toBe(years)
        expect(ageOn(earlier, cutOff)).toBe(years)
      }),
    )
  })
})
