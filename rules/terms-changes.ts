/** What may be changed of a contest's terms, and when: freely before intake, with a reason after, by resolution once sheets are confirmed. */
import type { Rubric } from '#scoring/rubric'
import { isSame } from './chapters'
import type { ContestTerms } from './contest-terms'
import type { DecisionState } from './decision-states'
import type { ContestStage } from './editions'
import { selectionOf } from './entry-terms'
import { milestone } from './phases'
import type { Refusal } from './refusal'
import type { Resolution } from './resolutions'
import { roundsOf, whyNotChangeRubric, type Round } from './rounds'
import { isInTheWay, termsProblems } from './terms-check'

/** What of the terms people have already worked with. */
export interface TermsInUse {
  /** Confirmed sheets, by code of the round. */
  confirmed: Readonly<Record<string, number>>
  /** Codes that entries, panels or decisions name. */
  fields: readonly string[]
  parts: readonly string[]
  rounds: readonly string[]
  prizes: readonly string[]
  decision: DecisionState | 'none'
}

export interface TermsChange {
  before: ContestTerms
  after: ContestTerms
  stage: ContestStage
  now: Date
  inUse: TermsInUse
  reason: string
  resolution: Resolution | null
}

/** Null when the change is allowed; otherwise the first thing in its way. */
export function whyNotChangeTerms(change: TermsChange): Refusal | null {
  const { before, after, stage, now, inUse, reason, resolution } = change
  if (stage === 'preparing') return null
  const confirmed = confirmedSheets(inUse)
  const removed = whyNotRemove(change)
  if (removed) return removed
  if (!isSame(before.timeline, after.timeline)) return { because: 'dates-announced' }
  for (const round of roundsOf(before)) {
    const next = roundsOf(after).find(({ code }) => code === round.code)
    if (next && !isSame(structure(round.rubric), structure(next.rubric))) {
      const refusal = whyNotChangeRubric(inUse.confirmed[round.code] ?? 0)
      if (refusal) return refusal
    }
  }
  if (touchesFrozen(before, after, inUse)) {
    if (inUse.decision === 'published')
      return { because: 'decision-state', state: 'published', needs: ['proposed', 'settled'] }
    if (!resolution) return { because: 'terms-frozen', confirmed }
  }
  if (now >= milestone(before.timeline, 'opens') && reason.trim() === '' && !resolution)
    return { because: 'reason-missing' }
  const problems = termsProblems(after).filter(isInTheWay)
  return problems.length > 0 ? { because: 'terms-unlawful', problems } : null
}

export function confirmedSheets({ confirmed }: Pick<TermsInUse, 'confirmed'>): number {
  return Object.values(confirmed).reduce((sum, one) => sum + one, 0)
}

/** Whether a change touches what the first confirmed sheet freezes: how marks become results, and the rounds judged so far. */
export function touchesFrozen(
  before: ContestTerms,
  after: ContestTerms,
  inUse: Pick<TermsInUse, 'confirmed'>,
): boolean {
  if (confirmedSheets(inUse) === 0) return false
  const results = ({ regulations }: ContestTerms) => [
    regulations.scoring,
    selectionOf(regulations),
    regulations.prizes.map(({ code, count, minScore }) => ({ code, count, minScore })),
  ]
  const judged = (terms: ContestTerms) =>
    roundsOf(terms)
      .filter(({ code }) => (inUse.confirmed[code] ?? 0) > 0)
      .map(({ opensAt: _from, endsAt: _until, graceMinutes: _grace, ...round }) => round)
  return !isSame(results(before), results(after)) || !isSame(judged(before), judged(after))
}

/** What decides whether a mark is lawful and how it counts; titles and guidance are words. */
export function structure({ criteria, total, weightsOver = 1 }: Rubric) {
  const marks = criteria.map(({ code, max, step, weight = 1, remarkRequiredAtExtremes = false }) => ({
    code,
    max,
    step,
    weight,
    remarkRequiredAtExtremes,
  }))
  return { marks, total, weightsOver }
}

/** Rounds whose rubric changed count it as a new version, which their next sheets name. */
export function withRubricVersions(before: ContestTerms, after: ContestTerms): ContestTerms {
  const { rounds } = after.regulations
  if (!rounds) return after
  const old = new Map(roundsOf(before).map((round): [string, Round] => [round.code, round]))
  const next = roundsOf(after)
  const counted = rounds.map((round, index) => {
    const was = old.get(round.code)
    if (!was) return round
    const isSameRubric = isSame(structure(was.rubric), structure(next[index]?.rubric ?? was.rubric))
    return { ...round, rubricVersion: isSameRubric ? was.rubricVersion : was.rubricVersion + 1 }
  })
  return { ...after, regulations: { ...after.regulations, rounds: counted } }
}

function whyNotRemove({ before, after, inUse }: TermsChange): Refusal | null {
  const kinds = [
    ['field', before.regulations.fields, after.regulations.fields, inUse.fields],
    ['part', before.regulations.parts, after.regulations.parts, inUse.parts],
    ['prize', before.regulations.prizes, after.regulations.prizes, inUse.prizes],
    ['round', roundsOf(before), roundsOf(after), inUse.rounds],
  ] as const
  for (const [what, had, has, used] of kinds) {
    const kept = new Set(has.map(({ code }) => code))
    const lost = had.filter(({ code }) => !kept.has(code) && used.includes(code))
    if (lost.length > 0)
      return {
        because: 'terms-in-use',
        what,
        names: lost.map((one) => ('title' in one ? one.title : one.name) || one.code),
      }
  }
  return null
}
