/** Calibration and agreement beside the floor of the same run: adding the totals of each entry. */
import { boundariesAt } from '#scoring/agreement/boundaries'
import { chancesOfTop } from '#scoring/agreement/chance-of-top'
import { leaveOneJudgeOut } from '#scoring/agreement/leave-one-out'
import { randomNumbers } from '#scoring/agreement/random-numbers'
import { calibrate } from '#scoring/calibration/calibrate'
import { fit } from '#scoring/calibration/fit'
import type { SheetColumns } from '#scoring/columns'
import { type BenchRow, quickest } from './measure'

/** Sheets of a contest in columns at once: five judges at random for each entry, differing as much as their noise. */
export function aContestInColumns(entries: number, judges: number, panel = 5): SheetColumns {
  const chance = randomNumbers(entries + judges)
  const severity = new Float64Array(judges).map(() => 500 * chance.normal())
  const judgeOf = new Uint32Array(entries * panel)
  const totals = new Float64Array(entries * panel)
  for (let entry = 0; entry < entries; entry++) {
    const score = 6500 + 800 * chance.normal()
    const seated = new Set<number>()
    while (seated.size < panel) seated.add(chance.next() % judges)
    const rows = Uint32Array.from(seated).sort()
    judgeOf.set(rows, entry * panel)
    rows.forEach((judge, place) => {
      totals[entry * panel + place] = Math.round(score + severity[judge]! + 500 * chance.normal())
    })
  }
  const names = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i}`)
  return {
    entries: names('e', entries),
    judges: names('j', judges),
    offsets: new Uint32Array(entries + 1).map((_, entry) => entry * panel),
    judgeOf,
    totals,
  }
}

function rowSums({ entries, offsets, totals }: SheetColumns): Float64Array {
  const sums = new Float64Array(entries.length)
  for (let entry = 0; entry < sums.length; entry++) {
    let sum = 0
    for (let row = offsets[entry]!; row < offsets[entry + 1]!; row++) sum += totals[row]!
    sums[entry] = sum
  }
  return sums
}

function perSheet(ms: number, { totals }: SheetColumns): Pick<BenchRow, 'value' | 'unit'> {
  return { value: (ms * 1e6) / totals.length, unit: 'ns/sheet' }
}

/** 100,000 entries with 2,000 judges, and 5,000 with 200. Goals are ratios, as in `benchFront`. */
export async function benchCalibration(): Promise<BenchRow[]> {
  const large = aContestInColumns(100_000, 2000)
  const small = aContestInColumns(5000, 200)
  const calibrated = calibrate(small)
  const floorOf = new Map([large, small].map((columns) => [columns, quickest(15, () => rowSums(columns))]))
  const row = (
    name: string,
    columns: SheetColumns,
    times: number,
    work: () => unknown,
    most: number | null = null,
  ): BenchRow => {
    const ms = quickest(times, work)
    return {
      name,
      ...(columns === large ? perSheet(ms, columns) : { value: ms, unit: 'ms' }),
      ratio: ms / floorOf.get(columns)!,
      goal: most === null ? null : { of: 'ratio', most },
    }
  }
  const floorRow = (name: string, columns: SheetColumns): BenchRow => {
    return {
      name: `${name}, the floor`,
      ...perSheet(floorOf.get(columns)!, columns),
      ratio: null,
      goal: null,
    }
  }
  return [
    floorRow('row sums, 100,000 × 5', large),
    row('least squares and variances, 100,000 × 5', large, 7, () => fit(large, 0), 60),
    row('the same and the ridge, 100,000 × 5', large, 7, () => fit(large)),
    row('calibrate, 100,000 × 5', large, 3, () => calibrate(large)),
    row(
      'calibrate, pseudo-Huber, 100,000 × 5',
      large,
      2,
      () => calibrate(large, { method: 'pseudo-huber' }),
      2000,
    ),
    floorRow('row sums, 5,000 × 5', small),
    row('calibrate with errors, 5,000 × 5', small, 7, () => calibrate(small)),
    row('calibrate, pseudo-Huber, 5,000 × 5', small, 5, () => calibrate(small, { method: 'pseudo-huber' })),
    row('leave each of 200 judges out, 5,000 × 5', small, 2, () => leaveOneJudgeOut(calibrated)),
    row('chances of the top 50, 1,000 draws, 5,000 × 5', small, 2, () =>
      chancesOfTop(calibrated, { places: 50, component: 0, seed: 1 }),
    ),
    row('the lines below 10, 30 and 50 places, 5,000 × 5', small, 2, () =>
      boundariesAt(calibrated, 0, [10, 30, 50]),
    ),
  ]
}
