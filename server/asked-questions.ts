/** Questions that are data, as a form shows them: those of the registration form, and those of the conditions of entry. */
import { gatesOf, questionsOf } from '#rules/entry-terms'
import { factsAsked } from '#rules/gate-facts'
import { whyField, type AnswerShape, type FormQuestion } from '#rules/questions'
import type { Regulations } from '#rules/regulations'
import { typingHint } from '#wording/vi/form-answers'
import { factQuestion, factShape, gateSentence } from '#wording/vi/gates'
import { nounsOf } from '#wording/vi/nouns'

export interface AskedQuestion {
  /** The full name of its field. */
  name: string
  /** Of the explanation of a yes or no; null where none can be asked for. */
  whyName: string | null
  title: string
  hint: string
  isRequired: boolean
  shape: AnswerShape
}

export interface AskedGate {
  sentence: string
  questions: AskedQuestion[]
}

/** The questions asked of the entry, or of each author. */
export function askedQuestions(regulations: Regulations, of: FormQuestion['of']): AskedQuestion[] {
  return questionsOf(regulations, of).map((question) => ({
    ...names('form', question.code, question),
    title: question.title,
    hint: [question.hint, typingHint(question)].filter(Boolean).join(' '),
    isRequired: question.required,
    shape: question,
  }))
}

/** Every condition that asks something, with its questions. What depends on another answer is not called optional. */
export function askedGates(regulations: Regulations): AskedGate[] {
  const { work } = nounsOf(regulations)
  return gatesOf(regulations)
    .map((gate) => ({
      sentence: gateSentence(gate, work),
      questions: factsAsked(gate).map((fact): AskedQuestion => {
        const shape = factShape(fact)
        return {
          ...names('facts', fact.field, shape),
          ...factQuestion(gate, fact.name),
          isRequired: fact.name !== 'prizeRecord',
          shape,
        }
      }),
    }))
    .filter(({ questions }) => questions.length > 0)
}

function names(group: string, field: string, shape: AnswerShape): Pick<AskedQuestion, 'name' | 'whyName'> {
  const hasWhy = shape.kind === 'yes-no' && shape.explain !== 'never'
  return { name: `${group}.${field}`, whyName: hasWhy ? `${group}.${whyField(field)}` : null }
}
