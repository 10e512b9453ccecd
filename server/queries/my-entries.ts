/** The entrant's own entries, newest work first, and the contests in which another may be started. */
import { announced, Contests } from '#models/contest'
import { Entries } from '#models/entry'
import { dayOf } from '#rules/deadlines'
import { entryTasks, openTasks } from '#rules/entry-tasks'
import { milestone, phaseAt } from '#rules/phases'
import type { TaskCode } from '#rules/tasks'
import { headOf, type EntryHead } from '../entry-head'
import type { By } from '../guard'
import { found } from '../refuse'

export interface MyEntry extends EntryHead {
  receiptNumber: string | null
  /** Withdrawn and not submitted again. */
  isWithdrawn: boolean
  reason: string
  /** The tasks that still stand in the way of submission. */
  remaining: TaskCode[]
}

export interface MyEntries {
  entries: MyEntry[]
  page: number
  pages: number
  open: { slug: string; title: string; closes: Date }[]
  now: Date
}

const pageSize = 20
/** Editions are few; the newest are enough to find the open ones among. */
const contestsLooked = 20

export async function myEntries(by: By, page: number): Promise<MyEntries> {
  const owner = by.actor.person._id
  const [total, entries, recent] = await Promise.all([
    Entries.countDocuments({ owner }),
    Entries.find({ owner })
      .sort({ updatedAt: -1 })
      .skip((page - 1) * pageSize)
      .limit(pageSize)
      .lean(),
    Contests.find(announced)
      .sort({ year: -1, ordinal: -1 })
      .limit(contestsLooked)
      .select({ slug: 1, title: 1, timeline: 1 })
      .lean(),
  ])
  const contests = await Contests.find({ _id: { $in: entries.map((entry) => entry.contest) } }).lean()
  return {
    entries: entries.map((entry) => {
      const contest = found(
        contests.find(({ _id }) => _id.equals(entry.contest)),
        'contest',
      )
      const open = openTasks({ state: entry.state, returnedTasks: entry.returned?.tasks ?? [] })
      const tasks = entryTasks(entry.answers, contest.regulations, dayOf(by.now), open)
      return {
        ...headOf(entry, contest, by),
        receiptNumber: entry.receiptNumber,
        isWithdrawn: entry.state === 'draft' && entry.submissions > 0,
        reason: entry.state === 'returned' ? (entry.returned?.reason ?? '') : entry.stateReason,
        remaining: tasks.filter(({ status }) => status !== 'done').map(({ code }) => code),
      }
    }),
    page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    open: recent
      .filter(({ timeline }) => phaseAt(timeline, by.now) === 'open')
      .map(({ slug, title, timeline }) => ({ slug, title, closes: milestone(timeline, 'closes') })),
    now: by.now,
  }
}
