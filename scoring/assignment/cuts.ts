/** Why not every sheet can be given out: the smallest group of entries and judges in which the numbers do not add up. */
import { byCodeUnit } from '../digest'
import { barReasons, type Ground, type WhyNotPair } from './ground'
import { admitAll, optimise, pairsOf, type PairNetwork } from './pair-network'

/** What holds the number of sheets down, with how many it lets through. */
export interface CutTerms {
  /** What the group holds of itself: sheets its judges may still take, or sheets its entries still want. */
  readonly inside: number
  /** Pairs of a judge and an entry across the border of the group, one sheet each. */
  readonly across: number
  /** One sheet for each house that an entry could draw several judges from. */
  readonly house: number
  /** Sheets that need not be an expert's. */
  readonly layman: number
}

/**
 * Entries that need more sheets than judges can give them, or judges who must have more sheets than there are for them: whichever way
 * sheets are given out, `needed - available` of them are missing. Counting proves it: `available` is the sum of the terms.
 */
export interface Cut {
  readonly kind: 'too-few-judges' | 'too-few-sheets'
  readonly entries: readonly string[]
  readonly fields: readonly string[]
  /** Whose load bites: in `too-few-judges` they are all used to the full, in `too-few-sheets` they need more. */
  readonly judges: readonly string[]
  readonly needed: number
  readonly available: number
  readonly terms: CutTerms
  /**
   * Which constraint to loosen first. `load`: these judges are full. `bars`: too few judges are not barred. `house`: they are of too few
   * houses. `expertise`: experts are missing, others are not. `minimum`: the least loads ask for more sheets than there are.
   */
  readonly bites: 'load' | 'bars' | 'house' | 'expertise' | 'minimum'
  /** How many pairs inside the group cannot be made, and why. */
  readonly barred: readonly { readonly reason: WhyNotPair; readonly pairs: number }[]
}

/** Every distinct cut that explains a missing sheet, the smallest first. The network is optimised, and gets all its arcs. */
export function cutsOf(network: PairNetwork): Cut[] {
  admitAll(network)
  optimise(network)
  const { ground, entryNode } = network
  const arcs = arcsByNode(network)
  const given = new Int32Array(ground.entries.length)
  const load = new Int32Array(ground.judges.length)
  for (const [entry, judge] of pairsOf(network)) {
    given[entry]! += 1
    load[judge]! += 1
  }
  const cuts = new Map<string, Cut>()
  const add = (cut: Cut) => cuts.set(JSON.stringify([cut.kind, cut.entries, cut.judges]), cut)
  ground.entries.forEach((_, entry) => {
    if (given[entry]! < ground.need[entry]!)
      add(shortOfJudges(network, reach(network, arcs, entryNode[entry]!, false)))
  })
  ground.judges.forEach((_, judge) => {
    if (load[judge]! < ground.least[judge]!)
      add(shortOfSheets(network, reach(network, arcs, judge + 1, true)))
  })
  return [...cuts.values()].sort(
    (a, b) =>
      byCodeUnit(a.kind, b.kind) ||
      a.entries.length + a.judges.length - b.entries.length - b.judges.length ||
      byCodeUnit(a.entries.join('\n') + a.judges.join('\n'), b.entries.join('\n') + b.judges.join('\n')),
  )
}

/** The arcs at each node but the source. */
function arcsByNode({ net }: PairNetwork): number[][] {
  const at: number[][] = Array.from({ length: net.nodes }, () => [])
  for (let arc = 0; arc < net.arcs; arc += 1) {
    if (net.tail[arc] === 0) continue
    at[net.tail[arc]!]!.push(arc)
    at[net.head[arc]!]!.push(arc)
  }
  return at
}

/** The nodes to which (or from which) one more sheet could be passed, leaving the source aside. */
function reach(
  { net }: PairNetwork,
  arcs: readonly number[][],
  start: number,
  isForward: boolean,
): Uint8Array {
  const reached = new Uint8Array(net.nodes)
  const queue = [start]
  reached[start] = 1
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    for (const arc of arcs[node]!) {
      const isLeaving = net.tail[arc] === node
      // Along the way of the search flow can be added while there is room, against it while there is some to take back.
      const isPassable = isLeaving === isForward ? net.flow[arc]! < net.cap[arc]! : net.flow[arc]! > 0
      const other = isLeaving ? net.head[arc]! : net.tail[arc]!
      if (!isPassable || reached[other] === 1) continue
      reached[other] = 1
      queue.push(other)
    }
  }
  return reached
}

function shortOfJudges(network: PairNetwork, inside: Uint8Array): Cut {
  const { ground } = network
  const { entries, judges } = membersOf(network, inside)
  const terms = { inside: sumOver(judges, ground.most), ...termsAcross(network, inside, 1) }
  const { layman, house } = terms
  const bites = layman > 0 ? 'expertise' : judges.length > 0 ? 'load' : house > 0 ? 'house' : 'bars'
  const barred = barredAmong(ground, entries, ground.judges.keys())
  const needed = sumOver(entries, ground.need)
  return {
    kind: 'too-few-judges',
    ...named(ground, entries, judges),
    needed,
    ...totalled(terms),
    bites,
    barred,
  }
}

function shortOfSheets(network: PairNetwork, inside: Uint8Array): Cut {
  const { ground } = network
  const { entries, judges } = membersOf(network, inside)
  const terms = { inside: sumOver(entries, ground.need), ...termsAcross(network, inside, 0) }
  const barred = barredAmong(ground, ground.entries.keys(), judges)
  const needed = sumOver(judges, ground.least)
  return {
    kind: 'too-few-sheets',
    ...named(ground, entries, judges),
    needed,
    ...totalled(terms),
    bites: 'minimum',
    barred,
  }
}

function membersOf({ ground, entryNode }: PairNetwork, inside: Uint8Array) {
  return {
    entries: [...ground.entries.keys()].filter((entry) => inside[entryNode[entry]!] === 1),
    judges: [...ground.judges.keys()].filter((judge) => inside[judge + 1] === 1),
  }
}

/** What the arcs across the border let through, into (1) or out of (0) the group. */
function termsAcross({ net, ground, plainGate }: PairNetwork, inside: Uint8Array, into: 0 | 1) {
  const terms = { across: 0, house: 0, layman: 0 }
  const gates = new Set(plainGate)
  for (let arc = 0; arc < net.arcs; arc += 1) {
    const tail = net.tail[arc]!
    if (tail === 0 || inside[net.head[arc]!] !== into || inside[tail] === into) continue
    const term = tail <= ground.judges.length ? 'across' : gates.has(tail) ? 'layman' : 'house'
    terms[term] += net.cap[arc]!
  }
  return terms
}

function totalled(terms: CutTerms) {
  return { available: terms.inside + terms.across + terms.house + terms.layman, terms }
}

function named(ground: Ground, entries: readonly number[], judges: readonly number[]) {
  const { fields, fieldOf } = ground
  return {
    entries: entries.map((entry) => ground.entries[entry]!.id).sort(byCodeUnit),
    fields: [...new Set(entries.map((entry) => fields[fieldOf[entry]!]!))].sort(byCodeUnit),
    judges: judges.map((judge) => ground.judges[judge]!.id).sort(byCodeUnit),
  }
}

function barredAmong({ barred, judges }: Ground, entries: Iterable<number>, some: Iterable<number>) {
  const counts = new Int32Array(barReasons.length)
  const columns = [...some]
  for (const entry of entries)
    for (const judge of columns) counts[barred[entry * judges.length + judge]!]! += 1
  return barReasons.flatMap((reason, code) =>
    reason !== 'none' && counts[code]! > 0 ? [{ reason, pairs: counts[code]! }] : [],
  )
}

function sumOver(members: readonly number[], column: Int32Array): number {
  return members.reduce((sum, member) => sum + column[member]!, 0)
}
