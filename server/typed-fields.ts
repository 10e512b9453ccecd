/** The answers to questions that are data, as flat fields of a form: read from what is kept, and put back in one spelling. */
import type { TypedAnswers } from '#rules/entry'
import { gatesOf, questionsOf } from '#rules/entry-terms'
import { factsAsked } from '#rules/gate-facts'
import { answerFields, type AnswerShape, type FormQuestion } from '#rules/questions'
import type { Regulations } from '#rules/regulations'
import { spelled } from '#rules/typed-answers'
import type { Copy } from './drafting'

export interface TypedField {
  field: string
  shape: AnswerShape
}

/** The questions asked of the entry, or of each author. */
export function formFields(regulations: Regulations, of: FormQuestion['of']): TypedField[] {
  return questionsOf(regulations, of).map((question) => ({ field: question.code, shape: question }))
}

/** The questions that the conditions of entry ask. */
export function factFields(regulations: Regulations): TypedField[] {
  return gatesOf(regulations).flatMap((gate) => factsAsked(gate))
}

/** What is kept, under `group.field`; a field that nothing was said of is empty. */
export function readTyped(group: string, asked: readonly TypedField[], kept: TypedAnswers = {}): Copy {
  return Object.fromEntries(namesOf(asked).map((name) => [`${group}.${name}`, kept[name] ?? '']))
}

/** What was typed under `group.field`, as it is kept. Only what is asked is kept at all. */
export function withTyped(group: string, asked: readonly TypedField[], typed: Copy): TypedAnswers {
  const shapes = new Map(asked.map(({ field, shape }) => [field, shape]))
  return Object.fromEntries(
    namesOf(asked).map((name) => {
      const text = typed[`${group}.${name}`] ?? ''
      const shape = shapes.get(name)
      return [name, shape ? spelled(shape, text) : text]
    }),
  )
}

function namesOf(asked: readonly TypedField[]): string[] {
  return asked.flatMap(({ field, shape }) => answerFields(field, shape))
}
