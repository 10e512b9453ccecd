/** The reminders that would leave: to whom, and each letter word for word. Nothing is written. */
import { dayOf } from '#rules/deadlines'
import { whyNotRemind } from '#rules/reminders'
import type { By, InContest } from '../guard'
import { compose } from '../mail/compose'
import { remindedAt, remindersFor, reminderTemplate } from '../reminders'

export async function reminderPreview({ contest, now }: By & InContest, persons: readonly string[]) {
  const [reminders, reminded] = await Promise.all([remindersFor(contest, persons), remindedAt(contest)])
  return {
    chosen: new Set(persons).size,
    refusal: whyNotRemind(contest.timeline, now),
    letters: reminders.map(({ person, name, to, data }) => {
      const last = reminded.get(to) ?? null
      return {
        person,
        name,
        to,
        count: data.count,
        /** A second letter on one day is not sent. */
        isToday: last !== null && dayOf(last) === dayOf(now),
        remindedAt: last,
        ...compose(reminderTemplate, { ...data }),
      }
    }),
  }
}
