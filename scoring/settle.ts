/** Ranks and awards the entries of one scope. */
import type { Assessment } from './assess'
import { allocate, type AwardPolicy, type AwardProposal } from './awards'
import { rank } from './rank'
import type { ResultRegulations } from './regulations'
import type { ResultAward, Results } from './results'

export interface Settled extends Pick<
  Results,
  'standings' | 'tieGroups' | 'awards' | 'unfilled' | 'pending' | 'rolledOver' | 'approvals'
> {
  readonly decisionsUsed: readonly string[]
}

/** The regulations are lawful (`checkRegulations`); `assessed` compete with one another. */
export function settle(
  { tieChain, tiers, rankOn }: ResultRegulations,
  scope: string | null,
  assessed: readonly Assessment[],
  policy: AwardPolicy,
): Settled {
  const contenders = assessed.flatMap(({ contender }) => (contender ? [contender] : []))
  const ranking = rank(contenders, tieChain, policy.decisions, rankOn)
  const allocation = allocate(ranking.groups, tiers, policy)
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
    rolledOver: allocation.rolledOver.map((each) => ({ scope, ...each })),
    approvals: allocation.approvals,
    decisionsUsed: [...ranking.decisionsUsed, ...allocation.decisionsUsed],
  }
}
