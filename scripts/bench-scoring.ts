/**
 * `npm run bench:scoring`: every part of the scoring engine beside the floor of its own kind of work, measured in the same run, and
 * beside its goal (shared/scoring.md §6). A machine that does other things makes values larger; ratios to the floor stay.
 */
import { cpus } from 'node:os'
import { type BenchRow, table } from './bench/measure'
import { benchAssignment } from './bench/scoring-assignment'
import { benchAwards } from './bench/scoring-awards'
import { benchCalibration } from './bench/scoring-calibration'
import { benchFront } from './bench/scoring-front'

const benches = {
  'sheets to results': benchFront,
  'calibration and agreement': benchCalibration,
  awards: benchAwards,
  assignment: benchAssignment,
}

const decimals = (number: number) => number.toFixed(number < 10 ? 2 : number < 100 ? 1 : 0)

function cells({ name, value, unit, ratio, goal }: BenchRow): string[] {
  const isMet = goal && (goal.of === 'value' ? value : (ratio ?? 0)) <= goal.most
  return [
    `  ${name}`,
    decimals(value),
    unit,
    ratio === null ? '' : decimals(ratio),
    goal ? `${goal.most} ${goal.of === 'value' ? unit : 'x floor'}` : '',
    goal ? (isMet ? 'met' : 'MISSED') : '',
  ]
}

const rows: string[][] = []
for (const [title, bench] of Object.entries(benches)) {
  rows.push([title], ...(await bench()).map(cells))
}
console.log(`${cpus().length} cores, Node ${process.version}, the quickest of some runs\n`)
console.log(table(['', 'value', 'unit', 'x floor', 'goal', ''], rows))
