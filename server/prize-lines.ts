/** The lines between prizes as the proposal draws them, for the council to see how close they are. */
import { boundaries } from '#scoring/awards'
import type { ContestResults } from './results'

export interface PrizeLine {
  /** The prize above the line. */
  prize: string
  /** The best-placed work below it. */
  below: string
  /** Hundredths of a point between the two sides. */
  gap: number
  isClose: boolean
}

/** Within half a point, the smallest step most rubrics know, a line hangs on one mark of one judge. */
const close = 50

export function prizeLines({ results, inputs }: ContestResults): PrizeLine[] {
  const { tiers } = inputs.regulations
  return boundaries(results.tieGroups, tiers, results).flatMap(({ tier, firstOut, gap }) => {
    const below = results.standings.find(({ entry }) => firstOut.entries.includes(entry))?.entry
    const prize = tiers.find(({ code }) => code === tier)?.title ?? tier
    return below === undefined ? [] : [{ prize, below, gap, isClose: gap <= close }]
  })
}
