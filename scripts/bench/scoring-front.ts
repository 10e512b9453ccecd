/** How fast the scoring engine's front goes beside what the memory itself allows, measured in the same run. */
import { exactKeys } from '#scoring/kernels/exact-keys'
import { readMarks } from '#scoring/kernels/mark-columns'
import { descendingOrder, ranksOf } from '#scoring/kernels/radix-order'
import { scanMarks } from '#scoring/kernels/scan-marks'
import { points } from '#scoring/points'
import { computeResults, explainEntry, type ResultRegulations } from '#scoring/results'
import type { Rubric } from '#scoring/rubric'
import { type BenchRow, quickest } from './measure'

const judges = 5
const codes = ['novelty', 'effect', 'materials', 'finish', 'report']
const rubric: Rubric = {
  criteria: codes.map((code) => ({ code, title: code, max: points(2000), step: points(25) })),
  total: points(10_000),
}
const regulations: ResultRegulations = {
  rubric,
  aggregator: 'mean',
  quorum: {},
  deviation: { warn: points(1500), discuss: points(2000) },
  tieChain: [
    { code: 'criterion-mean', criterion: 'novelty', article: 'Điều 9' },
    { code: 'median-of-sheets', article: 'Điều 9' },
  ],
  tiers: [{ code: 'first', title: 'first', count: 10, minScore: points(0) }],
  awardScope: 'overall',
  tiePolicy: 'hold',
}

/** A linear congruential generator: the same contest every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

/** Nothing but adding: what no way of aggregating can be quicker than. */
function rowSums(marks: Uint16Array, totals: Uint32Array): void {
  for (let row = 0, at = 0; row < totals.length; row += 1, at += 5)
    totals[row] =
      (marks[at] as number) +
      (marks[at + 1] as number) +
      (marks[at + 2] as number) +
      (marks[at + 3] as number) +
      (marks[at + 4] as number)
}

/**
 * Goals of shared/scoring.md §6, as ratios to its floor of 1 ns a sheet, so that a busy machine does not decide: 8 ns a sheet to
 * aggregate, 25 ns an entry to rank, 30 ns a sheet to take objects in.
 */
export async function benchFront(entries = 100_000, times = 25): Promise<BenchRow[]> {
  const roll = dice(1)
  const sheets = entries * judges
  const marks = Uint16Array.from({ length: sheets * codes.length }, () => 25 * roll(81))
  const offsets = Uint32Array.from({ length: entries + 1 }, (_, entry) => entry * judges)
  const columns = { width: codes.length, marks, offsets }
  const totals = new Uint32Array(sheets)
  const floor = quickest(times, () => rowSums(marks, totals))
  const aggregate = quickest(times, () => {
    const { sums, counts } = scanMarks(rubric, columns)
    return exactKeys(sums, counts)
  })
  const { sums, counts } = scanMarks(rubric, columns)
  const keys = exactKeys(sums, counts) ?? new Float64Array()
  const rank = quickest(times, () => ranksOf(keys, descendingOrder(keys)))
  const objects = Array.from({ length: sheets }, (_, row) => ({
    entry: `e${String(Math.floor(row / judges)).padStart(6, '0')}`,
    judge: `j${row % judges}-${roll(400)}`,
    state: 'confirmed' as const,
    marks: Object.fromEntries(codes.map((code, place) => [code, marks[row * codes.length + place]])),
  }))
  const ingest = quickest(3, () =>
    readMarks(
      rubric,
      objects.map(({ marks }) => marks),
    ),
  )
  const contest = Array.from({ length: entries }, (_, entry) => ({
    id: `e${String(entry).padStart(6, '0')}`,
    field: 'all',
    status: 'eligible' as const,
  }))
  const results = computeResults(regulations, contest, objects, [])
  const whole = quickest(1, () => computeResults(regulations, contest, objects, []))
  const explained = quickest(1, () => contest.forEach(({ id }) => explainEntry(results, id)))
  const per = (unit: 'ns/sheet' | 'ns/entry', ms: number) =>
    (ms * 1e6) / (unit === 'ns/sheet' ? sheets : entries)
  const row = (
    name: string,
    unit: BenchRow['unit'],
    ms: number,
    goal: BenchRow['goal'] = null,
  ): BenchRow => ({
    name,
    value: unit === 'ms' ? ms : per(unit, ms),
    unit,
    ratio: ms === floor ? null : ms / floor,
    goal,
  })
  return [
    row('row sums, the floor', 'ns/sheet', floor),
    row('validate, total, exact keys', 'ns/sheet', aggregate, { of: 'ratio', most: 8 }),
    row('rank by digits', 'ns/entry', rank, { of: 'ratio', most: 5 }),
    row('objects to columns', 'ns/sheet', ingest, { of: 'ratio', most: 30 }),
    row('the whole front door', 'ms', whole),
    row('explain every entry', 'ms', explained),
  ]
}
