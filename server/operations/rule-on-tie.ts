/** The council rules on entries that the tie-break chain could not part (thể lệ, Điều 9.3c). */
import { onlyRound } from '#rules/rounds'
import { whyNotMoveDecision } from '#rules/decision-states'
import { newId } from '#models/ids'
import { inTransaction } from '#models/connection'
import { Decisions, type TieRuling } from '#models/decision'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { refuse } from '../refuse'
import { contestResults } from '../results'
import { write } from '../write'

export interface TieRulingInput {
  version: number
  /** Every tied entry, best first. */
  order: string[]
  reason: string
}

/** Records the order. Refused unless the entries are exactly a group that is tied now: a ruling lapses with its tie. */
export async function ruleOnTie(
  { actor, now, contest }: By & InContest,
  input: TieRulingInput,
): Promise<void> {
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
  const candidates = [...input.order].sort()
  const isTied = results.tieGroups.some((group) => sameSet(group.entries, candidates))
  if (!isTied || candidates.length < 2) refuse({ because: 'tie-changed' })
  const ruling: TieRuling = { candidates, order: input.order, reason: input.reason.trim() }
  const kept = (decision?.tieRulings ?? []).filter((other) => !sameSet(other.candidates, candidates))
  const tieRulings = [...kept, ruling]
  const line = {
    contest: contest._id,
    subject: `decision:${contest._id.toHexString()}:${onlyRound}`,
    action: 'tie.ruled',
    actor: actor.person._id,
    at: now,
    details: { ...ruling },
  }
  if (decision) {
    await write(
      Decisions,
      { _id: decision._id, version: input.version },
      { $set: { tieRulings, updatedAt: now } },
      line,
    )
    return
  }
  await inTransaction(async (session) => {
    const made = {
      _id: newId(),
      contest: contest._id,
      round: onlyRound,
      state: 'proposed' as const,
      tieRulings,
      version: 1,
      updatedAt: now,
    }
    await Decisions.create([made], { session })
    await remember(line, session)
  })
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join() === [...b].sort().join()
}
