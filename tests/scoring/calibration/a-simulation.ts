/** Contests with known truth, from a seed: what readings about calibration are checked on. */
import { randomNumbers } from '#scoring/agreement/random-numbers'
import { toColumns, type SheetColumns } from '#scoring/columns'
import { points } from '#scoring/points'

export interface Scenario {
  readonly entries: number
  readonly judges: number
  /** Judges per entry. */
  readonly panel: number
  /** Standard deviations in hundredths. */
  readonly entrySd: number
  readonly judgeSd: number
  readonly noiseSd: number
  /** The share, in hundredths, of sheets that are 25 points off. */
  readonly gross?: number
}

export interface Simulated {
  readonly columns: SheetColumns
  /** Of each entry, by index. */
  readonly truth: Float64Array
}

/** Totals are quarters of a point between 0 and 100; each entry's judges are drawn at random. */
export function simulate(scenario: Scenario, seed: number): Simulated {
  const { entries, judges, panel, entrySd, judgeSd, noiseSd, gross = 0 } = scenario
  const chance = randomNumbers(seed)
  const severity = Array.from({ length: judges }, () => chance.normal() * judgeSd)
  const truth = new Float64Array(entries).map(() => 6500 + chance.normal() * entrySd)
  const rows = Array.from(truth).flatMap((score, entry) => {
    const seated = new Set<number>()
    while (seated.size < panel) seated.add(chance.next() % judges)
    return [...seated].map((judge) => {
      const slip = chance.next() % 100 < gross ? (chance.next() % 2 === 0 ? 2500 : -2500) : 0
      const total = score + severity[judge]! + chance.normal() * noiseSd + slip
      const inSteps = 25 * Math.round(Math.min(10_000, Math.max(0, total)) / 25)
      return { entry: named('e', entry), judge: named('j', judge), total: points(inSteps) }
    })
  })
  return { columns: toColumns(rows), truth }
}

function named(letter: string, index: number): string {
  return `${letter}${String(index).padStart(6, '0')}`
}

/** Root mean square of the differences to the truth, both centred, hundredths. */
export function errorOf(scores: ArrayLike<number>, truth: Float64Array): number {
  const differences = truth.map((each, entry) => scores[entry]! - each)
  const mean = differences.reduce((sum, each) => sum + each, 0) / truth.length
  return Math.sqrt(differences.reduce((sum, each) => sum + (each - mean) ** 2, 0) / truth.length)
}
