/** Pearson's and Spearman's correlation of two lists of numbers. */
import { midRanks } from './mid-ranks'
import { absent, given, type Statistic } from './statistic'

/** Pearson's r; at least three pairs, and both lists vary. */
export function pearson(x: Float64Array, y: Float64Array): Statistic<number> {
  if (x.length < 3) return absent('too-few-entries')
  const meanX = mean(x)
  const meanY = mean(y)
  let xx = 0
  let yy = 0
  let xy = 0
  for (let i = 0; i < x.length; i++) {
    const dx = x[i]! - meanX
    const dy = y[i]! - meanY
    xx += dx * dx
    yy += dy * dy
    xy += dx * dy
  }
  return xx > 0 && yy > 0 ? given(xy / Math.sqrt(xx * yy)) : absent('no-variation')
}

/** Spearman's ρ: Pearson's of the mid-ranks. */
export function spearman(x: Float64Array, y: Float64Array): Statistic<number> {
  return pearson(midRanks(x), midRanks(y))
}

/** The arithmetic mean. */
export function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
