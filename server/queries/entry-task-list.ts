/** One entry as a list of tasks: what is done, what remains, what the secretariat asked for. */
import { recordsTold } from '#rules/gate-findings'
import { dayOf } from '#rules/deadlines'
import { entryTasks, openTasks, type EntryTask } from '#rules/entry-tasks'
import type { TaskCode } from '#rules/tasks'
import { screeningOf } from '#models/entry'
import { headOf, type EntryHead } from '../entry-head'
import type { By } from '../guard'
import { heldPrizes } from '../held-prizes'
import { ownEntry } from '../load'

export interface EntryTaskList extends EntryHead {
  tasks: EntryTask[]
  remaining: TaskCode[]
  receiptNumber: string | null
  isWithdrawn: boolean
  /** What the secretariat asked for, while it waits for it. */
  /** `number`: which return for completion this is. */
  returned: { number: number; reason: string; tasks: TaskCode[]; deadline: Date } | null
  /** Why it was rejected or disqualified. */
  stateReason: string
}

export async function entryTaskList(by: By, id: string | undefined): Promise<EntryTaskList> {
  const { entry, contest } = await ownEntry(by.actor, id)
  const head = headOf(entry, contest, by)
  const open = openTasks({ state: entry.state, returnedTasks: entry.returned?.tasks ?? [] })
  const { regulations } = contest
  const prizes = await heldPrizes(recordsTold(regulations, entry.answers.facts))
  const editable = head.whyClosed ? [] : open
  const tasks = entryTasks(entry.answers, regulations, dayOf(by.now), editable, prizes)
  return {
    ...head,
    tasks,
    remaining: tasks.filter(({ status }) => status !== 'done').map(({ code }) => code),
    receiptNumber: entry.receiptNumber,
    isWithdrawn: entry.state === 'draft' && entry.submissions > 0,
    returned:
      entry.state === 'returned' && entry.returned
        ? {
            number: Math.max(1, screeningOf(entry).returns),
            reason: entry.returned.reason,
            tasks: [...open],
            deadline: entry.returned.deadline,
          }
        : null,
    stateReason: entry.stateReason,
  }
}
