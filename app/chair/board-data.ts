/** What the board's parts read: the loader's data, and what was typed when a save was refused. */
import type { DeliberationBoard } from '#server/queries/deliberation-board'

export type BoardData = DeliberationBoard

/** Values of a refused form, nested as they were posted. */
export type FormValues = Record<string, unknown>

/** What was typed for one entry; undefined when the form has not been refused. */
export function typedText(values: FormValues | undefined, entry: string, field: string): string | undefined {
  const choices = values?.choices
  if (typeof choices !== 'object' || choices === null) return undefined
  const row = (choices as Record<string, unknown>)[entry]
  if (typeof row !== 'object' || row === null) return undefined
  const text = (row as Record<string, unknown>)[field]
  return typeof text === 'string' ? text : undefined
}
