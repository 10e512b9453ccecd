/** Whether judges will be done in time: what remains, over what was confirmed in the week that ends now. */

/** Sheets of a judge or of a panel. */
export interface WorkDone {
  remaining: number
  confirmed: number
  /** Confirmed in the last `paceDays`. */
  lately: number
  /** When the first sheet was given; null while there is none. */
  since: Date | null
}

/** Days are whole and rounded up: nobody is helped by “late by 0.3 days”. */
export type Pace =
  | { code: 'nothing' }
  | { code: 'done' }
  /** Past the deadline with sheets left. */
  | { code: 'overdue' }
  /** Not one sheet confirmed. */
  | { code: 'not-begun' }
  /** Some confirmed, none of them in the last week. */
  | { code: 'stalled' }
  | { code: 'on-time' }
  | { code: 'late'; days: number }

export const paceDays = 7
const day = 24 * 60 * 60_000

/** The moment from which confirmed sheets count as recent. */
export function paceSince(now: Date): Date {
  return new Date(now.getTime() - paceDays * day)
}

/** Judges given their sheets less than a week ago are measured over the days they have had, one at least. */
export function paceOf({ remaining, confirmed, lately, since }: WorkDone, now: Date, deadline: Date): Pace {
  if (since === null || remaining + confirmed === 0) return { code: 'nothing' }
  if (remaining === 0) return { code: 'done' }
  if (now > deadline) return { code: 'overdue' }
  if (confirmed === 0) return { code: 'not-begun' }
  if (lately === 0) return { code: 'stalled' }
  const had = Math.min(paceDays, Math.max(1, (now.getTime() - since.getTime()) / day))
  const needed = (remaining * had) / lately
  const left = (deadline.getTime() - now.getTime()) / day
  return needed <= left ? { code: 'on-time' } : { code: 'late', days: Math.ceil(needed - left) }
}

/** Those whom a reminder would help; the page ticks them beforehand. */
export function asksForReminder({ code }: Pace): boolean {
  return code === 'late' || code === 'stalled' || code === 'not-begun' || code === 'overdue'
}
