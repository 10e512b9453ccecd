/** The head of a page with a form: its title, which says when something went wrong, and the list that leads to the fields. */
import type { Refusal } from '#rules/refusal'
import { ErrorSummary } from '#ui/form'
import { Notice } from '#ui/notice'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'

/** What `server/respond` answers, as far as these pages read it. */
export interface FormFailure {
  errors: Record<string, string>
  refusal: Refusal | null
  values: Record<string, unknown>
}

interface FormProblemsProps {
  failure: FormFailure | undefined
  pageTitle: string
  summaryTitle: string
  /** The sentence of each error code. */
  sentences: Record<string, string>
}

/** Stands in place of `meta`, which cannot know how the form was answered: browsers take the first title they find. */
export function FormProblems({ failure, pageTitle: title, summaryTitle, sentences }: FormProblemsProps) {
  const errors = Object.entries(failure?.errors ?? {})
  return (
    <>
      <title>{pageTitle(title, failure !== undefined)}</title>
      <ErrorSummary
        title={summaryTitle}
        errors={errors.map(([field, code]) => ({ field, message: sentences[code] ?? code }))}
      />
      {failure?.refusal && (
        <Notice tone="danger" title={summaryTitle} role="alert">
          <p>{refusalSentence(failure.refusal)}</p>
        </Notice>
      )}
    </>
  )
}

/** What was typed into a field, by its dotted name, after a failure; undefined when the form was not posted. */
export function typed(failure: FormFailure | undefined, field: string): string | undefined {
  let value: unknown = failure?.values
  for (const part of field.split('.')) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined
  }
  return failure && (typeof value === 'string' ? value : '')
}
