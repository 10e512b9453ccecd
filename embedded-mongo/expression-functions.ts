/** All expression operators that are plain functions of their evaluated arguments. */
import { ARRAY_FUNCTIONS } from './expression-arrays'
import { DATE_FUNCTIONS } from './expression-dates'
import { NUMBER_FUNCTIONS } from './expression-numbers'
import { TEXT_FUNCTIONS } from './expression-text'
import { TYPE_FUNCTIONS } from './expression-types'

/** An operator: how many arguments it takes, or the names of them, and what it answers. */
export interface ExpressionFunction {
  least: number
  most: number
  /** Argument names in the order `run` receives them; a trailing `?` marks an optional one. */
  named?: string[]
  run: (args: unknown[]) => unknown
}

export const FUNCTIONS: Record<string, ExpressionFunction | undefined> = {
  ...NUMBER_FUNCTIONS,
  ...TEXT_FUNCTIONS,
  ...ARRAY_FUNCTIONS,
  ...DATE_FUNCTIONS,
  ...TYPE_FUNCTIONS,
}
