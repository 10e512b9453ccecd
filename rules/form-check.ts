/** What stands between an entry and its submission in its registration form: questions, shares, and the conditions of entry. */
import type { Day } from './deadlines'
import type { Author, EntryAnswers, TypedAnswers } from './entry'
import { divisionsOf, gatesOf, questionsOf, sharesOf, takesSecondField } from './entry-terms'
import { factFault, factsAsked, type FactName } from './gate-facts'
import { gateFindings, type GateFinding, type HeldPrize } from './gate-findings'
import type { Gate } from './gates'
import { whyField, type FormQuestion } from './questions'
import type { Regulations } from './regulations'
import { answerFault, type AnswerFault } from './typed-answers'

export type FormProblem =
  | { task: 'description'; code: 'division-missing' | 'second-field-same'; field: string }
  | { task: 'description'; code: 'form-answer'; field: string; title: string; fault: AnswerFault }
  | {
      task: 'authors'
      code: 'author-answer'
      field: string
      author: string
      name: string
      title: string
      fault: AnswerFault
    }
  | { task: 'authors'; code: 'share-missing'; field: string; author: string; name: string }
  | { task: 'authors'; code: 'shares-uneven'; field: string; sum: number }
  | { task: 'eligibility'; code: 'fact'; field: string; gate: Gate; fact: FactName; fault: AnswerFault }
  | { task: 'eligibility'; code: 'gate-fails'; field: string; finding: GateFinding }

/** The division, the second field and the questions asked of the entry. */
export function descriptionFormProblems(answers: EntryAnswers, regulations: Regulations): FormProblem[] {
  const task = 'description'
  const problems: FormProblem[] = []
  const divisions = divisionsOf(regulations)
  if (divisions.length > 0 && !divisions.some(({ code }) => code === answers.division)) {
    problems.push({ task, code: 'division-missing', field: 'division' })
  }
  if (takesSecondField(regulations) && answers.secondField && answers.secondField === answers.field) {
    problems.push({ task, code: 'second-field-same', field: 'secondField' })
  }
  for (const { question, field, fault } of faults(questionsOf(regulations, 'entry'), answers.form)) {
    problems.push({ task, code: 'form-answer', field: `form.${field}`, title: question.title, fault })
  }
  return problems
}

/** The questions asked of one author. */
export function authorFormProblems(author: Author, regulations: Regulations): FormProblem[] {
  const about = { task: 'authors', author: author.id, name: author.name } as const
  return faults(questionsOf(regulations, 'author'), author.form).map(({ question, field, fault }) => ({
    ...about,
    code: 'author-answer',
    field: `form.${field}`,
    title: question.title,
    fault,
  }))
}

/** Shares of several authors make 100 per cent together; a single author made all of it. */
export function shareProblems(authors: readonly Author[], regulations: Regulations): FormProblem[] {
  const asked = sharesOf(regulations)
  if (asked === 'not-asked' || authors.length < 2) return []
  const told = authors.filter(({ share }) => typeof share === 'number')
  if (told.length === 0 && asked === 'optional') return []
  if (told.length < authors.length) {
    return authors
      .filter(({ share }) => typeof share !== 'number')
      .map(({ id, name }) => ({ task: 'authors', code: 'share-missing', field: 'share', author: id, name }))
  }
  const sum = told.reduce((total, { share }) => total + (share ?? 0), 0)
  return sum === 100 ? [] : [{ task: 'authors', code: 'shares-uneven', field: 'authors', sum }]
}

/** What is not told of the conditions of entry, and which of them certainly fail. The birth window is the authors' own. */
export function eligibilityProblems(
  answers: EntryAnswers,
  regulations: Regulations,
  today: Day,
  prizes: readonly HeldPrize[],
): FormProblem[] {
  const task = 'eligibility'
  const facts = answers.facts ?? {}
  const untold = gatesOf(regulations).flatMap((gate) =>
    factsAsked(gate).flatMap((fact): FormProblem[] => {
      const fault = factFault(fact, facts)
      if (!fault) return []
      return [
        { task, code: 'fact', field: `facts.${faultField(fact.field, fault)}`, gate, fact: fact.name, fault },
      ]
    }),
  )
  const failing = gateFindings(regulations, { answers, on: today, prizes }).filter(
    ({ verdict, gate }) => verdict === 'fails' && gate.kind !== 'birth-window',
  )
  return [
    ...untold,
    ...failing.map((finding): FormProblem => {
      const field = factsAsked(finding.gate)[0]?.field ?? ''
      return { task, code: 'gate-fails', field: `facts.${field}`, finding }
    }),
  ]
}

function faults(questions: readonly FormQuestion[], answers: TypedAnswers = {}) {
  return questions.flatMap((question) => {
    const fault = answerFault(question, question.code, question.required, answers)
    return fault ? [{ question, field: faultField(question.code, fault), fault }] : []
  })
}

/** A missing explanation is put right in its own field. */
function faultField(field: string, { fault }: AnswerFault): string {
  return fault === 'why-missing' ? whyField(field) : field
}
