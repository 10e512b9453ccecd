/** Who has won how much under each cap, kept while prizes are given. */
import type { Cap, EntryFacts } from './award-rules'

/** A cap without room. */
export interface FullCap {
  readonly kind: Cap['kind']
  readonly cap: string
  readonly holder: string
  readonly most: number
}

export interface CapLedger {
  /** The first cap that leaves the entry no room; null when it may win. */
  readonly fullFor: (entry: string) => FullCap | null
  /** Whether giving to all of them would break a cap, though each alone may win. */
  readonly conflict: (entries: readonly string[]) => boolean
  readonly take: (entry: string) => void
}

export interface Place {
  readonly cap: Cap
  readonly holder: string
  readonly key: string
  readonly most: number
}

/** An empty ledger. */
export function capLedger(caps: readonly Cap[], facts: ReadonlyMap<string, EntryFacts>): CapLedger {
  const taken = new Map<string, number>()
  const takenOf = ({ key }: Place) => taken.get(key) ?? 0
  const placesOf = (entry: string) => placesUnder(caps, facts.get(entry))
  return {
    fullFor: (entry) => {
      const full = placesOf(entry).find((place) => takenOf(place) >= place.most)
      return full ? { kind: full.cap.kind, cap: full.cap.code, holder: full.holder, most: full.most } : null
    },
    conflict: (entries) => {
      const wanted = new Map<string, number>()
      return entries.flatMap(placesOf).some((place) => {
        const together = (wanted.get(place.key) ?? 0) + 1
        wanted.set(place.key, together)
        return takenOf(place) + together > place.most
      })
    },
    take: (entry) => placesOf(entry).forEach((place) => taken.set(place.key, takenOf(place) + 1)),
  }
}

/** The places one entry takes, in the order of the caps; a holder named twice is one. */
export function placesUnder(caps: readonly Cap[], facts: EntryFacts | undefined): Place[] {
  const holders = facts?.holders ?? {}
  return caps.flatMap((cap) =>
    Object.hasOwn(holders, cap.code)
      ? [...new Set(holders[cap.code])].map((holder) => placeUnder(cap, holder))
      : [],
  )
}

function placeUnder(cap: Cap, holder: string): Place {
  const own = cap.mostOf && Object.hasOwn(cap.mostOf, holder) ? cap.mostOf[holder] : undefined
  return { cap, holder, key: JSON.stringify([cap.code, holder]), most: own ?? cap.most }
}
