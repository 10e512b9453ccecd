/** Days, deadlines and ages as the regulations count them: in the time zone of Viet Nam, to the day. */
export const contestTimeZone = 'Asia/Ho_Chi_Minh'

/** A calendar day as `YYYY-MM-DD`, free of time zones. */
export type Day = string

const dayFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: contestTimeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar day in Viet Nam at a moment. */
export function dayOf(moment: Date): Day {
  return dayFormat.format(moment)
}

/** The day before. */
export function dayBefore(day: Day): Day {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}

/** Whether the text is a day that exists in the calendar (31/2 does not). */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return false
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text
}

/** Builds a day from what people type: day, month and four-digit year. Null when no such day exists. */
export function dayFrom(day: string, month: string, year: string): Day | null {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return null
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : null
}

/** Full years lived on a day: a birthday counts from that day on. */
export function ageOn(bornOn: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years
}

/** The same day so many years earlier; 29 February falls on the 28th where that year has none. */
export function yearsBefore(day: Day, years: number): Day {
  const earlier = `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`
  return isDay(earlier) ? earlier : `${earlier.slice(0, 8)}28`
}

/**
 * The birth window that seven published regulations share (domain.md A1): from the cut-off day less the highest age
 * to the cut-off day less the lowest age, both ends included.
 */
export function birthWindow(cutOff: Day, ages: { min: number; max: number }): { from: Day; to: Day } {
  return { from: yearsBefore(cutOff, ages.max), to: yearsBefore(cutOff, ages.min) }
}
