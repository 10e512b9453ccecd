/** Reminding the owners of unfinished entries of a unit: what each would be told. */
import { Entries } from '#models/entry'
import { People } from '#models/person'
import { dayOf } from '#rules/deadlines'
import { entryTasks } from '#rules/entry-tasks'
import { milestone } from '#rules/phases'
import { dateTime, list } from '#wording/format'
import { paths } from '#wording/paths'
import type { LetterData } from '#wording/vi/letters'
import { taskNames } from '#wording/vi/states'
import type { ByUnit } from './chain-acts'
import { env } from './env'
import { unitFilter } from './unit-entries'

export const draftReminder = 'draft-due' as const
const remindedAtMost = 300

export interface OwnerReminder {
  owner: string
  name: string
  to: string
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
        return { title: answers.title, lacks: list(lacks) }
      })
      return {
        owner: _id.toHexString(),
        name: name || email,
        to: email,
        key: `${draftReminder}:${contest._id.toHexString()}:${_id.toHexString()}:${today}`,
        data: {
          name,
          contest: contest.title,
          unit: unit.name,
          entries: lines,
          deadline: dateTime(milestone(contest.timeline, 'closes')),
          link: `${env.publicUrl}${paths.myEntries}`,
        },
      }
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
}
