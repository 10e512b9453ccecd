/** The questions of a registration form as data: what is asked, of whom, and what an answer looks like. */

export interface Option {
  code: string
  name: string
}

/**
 * How a question is answered. Answers are kept as text, in one spelling where they can be read (`readAnswer`): a month as
 * `YYYY-MM`, a day as `YYYY-MM-DD`, money in đồng as digits, a number with a decimal comma, several codes with a space between, yes and no as those words.
 */
export type AnswerShape =
  | { kind: 'line' | 'text'; maxCharacters: number }
  | { kind: 'number'; min: number | null; max: number | null; unit: string }
  | { kind: 'money' | 'month' | 'day' }
  | { kind: 'choice' | 'several'; options: Option[] }
  /** Which answer has to be explained; the explanation is kept under `whyField`. */
  | { kind: 'yes-no'; explain: 'yes' | 'no' | 'never' }

export type QuestionKind = AnswerShape['kind']

export type FormQuestion = {
  code: string
  title: string
  hint: string
  required: boolean
  /** Asked once of the entry, or of every author. */
  of: 'entry' | 'author'
  /** Judges read the answers to questions for the jury; the others only the secretariat. */
  audience: 'jury' | 'secretariat'
} & AnswerShape

/** The names under which the answers to a question are kept: its own, and that of its explanation where it may need one. */
export function answerFields(field: string, shape: AnswerShape): string[] {
  return shape.kind === 'yes-no' && shape.explain !== 'never' ? [field, whyField(field)] : [field]
}

/** The name under which the explanation of a yes or no is kept. */
export function whyField(code: string): string {
  return `${code}-why`
}
