/** What the regulations ask of an entry, with what is usual filled in where they leave it out. */
import type { Day } from './deadlines'
import { factsAsked } from './gate-facts'
import type { Gate } from './gates'
import type { FormQuestion } from './questions'
import type { Division, Regulations, ScreeningReason, Selection } from './regulations'
import { taskCodes, type TaskCode } from './tasks'

/** A work, unless persons are nominated. */
export function subjectOf({ subject = 'work' }: Pick<Regulations, 'subject'>): 'work' | 'person' {
  return subject
}

/** None, unless entries compete in groups across the fields. */
export function divisionsOf({ divisions = [] }: Pick<Regulations, 'divisions'>): Division[] {
  return divisions
}

export function takesSecondField({ secondField = false }: Pick<Regulations, 'secondField'>): boolean {
  return secondField
}

/** Pupils, unless the regulations say adults. */
export function authorKindOf({ authors }: Pick<Regulations, 'authors'>): 'pupil' | 'adult' {
  return authors.kind ?? 'pupil'
}

/** Whether authors tell their shares of the work; not, unless it is said. */
export function sharesOf({ authors }: Pick<Regulations, 'authors'>): 'not-asked' | 'optional' | 'required' {
  return authors.shares ?? 'not-asked'
}

/** A teacher is asked for where pupils enter, unless the regulations say otherwise. */
export function asksTeacher(regulations: Pick<Regulations, 'authors' | 'teacher'>): boolean {
  return regulations.teacher ?? authorKindOf(regulations) === 'pupil'
}

/** Whether a unit has to send the entry. */
export function needsUnit({ unit = 'optional' }: Pick<Regulations, 'unit'>): boolean {
  return unit === 'required'
}

/** What the registration form asks of the entry, or of each author, beside what every form asks. */
export function questionsOf(
  { questions = [] }: Pick<Regulations, 'questions'>,
  of: FormQuestion['of'],
): FormQuestion[] {
  return questions.filter((question) => question.of === of)
}

export interface BirthWindow {
  from: Day
  to: Day
}

const earliest: Day = '1900-01-01'
const latest: Day = '2999-12-31'

/** The birth days that authors may have, both ends included; null where the regulations do not care. */
export function birthWindowOf({ authors }: Pick<Regulations, 'authors'>): BirthWindow | null {
  const { birthFrom, birthTo } = authors
  if (birthFrom === null && birthTo === null) return null
  return { from: birthFrom ?? earliest, to: birthTo ?? latest }
}

/** All conditions of entry: the birth window, where there is one, before the others. */
export function gatesOf(regulations: Pick<Regulations, 'authors' | 'gates'>): Gate[] {
  const window = birthWindowOf(regulations)
  const born: Gate[] = window
    ? [{ code: 'birth-window', kind: 'birth-window', article: null, ...window }]
    : []
  return [...born, ...(regulations.gates ?? [])]
}

/** The tasks of an entry: all but those about which these regulations ask nothing. */
export function tasksOf(
  regulations: Pick<Regulations, 'authors' | 'gates' | 'explanation' | 'parts'>,
): TaskCode[] {
  const { explanation, parts } = regulations
  const asksNothing: Partial<Record<TaskCode, boolean>> = {
    eligibility: gatesOf(regulations).every((gate) => factsAsked(gate).length === 0),
    explanation: explanation.length === 0,
    files: parts.length === 0,
  }
  return taskCodes.filter((code) => !asksNothing[code])
}

/** Whether a model is handed in and received; not, unless it is said. */
export function takesModels({ checkIn = false }: Pick<Regulations, 'checkIn'>): boolean {
  return checkIn
}

/** None ready, unless the regulations list some. */
export function screeningReasonsOf({
  screeningReasons = [],
}: Pick<Regulations, 'screeningReasons'>): ScreeningReason[] {
  return screeningReasons
}

/** By scores, unless the council votes. */
export function selectionOf({ selection = { by: 'scores' } }: Pick<Regulations, 'selection'>): Selection {
  return selection
}
