/** One ranking of all entries by adjusted score: refused, with what to do about it, when judges cannot be compared. */
import { points, type Points } from '../points'
import type { Calibration } from './calibrate'
import { ranksWithin } from './ranks'

export interface AdjustedRank {
  readonly entry: string
  readonly adjusted: Points
  /** By adjusted score alone: entries equal in it share a rank, and the regulations' tie-breaks come after. */
  readonly rank: number
}

/** Sheets that would join the components; either kind alone is enough. Conflicts of interest are for people to check. */
export interface Bridges {
  /** A few entries that one judge of every component scores; who already has does not again. */
  readonly anchors: { readonly entries: readonly string[]; readonly judges: readonly string[] }
  /** One entry in twenty gets one more judge, each from another component in turn. */
  readonly guests: readonly { readonly entry: string; readonly judge: string }[]
}

export type SharedRanking =
  | { readonly ranked: true; readonly entries: readonly AdjustedRank[] }
  | {
      readonly ranked: false
      readonly reason: 'disconnected'
      readonly components: readonly { readonly judges: readonly string[]; readonly entries: number }[]
      readonly proposal: Bridges
    }

/**
 * Ranks every entry on adjusted scores, best first, then by id. Where judges fall into several components nothing in the sheets
 * compares them, so the ranking is refused; rank each component by itself (`ranksInComponents`), or join them.
 */
export function rankTogether(calibration: Calibration): SharedRanking {
  const { columns, components, adjusted } = calibration
  if (components.count > 1)
    return {
      ranked: false,
      reason: 'disconnected',
      components: membersOf(calibration).map(({ judges, entries }) => ({
        judges: judges.map((judge) => columns.judges[judge]!),
        entries: entries.length,
      })),
      proposal: bridges(calibration),
    }
  const ranks = ranksInComponents(calibration, adjusted)
  const entries = columns.entries.map((entry, index) => {
    return { entry, adjusted: points(adjusted[index]!), rank: ranks[index]! }
  })
  return { ranked: true, entries: entries.sort((a, b) => a.rank - b.rank) }
}

/** Of each entry: its rank among those of its component by these values, equal values sharing a rank. */
export function ranksInComponents({ components }: Calibration, values: Float64Array): Uint32Array {
  return ranksWithin(values, components.ofEntry, components.count)
}

/** Judges and entries of each component, by index. */
function membersOf({ components }: Calibration): { judges: number[]; entries: number[] }[] {
  const members = Array.from({ length: components.count }, () => {
    return { judges: [] as number[], entries: [] as number[] }
  })
  components.ofJudge.forEach((component, judge) => members[component]!.judges.push(judge))
  components.ofEntry.forEach((component, entry) => members[component]!.entries.push(entry))
  return members
}

const mostAnchors = 10
const entriesPerGuest = 20

function bridges(calibration: Calibration): Bridges {
  const { columns, raw, fit } = calibration
  const members = membersOf(calibration)
  const load = (judge: number) => fit.system.judgeWeight[judge]!
  const idlestFirst = members.map(({ judges }) => [...judges].sort((a, b) => load(a) - load(b)))
  // Strong and weak works alike: a judge's severity is measured over the whole scale.
  const byScore = members.map(({ entries }) => [...entries].sort((a, b) => raw[b]! - raw[a]!))
  const guests = byScore.flatMap((entries, component) => {
    const wanted = Math.ceil(entries.length / entriesPerGuest)
    return spreadOver(entries, wanted).map((entry, turn) => {
      const lap = Math.floor(turn / (members.length - 1))
      const host = (component + 1 + (turn % (members.length - 1))) % members.length
      const judges = idlestFirst[host]!
      return { entry: columns.entries[entry]!, judge: columns.judges[judges[lap % judges.length]!]! }
    })
  })
  const all = byScore.flat().sort((a, b) => raw[b]! - raw[a]!)
  return {
    anchors: {
      entries: spreadOver(all, Math.min(mostAnchors, all.length)).map((entry) => columns.entries[entry]!),
      judges: idlestFirst.map(([judge]) => columns.judges[judge!]!),
    },
    guests,
  }
}

/** `count` items at equal distances. */
function spreadOver(items: readonly number[], count: number): number[] {
  return Array.from({ length: count }, (_, turn) => items[Math.floor(((turn + 0.5) * items.length) / count)]!)
}
