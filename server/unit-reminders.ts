/** Reminding the owners of unfinished entries of a unit: what each would be told. */
import { Entries } from '#models/entry'
import { People } from '#models/person'
import { dayOf } from '#rules/deadlines'
import { entryTasks } from '#rules/entry-tasks'
import { milestone } from '#rules/phases'
import { dateTime } from '#wording/format'
import { paths } from '#wording/paths'
import type { LetterData } from '#wording/vi/letters'
import { taskNames } from '#wording/vi/states'
import { unfinishedLine } from '#wording/vi/unit-desk'
import type { ByUnit } from './chain-acts'
import { env } from './env'
import { unitFilter } from './unit-entries'

export const draftReminder = 'draft-due' as const
const remindedAtMost = 300

export interface OwnerReminder {
  owner: string
  name: string
  to: string
  entries: number
  key: string
  data: LetterData['draft-due']
}

/** One letter for each owner, with all of their entries; by name. At most one a day carries the same key. */
export async function ownerReminders(by: ByUnit): Promise<OwnerReminder[]> {
  const { contest, unit, now } = by
  const entries = await Entries.find(unitFilter(by, 'drafts')).sort({ _id: 1 }).limit(remindedAtMost).lean()
  const people = await People.find({ _id: { $in: entries.map(({ owner }) => owner) } })
    .select({ name: 1, email: 1 })
    .lean()
  const today = dayOf(now)
  return people
    .map(({ _id, name, email }) => {
      const own = entries.filter(({ owner }) => owner.equals(_id))
      const lines = own.map(({ answers }) => {
        const lacks = entryTasks(answers, contest.regulations, today, [])
          .filter(({ status }) => status !== 'done')
          .map(({ code }) => taskNames[code])
        return unfinishedLine(answers.title, lacks)
      })
      return {
        owner: _id.toHexString(),
        name: name || email,
        to: email,
        entries: own.length,
        key: `${draftReminder}:${contest._id.toHexString()}:${_id.toHexString()}:${today}`,
        data: {
          name,
          contest: contest.title,
          unit: unit.name,
          works: lines.join('\n'),
          deadline: dateTime(milestone(contest.timeline, 'closes')),
          link: `${env.publicUrl}${paths.myEntries}`,
        },
      }
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
}
