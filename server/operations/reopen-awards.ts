/** The chair takes settled prizes back to a proposal, with a reason, as long as nothing is public. */
import { whyNotMoveDecision } from '#rules/decision-states'
import { lastRound } from '#rules/rounds'
import { Decisions } from '#models/decision'
import { writeDecision } from '../decisions'
import type { By, InContest } from '../guard'
import { found, refuse } from '../refuse'

/** Reopens what was settled. Refused when it is not settled, when stale, or without a reason. */
export async function reopenAwards(
  by: By & InContest,
  { version, reason }: { version: number; reason: string },
): Promise<void> {
  const { actor, now, contest } = by
  const filter = { contest: contest._id, round: lastRound(contest).code }
  const decision = found(await Decisions.findOne(filter).lean(), 'decision')
  const { roles } = actor
  const { state } = decision
  refuse(whyNotMoveDecision('reopen', { state, timeline: contest.timeline, now, roles, reason }))
  await writeDecision(
    by,
    { decision, version },
    { state: 'proposed', inputsDigest: '', settledAt: null, settledBy: null },
    { action: 'awards.reopened', details: { reason: reason.trim() } },
  )
}
