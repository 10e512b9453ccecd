/** What the registration form asks, and the sections of the explanation. */
import { z } from 'zod'
import type { FormQuestion } from '../../questions'
import { lineText, tick } from '../typed-text'
import { chapterForm, typedNumber, typedRows, typedTick, withRegulations, type Typed } from './chapter-form'
import { codeText, linesText, oneOf, rows, whole, wholeOrNone, withCodes } from './row-fields'

export const questionKindChoices = [
  'line',
  'text',
  'number',
  'money',
  'month',
  'day',
  'choice',
  'several',
  'yes-no',
] as const

const title = lineText(300).refine((text) => text !== '', 'row-name-missing')

const section = z.object({
  code: codeText,
  title,
  hint: lineText(500),
  required: tick,
  maxCharacters: whole(100, 50_000),
})

const common = {
  code: codeText,
  title,
  hint: lineText(500),
  required: tick,
  of: oneOf(['entry', 'author']),
  audience: oneOf(['jury', 'secretariat']),
}
const options = { options: linesText(5000).refine((lines) => lines.length > 1, 'options-missing') }

const question = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('line'), ...common, maxCharacters: whole(10, 1000) }),
    z.object({ kind: z.literal('text'), ...common, maxCharacters: whole(10, 50_000) }),
    z.object({
      kind: z.literal('number'),
      ...common,
      min: wholeOrNone(0, 1_000_000_000),
      max: wholeOrNone(0, 1_000_000_000),
      unit: lineText(30),
    }),
    z.object({ kind: z.enum(['money', 'month', 'day']), ...common }),
    z.object({ kind: z.enum(['choice', 'several']), ...common, ...options }),
    z.object({ kind: z.literal('yes-no'), ...common, explain: oneOf(['yes', 'no', 'never']) }),
  ],
  'choice-missing',
)

/** Options keep the code that answers name, as long as their words stay. */
function questionFrom(input: z.output<typeof question>, before: readonly FormQuestion[]): FormQuestion {
  if (!('options' in input)) return input
  const old = before.find(({ code }) => code === input.code)
  const known = old && 'options' in old ? old.options : []
  const named = input.options.map((name) => ({
    code: known.find((option) => option.name === name)?.code ?? '',
    name,
  }))
  return { ...input, options: withCodes(named, ({ name }) => name) }
}

function typedQuestion(one: FormQuestion): Typed {
  return {
    code: one.code,
    kind: one.kind,
    title: one.title,
    hint: one.hint,
    required: typedTick(one.required),
    of: one.of,
    audience: one.audience,
    maxCharacters: 'maxCharacters' in one ? String(one.maxCharacters) : '',
    min: 'min' in one ? typedNumber(one.min) : '',
    max: 'max' in one ? typedNumber(one.max) : '',
    unit: 'unit' in one ? one.unit : '',
    options: 'options' in one ? one.options.map(({ name }) => name).join('\n') : '',
    explain: 'explain' in one ? one.explain : '',
  }
}

export const formChapter = chapterForm(
  z.object({
    summaryMaxCharacters: whole(100, 20_000),
    explanation: rows(section, 40),
    questions: rows(question, 60),
  }),
  ({ regulations }) => ({
    summaryMaxCharacters: String(regulations.summaryMaxCharacters),
    explanation: typedRows(regulations.explanation, ({ required, maxCharacters, ...told }) => ({
      ...told,
      required: typedTick(required),
      maxCharacters: String(maxCharacters),
    })),
    questions: typedRows(regulations.questions ?? [], typedQuestion),
  }),
  (terms, { summaryMaxCharacters, explanation, questions }) => {
    const before = terms.regulations.questions ?? []
    return withRegulations(terms, {
      summaryMaxCharacters,
      explanation: withCodes(explanation, (one) => one.title),
      questions: withCodes(
        questions.map((one) => questionFrom(one, before)),
        (one) => one.title,
      ),
    })
  },
)
