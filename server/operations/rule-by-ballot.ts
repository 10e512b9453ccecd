/** The chair enters the outcome of a ballot between tied works as the council's ruling. */
import { whyNotMoveDecision } from '#rules/decision-states'
import { tieOrder } from '#rules/council-ballots'
import type { TieRuling } from '#models/decision'
import { ballotRulingReason } from '#wording/vi/ballots'
import { ballotIn, outcomeOf } from '../ballots'
import { orRepeated, writeDecision } from '../decisions'
import type { By, InContest } from '../guard'
import { found, refuse } from '../refuse'
import { contestResults } from '../results'

/**
 * Rules on the tie as the ballot went; its votes are the reason. Entered twice it is entered once. Refused when the tie is
 * another by now, or when the votes part nothing.
 */
export async function ruleByBallot(by: By & InContest, id: string | undefined): Promise<void> {
  await orRepeated(() => rule(by, id))
}

async function rule(by: By & InContest, id: string | undefined): Promise<void> {
  const { actor, now, contest } = by
  const [ballot, { results, decision }] = await Promise.all([ballotIn(contest, id), contestResults(contest)])
  if (ballot.question.kind !== 'tie') found(null, 'ballot')
  if (ballot.state !== 'closed') refuse({ because: 'ballot-state', state: ballot.state })
  const levels = tieOrder(found(outcomeOf(ballot), 'count'))
  if (levels.length === 0) refuse({ because: 'ballot-parts-nothing' })
  const order = levels.flat()
  const candidates = [...order].sort()
  const key = candidates.join()
  const earlier = decision?.tieRulings ?? []
  const reason = ballotRulingReason(ballot)
  if (earlier.some((one) => one.order.join() === order.join() && one.reason === reason)) return
  const state = decision?.state ?? 'none'
  refuse(whyNotMoveDecision('propose', { state, timeline: contest.timeline, now, roles: actor.roles }))
  if (!results.tieGroups.some(({ entries }) => [...entries].sort().join() === key)) {
    refuse({ because: 'tie-changed' })
  }
  const ruling: TieRuling = { candidates, order, reason, levels }
  const kept = earlier.filter((other) => [...other.candidates].sort().join() !== key)
  await writeDecision(
    by,
    { decision, version: decision?.version ?? 0 },
    { tieRulings: [...kept, ruling] },
    { action: 'tie.ruled', details: { ...ruling, ballot: ballot.number } },
  )
}
