/** All answers of an entry on one page, with everything that still stands in the way of submitting it. */
import { Units } from '#models/unit'
import { idFrom } from '#models/ids'
import { voicesFor } from '#rules/consents'
import { recordsTold } from '#rules/gate-findings'
import { dayOf } from '#rules/deadlines'
import type { EntryAnswers } from '#rules/entry'
import { entryProblems, type EntryProblem } from '#rules/entry-check'
import { openTasks } from '#rules/entry-tasks'
import { asksTeacher, divisionsOf, tasksOf } from '#rules/entry-terms'
import type { TaskCode } from '#rules/tasks'
import { factRows, formRows, type TextRow } from '../answer-rows'
import { readConsents } from '../consents-copy'
import { headOf, type EntryHead } from '../entry-head'
import type { By } from '../guard'
import { heldPrizes } from '../held-prizes'
import { ownEntry } from '../load'

export interface EntryCheck extends EntryHead {
  /** Of the answers shown; sent back with the submission. */
  version: number
  answers: EntryAnswers
  fieldName: string
  unitName: string
  secondFieldName: string
  divisionName: string
  /** What was told in the registration form, and of the conditions of entry; gaps are empty. */
  form: TextRow[]
  facts: TextRow[]
  authorForms: Record<string, TextRow[]>
  tasks: TaskCode[]
  asksTeacher: boolean
  questions: { code: string; title: string }[]
  parts: { code: string; name: string; isRequired: boolean }[]
  /** For each author, how many of the questions that must be answered are answered. */
  consents: { author: string; name: string; answered: number; asked: number }[]
  problems: EntryProblem[]
  open: readonly TaskCode[]
}

export async function entryCheck(by: By, id: string | undefined): Promise<EntryCheck> {
  const { entry, contest } = await ownEntry(by.actor, id)
  const { answers } = entry
  const { regulations } = contest
  const head = headOf(entry, contest, by)
  const today = dayOf(by.now)
  const consents = Object.entries(readConsents(answers, today))
  return {
    ...head,
    version: entry.version,
    answers,
    fieldName: regulations.fields.find(({ code }) => code === answers.field)?.name ?? '',
    secondFieldName: regulations.fields.find(({ code }) => code === answers.secondField)?.name ?? '',
    divisionName: divisionsOf(regulations).find(({ code }) => code === answers.division)?.name ?? '',
    form: formRows(regulations, 'entry', answers.form),
    facts: factRows(regulations, answers.facts),
    authorForms: Object.fromEntries(
      answers.authors.map((author) => [author.id, formRows(regulations, 'author', author.form)]),
    ),
    tasks: tasksOf(regulations),
    asksTeacher: asksTeacher(regulations),
    unitName: await unitName(answers.unit),
    questions: regulations.explanation.map(({ code, title }) => ({ code, title })),
    parts: regulations.parts.map(({ code, name, required }) => ({ code, name, isRequired: required })),
    consents: answers.authors.map(({ id: author, name, bornOn }) => {
      const asked = consents.filter(([field]) => field.startsWith(`consents.${author}.`))
      return {
        author,
        name,
        answered: asked.filter(([, answer]) => answer !== '').length,
        asked: bornOn && voicesFor(bornOn, today).length > 0 ? asked.length : 0,
      }
    }),
    problems: entryProblems(
      answers,
      regulations,
      today,
      await heldPrizes(recordsTold(regulations, answers.facts)),
    ),
    open: head.whyClosed ? [] : openTasks({ state: entry.state, returnedTasks: entry.returned?.tasks ?? [] }),
  }
}

async function unitName(unit: string | null): Promise<string> {
  const _id = idFrom(unit ?? undefined)
  const known = _id && (await Units.findById(_id).select({ name: 1 }).lean())
  return known ? known.name : ''
}
