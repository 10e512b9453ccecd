/** How a check ends when the file may not pass: its problem travels up as an exception, and to the caller as a value. */
import type { UnfitProblem } from '#rules/file-problems'

export class Unfit extends Error {
  constructor(readonly problem: UnfitProblem) {
    super(problem.code)
    this.name = 'Unfit'
  }
}
