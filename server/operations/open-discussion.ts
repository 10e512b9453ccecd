/** The chair opens the discussion of a work with a reason, or opens a closed one again. */
import { whyNotMoveDecision } from '#rules/decision-states'
import { inTransaction } from '#models/connection'
import { Discussions } from '#models/discussion'
import { idFrom } from '#models/ids'
import { ScoreSheets } from '#models/score-sheet'
import { refuseTied } from '../council-ties'
import { callJudges, startDiscussion } from '../discussions'
import type { By, InContest } from '../guard'
import { found, refuse } from '../refuse'
import { write } from '../write'

/** Returns the discussion's id. Refused without a reason, while it is open, and outside the council's work. */
export async function openDiscussion(
  by: By & InContest,
  entry: string | undefined,
  { reason }: { reason: string },
): Promise<string> {
  const { actor, now, contest } = by
  const { roles } = actor
  refuse(whyNotMoveDecision('propose', { state: 'none', timeline: contest.timeline, now, roles }))
  if (reason.trim() === '') refuse({ because: 'reason-missing' })
  const filter = { entry: found(idFrom(entry), 'entry'), contest: contest._id }
  const sheet = found(await ScoreSheets.findOne({ ...filter, state: 'confirmed' }).lean(), 'entry')
  await refuseTied(by, [sheet.entry])
  const { panel, round } = sheet
  const earlier = await Discussions.findOne({ ...filter, panel, round }).lean()
  if (!earlier) {
    const told = { at: now, by: actor.person._id, reason }
    const id = await inTransaction((session) => startDiscussion(contest, sheet, told, session))
    return id.toHexString()
  }
  const id = earlier._id.toHexString()
  if (earlier.state === 'open') {
    if (earlier.reason !== reason) refuse({ because: 'discussion-exists' })
    return id
  }
  await write(
    Discussions,
    earlier,
    { $set: { state: 'open', reason, closedAt: null, closeReason: '', updatedAt: now } },
    {
      contest: contest._id,
      subject: `discussion:${id}`,
      action: 'discussion.opened',
      actor: actor.person._id,
      at: now,
      details: { blindCode: earlier.blindCode, reason },
    },
    (session) => callJudges(contest, { ...earlier, version: earlier.version + 1 }, now, session),
  )
  return id
}
