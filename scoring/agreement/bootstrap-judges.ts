/** What if other judges like these had sat? Every way of drawing a panel of the same size from it, counted exactly. */
import type { SheetColumns } from '../columns'
import { ranksWithin } from '../calibration/ranks'
import { completeTable } from './complete'
import { absent, given, type Statistic } from './statistic'

export interface JudgeBootstrap {
  /** Different panels: C(2n − 1, n) of n judges. */
  readonly panels: number
  /** Of each entry, by index: the chance of a rank among the places by raw mean. */
  readonly withinPlaces: Float64Array
  /** The mean rank, and the range of ranks that leaves out at most one fortieth of panels at either end. */
  readonly meanRank: Float64Array
  readonly best: Uint32Array
  readonly worst: Uint32Array
}

/** Beyond seven judges there are thousands of panels and more. */
export const mostBootstrapJudges = 7

/**
 * The exact bootstrap of the judges of one complete panel of at most seven, ranking on raw means (shared/scoring.md §3).
 * @throws RangeError when `places` is not a rank.
 */
export function bootstrapJudges(columns: SheetColumns, places: number): Statistic<JudgeBootstrap> {
  const { value: table, why } = completeTable(columns)
  if (!table) return absent(why)
  const { entries, judges, totals } = table
  if (!Number.isSafeInteger(places) || places < 1 || places > entries)
    throw new RangeError(`${places} places for ${entries} entries`)
  if (judges > mostBootstrapJudges) return absent('too-many-judges')
  const allInOne = new Uint32Array(entries)
  const chances = new Float64Array(entries * (entries + 1))
  const sums = new Float64Array(entries)
  let panels = 0
  for (const { times, chance } of panelsOf(judges)) {
    sums.forEach((_, entry) => {
      sums[entry] = times.reduce((sum, count, judge) => sum + count * totals[entry * judges + judge]!, 0)
    })
    ranksWithin(sums, allInOne, 1).forEach((rank, entry) => {
      chances[entry * (entries + 1) + rank]! += chance
    })
    panels++
  }
  const ofEntry = (entry: number) => chances.subarray(entry * (entries + 1), (entry + 1) * (entries + 1))
  const perEntry = (read: (ranks: Float64Array) => number) =>
    new Float64Array(entries).map((_, entry) => read(ofEntry(entry)))
  return given({
    panels,
    withinPlaces: perEntry((ranks) =>
      ranks.reduce((sum, each, rank) => sum + (rank <= places ? each : 0), 0),
    ),
    meanRank: perEntry((ranks) => ranks.reduce((sum, each, rank) => sum + each * rank, 0)),
    best: Uint32Array.from(perEntry((ranks) => firstBeyond(ranks, oneFortieth))),
    worst: Uint32Array.from(perEntry((ranks) => firstBeyond(ranks, 1 - oneFortieth))),
  })
}

// A hair below, so that a chance of exactly one fortieth is left out in spite of rounding.
const oneFortieth = 0.025 + 1e-12

/** The first rank at which the chances from the best on add to more than this. */
function firstBeyond(ranks: Float64Array, chance: number): number {
  let sum = 0
  return ranks.findIndex((each) => (sum += each) > chance)
}

/** Every multiset of `judges` draws from the judges, with its chance judges!/∏ times! / judges^judges. */
function* panelsOf(judges: number): Generator<{ times: readonly number[]; chance: number }> {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1))
  for (const times of countsOf(judges, judges)) {
    const ways = times.reduce((left, count) => left / factorial(count), factorial(judges))
    yield { times, chance: times.reduce((chance) => chance / judges, ways) }
  }
}

/** Every way to write a sum as this many counts. */
function* countsOf(sum: number, parts: number): Generator<readonly number[]> {
  if (parts === 1) yield [sum]
  else
    for (let first = 0; first <= sum; first++)
      for (const rest of countsOf(sum - first, parts - 1)) yield [first, ...rest]
}
