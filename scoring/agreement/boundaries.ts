/** The lines between the last prize and the first entry without: how firm they are. */
import type { Calibration } from '../calibration/calibrate'
import { entriesIn } from '../calibration/components'
import { ranksInComponents } from '../calibration/rank-together'
import { chanceOfBeating } from './chance-of-beating'
import { leaveOneJudgeOut } from './leave-one-out'
import type { Statistic } from './statistic'

export interface Boundary {
  readonly places: number
  /** The last entry above the line and the first below it, by id; equal scores are in the order of ids. */
  readonly above: string
  readonly below: string
  /** The chance that the order of the two is wrong. */
  readonly swap: Statistic<number>
  /** `exact-tie`; or by the chance of a swap: `toss-up` over 0.40, `low` confidence over 0.20; null when the line is firm. */
  readonly flag: 'exact-tie' | 'toss-up' | 'low' | null
  /** Judges, by id, without whom the two would change order or tie; of a tie none. */
  readonly hangsOn: readonly string[]
  /** Raw scores would put other entries above the line: for the panel to discuss. */
  readonly isCalibrationSensitive: boolean
}

const low = 0.2
const tossUp = 0.4

/**
 * Looks at the lines below these numbers of places in one component, by adjusted score (raw where nothing was calibrated); a
 * line with no entry below it is left out. All lines share one refit without each judge.
 * @throws RangeError when a number of places is not one.
 */
export function boundariesAt(
  calibration: Calibration,
  component: number,
  places: readonly number[],
): Boundary[] {
  const wrong = places.find((each) => !Number.isSafeInteger(each) || each < 1)
  if (wrong !== undefined) throw new RangeError(`Not a number of places: ${wrong}`)
  const { columns, components, adjusted, raw } = calibration
  const ranks = ranksInComponents(calibration, adjusted)
  const rawRanks = ranksInComponents(calibration, raw)
  const ordered = entriesIn(components, component).sort((a, b) => ranks[a]! - ranks[b]!)
  const lines = places
    .filter((each) => each < ordered.length)
    .map((each) => ({
      places: each,
      above: ordered[each - 1]!,
      below: ordered[each]!,
      hangsOn: [] as string[],
      isCalibrationSensitive: ordered.slice(0, each).some((entry) => rawRanks[entry]! > each),
    }))
  leaveOneJudgeOut(calibration, (judge, without, ranksWithout) => {
    for (const { above, below, hangsOn } of lines) {
      const bothRanked = ranksWithout[above]! > 0 && ranksWithout[below]! > 0
      if (bothRanked && without[above]! <= without[below]!) hangsOn.push(columns.judges[judge]!)
    }
  })
  return lines.map(({ above, below, hangsOn, ...line }) => {
    const isTied = adjusted[above] === adjusted[below]
    const beats = chanceOfBeating(calibration, above, below)
    const swap = beats.value === null ? beats : { value: 1 - beats.value, why: null }
    return {
      ...line,
      above: columns.entries[above]!,
      below: columns.entries[below]!,
      swap,
      flag: isTied ? 'exact-tie' : flagOf(swap.value ?? 0),
      hangsOn: isTied ? [] : hangsOn,
    }
  })
}

function flagOf(chance: number): Boundary['flag'] {
  if (chance > tossUp) return 'toss-up'
  return chance > low ? 'low' : null
}
