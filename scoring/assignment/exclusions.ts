/** What a flow cannot know: two judges who must not meet, and an expert and a layman of one house. Branch and bound on top of it. */
import type { Ground, Pair } from './ground'
import { optimise, pairsOf, reprice, type PairNetwork } from './pair-network'

export interface Separated {
  readonly pairs: readonly Pair[] | null
  /** Whether no other choice could be better. */
  readonly isOptimal: boolean
}

/** How many pairs are ruled out, in all and after the first lawful answer, before the search is broken off. */
export interface Tries {
  readonly before: number
  readonly after: number
}

/**
 * The cheapest flow in which nobody meets whom they must not: where two meet at an entry, one of the two pairs is ruled out, then the
 * other. When the tries run out the best so far stands, or none (null), and `isOptimal` is false. The network must have been
 * optimised; ruled-out pairs are let in again before it returns.
 */
export function separate(network: PairNetwork, tries: Tries = usualTries(network)): Separated {
  const { net, prices } = network
  const best: { cost: number; pairs: readonly Pair[] | null } = { cost: Infinity, pairs: null }
  let left = tries.before
  let isOptimal = true
  const visit = (): void => {
    const cost = costOfFlow(network)
    if (cost >= best.cost) return
    const meeting = firstMeeting(network)
    if (!meeting) {
      best.cost = cost
      best.pairs = pairsOf(network)
      left = Math.min(left, tries.after)
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

/** Each try looks at every pair once, so that small contests can afford to try everything. */
function usualTries({ isIn }: PairNetwork): Tries {
  const affordable = Math.floor(4_000_000 / (isIn.length + 1))
  return { before: Math.max(4000, affordable), after: Math.max(60, affordable) }
}

/** Whether two judges must not both mark one entry. */
export function mustNotMeet({ apart, house }: Ground, one: number, other: number): boolean {
  return (house[one]! >= 0 && house[one] === house[other]) || apart[one]!.includes(other)
}

/** The arcs of the first two judges who meet and must not, the dearer first. */
function firstMeeting(network: PairNetwork): [number, number] | null {
  const { ground, net, arcsOf } = network
  for (const arcs of arcsOf) {
    const used = arcs.filter((arc) => net.flow[arc] === 1)
    for (const [place, one] of used.entries())
      for (const other of used.slice(place + 1))
        if (mustNotMeet(ground, net.tail[one]! - 1, net.tail[other]! - 1))
          return net.cost[one]! > net.cost[other]! ? [one, other] : [other, one]
  }
  return null
}

function costOfFlow({ net }: PairNetwork): number {
  let cost = 0
  for (let arc = 0; arc < net.arcs; arc += 1) cost += net.flow[arc]! * net.cost[arc]!
  return cost
}
