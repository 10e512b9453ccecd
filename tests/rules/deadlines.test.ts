/** Days, ages and birth windows as the regulations count them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageOn, birthWindow, dayFrom, dayOf, isDay } from '#rules/deadlines'

const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2060-12-31T00:00:00Z'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10))

describe('a day', () => {
  test('is the day in Viet Nam, not in Greenwich', () => {
    expect(dayOf(new Date('2024-07-31T16:59:59Z'))).toBe('2024-07-31')
    expect(dayOf(new Date('2024-07-31T17:00:00Z'))).toBe('2024-08-01')
  })

  test.each([
    ['29', '2', '2012', '2012-02-29'],
    ['1', '1', '2010', '2010-01-01'],
    ['01', '09', '2010', '2010-09-01'],
    ['31', '2', '2012', null],
    ['29', '2', '2011', null],
    ['29', '2', '1900', null],
    ['0', '5', '2010', null],
    ['5', '13', '2010', null],
    ['5', '5', '10', null],
    ['-5', '5', '2010', null],
    ['5', '5', '', null],
    ['٣', '5', '2010', null],
  ])('%s/%s/%s is read as %s', (dayText, month, year, expected) => {
    expect(dayFrom(dayText, month, year)).toBe(expected)
  })

  test('read from its parts is the same day again', () => {
    fc.assert(
      fc.property(day, (text) => {
        const [year = '', month = '', date = ''] = text.split('-')
        expect(dayFrom(String(Number(date)), String(Number(month)), year)).toBe(text)
        expect(isDay(text)).toBe(true)
      }),
    )
  })
})

describe('an age', () => {
  test.each([
    ['2008-07-31', '2024-07-30', 15],
    ['2008-07-31', '2024-07-31', 16],
    ['2008-02-29', '2024-02-28', 15],
    ['2008-02-29', '2024-02-29', 16],
    ['2008-02-29', '2023-03-01', 15],
    ['2024-07-31', '2024-07-31', 0],
  ])('of someone born on %s is on %s %i years', (bornOn, on, years) => {
    expect(ageOn(bornOn, on)).toBe(years)
  })

  test('grows by one on each birthday and never shrinks', () => {
    fc.assert(
      fc.property(day, day, day, (bornOn, one, other) => {
        const [early = '', late = ''] = [one, other].sort()
        expect(ageOn(bornOn, early)).toBeLessThanOrEqual(ageOn(bornOn, late))
      }),
    )
  })
})

describe('the birth window', () => {
  test.each([
    ['2015-07-31', { min: 6, max: 19 }, { from: '1996-07-31', to: '2009-07-31' }],
    ['2020-07-31', { min: 6, max: 19 }, { from: '2001-07-31', to: '2014-07-31' }],
    ['2012-07-15', { min: 6, max: 19 }, { from: '1993-07-15', to: '2006-07-15' }],
    ['2022-07-31', { min: 6, max: 18 }, { from: '2004-07-31', to: '2016-07-31' }],
    ['2022-08-31', { min: 6, max: 18 }, { from: '2004-08-31', to: '2016-08-31' }],
  ])('of a cut-off on %s is the one that was published', (cutOff, ages, window) => {
    expect(birthWindow(cutOff, ages)).toEqual(window)
  })
})
