/** Reminds judges of the sheets they have not confirmed: one letter each, at most one a day. */
import { inTransaction } from '#models/connection'
import { Outbox } from '#models/outbox'
import { dayOf } from '#rules/deadlines'
import { whyNotRemind } from '#rules/reminders'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { promiseLetter } from '../mail/promise'
import { refuse } from '../refuse'
import { remindersFor, reminderTemplate } from '../reminders'

/** Returns how many letters were promised: people without open sheets, and those reminded today already, get none. */
export async function remindJudges(
  { actor, now, contest }: By & InContest,
  persons: readonly string[],
): Promise<{ sent: number; passedOver: number }> {
  refuse(whyNotRemind(contest.timeline, now))
  const reminders = await remindersFor(contest, persons)
  const keyOf = (person: string) => `${reminderTemplate}:${contest._id.toHexString()}:${person}:${dayOf(now)}`
  const sent = await inTransaction(async (session) => {
    const keys = reminders.map(({ person }) => keyOf(person))
    const kept = await Outbox.find({ key: { $in: keys } })
      .select({ key: 1 })
      .session(session)
      .lean()
    const today = new Set(kept.map(({ key }) => key))
    const due = reminders.filter(({ person }) => !today.has(keyOf(person)))
    if (due.length === 0) return 0
    for (const { person, to, data } of due) {
      const letter = { key: keyOf(person), contest: contest._id, to, data, at: now }
      await promiseLetter({ ...letter, template: reminderTemplate }, session)
    }
    await remember(
      {
        contest: contest._id,
        subject: `contest:${contest._id.toHexString()}`,
        action: 'contest.judges-reminded',
        actor: actor.person._id,
        at: now,
        details: { judges: due.map(({ person }) => person) },
      },
      session,
    )
    return due.length
  })
  return { sent, passedOver: new Set(persons).size - sent }
}
