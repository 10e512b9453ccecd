/** Why not every sheet can be given out: the smallest group of entries and judges in which the numbers do not add up. */
import { byCodeUnit } from '../digest'
import { barReasons, countPairs, type Ground, type WhyNotPair } from './ground'
import { mergeCuts } from './merge-cuts'
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

/** Nodes visited in search of smaller cuts inside those that explain a missing sheet already. */
const visitedForMore = 100_000

/**
 * Cuts that together explain every missing sheet, each the smallest around the entry or judge it was found from, the smallest first.
 * The network is optimised, and gets all its arcs.
 */
export function cutsOf(network: PairNetwork, visited = visitedForMore): Cut[] {
  admitAll(network)
  optimise(network)
  const { ground, net, entryNode } = network
  const arcs = arcsByNode(network)
  const explained = new Uint8Array(net.nodes)
  const cuts = new Map<string, Cut>()
  let more = visited
  const explain = (node: number, isForward: boolean): void => {
    if (explained[node] === 1 && more <= 0) return
    const inside = reach(network, arcs, node, isForward)
    more -= inside.size
    for (const each of inside) explained[each] = 1
    const cut = isForward ? shortOfSheets(network, arcs, inside) : shortOfJudges(network, arcs, inside)
    cuts.set(JSON.stringify([cut.kind, cut.entries, cut.judges]), cut)
  }
  const { given, load } = countPairs(ground, pairsOf(network))
  for (const entry of ground.entries.keys())
    if (given[entry]! < ground.need[entry]!) explain(entryNode[entry]!, false)
  explained.fill(0)
  for (const judge of ground.judges.keys()) if (load[judge]! < ground.least[judge]!) explain(judge + 1, true)
  const inOrder = [...cuts].sort(([a], [b]) => byCodeUnit(a, b)).map(([, cut]) => cut)
  const sizeOf = ({ entries, judges }: Cut) => entries.length + judges.length
  return mergeCuts(inOrder).sort((a, b) => byCodeUnit(a.kind, b.kind) || sizeOf(a) - sizeOf(b))
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
): Set<number> {
  const reached = new Set([start])
  for (const node of reached)
    for (const arc of arcs[node]!) {
      const isLeaving = net.tail[arc] === node
      // Along the way of the search flow can be added while there is room, against it while there is some to take back.
      const isPassable = isLeaving === isForward ? net.flow[arc]! < net.cap[arc]! : net.flow[arc]! > 0
      if (isPassable) reached.add(isLeaving ? net.head[arc]! : net.tail[arc]!)
    }
  return reached
}

function shortOfJudges(network: PairNetwork, arcs: readonly number[][], inside: ReadonlySet<number>): Cut {
  const { ground } = network
  const { entries, judges } = membersOf(network, inside)
  const terms = { inside: sumOver(judges, ground.most), ...termsAcross(network, arcs, inside, true) }
  const { layman, house } = terms
  const bites = layman > 0 ? 'expertise' : judges.length > 0 ? 'load' : house > 0 ? 'house' : 'bars'
  const barred = barredAmong(ground, entries, [...ground.judges.keys()])
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

function shortOfSheets(network: PairNetwork, arcs: readonly number[][], inside: ReadonlySet<number>): Cut {
  const { ground } = network
  const { entries, judges } = membersOf(network, inside)
  const terms = { inside: sumOver(entries, ground.need), ...termsAcross(network, arcs, inside, false) }
  const barred = barredAmong(ground, [...ground.entries.keys()], judges)
  const needed = sumOver(judges, ground.least)
  const bites = 'minimum'
  return {
    kind: 'too-few-sheets',
    ...named(ground, entries, judges),
    needed,
    ...totalled(terms),
    bites,
    barred,
  }
}

function membersOf({ ground, entryNode }: PairNetwork, inside: ReadonlySet<number>) {
  return {
    entries: [...ground.entries.keys()].filter((entry) => inside.has(entryNode[entry]!)),
    judges: [...ground.judges.keys()].filter((judge) => inside.has(judge + 1)),
  }
}

/** What the arcs across the border let through, into the group or out of it. */
function termsAcross(
  { net, ground, plainGate }: PairNetwork,
  arcs: readonly number[][],
  inside: ReadonlySet<number>,
  isInto: boolean,
) {
  const terms = { across: 0, house: 0, layman: 0 }
  const gates = new Set(plainGate)
  for (const node of inside)
    for (const arc of arcs[node]!) {
      const tail = net.tail[arc]!
      const other = isInto ? tail : net.head[arc]!
      if (other === node || inside.has(other)) continue
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

function barredAmong({ barred, judges }: Ground, entries: readonly number[], columns: readonly number[]) {
  const counts = new Int32Array(barReasons.length)
  for (const entry of entries)
    for (const judge of columns) counts[barred[entry * judges.length + judge]!]! += 1
  return barReasons.flatMap((reason, code) =>
    reason !== 'none' && counts[code]! > 0 ? [{ reason, pairs: counts[code]! }] : [],
  )
}

function sumOver(members: readonly number[], column: Int32Array): number {
  return members.reduce((sum, member) => sum + column[member]!, 0)
}
