/** From the solver's number to whole hundredths: rounded half up, with the solver's own error kept out of it. */
import { points, type Points } from '../points'

// Far above what the solver leaves, far below the distance of any fraction of a panel from a half.
const solverError = 1e-6

/** Rounds hundredths half away from zero; a value within the solver's error of a half counts as that half. */
export function quantise(hundredths: number): Points {
  const size = Math.floor(Math.abs(hundredths) + 0.5 + solverError)
  return points(hundredths < 0 ? -size : size)
}
