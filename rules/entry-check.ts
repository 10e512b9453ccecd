/** What still stands between an entry and its submission: one list, read by tasks, the check page and the guard. */
import {
  requiredPurpose,
  consentPurposes,
  voicesFor,
  type ConsentPurpose,
  type ConsentVoice,
} from './consents'
import type { Day } from './deadlines'
import type { Author, EntryAnswers } from './entry'
import { asksTeacher, birthWindowOf, needsUnit } from './entry-terms'
import {
  authorFormProblems,
  descriptionFormProblems,
  eligibilityProblems,
  shareProblems,
  type FormProblem,
} from './form-check'
import type { HeldPrize } from './gate-findings'
import type { Regulations } from './regulations'
import type { TaskCode } from './tasks'

export type EntryProblem =
  | { task: 'description'; code: 'title-missing' | 'summary-missing' | 'field-missing'; field: string }
  | { task: 'description'; code: 'summary-too-long'; field: string; max: number }
  | { task: 'authors'; code: 'authors-too-few'; field: string; min: number }
  | { task: 'authors'; code: 'authors-too-many'; field: string; max: number }
  | { task: 'authors'; code: 'lead-missing'; field: string }
  | { task: 'authors'; code: AuthorGap; field: string; author: string; name: string }
  | {
      task: 'authors'
      code: 'author-too-old' | 'author-too-young'
      field: string
      author: string
      name: string
      bornOn: Day
      from: Day
      to: Day
    }
  | { task: 'teacher'; code: 'teacher-missing' | 'teacher-name-missing' | 'unit-missing'; field: string }
  | { task: 'explanation'; code: 'answer-missing'; field: string; question: string }
  | { task: 'explanation'; code: 'answer-too-long'; field: string; question: string; max: number }
  | { task: 'files'; code: 'part-missing'; field: string; part: string }
  | {
      task: 'consents'
      code: 'consent-unanswered' | 'processing-refused'
      field: string
      author: string
      name: string
      purpose: ConsentPurpose
      voice: ConsentVoice
    }
  | { task: 'pledge'; code: 'pledge-incomplete' | 'signature-missing'; field: string }
  | FormProblem

type AuthorGap =
  'name-missing' | 'birth-missing' | 'school-missing' | 'contact-missing' | 'representative-missing'

/**
 * Everything wrong with the answers under these regulations, in the order of the tasks. Empty means: may be submitted.
 * `prizes` are those on record under the numbers that the entrant named (`recordsTold`).
 */
export function entryProblems(
  answers: EntryAnswers,
  regulations: Regulations,
  today: Day,
  prizes: readonly HeldPrize[] = [],
): EntryProblem[] {
  return [
    ...descriptionProblems(answers, regulations),
    ...descriptionFormProblems(answers, regulations),
    ...eligibilityProblems(answers, regulations, today, prizes),
    ...authorsProblems(answers, regulations, today),
    ...teacherProblems(answers, regulations),
    ...explanationProblems(answers, regulations),
    ...filesProblems(answers, regulations),
    ...consentProblems(answers, today),
    ...pledgeProblems(answers),
  ]
}

/** The problems of one task only. */
export function taskProblems(
  task: TaskCode,
  answers: EntryAnswers,
  regulations: Regulations,
  today: Day,
  prizes: readonly HeldPrize[] = [],
): EntryProblem[] {
  return entryProblems(answers, regulations, today, prizes).filter((problem) => problem.task === task)
}

function descriptionProblems(answers: EntryAnswers, regulations: Regulations): EntryProblem[] {
  const problems: EntryProblem[] = []
  const task = 'description'
  if (!answers.title.trim()) problems.push({ task, code: 'title-missing', field: 'title' })
  if (!answers.summary.trim()) problems.push({ task, code: 'summary-missing', field: 'summary' })
  const max = regulations.summaryMaxCharacters
  if (answers.summary.length > max) problems.push({ task, code: 'summary-too-long', field: 'summary', max })
  if (!regulations.fields.some((field) => field.code === answers.field)) {
    problems.push({ task, code: 'field-missing', field: 'field' })
  }
  return problems
}

function authorsProblems(answers: EntryAnswers, regulations: Regulations, today: Day): EntryProblem[] {
  const problems: EntryProblem[] = []
  const { min, max } = regulations.authors
  const task = 'authors'
  const count = answers.authors.length
  if (count < min) problems.push({ task, code: 'authors-too-few', field: 'authors', min })
  if (count > max) problems.push({ task, code: 'authors-too-many', field: 'authors', max })
  if (count > 0 && answers.authors.filter((author) => author.isLead).length !== 1) {
    problems.push({ task, code: 'lead-missing', field: 'authors' })
  }
  return [
    ...problems,
    ...shareProblems(answers.authors, regulations),
    ...answers.authors.flatMap((author) => authorProblems(author, regulations, today)),
  ]
}

/** What is wrong with one author: the birth window of the regulations, both ends included, and the gaps. */
export function authorProblems(author: Author, regulations: Regulations, today: Day): EntryProblem[] {
  const window = birthWindowOf(regulations)
  const about = { task: 'authors', author: author.id, name: author.name } as const
  const problems: EntryProblem[] = []
  if (!author.name.trim()) problems.push({ ...about, code: 'name-missing', field: 'name' })
  const { bornOn } = author
  if (!bornOn) problems.push({ ...about, code: 'birth-missing', field: 'bornOn' })
  else if (window && bornOn < window.from)
    problems.push({ ...about, code: 'author-too-old', field: 'bornOn', bornOn, ...window })
  else if (window && bornOn > window.to)
    problems.push({ ...about, code: 'author-too-young', field: 'bornOn', bornOn, ...window })
  if (!author.school.trim()) problems.push({ ...about, code: 'school-missing', field: 'school' })
  if (author.isLead && !author.phone.trim() && !author.representative.phone.trim()) {
    problems.push({ ...about, code: 'contact-missing', field: 'phone' })
  }
  const needsRepresentative = bornOn !== null && voicesFor(bornOn, today).includes('representative')
  if (needsRepresentative && !author.representative.name.trim()) {
    problems.push({ ...about, code: 'representative-missing', field: 'representative.name' })
  }
  return [...problems, ...authorFormProblems(author, regulations)]
}

function teacherProblems({ teacher, unit }: EntryAnswers, regulations: Regulations): EntryProblem[] {
  const task = 'teacher'
  const problems: EntryProblem[] = []
  if (asksTeacher(regulations)) {
    if (!teacher) problems.push({ task, code: 'teacher-missing', field: 'has' })
    else if (teacher.has && !teacher.name.trim()) {
      problems.push({ task, code: 'teacher-name-missing', field: 'name' })
    }
  }
  if (needsUnit(regulations) && unit === null) problems.push({ task, code: 'unit-missing', field: 'unit' })
  return problems
}

function explanationProblems(answers: EntryAnswers, regulations: Regulations): EntryProblem[] {
  const problems: EntryProblem[] = []
  const task = 'explanation'
  for (const { code: question, required, maxCharacters: max } of regulations.explanation) {
    const text = answers.explanation[question] ?? ''
    if (required && !text.trim()) problems.push({ task, code: 'answer-missing', field: question, question })
    if (text.length > max) problems.push({ task, code: 'answer-too-long', field: question, question, max })
  }
  return problems
}

function filesProblems(answers: EntryAnswers, regulations: Regulations): EntryProblem[] {
  return regulations.parts
    .filter((part) => part.required && !answers.files.some((file) => file.part === part.code))
    .map((part) => ({ task: 'files', code: 'part-missing', field: part.code, part: part.code }))
}

function consentProblems(answers: EntryAnswers, today: Day): EntryProblem[] {
  const problems: EntryProblem[] = []
  for (const author of answers.authors) {
    if (!author.bornOn) continue
    for (const voice of voicesFor(author.bornOn, today)) {
      for (const purpose of consentPurposes) {
        const answer = answers.consents.find(
          (one) => one.author === author.id && one.voice === voice && one.purpose === purpose,
        )
        const about = { author: author.id, name: author.name, purpose, voice, task: 'consents' } as const
        const field = consentField(author.id, voice, purpose)
        if (!answer) problems.push({ ...about, code: 'consent-unanswered', field })
        else if (purpose === requiredPurpose && !answer.given) {
          problems.push({ ...about, code: 'processing-refused', field })
        }
      }
    }
  }
  return problems
}

/** The name of the form field that asks one voice about one purpose for one author. */
export function consentField(author: string, voice: ConsentVoice, purpose: ConsentPurpose): string {
  return `consents.${author}.${voice}.${purpose}`
}

function pledgeProblems(answers: EntryAnswers): EntryProblem[] {
  const problems: EntryProblem[] = []
  const { ownWork, truthful, notAwarded, signedBy } = answers.pledge
  const firstOpen = !ownWork ? 'ownWork' : !truthful ? 'truthful' : !notAwarded ? 'notAwarded' : null
  if (firstOpen) problems.push({ task: 'pledge', code: 'pledge-incomplete', field: firstOpen })
  if (!signedBy.trim()) problems.push({ task: 'pledge', code: 'signature-missing', field: 'signedBy' })
  return problems
}
