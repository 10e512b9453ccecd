/** When nobody is urged: between 21:00 and 07:00 in Viet Nam. */
import { contestTimeZone, dayOf } from './deadlines'

export const quietFrom = 21
export const quietUntil = 7

const hourFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: contestTimeZone,
  hour: '2-digit',
  hourCycle: 'h23',
})

/** The hour in Viet Nam at a moment, 0 to 23. */
export function hourOf(moment: Date): number {
  return Number(hourFormat.format(moment))
}

export function isQuiet(moment: Date): boolean {
  const hour = hourOf(moment)
  return hour >= quietFrom || hour < quietUntil
}

/** The first moment from this one on at which people may be urged: itself by day, else 07:00. */
export function nextWakingMoment(moment: Date): Date {
  if (!isQuiet(moment)) return moment
  const morning = atHour(dayOf(moment), quietUntil)
  return morning >= moment ? morning : new Date(morning.getTime() + 86_400_000)
}

/** A full hour of a day in Viet Nam, which has one time zone and no summer time. */
export function atHour(day: string, hour: number): Date {
  return new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+07:00`)
}
