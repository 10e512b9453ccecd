/** Reminding judges of sheets that are still open: what each would be told, and when they were told last. */
import { dateTime } from '#wording/format'
import { paths } from '#wording/paths'
import type { LetterData } from '#wording/vi/letters'
import type { Contest } from '#models/contest'
import { idFrom, type Id } from '#models/ids'
import { Outbox } from '#models/outbox'
import { Panels } from '#models/panel'
import { People } from '#models/person'
import { ScoreSheets } from '#models/score-sheet'
import { env } from './env'
import { standingRounds } from './rounds'

export const reminderTemplate = 'sheets-due' as const

export interface Reminder {
  person: string
  name: string
  to: string
  data: LetterData['sheets-due']
}

/** When each address was last promised a reminder of this contest. */
export async function remindedAt(contest: Pick<Contest, '_id'>): Promise<Map<string, Date>> {
  const last = await Outbox.aggregate<{ _id: string; at: Date }>([
    { $match: { contest: contest._id, template: reminderTemplate } },
    { $group: { _id: '$to', at: { $max: '$createdAt' } } },
  ])
  return new Map(last.map(({ _id, at }) => [_id, at]))
}

/**
 * One reminder for each of these people who has open sheets in a round that is not closed, with those of all panels together;
 * by name. Where panels close on different days the first one is told.
 */
export async function remindersFor(contest: Contest, persons: readonly string[]): Promise<Reminder[]> {
  const ids = persons.map(idFrom).filter((id): id is Id => id !== null)
  const rounds = (await standingRounds(contest)).filter(({ isClosed }) => !isClosed)
  const [groups, people] = await Promise.all([
    ScoreSheets.aggregate<{ _id: { judge: Id; panel: Id }; count: number }>([
      {
        $match: {
          contest: contest._id,
          round: { $in: rounds.map(({ code }) => code) },
          judge: { $in: ids },
          state: { $in: ['blank', 'in-progress'] },
        },
      },
      { $group: { _id: { judge: '$judge', panel: '$panel' }, count: { $sum: 1 } } },
    ]),
    People.find({ _id: { $in: ids } })
      .select({ name: 1, email: 1 })
      .lean(),
  ])
  const panels = await Panels.find({ _id: { $in: groups.map(({ _id }) => _id.panel) } })
    .select({ name: 1, round: 1 })
    .sort({ name: 1 })
    .lean()
  return people
    .flatMap(({ _id, name, email }): Reminder[] => {
      const own = groups.filter((group) => group._id.judge.equals(_id))
      if (own.length === 0) return []
      const ofPanels = panels.filter((panel) => own.some((group) => group._id.panel.equals(panel._id)))
      const ends = rounds
        .filter(({ code }) => ofPanels.some((panel) => panel.round === code))
        .map(({ endsAt }) => endsAt.getTime())
      const count = own.reduce((sum, group) => sum + group.count, 0)
      return [
        {
          person: _id.toHexString(),
          name: name || email,
          to: email,
          data: {
            name,
            contest: contest.title,
            panels: ofPanels.map((panel) => panel.name).join('; '),
            count,
            deadline: dateTime(new Date(Math.min(...ends))),
            link: `${env.publicUrl}${paths.queue}`,
          },
        },
      ]
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
}
