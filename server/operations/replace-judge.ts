/** A judge cannot go on: what they have not confirmed is released with its marks kept, and they are given nothing more. */
import type { ClientSession } from 'mongoose'
import { dayBefore, dayOf } from '#rules/deadlines'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { replacementOf, whyNotReplace } from '../judge-replacement'
import { changePanelDocument, memberOf, panelIn } from '../panel-work'
import { refuse } from '../refuse'
import { standingRound } from '../rounds'

/**
 * Their service on the panel ends with yesterday; what they confirmed stays and counts. Substitutes are found by topping
 * the panel up, which never gives an entry to somebody who has met it. Asking again finds nothing to release.
 * @throws Refused `reason-missing`, `outside-phase`, `round-closed`; `stale-version` when the judge saved meanwhile.
 */
export async function replaceJudge(
  by: By & InContest,
  panelId: string | undefined,
  person: string | undefined,
  reason: string,
): Promise<{ released: number; kept: number; perEntry: number }> {
  const panel = await panelIn(by, panelId)
  const member = memberOf(panel, person ?? '')
  const round = await standingRound(by.contest, panel.round)
  const replacement = await replacementOf(panel, member)
  const { released, kept, perEntry } = replacement
  refuse(whyNotReplace(by, round, replacement, reason))
  const until = dayBefore(dayOf(by.now))
  const members = panel.members.map((one) => (one === member ? { ...one, until } : one))
  const details = {
    person: member.person.toHexString(),
    reason,
    released: released.length,
    kept: kept.length,
  }
  const line = { action: 'panel.judge-replaced', details }
  await changePanelDocument(by, panel, { members }, line, async (session) => {
    for (const sheet of released) await release(by, sheet, reason, session)
  })
  return { released: released.length, kept: kept.length, perEntry }
}

async function release(
  { actor, now, contest }: By & InContest,
  sheet: ScoreSheet,
  reason: string,
  session: ClientSession,
): Promise<void> {
  const { modifiedCount } = await ScoreSheets.updateOne(
    { _id: sheet._id, version: sheet.version },
    { $set: { state: 'recused', stateReason: reason, updatedAt: now }, $inc: { version: 1 } },
    { session },
  )
  if (modifiedCount !== 1) refuse({ because: 'stale-version', changedAt: now, changed: [] })
  await remember(
    {
      contest: contest._id,
      subject: `sheet:${sheet._id.toHexString()}`,
      action: 'sheet.released',
      actor: actor.person._id,
      at: now,
      details: { reason, from: sheet.state },
    },
    session,
  )
}
