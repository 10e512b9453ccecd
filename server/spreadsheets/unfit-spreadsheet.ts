/** How reading ends when a spreadsheet may not pass: its problem travels up as an exception, to the caller as a value. */
import type { SpreadsheetProblem } from '#rules/spreadsheet-problems'

export class UnfitSpreadsheet extends Error {
  constructor(readonly problem: SpreadsheetProblem) {
    super(problem.code)
    this.name = 'UnfitSpreadsheet'
  }
}
