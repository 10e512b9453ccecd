/** Why not every sheet can be given out: the smallest group of entries and judges in which the numbers do not add up. */
import { byCodeUnit } from '../digest'
import { barReasons, countPairs, type Ground, type WhyNotPair } from './ground'
import { groupBy } from '../group-by'
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

/** Nodes visited in search of the smallest cuts, before what is still unexplained is explained by one. */
const visitedAtMost = 400_000

/**
 * Cuts that together explain every missing sheet, the smallest first: around each entry or judge that lacks sheets the smallest group
 * in which the numbers do not add up; groups that hang on the same judges are one. The network is optimised, and gets all its arcs.
 */
export function cutsOf(network: PairNetwork, visited = visitedAtMost): Cut[] {
  admitAll(network)
  optimise(network)
  const { ground, entryNode } = network
  const arcs = arcsByNode(network)
  const { given, load } = countPairs(ground, pairsOf(network))
  const lacking = [...ground.entries.keys()].filter((entry) => given[entry]! < ground.need[entry]!)
  const below = [...ground.judges.keys()].filter((judge) => load[judge]! < ground.least[judge]!)
  const around = (nodes: readonly number[], isForward: boolean) =>
    groupsAround(network, arcs, nodes, isForward, visited)
  const ofEntries = around(
    lacking.map((entry) => entryNode[entry]!),
    false,
  )
  const ofJudges = around(
    below.map((judge) => judge + 1),
    true,
  )
  const cuts = [
    ...united(ofEntries, (node) => node <= ground.judges.length).map((group) =>
      shortOfJudges(network, arcs, group),
    ),
    ...united(ofJudges, (node) => node > ground.judges.length).map((group) =>
      shortOfSheets(network, arcs, group),
    ),
  ]
  const keyOf = ({ kind, entries, judges }: Cut) => JSON.stringify([kind, entries, judges])
  const sizeOf = ({ entries, judges }: Cut) => entries.length + judges.length
  const inOrder = cuts.sort((a, b) => byCodeUnit(keyOf(a), keyOf(b)))
  return mergeCuts(inOrder).sort((a, b) => byCodeUnit(a.kind, b.kind) || sizeOf(a) - sizeOf(b))
}

/** The group around each node, one by one until so many nodes were visited; what is left then is in one. */
function groupsAround(
  network: PairNetwork,
  arcs: readonly number[][],
  nodes: readonly number[],
  isForward: boolean,
  visited: number,
): ReadonlySet<number>[] {
  const groups: ReadonlySet<number>[] = []
  let left = visited
  let next = 0
  for (; next < nodes.length && left > 0; next += 1) {
    const group = reach(network, arcs, nodes.slice(next, next + 1), isForward)
    left -= group.size
    groups.push(group)
  }
  const explained = new Set(groups.flatMap((group) => [...group]))
  const rest = nodes.slice(next).filter((node) => !explained.has(node))
  return rest.length === 0 ? groups : [...groups, reach(network, arcs, rest, isForward)]
}

/** Groups with the same bottleneck become one, which is again a group in which the numbers do not add up; the others stay. */
function united(
  groups: readonly ReadonlySet<number>[],
  isBottleneck: (node: number) => boolean,
): ReadonlySet<number>[] {
  const byBottleneck = groupBy(groups, (group) =>
    [...group]
      .filter(isBottleneck)
      .sort((a, b) => a - b)
      .join(' '),
  )
  return [...byBottleneck].flatMap(([key, same]) => {
    const isSame = (one: ReadonlySet<number>, other: ReadonlySet<number>) =>
      one.size === other.size && [...one].every((node) => other.has(node))
    if (key === '')
      return same.filter((group, index) => !same.slice(0, index).some((other) => isSame(group, other)))
    return [new Set(same.flatMap((group) => [...group]))]
  })
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
  starts: readonly number[],
  isForward: boolean,
): Set<number> {
  const reached = new Set(starts)
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
