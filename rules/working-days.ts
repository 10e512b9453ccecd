/**
 * Working days, by which offices give deadlines: without Saturdays, Sundays and the holidays of Bộ luật Lao động 2019,
 * Điều 112. Days by which a year's holidays are moved are announced each autumn; an office that knows better types its own.
 */
import type { Day } from './deadlines'

/** By the sun: New Year, Liberation Day, Labour Day, National Day and the day beside it. */
const fixedHolidays = new Set(['01-01', '04-30', '05-01', '09-01', '09-02'])

/** By the moon, month and day: Tết from the last day of the year to the fourth of the first month, and the Hùng Kings. */
const lunarHolidays = new Set(['1-1', '1-2', '1-3', '1-4', '3-10'])

/** The Chinese calendar, which the Vietnamese one follows but for about one new moon in ten years. */
const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
})

export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(day).getUTCDay()
  if (weekday === 0 || weekday === 6) return false
  if (fixedHolidays.has(day.slice(5))) return false
  return !lunarHolidays.has(lunarDay(day)) && lunarDay(dayAfter(day)) !== '1-1'
}

/** The `count`-th working day after `day`; `day` itself for 0. */
export function workingDaysAfter(day: Day, count: number): Day {
  let reached = day
  for (let left = count; left > 0;) {
    reached = dayAfter(reached)
    if (isWorkingDay(reached)) left -= 1
  }
  return reached
}

/** How many working days lie after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day): number {
  let count = 0
  for (let day = dayAfter(from); day <= to; day = dayAfter(day)) if (isWorkingDay(day)) count += 1
  return count
}

function dayAfter(day: Day): Day {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}

/** `3-10`; a leap month counts for none. */
function lunarDay(day: Day): string {
  const parts = lunar.formatToParts(new Date(day))
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('month')}-${of('day')}`
}
