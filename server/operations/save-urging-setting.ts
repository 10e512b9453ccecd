/** Says what a contest also tells by short message. */
import { inTransaction } from '#models/connection'
import { UrgingSettings } from '#models/urging-setting'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { refuse } from '../refuse'
import { write } from '../write'

/** @throws Refused `stale-version` */
export async function saveUrgingSetting(
  { actor, now, contest }: By & InContest,
  { version, returned, signInCode }: { version: number; returned: boolean; signInCode: boolean },
): Promise<void> {
  const kept = await UrgingSettings.findById(contest._id).lean()
  const change = { smsReturned: returned, smsSignInCode: signInCode, updatedAt: now }
  if ((kept?.smsReturned ?? false) === returned && (kept?.smsSignInCode ?? false) === signInCode) return
  if (kept && kept.version !== version) {
    refuse({ because: 'stale-version', changedAt: kept.updatedAt, changed: [] })
  }
  const subject = `contest:${contest._id.toHexString()}`
  const about = { contest: contest._id, subject, actor: actor.person._id, at: now }
  const line = { ...about, action: 'contest.urging-changed', details: { returned, signInCode } }
  if (kept) {
    await write(UrgingSettings, kept, { $set: change }, line)
    return
  }
  await inTransaction(async (session) => {
    await UrgingSettings.create([{ _id: contest._id, ...change, version: 1 }], { session })
    await remember(line, session)
  })
}
