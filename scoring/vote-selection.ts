/** Who is chosen by votes alone: whoever has the majority, most votes first, into as many places as there are. */
import { byCodeUnit } from './digest'
import type { Share } from './ballots'

/** One counted vote on some of the entries; only votes with a quorum are given here. */
export type CountedVote = readonly { readonly candidate: string; readonly share: Share }[]

export interface VoteLine {
  readonly entry: string
  /** What it had in each vote in which it stood, the first vote first; empty while it stood in none. */
  readonly shares: readonly Share[]
  /** `tied`: it has the majority, but more are level for the last places than there are places; another vote parts them. */
  readonly result: 'chosen' | 'tied' | 'below-majority' | 'no-place-left' | 'not-voted'
}

/**
 * The first vote in which an entry stands decides whether it has the majority; later votes only part those who were level in
 * it. Lines with most votes first; ids order what nothing else orders, which decides nothing. `places` is null for no limit.
 */
export function chosenByVotes(
  entries: readonly string[],
  votes: readonly CountedVote[],
  places: number | null,
): VoteLine[] {
  const lines = entries
    .map((entry) => ({
      entry,
      shares: votes.flatMap((vote) =>
        vote.filter(({ candidate }) => candidate === entry).map(({ share }) => share),
      ),
    }))
    .sort((a, b) => compare(a.shares, b.shares) || byCodeUnit(a.entry, b.entry))
  const able = lines.filter(({ shares }) => shares[0]?.met)
  return lines.map(({ entry, shares }): VoteLine => {
    if (shares.length === 0) return { entry, shares, result: 'not-voted' }
    if (!shares[0]?.met) return { entry, shares, result: 'below-majority' }
    if (places === null) return { entry, shares, result: 'chosen' }
    const above = able.filter((other) => compare(other.shares, shares) < 0).length
    const level = able.filter((other) => compare(other.shares, shares) === 0).length
    if (above >= places) return { entry, shares, result: 'no-place-left' }
    return { entry, shares, result: above + level <= places ? 'chosen' : 'tied' }
  })
}

/** More votes first, vote by vote; whoever stood in no further vote comes after whoever did. */
function compare(a: readonly Share[], b: readonly Share[]): number {
  for (let place = 0; place < Math.max(a.length, b.length); place++) {
    const difference = (b[place]?.votes ?? -1) - (a[place]?.votes ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}
