/** Max-min fairness: no entry gets poor judges so that others get better ones (PeerReview4All; Stelmakh, Shah and Singh 2018). */
import { worstCost } from './affinity'
import { separate } from './exclusions'
import { countPairs, settle, type Ground, type Pair } from './ground'
import { optimise, pairsOf, toPairNetwork, type Floor, type PairNetwork } from './pair-network'

/** The worst-off entries served one by one before the rest is left as it is. */
const servedOneByOne = 60

/**
 * Betters a complete assignment for the entry that is worst off, by affinity per sheet, then for the next, never making one worse
 * than those served before. For each number of sheets it finds the lowest cost that so many sheets of every entry can be held to.
 * The best of these is taken, its worst entry is settled, and the rest is done again; an approximation, as the problem is NP-hard.
 */
export function fairest(given: Ground, complete: readonly Pair[]): readonly Pair[] {
  const ground = ownCopy(given)
  let standing = complete
  const done: Pair[] = []
  for (let served = 0; served < servedOneByOne && standing.length > 0; served += 1) {
    const most = standing.reduce((most, [entry]) => Math.max(most, ground.need[entry]!), 0)
    for (let count = 1; count <= most; count += 1) {
      const found = heldTo(ground, count)
      if (found && isFairer(ground, found, standing)) standing = found
    }
    const worst = worstOff(ground, standing).entry
    for (const pair of standing.filter(([entry]) => entry === worst)) {
      settle(ground, pair)
      done.push(pair)
    }
    standing = standing.filter(([entry]) => entry !== worst)
  }
  return [...done, ...standing].sort(([e, j], [f, k]) => e - f || j - k)
}

/** The cheapest complete assignment in which `count` sheets of every entry cost as little as can be asked of all; null if none is. */
function heldTo(ground: Ground, count: number): readonly Pair[] | null {
  let low = 0
  let high = worstCost
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isComplete(ground, pairsOf(solved(ground, { cost: middle, count })))) high = middle
    else low = middle + 1
  }
  const { pairs } = separate(solved(ground, { cost: high, count }))
  return isComplete(ground, pairs) ? pairs : null
}

function solved(ground: Ground, floor: Floor): PairNetwork {
  const network = toPairNetwork(ground, floor)
  optimise(network)
  return network
}

/** Whether every entry has what it needs and every judge the fewest sheets. */
export function isComplete(ground: Ground, pairs: readonly Pair[]): boolean {
  const { given, load } = countPairs(ground, pairs)
  const isEnough = (wanted: Int32Array, counts: Int32Array) =>
    wanted.every((sheets, index) => counts[index]! >= sheets)
  return isEnough(ground.need, given) && isEnough(ground.least, load)
}

interface Plight {
  readonly entry: number
  readonly cost: number
  readonly sheets: number
}

/** The entry whose sheets cost most on average; the pairs are by entry. */
function worstOff({ cost, judges }: Ground, pairs: readonly Pair[]): Plight {
  const plights = new Map<number, Plight>()
  for (const [entry, judge] of pairs) {
    const so = plights.get(entry) ?? { entry, cost: 0, sheets: 0 }
    plights.set(entry, { entry, cost: so.cost + cost[entry * judges.length + judge]!, sheets: so.sheets + 1 })
  }
  return [...plights.values()].reduce((worst, each) => (compare(each, worst) > 0 ? each : worst))
}

function compare(a: Plight, b: Plight): number {
  return a.cost * b.sheets - b.cost * a.sheets
}

function isFairer(ground: Ground, one: readonly Pair[], other: readonly Pair[]): boolean {
  return compare(worstOff(ground, one), worstOff(ground, other)) < 0
}

/** With columns of its own where settling writes. */
function ownCopy(ground: Ground): Ground {
  const { need, wantsExpert, held, least, most, barred } = ground
  return {
    ...ground,
    need: need.slice(),
    wantsExpert: wantsExpert.slice(),
    held: held.slice(),
    least: least.slice(),
    most: most.slice(),
    barred: barred.slice(),
  }
}
