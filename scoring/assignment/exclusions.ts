/** What a flow cannot know: two judges who must not meet, and an expert and a layman of one house. Branch and bound on top of it. */
import type { Ground, Pair } from './ground'
import { optimise, pairsOf, reprice, type PairNetwork } from './pair-network'

export interface Separated {
  readonly pairs: readonly Pair[]
  /** Whether no other choice could be better. */
  readonly isOptimal: boolean
}

/**
 * The cheapest flow in which nobody meets whom they must not. First one of every two who meet is ruled out until none do, which
 * always ends in a lawful answer, be it one with sheets missing. Then better ones are searched for, ruling out one pair of two who
 * meet, then the other (branch and bound); after `tries` of these the best so far stands and `isOptimal` is false.
 * The network must have been optimised, and is left so.
 */
export function separate(network: PairNetwork, tries = affordableTries(network)): Separated {
  const { net, prices } = network
  const best = firstSeparation(network)
  let left = tries
  let isOptimal = true
  const visit = (): void => {
    const cost = costOfFlow(network)
    if (cost >= best.cost) return
    const [meeting] = meetingsOf(network)
    if (!meeting) {
      best.cost = cost
      best.pairs = pairsOf(network)
      return
    }
    for (const arc of meeting) {
      if (left === 0) isOptimal = false
      if (left === 0) return
      left -= 1
      reprice(net, arc, prices.ruledOut)
      optimise(network)
      visit()
      reprice(net, arc, -prices.ruledOut)
    }
  }
  visit()
  optimise(network)
  return { pairs: best.pairs, isOptimal }
}

function firstSeparation(network: PairNetwork): { cost: number; pairs: readonly Pair[] } {
  const { net, prices } = network
  const ruledOut: number[] = []
  for (let meetings = [...meetingsOf(network)]; meetings.length > 0; meetings = [...meetingsOf(network)]) {
    for (const arc of meetings.map(([dearer]) => dearer)) {
      reprice(net, arc, prices.ruledOut)
      ruledOut.push(arc)
    }
    optimise(network)
  }
  const first = { cost: costOfFlow(network), pairs: pairsOf(network) }
  for (const arc of ruledOut) reprice(net, arc, -prices.ruledOut)
  optimise(network)
  return first
}

/** Each try prices every pair once, so that in a small contest everything can be tried. */
function affordableTries({ isIn }: PairNetwork): number {
  return Math.floor(4_000_000 / (isIn.length + 1))
}

/** Whether two judges must not both mark one entry. */
export function mustNotMeet({ apart, house }: Ground, one: number, other: number): boolean {
  return (house[one]! >= 0 && house[one] === house[other]) || apart[one]!.includes(other)
}

/** The arcs of two judges who meet and must not, the dearer first; at most one such couple of each entry. */
function* meetingsOf({ ground, net, arcsOf }: PairNetwork): Generator<readonly [number, number]> {
  for (const arcs of arcsOf) {
    const used = arcs.filter((arc) => net.flow[arc] === 1)
    const [couple] = used.flatMap((one, place) =>
      used
        .slice(place + 1)
        .filter((other) => mustNotMeet(ground, net.tail[one]! - 1, net.tail[other]! - 1))
        .map((other) => [one, other] as const),
    )
    if (!couple) continue
    const [one, other] = couple
    yield net.cost[one]! > net.cost[other]! ? [one, other] : [other, one]
  }
}

function costOfFlow({ net }: PairNetwork): number {
  let cost = 0
  for (let arc = 0; arc < net.arcs; arc += 1) cost += net.flow[arc]! * net.cost[arc]!
  return cost
}
