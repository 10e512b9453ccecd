/** Answers to questions that are data, as rows to be read: for entrants, officers, and, of the jury's questions, for judges. */
import type { TypedAnswers } from '#rules/entry'
import { gatesOf, questionsOf } from '#rules/entry-terms'
import { factsAsked } from '#rules/gate-facts'
import type { FormQuestion } from '#rules/questions'
import type { Regulations } from '#rules/regulations'
import { answerText } from '#wording/vi/form-answers'
import { factQuestion, factShape } from '#wording/vi/gates'

export interface TextRow {
  code: string
  title: string
  /** Empty where nothing was told. */
  text: string
}

/** `audience` leaves only the questions whose answers may be shown to it; all of them without. */
export function formRows(
  regulations: Pick<Regulations, 'questions'>,
  of: FormQuestion['of'],
  answers: TypedAnswers = {},
  audience?: FormQuestion['audience'],
): TextRow[] {
  return questionsOf(regulations, of)
    .filter((question) => audience === undefined || question.audience === audience)
    .map((question) => ({
      code: question.code,
      title: question.title,
      text: answerText(question, question.code, answers),
    }))
}

/** What was told about the conditions of entry: for the entrant and the secretariat, never for judges. */
export function factRows(
  regulations: Pick<Regulations, 'authors' | 'gates'>,
  facts: TypedAnswers = {},
): TextRow[] {
  return gatesOf(regulations).flatMap((gate) =>
    factsAsked(gate).map((fact) => ({
      code: fact.field,
      title: factQuestion(gate, fact.name).title,
      text: answerText(factShape(fact), fact.field, facts),
    })),
  )
}
