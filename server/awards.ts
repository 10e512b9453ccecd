/** The council's choice of prizes beside what scoring/ proposes: shared by the board and by those who act on it. */
import { checkAwards } from '#scoring/awards'
import type { Results } from '#scoring/results'
import { selectionOf } from '#rules/entry-terms'
import type { AwardProblem } from '#rules/refusal'
import type { Contest } from '#models/contest'
import type { Award, Decision, TieRuling } from '#models/decision'
import { refuse } from './refuse'
import { rulingId, type ContestResults } from './results'

export interface ChosenPrize {
  entry: string
  /** What the rules propose; null for none. */
  proposed: string | null
  /** What the council chose; the proposal until it chose otherwise. */
  prize: string | null
  reason: string
}

/**
 * One row for every entry of the standings. While it is open, a choice holds that was made on purpose, which its reason
 * tells; any other follows the proposal, which moves with marks and rulings. Once settled every choice holds as it is.
 */
export function chosenPrizes(
  results: Results,
  decision: Pick<Decision, 'awards' | 'state'> | null,
): ChosenPrize[] {
  const isOpen = decision?.state === 'proposed'
  const chosen = new Map(
    (decision?.awards ?? [])
      .filter(({ reason }) => !isOpen || reason.trim() !== '')
      .map((award) => [award.entry, award]),
  )
  return results.awards.map(({ entry, tier }) => {
    const choice = chosen.get(entry)
    return {
      entry,
      proposed: tier,
      prize: choice ? choice.prize || null : tier,
      reason: choice?.reason ?? '',
    }
  })
}

/**
 * What a form chose, by entry id; an empty prize means none. A form shows a part of the board: an entry that it does not name
 * keeps what the council chose on purpose before, else what the rules propose.
 */
export type Choices = Record<string, { prize: string; reason: string }>

/** The choices of a form beside the proposal. Refused when one departs from it without a reason. */
export function readChoices(
  contest: Contest,
  { results, entries, decision }: Pick<ContestResults, 'results' | 'entries' | 'decision'>,
  choices: Choices,
): ChosenPrize[] {
  const isVoted = selectionOf(contest.regulations).by === 'votes'
  if (isVoted && Object.keys(choices).length > 0) refuse({ because: 'chosen-by-vote' })
  const prizes = new Set(contest.regulations.prizes.map(({ code }) => code))
  const chosen = chosenPrizes(results, decision).map((row) => {
    const choice = choices[row.entry]
    const prize = choice && prizes.has(choice.prize) ? choice.prize : null
    return choice ? { ...row, prize, reason: choice.reason } : row
  })
  const silent = chosen.filter((row) => isDeparture(row) && row.reason.trim() === '')
  if (silent.length > 0) {
    const codes = new Map(entries.map((entry) => [entry._id.toHexString(), entry.blindCode ?? '']))
    refuse({
      because: 'award-reason-missing',
      entries: silent.map(({ entry }) => codes.get(entry) ?? '').sort(),
    })
  }
  return chosen
}

/** Whether people chose otherwise than the rules propose. */
export function isDeparture({ prize, proposed }: ChosenPrize): boolean {
  return prize !== proposed
}

/** What the choice breaks: quotas and thresholds forbid settling, an inversion asks to be looked at. */
export function awardProblems(
  contest: Contest,
  { results, inputs, entries }: Pick<ContestResults, 'results' | 'inputs' | 'entries'>,
  chosen: readonly ChosenPrize[],
): AwardProblem[] {
  // Votes have counted what scores would have had to be checked for.
  if (selectionOf(contest.regulations).by === 'votes') return []
  const codes = new Map(entries.map((entry) => [entry._id.toHexString(), entry.blindCode ?? '']))
  const standings = new Map(results.standings.map((standing) => [standing.entry, standing]))
  const titles = new Map(contest.regulations.prizes.map(({ code, title }) => [code, title]))
  const codeOf = (entry: string) => codes.get(entry) ?? ''
  const titleOf = (tier: string) => titles.get(tier) ?? tier
  const issues = checkAwards(
    inputs.regulations.tiers,
    chosen.map(({ entry, prize }) => {
      const standing = standings.get(entry)
      return {
        entry,
        scope: standing?.scope ?? null,
        rank: standing?.rank ?? null,
        published: standing?.published ?? null,
        tier: prize,
      }
    }),
    { ...inputs.regulations, facts: new Map(inputs.entries.map((entry) => [entry.id, entry])) },
  )
  return issues.flatMap((issue): AwardProblem[] => {
    switch (issue.code) {
      case 'quota-exceeded':
        return [
          { code: 'over-quota', prize: titleOf(issue.tier), count: issue.entries.length, quota: issue.count },
        ]
      case 'below-threshold':
        return [
          {
            code: 'below-threshold',
            prize: titleOf(issue.tier),
            entry: codeOf(issue.entry),
            minScore: issue.minScore,
          },
        ]
      case 'not-ranked':
        return [{ code: 'not-ranked', prize: titleOf(issue.tier), entry: codeOf(issue.entry) }]
      case 'inversion':
        return [{ code: 'inversion', entry: codeOf(issue.entry), below: codeOf(issue.lowerEntry) }]
      case 'ineligible':
        return [
          {
            code: 'ineligible',
            prize: titleOf(issue.tier),
            entry: codeOf(issue.entry),
            because: issue.because,
          },
        ]
      case 'not-approved':
        return [
          {
            code: 'not-approved',
            prize: titleOf(issue.tier),
            entry: codeOf(issue.entry),
            verdict: issue.verdict,
          },
        ]
      case 'award-rate-exceeded':
        return [{ code: 'over-award-rate', count: issue.entries.length, most: issue.most, of: issue.ranked }]
      case 'cap-exceeded':
        return [
          {
            code: 'over-cap',
            kind: issue.kind,
            entries: issue.entries.map(codeOf).sort(),
            most: issue.most,
          },
        ]
      default:
        throw new Error(`A choice of prizes cannot be read: ${issue.code}`)
    }
  })
}

/** The council's rulings that part works now; the others have lapsed with their ties. */
export function rulingsInUse(results: Results, decision: Pick<Decision, 'tieRulings'> | null): TieRuling[] {
  const lapsed = new Set(
    results.issues.flatMap((issue) => (issue.code === 'unused-decision' ? [issue.decision] : [])),
  )
  return (decision?.tieRulings ?? []).filter((_, index) => !lapsed.has(rulingId(index)))
}

/** Inversions are the council's own business, with a reason; the rest breaks the regulations. */
export function isUnlawful(problem: AwardProblem): boolean {
  return problem.code !== 'inversion'
}

/** The choices as they are kept, none left out: what was confirmed is on record beside what was changed. */
export function asAwards(chosen: readonly ChosenPrize[]): Award[] {
  return chosen.map(({ entry, prize, reason }) => ({ entry, prize: prize ?? '', reason }))
}
