/** The chair takes settled prizes back to a proposal, with a reason, as long as nothing is public. */
import { onlyRound } from '#rules/rounds'
import { whyNotMoveDecision } from '#rules/decision-states'
import { Decisions } from '#models/decision'
import type { By, InContest } from '../guard'
import { found, refuse } from '../refuse'
import { write } from '../write'

export async function reopenAwards(
  { actor, now, contest }: By & InContest,
  input: { version: number; reason: string },
): Promise<void> {
  const decision = found(
    await Decisions.findOne({ contest: contest._id, round: onlyRound }).lean(),
    'decision',
  )
  const { roles } = actor
  const { reason } = input
  refuse(
    whyNotMoveDecision('reopen', { state: decision.state, timeline: contest.timeline, now, roles, reason }),
  )
  await write(
    Decisions,
    { _id: decision._id, version: input.version },
    { $set: { state: 'proposed', inputsDigest: '', settledAt: null, settledBy: null, updatedAt: now } },
    {
      contest: contest._id,
      subject: `decision:${contest._id.toHexString()}:${onlyRound}`,
      action: 'awards.reopened',
      actor: actor.person._id,
      at: now,
      details: { reason: reason.trim() },
    },
  )
}
