/** The status of each task of one entry, and which tasks may be edited now. */
import type { Day } from './deadlines'
import { emptyAnswers, type EntryAnswers } from './entry'
import { entryProblems } from './entry-check'
import { asksTeacher, tasksOf } from './entry-terms'
import { isEditableState, whyNotMoveEntry, type EntryMoveSituation } from './entry-states'
import type { HeldPrize } from './gate-findings'
import type { Refusal } from './refusal'
import type { Regulations } from './regulations'
import { taskCodes, type TaskCode, type TaskStatus } from './tasks'

export interface EntryTask {
  code: TaskCode
  status: TaskStatus
  /** False while the dossier is submitted, or when a return for completion did not ask about this task. */
  isOpen: boolean
}

/** All tasks with their status: done when nothing of theirs blocks submission. */
export function entryTasks(
  answers: EntryAnswers,
  regulations: Regulations,
  today: Day,
  open: readonly TaskCode[],
  prizes: readonly HeldPrize[] = [],
): EntryTask[] {
  const problems = entryProblems(answers, regulations, today, prizes)
  return tasksOf(regulations).map((code) => {
    // Where no teacher is asked for, the unit alone is asked, and may be left open.
    const isAnswered = isTouched(code, answers) || (code === 'teacher' && !asksTeacher(regulations))
    const isDone = isAnswered && !problems.some((problem) => problem.task === code)
    const status = isDone ? 'done' : isTouched(code, answers) ? 'in-progress' : 'not-started'
    return { code, status, isOpen: open.includes(code) }
  })
}

const answersOf: Record<TaskCode, (answers: EntryAnswers) => unknown> = {
  description: ({ title, summary, field, secondField, division, form }) => ({
    title,
    summary,
    field,
    others: [secondField, division, ...Object.values(form ?? {})].filter(Boolean),
  }),
  eligibility: ({ facts }) => Object.values(facts ?? {}).filter(Boolean),
  authors: ({ authors }) => authors,
  teacher: ({ teacher, unit }) => ({ teacher, unit }),
  explanation: ({ explanation }) => Object.values(explanation).filter((text) => text.trim() !== ''),
  files: ({ files }) => files,
  consents: ({ consents }) => consents,
  pledge: ({ pledge }) => ({ ...pledge, at: null }),
}

function isTouched(task: TaskCode, answers: EntryAnswers): boolean {
  const read = answersOf[task]
  return JSON.stringify(read(answers)) !== JSON.stringify(read(emptyAnswers()))
}

/** The tasks that may be edited: all of a draft; of a returned entry those that were asked about. */
export function openTasks(entry: { state: string; returnedTasks: readonly TaskCode[] }): readonly TaskCode[] {
  if (entry.state === 'draft') return taskCodes
  if (entry.state === 'returned') return entry.returnedTasks.length > 0 ? entry.returnedTasks : taskCodes
  return []
}

/** Null when this task of the entry may be edited now; otherwise the first thing in its way. */
export function whyNotEdit(
  task: TaskCode,
  at: EntryMoveSituation & { returnedTasks: readonly TaskCode[] },
): Refusal | null {
  if (!at.isOwner) return { because: 'not-yours' }
  if (!isEditableState(at.state)) {
    return { because: 'entry-state', state: at.state, needs: ['draft', 'returned'] }
  }
  const closed = whyNotMoveEntry(at.state === 'draft' ? 'submit' : 'resubmit', at)
  if (closed) return closed
  const open = openTasks(at)
  return open.includes(task) ? null : { because: 'task-closed', task, open }
}
