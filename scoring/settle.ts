/** Ranks and awards the entries of one scope. */
import type { Assessment } from './assess'
import { allocate, type AwardProposal } from './awards'
import type { DecisionBook } from './decisions'
import { rank } from './rank'
import type { ResultRegulations } from './regulations'
import type { ResultAward, Results } from './results'

export interface Settled extends Pick<
  Results,
  'standings' | 'tieGroups' | 'awards' | 'unfilled' | 'pending'
> {
  readonly decisionsUsed: readonly string[]
}

/** The regulations are lawful (`checkRegulations`); `assessed` compete with one another. */
export function settle(
  { tieChain, tiers, tiePolicy, rankOn }: ResultRegulations,
  scope: string | null,
  assessed: readonly Assessment[],
  decisions: DecisionBook,
): Settled {
  const contenders = assessed.flatMap(({ contender }) => (contender ? [contender] : []))
  const ranking = rank(contenders, tieChain, decisions, rankOn)
  const allocation = allocate(ranking.groups, tiers, { tiePolicy, decisions })
  const outcomes = new Map(assessed.map(({ outcome }) => [outcome.entry, outcome]))
  const ranked = ranking.groups.flatMap(({ entries, rank, separatedBy }) =>
    entries.map((entry) => ({ ...(outcomes.get(entry) as Assessment['outcome']), rank, separatedBy })),
  )
  const unranked = (['insufficient', 'excluded'] as const).flatMap((status) =>
    assessed
      .filter(({ outcome }) => outcome.status === status)
      .map(({ outcome }) => ({ ...outcome, status, rank: null, separatedBy: null })),
  )
  const proposals = new Map(allocation.awards.map((award) => [award.entry, award]))
  return {
    standings: [...ranked, ...unranked],
    tieGroups: ranking.groups.map((group) => ({ scope, ...group })),
    awards: [
      ...ranked.map(({ entry }) => ({ scope, ...(proposals.get(entry) as AwardProposal) })),
      ...unranked.map(({ entry, status }): ResultAward => {
        return { scope, entry, tier: null, reason: { code: 'not-ranked', status } }
      }),
    ],
    unfilled: allocation.unfilled.map((each) => ({ scope, ...each })),
    pending: allocation.pending ? [{ scope, ...allocation.pending }] : [],
    decisionsUsed: [...ranking.decisionsUsed, ...allocation.decisionsUsed],
  }
}
