/** The deadline that is offered for completing a dossier: five working days, as far as screening lasts. */
import { dayOf, type Day } from '#rules/deadlines'
import { milestone } from '#rules/phases'
import { workingDaysAfter, workingDaysBetween } from '#rules/working-days'
import type { By, InContest } from './guard'

const usualWorkingDays = 5

export interface SuggestedDeadline {
  day: Day
  /** Working days from today up to and including that day. */
  workingDays: number
  /** From today to the end of screening. */
  most: number
}

export function suggestedDeadline({
  now,
  contest,
}: Pick<By & InContest, 'now' | 'contest'>): SuggestedDeadline {
  const today = dayOf(now)
  const last = dayOf(milestone(contest.timeline, 'screeningEnds'))
  const usual = workingDaysAfter(today, usualWorkingDays)
  const day = usual < last ? usual : last
  return { day, workingDays: workingDaysBetween(today, day), most: workingDaysBetween(today, last) }
}
