/** The line between the last prize and the first entry without: how firm it is. */
import type { Calibration } from '../calibration/calibrate'
import { ranksInComponents } from '../calibration/rank-together'
import { chanceOfBeating } from './chance-of-beating'
import { leaveOneJudgeOut } from './leave-one-out'
import type { Statistic } from './statistic'

export interface Boundary {
  /** The last entry above the line and the first below it, by id; equal scores are in the order of ids. */
  readonly above: string
  readonly below: string
  /** The chance that the order of the two is wrong. */
  readonly swap: Statistic<number>
  /** `exact-tie`; or by the chance of a swap: `toss-up` over 0.40, `low` confidence over 0.20; null when the line is firm. */
  readonly flag: 'exact-tie' | 'toss-up' | 'low' | null
  /** Judges, by id, without whom the two would change order or tie. */
  readonly hangsOn: readonly string[]
}

const low = 0.2
const tossUp = 0.4

/**
 * Looks at the line below the first `places` entries of a component, by adjusted score (raw where nothing was calibrated);
 * null when no entry is left below it.
 * @throws RangeError when `places` is not a rank.
 */
export function boundaryAt(calibration: Calibration, component: number, places: number): Boundary | null {
  const { columns, components, adjusted } = calibration
  if (!Number.isSafeInteger(places) || places < 1) throw new RangeError(`Not a number of places: ${places}`)
  const ranks = ranksInComponents(calibration, adjusted)
  const ordered = columns.entries
    .flatMap((_, entry) => (components.ofEntry[entry] === component ? entry : []))
    .sort((a, b) => ranks[a]! - ranks[b]!)
  const above = ordered[places - 1]
  const below = ordered[places]
  if (above === undefined || below === undefined) return null
  const hangsOn: string[] = []
  leaveOneJudgeOut(calibration, (judge, without, ranksWithout) => {
    const bothRanked = ranksWithout[above]! > 0 && ranksWithout[below]! > 0
    if (bothRanked && without[above]! <= without[below]!) hangsOn.push(columns.judges[judge]!)
  })
  const beats = chanceOfBeating(calibration, above, below)
  const swap = beats.value === null ? beats : { value: 1 - beats.value, why: null }
  const isTied = adjusted[above] === adjusted[below]
  return {
    above: columns.entries[above]!,
    below: columns.entries[below]!,
    swap,
    flag: isTied ? 'exact-tie' : flagOf(swap.value ?? 0),
    hangsOn: isTied ? [] : hangsOn,
  }
}

function flagOf(chance: number): Boundary['flag'] {
  if (chance > tossUp) return 'toss-up'
  return chance > low ? 'low' : null
}
