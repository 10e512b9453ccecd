/** A unit reminds the owners of its unfinished entries: one letter each, at most one a day. */
import { inTransaction } from '#models/connection'
import { Outbox } from '#models/outbox'
import type { ByUnit } from '../chain-acts'
import { remember } from '../journal'
import { promiseLetter } from '../mail/promise'
import { draftReminder, ownerReminders } from '../unit-reminders'

/** Returns how many letters were promised: whoever has nothing unfinished, or was told today already, gets none. */
export async function remindOwners(by: ByUnit, owners: readonly string[]): Promise<number> {
  const { actor, now, contest, unit } = by
  const reminders = (await ownerReminders(by)).filter(({ owner }) => owners.includes(owner))
  return inTransaction(async (session) => {
    const kept = await Outbox.find({ key: { $in: reminders.map(({ key }) => key) } })
      .select({ key: 1 })
      .session(session)
      .lean()
    const due = reminders.filter(({ key }) => !kept.some((one) => one.key === key))
    if (due.length === 0) return 0
    for (const { key, to, data } of due) {
      await promiseLetter({ key, contest: contest._id, to, template: draftReminder, data, at: now }, session)
    }
    await remember(
      {
        contest: contest._id,
        subject: `contest:${contest._id.toHexString()}`,
        action: 'chain.owners-reminded',
        actor: actor.person._id,
        at: now,
        details: { unit: unit._id.toHexString(), owners: due.map(({ owner }) => owner) },
      },
      session,
    )
    return due.length
  })
}
