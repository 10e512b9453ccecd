/** The tasks of an entry: what is done, and what may be edited. */
import { describe, expect, test } from 'vitest'
import { dayOf } from '#rules/deadlines'
import { emptyAnswers } from '#rules/entry'
import { entryStates } from '#rules/entry-states'
import { entryTasks, openTasks, whyNotEdit } from '#rules/entry-tasks'
import { taskCodes, type TaskCode } from '#rules/tasks'
import { aContestValue } from '#tests/support/answers'
import { completeAnswers, moments } from '#tests/support/world'

const contest = aContestValue()
const today = dayOf(moments.open)
const statuses = (answers: ReturnType<typeof emptyAnswers>) =>
  Object.fromEntries(
    entryTasks(answers, contest.regulations, today, taskCodes).map(({ code, status }) => [code, status]),
  )

describe('the tasks', () => {
  test('of an empty entry are all not started', () => {
    expect(new Set(Object.values(statuses(emptyAnswers())))).toEqual(new Set(['not-started']))
  })

  test('of a complete entry are all done', () => {
    expect(new Set(Object.values(statuses(completeAnswers(contest))))).toEqual(new Set(['done']))
  })

  test('are in progress once something is there and something missing', () => {
    const answers = { ...emptyAnswers(), title: 'Máy', explanation: { idea: 'Ý' } }
    expect(statuses(answers)).toEqual({
      description: 'in-progress',
      authors: 'not-started',
      teacher: 'not-started',
      explanation: 'in-progress',
      files: 'not-started',
      consents: 'not-started',
      pledge: 'not-started',
    })
  })
})

describe('the tasks that may be edited', () => {
  const asked: TaskCode[] = ['files', 'authors']
  test.each(entryStates)('of an entry that is %s', (state) => {
    const expected = state === 'draft' ? taskCodes : state === 'returned' ? asked : []
    expect(openTasks({ state, returnedTasks: asked })).toEqual(expected)
  })

  test('of a return that names none are all', () => {
    expect(openTasks({ state: 'returned', returnedTasks: [] })).toEqual(taskCodes)
  })
})

describe('editing a task', () => {
  const at = { timeline: contest.timeline, now: moments.open, isOwner: true, roles: [], returnedTasks: [] }
  const deadline = new Date('2024-08-08T17:00:00+07:00')
  const returned = {
    ...at,
    state: 'returned' as const,
    now: moments.screening,
    returnDeadline: deadline,
    returnedTasks: ['files' as const],
  }

  test('is open in a draft while the contest is', () => {
    expect(whyNotEdit('description', { ...at, state: 'draft' })).toBeNull()
  })

  test('is refused to anybody else', () => {
    expect(whyNotEdit('description', { ...at, state: 'draft', isOwner: false })).toEqual({
      because: 'not-yours',
    })
  })

  test('is refused once the dossier is in', () => {
    expect(whyNotEdit('description', { ...at, state: 'submitted' })).toEqual({
      because: 'entry-state',
      state: 'submitted',
      needs: ['draft', 'returned'],
    })
  })

  test('is refused after the deadline', () => {
    expect(whyNotEdit('description', { ...at, state: 'draft', now: moments.screening })).toMatchObject({
      because: 'outside-phase',
      phase: 'screening',
    })
  })

  test('of a returned entry is open for what was asked', () => {
    expect(whyNotEdit('files', returned)).toBeNull()
  })

  test('of a returned entry is closed for the rest', () => {
    expect(whyNotEdit('description', returned)).toEqual({
      because: 'task-closed',
      task: 'description',
      open: ['files'],
    })
  })

  test('of a returned entry is closed after its deadline', () => {
    expect(whyNotEdit('files', { ...returned, now: new Date(deadline.getTime() + 1) })).toEqual({
      because: 'return-overdue',
      deadline,
    })
  })
})
