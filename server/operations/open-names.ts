/** The chair opens the names of the works to the council: one act, on record with its time and reason, never undone. */
import { whyNotOpenNames } from '#rules/names-opening'
import { onlyRound } from '#rules/rounds'
import { Decisions } from '#models/decision'
import { orRepeated, writeDecision } from '../decisions'
import type { By, InContest } from '../guard'
import { refuse } from '../refuse'

/** Opens them; asking again changes nothing. Refused before deliberation, and before settling without a reason. */
export async function openNames(by: By & InContest, { reason }: { reason: string }): Promise<void> {
  await orRepeated(async () => {
    const { actor, now, contest } = by
    const decision = await Decisions.findOne({ contest: contest._id, round: onlyRound }).lean()
    if (decision?.namesOpened && actor.roles.includes('chair')) return
    const state = decision?.state ?? 'none'
    refuse(whyNotOpenNames({ state, timeline: contest.timeline, now, roles: actor.roles, reason }))
    const namesOpened = { at: now, by: actor.person._id, reason: reason.trim() }
    await writeDecision(
      by,
      { decision, version: decision?.version ?? 0 },
      { namesOpened },
      { action: 'names.opened', details: { reason: namesOpened.reason, state } },
    )
  })
}
