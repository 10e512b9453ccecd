/** The council rules on entries that the tie-break chain could not part (thể lệ, Điều 9.3c). */
import { whyNotMoveDecision } from '#rules/decision-states'
import type { TieRuling } from '#models/decision'
import { idFrom } from '#models/ids'
import { rulingsInUse } from '../awards'
import { refuseTied } from '../council-ties'
import { writeDecision } from '../decisions'
import type { By, InContest } from '../guard'
import { refuse } from '../refuse'
import { contestResults } from '../results'

export interface TieRulingInput {
  version: number
  /** Every tied entry, best first. */
  order: string[]
  reason: string
}

/**
 * Records the order. Refused unless the entries are exactly a group that is tied now, or that an earlier ruling parts,
 * which this one then replaces: a ruling lapses with its tie.
 */
export async function ruleOnTie(by: By & InContest, input: TieRulingInput): Promise<void> {
  const { actor, now, contest } = by
  const { results, decision } = await contestResults(contest)
  const { roles } = actor
  refuse(
    whyNotMoveDecision('propose', {
      state: decision?.state ?? 'none',
      timeline: contest.timeline,
      now,
      roles,
    }),
  )
  if (input.reason.trim() === '') refuse({ because: 'reason-missing' })
  await refuseTied(
    by,
    input.order.flatMap((entry) => idFrom(entry) ?? []),
  )
  const candidates = [...input.order].sort()
  const isTied =
    results.tieGroups.some((group) => sameSet(group.entries, candidates)) ||
    rulingsInUse(results, decision).some((ruling) => sameSet(ruling.candidates, candidates))
  if (!isTied || candidates.length < 2) refuse({ because: 'tie-changed' })
  const ruling: TieRuling = { candidates, order: input.order, reason: input.reason.trim() }
  const kept = (decision?.tieRulings ?? []).filter((other) => !sameSet(other.candidates, candidates))
  const tieRulings = [...kept, ruling]
  await writeDecision(
    by,
    { decision, version: input.version },
    { tieRulings },
    { action: 'tie.ruled', details: { ...ruling } },
  )
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join() === [...b].sort().join()
}
