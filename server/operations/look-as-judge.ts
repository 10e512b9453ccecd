/** Remembers that an officer opened a judge's sheet to help: who looked at what, and when, can be asked later. */
import { inTransaction } from '#models/connection'
import { Journal } from '#models/journal'
import { refuseTied } from '../council-ties'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { sheetIn } from '../judging'

/** Looking again within the hour is the same look. */
const lookMilliseconds = 60 * 60_000

/** Refused `council-conflict` to an officer who is tied to the work. */
export async function lookAsJudge(by: By & InContest, id: string | undefined): Promise<void> {
  const { actor, now, contest } = by
  const sheet = await sheetIn(contest, id)
  await refuseTied(by, [sheet.entry])
  const line = {
    contest: contest._id,
    subject: `sheet:${sheet._id.toHexString()}`,
    action: 'sheet.looked-at',
    actor: actor.person._id,
  }
  const since = new Date(now.getTime() - lookMilliseconds)
  if (await Journal.exists({ ...line, at: { $gt: since } })) return
  const details = { judge: sheet.judge.toHexString() }
  await inTransaction((session) => remember({ ...line, at: now, details }, session))
}
