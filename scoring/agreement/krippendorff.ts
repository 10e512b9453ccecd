/** Krippendorff's α: agreement beyond chance for any number of judges, sheets missing or not. */
import type { SheetColumns } from '../columns'
import { midRanks } from './mid-ranks'
import { absent, over, type Statistic } from './statistic'

export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/**
 * α = 1 − D_o/D_e over entries with at least two sheets (Krippendorff 2011). Interval takes time linear in the sheets, nominal
 * and ordinal that of sorting them; ratio, for which the totals must not be negative, that of all pairs of distinct totals.
 */
export function krippendorffAlpha(columns: SheetColumns, metric: Metric): Statistic<number> {
  const { values, starts } = pairable(columns)
  if (starts.length < 2) return absent('too-few-entries')
  const { observed, expected } = disagreements[metric](values, starts)
  const alpha = over(observed, expected)
  return alpha.value === null ? alpha : { value: 1 - alpha.value, why: null }
}

/** Observed and expected disagreement, both times the same constant. */
interface Disagreement {
  readonly observed: number
  readonly expected: number
}

const disagreements: Readonly<
  Record<Metric, (values: Float64Array, starts: readonly number[]) => Disagreement>
> = {
  nominal: (values, starts) => byPairs(values, starts, differingPairs),
  // Ordinal distance is the distance of mid-ranks: half of either value's sheets and all in between.
  ordinal: (values, starts) => bySquares(midRanks(values), starts),
  interval: bySquares,
  ratio: (values, starts) => byPairs(values, starts, ratioPairs),
}

/** Squared differences, added up through sums of squares around means. */
function bySquares(values: Float64Array, starts: readonly number[]): Disagreement {
  let observed = 0
  for (let unit = 0; unit + 1 < starts.length; unit++) {
    const of = values.subarray(starts[unit], starts[unit + 1])
    observed += (2 * of.length * aroundMean(of)) / (of.length - 1)
  }
  return { observed, expected: (2 * values.length * aroundMean(values)) / (values.length - 1) }
}

function aroundMean(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
}

/** Any distance, given as its sum over all ordered pairs of some values. */
function byPairs(
  values: Float64Array,
  starts: readonly number[],
  sumOverPairs: (values: Float64Array) => number,
): Disagreement {
  let observed = 0
  for (let unit = 0; unit + 1 < starts.length; unit++) {
    const of = values.subarray(starts[unit], starts[unit + 1])
    observed += sumOverPairs(of) / (of.length - 1)
  }
  return { observed, expected: sumOverPairs(values) / (values.length - 1) }
}

/** How often each value occurs. */
function counted(values: Float64Array): [value: number, times: number][] {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
}

function differingPairs(values: Float64Array): number {
  return counted(values).reduce((left, [, times]) => left - times * times, values.length * values.length)
}

function ratioPairs(values: Float64Array): number {
  const distinct = counted(values)
  let sum = 0
  for (let i = 0; i < distinct.length; i++)
    for (let j = 0; j < i; j++) {
      const [a, times] = distinct[i]!
      const [b, others] = distinct[j]!
      const distance = (a - b) / (a + b)
      sum += 2 * times * others * distance * distance
    }
  return sum
}

/** The totals of entries with at least two sheets, and where each begins; the last start is the end. */
function pairable({ entries, offsets, totals }: SheetColumns): { values: Float64Array; starts: number[] } {
  const values: number[] = []
  const starts = [0]
  for (let entry = 0; entry < entries.length; entry++) {
    const of = totals.subarray(offsets[entry], offsets[entry + 1])
    if (of.length < 2) continue
    for (const total of of) values.push(total)
    starts.push(values.length)
  }
  return { values: Float64Array.from(values), starts }
}
