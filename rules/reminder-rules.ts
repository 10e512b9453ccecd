/** Reminders that come back by themselves: what about, how many days before or after what, and on which day they are due. */
import { dayOf, type Day } from './deadlines'
import type { AudienceKind } from './campaigns'

/** What a rule reminds of, and of what its days are counted. */
export const ruleKinds = ['units', 'drafts', 'stale-drafts', 'supplements', 'sheets'] as const
export type RuleKind = (typeof ruleKinds)[number]

/**
 * `closes`: the end of submission. `touched`: the last change of the draft. `deadline`: that of the supplement.
 * `round`: the end of the round at work.
 */
export type Anchor = 'closes' | 'touched' | 'deadline' | 'round'

export const ruleTerms = {
  units: { audience: 'units', anchor: 'closes', template: 'no-entry-yet', sides: ['before'] },
  drafts: { audience: 'drafts', anchor: 'closes', template: 'drafts-waiting', sides: ['before'] },
  'stale-drafts': { audience: 'drafts', anchor: 'touched', template: 'drafts-waiting', sides: ['after'] },
  supplements: {
    audience: 'supplements',
    anchor: 'deadline',
    template: 'supplements-due',
    sides: ['before'],
  },
  sheets: { audience: 'judges', anchor: 'round', template: 'sheets-due', sides: ['before', 'after'] },
} as const satisfies Record<
  RuleKind,
  { audience: AudienceKind; anchor: Anchor; template: string; sides: readonly Side[] }
>

export type Side = 'before' | 'after'

export const mostRuleDays = 60

/** The hour in Viet Nam from which rules are looked at. */
export const ruleHour = 8

export interface RuleTiming {
  days: number
  side: Side
}

/** The day `days` later; earlier when negative. */
export function dayPlus(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/**
 * Whether a reminder counted from `anchor` is due on `day`: from its day on, so that a day on which the machine was off is
 * made up for. One before a deadline is over when the deadline is; one after it ends with `ends`, if given.
 */
export function isDue({ days, side }: RuleTiming, anchor: Date, day: Day, ends: Date | null = null): boolean {
  const from = dayPlus(dayOf(anchor), side === 'before' ? -days : days)
  const until = side === 'before' ? anchor : ends
  return day >= from && (until === null || day <= dayOf(until))
}
