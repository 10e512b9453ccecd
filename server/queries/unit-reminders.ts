/** The reminders of a unit before they leave: each letter word for word, and who was told today already. */
import { Outbox } from '#models/outbox'
import { letters } from '#wording/vi/letters'
import type { ByUnit } from '../chain-acts'
import { draftReminder, ownerReminders } from '../unit-reminders'

export async function unitReminders(by: ByUnit) {
  const reminders = await ownerReminders(by)
  const kept = await Outbox.find({ key: { $in: reminders.map(({ key }) => key) } })
    .select({ key: 1 })
    .lean()
  const told = new Set(kept.map(({ key }) => key))
  return {
    contest: { slug: by.contest.slug },
    unit: { id: by.unit._id.toHexString(), name: by.unit.name },
    letters: reminders.map(({ owner, name, to, key, entries, data }) => ({
      owner,
      name,
      to,
      entries,
      isToday: told.has(key),
      ...letters[draftReminder](data),
    })),
  }
}
