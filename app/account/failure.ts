/** Reads what a failed form of the account brings back: its errors as sentences, its values as texts. */
import { accountErrors } from '#wording/vi/account'

interface FailedForm {
  errors: Record<string, string>
  values: Record<string, unknown>
}

export interface ReadFailure {
  errors: { field: string; message: string }[]
  errorOf(field: string): string | undefined
  /** What was typed into a field; undefined when nothing failed, so that a default may stand in. */
  typed(field: string): string | undefined
}

export function readFailure(failure: FailedForm | null): ReadFailure {
  const errors = Object.entries(failure?.errors ?? {}).map(([field, code]) => ({
    field,
    message: accountErrors[code] ?? code,
  }))
  return {
    errors,
    errorOf: (field) => errors.find((one) => one.field === field)?.message,
    typed(field) {
      const value = failure?.values[field]
      return typeof value === 'string' ? value : undefined
    },
  }
}
