/** What one chapter's form is: how it shows the terms of a contest, and what it makes of them. */
import { z } from 'zod'
import type { ContestTerms } from '../../contest-terms'

/** Fields as a form holds them: texts, several texts, or nested. */
export type Typed = { [name: string]: string | string[] | Typed | undefined }

export interface ChapterForm {
  typed: (terms: ContestTerms) => Typed
  form: z.ZodType<{ change: (terms: ContestTerms) => ContestTerms }>
}

export function chapterForm<Form extends z.ZodType>(
  form: Form,
  typed: (terms: ContestTerms) => Typed,
  change: (terms: ContestTerms, input: z.output<Form>) => ContestTerms,
): ChapterForm {
  return {
    typed,
    form: form.transform((input) => ({ change: (terms: ContestTerms) => change(terms, input) })),
  }
}

/** Regulations changed, the rest of the terms kept; what is told as undefined is no longer told. */
export function withRegulations(
  terms: ContestTerms,
  change: Partial<ContestTerms['regulations']>,
): ContestTerms {
  const regulations = { ...terms.regulations, ...change }
  for (const [key, value] of Object.entries(change))
    if (value === undefined) Reflect.deleteProperty(regulations, key)
  return { ...terms, regulations }
}

/** Rows as a form holds them, under their numbers. */
export function typedRows<Row>(all: readonly Row[], typed: (row: Row) => Typed): Typed {
  return Object.fromEntries(all.map((row, index) => [String(index), typed(row)]))
}

export const typedTick = (is: boolean | undefined) => (is ? 'on' : '')

export const typedNumber = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : String(value)
