/** Mixes judges so that results can be compared: those who mark together too often are swapped apart, for little affinity lost. */
import type { Ground } from './ground'
import type { Draw } from './random'
import { maySwap, swap, swapLoss, type Teams } from './teams'

/** Swaps tried for each sheet, and the share of accepted swaps in one round of trials below which it is enough. */
const triesPerSheet = 120
const tenthsOfRounds = 12
const worthwhile = 0.0005

/**
 * Lowers Σ c², where c counts how often two judges mark the same entry of the scope, by swaps that lose less affinity than `weight`
 * hundredths for each unit of it ((M,S)-optimal designs; Shah and Sinha 1989). Loads and rules stay kept. `entries` are one scope.
 */
export function polish(
  ground: Ground,
  teams: Teams,
  entries: readonly number[],
  weight: number,
  draw: Draw,
): void {
  const places = placesOf(teams, entries)
  if (weight === 0 || places.length === 0) return
  const together = meetings(ground, teams, entries)
  const round = Math.ceil((places.length * triesPerSheet) / tenthsOfRounds)
  for (let rounds = 0; rounds < tenthsOfRounds; rounds += 1) {
    let accepted = 0
    for (let trial = 0; trial < round; trial += 1) {
      const one = places[draw(places.length)]!
      const other = places[draw(places.length)]!
      if (teams.judgeAt[one] === teams.judgeAt[other] || teams.entryAt[one] === teams.entryAt[other]) continue
      const gain =
        -swapLoss(ground, teams, one, other) -
        10 * weight * crowdingChange(ground, teams, together, one, other)
      if (gain <= 0 || !maySwap(ground, teams, one, other)) continue
      count(ground, teams, together, one, other)
      swap(teams, one, other)
      accepted += 1
    }
    if (accepted < worthwhile * round) return
  }
}

/** The places of all sheets of some entries. */
export function placesOf({ offsets }: Teams, entries: readonly number[]): Int32Array {
  const places: number[] = []
  for (const entry of entries)
    for (let place = offsets[entry]!; place < offsets[entry + 1]!; place += 1) places.push(place)
  return Int32Array.from(places)
}

/** How often each two judges meet, as a full square. */
export function meetings(
  { judges }: Ground,
  { offsets, judgeAt }: Teams,
  entries: readonly number[],
): Int32Array {
  const together = new Int32Array(judges.length * judges.length)
  for (const entry of entries)
    for (let one = offsets[entry]!; one < offsets[entry + 1]!; one += 1)
      for (let other = offsets[entry]!; other < offsets[entry + 1]!; other += 1)
        if (one !== other) together[judgeAt[one]! * judges.length + judgeAt[other]!]! += 1
  return together
}

/** By how much a lawful swap (`maySwap`) of two judges between two entries would change Σ c² over pairs of judges. */
export function crowdingChange(
  ground: Ground,
  teams: Teams,
  together: Int32Array,
  one: number,
  other: number,
): number {
  const size = ground.judges.length
  const { offsets, judgeAt, entryAt } = teams
  const a = judgeAt[one]! * size
  const b = judgeAt[other]! * size
  const ownTeam = offsets[entryAt[one]!]!
  const ownEnd = offsets[entryAt[one]! + 1]!
  let sum = 0
  // Each mate of the first entry loses a meeting with a and wins one with b, of the second the other way round.
  for (let mate = ownTeam; mate < ownEnd; mate += 1)
    if (mate !== one) sum += together[b + judgeAt[mate]!]! - together[a + judgeAt[mate]!]! + 1
  for (let mate = offsets[entryAt[other]!]!; mate < offsets[entryAt[other]! + 1]!; mate += 1) {
    if (mate === other) continue
    sum += together[a + judgeAt[mate]!]! - together[b + judgeAt[mate]!]! + 1
    // Whoever sits with both entries loses and wins the same meetings.
    for (let own = ownTeam; own < ownEnd; own += 1)
      if (own !== one && judgeAt[own] === judgeAt[mate]) sum -= 2
  }
  return 2 * sum
}

/** Moves the meetings of two sheets to where a swap will put them. */
function count(
  ground: Ground,
  { offsets, judgeAt, entryAt }: Teams,
  together: Int32Array,
  one: number,
  other: number,
) {
  const size = ground.judges.length
  const move = (place: number, leaves: number, comes: number) => {
    for (let mate = offsets[entryAt[place]!]!; mate < offsets[entryAt[place]! + 1]!; mate += 1) {
      if (mate === place) continue
      const judge = judgeAt[mate]!
      together[leaves * size + judge]! -= 1
      together[judge * size + leaves]! -= 1
      together[comes * size + judge]! += 1
      together[judge * size + comes]! += 1
    }
  }
  move(one, judgeAt[one]!, judgeAt[other]!)
  move(other, judgeAt[other]!, judgeAt[one]!)
}
