/** How sure is it that one entry really is better than another? */
import type { Calibration } from '../calibration/calibrate'
import { pairVariance } from '../calibration/errors'
import { normalBelow } from './normal'
import { absent, given, type Statistic } from './statistic'

/**
 * P(a truly beats b) for two entries of one component, by index: Φ(D√ρ/√v), D the difference of scores, v its variance and
 * ρ = 2τ_q²/(2τ_q² + v) (shared/scoring.md §3). ρ draws the difference to zero as entries in general are alike: for chances
 * only, never for scores. Without differences between entries it is one half.
 * @throws RangeError when the entries are of different components: nothing compares them.
 */
export function chanceOfBeating(calibration: Calibration, a: number, b: number): Statistic<number> {
  const { components, fit, system, precision, score } = calibration
  if (components.ofEntry[a] === undefined || components.ofEntry[a] !== components.ofEntry[b])
    throw new RangeError(`Entries ${a} and ${b} are not in one component`)
  const { variances } = fit
  const relative = precision && pairVariance(system, components, precision, a, b)
  if (!variances || relative === null) return absent('not-calibrated')
  const between = 2 * Math.max(0, variances.tauQ2)
  const variance = variances.sigma2 * relative
  const difference = score[a]! - score[b]!
  if (difference === 0 || between === 0) return given(0.5)
  const shrinkage = between / (between + variance)
  return given(normalBelow(difference * Math.sqrt(shrinkage / variance)))
}
