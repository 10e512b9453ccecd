/** Fills a form's fields: with what was typed when it was not accepted, else with what is on record. */
import { formError } from '#wording/vi/office'
import { textAt, valueAt, type FailedForm } from './form-problems'

export interface FormFields {
  /** For a control of one text. */
  (name: string): { name: string; defaultValue: string; error: string | undefined }
  text: (name: string) => string
  /** For a tick. */
  tick: (name: string) => { name: string; defaultChecked: boolean }
  /** For several ticks, or one, under one name. */
  several: (name: string) => { name: string; defaultValue: string[]; error: string | undefined }
  /** For a day in three fields. */
  day: (name: string) => {
    name: string
    defaultValue: { day: string; month: string; year: string }
    error: string | undefined
  }
  /** How many rows stand under a name. */
  rows: (name: string) => number[]
}

/** `kept` has the shape that the form posts: nested by the dots of its names. */
export function formFields(failure: FailedForm | undefined, kept: unknown): FormFields {
  const values = failure?.values ?? kept
  const error = (name: string) => formError(failure?.errors[name])
  const text = (name: string) => textAt(values, name)
  const fields = (name: string) => ({ name, defaultValue: text(name), error: error(name) })
  return Object.assign(fields, {
    text,
    tick: (name: string) => ({ name, defaultChecked: text(name) !== '' }),
    several: (name: string) => {
      const value = valueAt(values, name)
      const all = Array.isArray(value) ? value : [value]
      return {
        name,
        defaultValue: all.filter((one): one is string => typeof one === 'string'),
        error: error(name) ?? error(`${name}.0`),
      }
    },
    day: (name: string) => ({
      name,
      defaultValue: {
        day: text(`${name}.day`),
        month: text(`${name}.month`),
        year: text(`${name}.year`),
      },
      error: error(name),
    }),
    rows: (name: string) => {
      const value = valueAt(values, name)
      const keys = typeof value === 'object' && value !== null ? Object.keys(value) : []
      return keys.map((_, index) => index)
    },
  })
}
