/** Dates, numbers and sizes as Vietnamese readers write them, in the time zone of Viet Nam whatever the server's is. */
import { describe, expect, test } from 'vitest'
import {
  calendarDay,
  count,
  date,
  dateTime,
  exactTime,
  fileSize,
  list,
  mark,
  money,
  score,
  shortDate,
  time,
  timeLeft,
} from '#wording/format'

const closing = new Date('2024-07-31T17:00:42+07:00')

describe('dates and times', () => {
  test('name the weekday and write the day before the month', () => {
    expect(date(closing)).toBe('thứ Tư 31/7/2024')
    expect(shortDate(closing)).toBe('31/7/2024')
    expect(time(closing)).toBe('17:00')
    expect(dateTime(closing)).toBe('17:00, thứ Tư 31/7/2024')
    expect(exactTime(closing)).toBe('17:00:42 ngày 31/7/2024')
  })

  test('know all seven days of the week', () => {
    const week = [0, 1, 2, 3, 4, 5, 6].map((days) => new Date(Date.UTC(2024, 6, 28 + days, 5)))
    expect(week.map(date)).toEqual([
      'Chủ nhật 28/7/2024',
      'thứ Hai 29/7/2024',
      'thứ Ba 30/7/2024',
      'thứ Tư 31/7/2024',
      'thứ Năm 1/8/2024',
      'thứ Sáu 2/8/2024',
      'thứ Bảy 3/8/2024',
    ])
  })

  test('turn at midnight in Viet Nam, not in London', () => {
    expect(dateTime(new Date('2024-07-31T16:59:59Z'))).toBe('23:59, thứ Tư 31/7/2024')
    expect(dateTime(new Date('2024-07-31T17:00:00Z'))).toBe('00:00, thứ Năm 1/8/2024')
  })

  test('a calendar day has no time zone', () => {
    expect(calendarDay('2005-07-31')).toBe('31/7/2005')
    expect(calendarDay('2018-01-02')).toBe('2/1/2018')
  })
})

describe('the time that is left', () => {
  const minutes = (amount: number) => timeLeft(new Date(closing.getTime() + amount * 60_000), closing)

  test.each([
    [12 * 24 * 60 + 59, 'còn 12 ngày'],
    [2 * 24 * 60, 'còn 2 ngày'],
    [2 * 24 * 60 - 1, 'còn 47 giờ'],
    [5 * 60, 'còn 5 giờ'],
    [2 * 60 - 1, 'còn 119 phút'],
    [40, 'còn 40 phút'],
    [0.5, 'còn 1 phút'],
    [0, 'đã hết hạn'],
    [-1, 'đã hết hạn'],
  ])('%s minutes before the deadline', (amount, words) => {
    expect(minutes(amount)).toBe(words)
  })
})

describe('numbers', () => {
  test('results show both decimals after a comma', () => {
    expect([8250, 9000, 5, 10000, 0].map(score)).toEqual(['82,50', '90,00', '0,05', '100,00', '0,00'])
  })

  test('marks are written as a judge types them', () => {
    expect([1650, 4000, 50, 0].map(mark)).toEqual(['16,5', '40', '0,5', '0'])
  })

  test('thousands are parted by points', () => {
    expect(count(1204)).toBe('1.204')
    expect(money(10_000_000)).toBe('10.000.000 đồng')
  })

  test('sizes come in the unit that is easiest to read', () => {
    expect([0, 1023, 1024, 1_048_575, 1_048_576, 4_299_162].map(fileSize)).toEqual([
      '0 byte',
      '1023 byte',
      '1 KB',
      '1 MB',
      '1 MB',
      '4,1 MB',
    ])
  })

  test('lists end in và', () => {
    expect(list([])).toBe('')
    expect(list(['A'])).toBe('A')
    expect(list(['A', 'B'])).toBe('A và B')
    expect(list(['A', 'B', 'C'])).toBe('A, B và C')
  })
})
