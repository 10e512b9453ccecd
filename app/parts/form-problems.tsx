/** What came of a form that was not accepted: the refusal in words, and each field that is wrong. */
import { ErrorSummary } from '#ui/form'
import { Notice } from '#ui/notice'
import type { Refusal } from '#rules/refusal'
import { formError, formErrorTitle } from '#wording/vi/office'
import { refusalSentence } from '#wording/vi/refusals'
import { pageTitle } from '#wording/vi/shell'

/** What `server/respond` answers; repeated here because app/parts may not import the server. */
export interface FailedForm {
  errors: Record<string, string>
  refusal: Refusal | null
  values: Readonly<Record<string, unknown>>
}

/** Stands on top of the page; also tells the title of the tab that something is wrong. */
export function FormProblems({ failure }: { failure: FailedForm | undefined }) {
  if (!failure) return null
  return (
    <>
      <title>{pageTitle(formErrorTitle, true)}</title>
      {failure.refusal ? (
        <Notice tone="danger" title={formErrorTitle} role="alert">
          <p>{refusalSentence(failure.refusal)}</p>
        </Notice>
      ) : (
        <ErrorSummary
          title={formErrorTitle}
          errors={Object.entries(failure.errors).map(([field, code]) => ({
            // Of several ticks only the first that is wrong is named; the group is where to look.
            field: field.replace(/\.\d+$/, ''),
            message: formError(code),
          }))}
        />
      )}
    </>
  )
}

/** What was typed into a field, by its dotted name; '' when nothing was. */
export function typed(failure: FailedForm | undefined, name: string): string {
  return textAt(failure?.values, name)
}

/** What was ticked under one name, whether one box or several. */
export function ticked(failure: FailedForm | undefined, name: string): string[] {
  const value = failure?.values[name]
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** The text under a dotted name of nested values; '' when there is none. */
export function textAt(values: unknown, name: string): string {
  const value = valueAt(values, name)
  return typeof value === 'string' ? value : ''
}

export function valueAt(values: unknown, name: string): unknown {
  let value = values
  for (const part of name.split('.')) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined
  }
  return value
}
