/** The assignment as a flow: source → judge → (house) → (gates) → entry, with the arcs that matter and proof for those left out. */
import { nearestJudges } from './candidates'
import { isExpert, type Ground, type Pair } from './ground'
import { addArc, addNode, deepen, emptyNetwork, splitHead, unlimited, type Network } from './network'
import { solve } from './network-simplex'
import { pricesOf, type Prices } from './prices'

/** At least `count` of an entry's sheets must cost no more than `cost`. */
export interface Floor {
  readonly cost: number
  readonly count: number
}

export interface PairNetwork {
  readonly ground: Ground
  readonly net: Network
  readonly prices: Prices
  readonly floor: Floor | null
  /** Of each entry: its node, and the gate nodes through which only so many sheets pass; 0 where there is no gate. */
  readonly entryNode: Int32Array
  readonly plainGate: Int32Array
  readonly lowGate: Int32Array
  /** Of each entry: its arcs from judges; the judge is the arc's tail less one. */
  readonly arcsOf: readonly number[][]
  /** 1 for pairs that have an arc. */
  readonly isIn: Uint8Array
}

/** Judges tried at first for each entry; the others are priced afterwards. */
const firstCandidates = 30
/** Judges added to one entry in one round of pricing. */
const addedAtOnce = 8

/**
 * Builds the network over the nearest judges. Every node hangs on the source by an arc too dear to use unless a sheet is missing,
 * so there is always a flow, and what is missing in the cheapest one is missing in all. Experts go straight to the entry; others
 * pass a gate one sheet narrower than the need.
 */
export function toPairNetwork(ground: Ground, floor: Floor | null = null): PairNetwork {
  const { entries, judges, need, wantsExpert } = ground
  const prices = pricesOf(ground)
  const size = entries.length
  const net = emptyNetwork(judges.length + 3 * size + 1, judges.length + size * (firstCandidates + 5))
  const network: PairNetwork = {
    ground,
    net,
    prices,
    floor,
    entryNode: new Int32Array(size),
    plainGate: new Int32Array(size),
    lowGate: new Int32Array(size),
    arcsOf: entries.map(() => []),
    isIn: new Uint8Array(size * judges.length),
  }
  judges.forEach((_, judge) => addJudge(net, ground, prices, judge))
  entries.forEach((_, entry) => {
    const want = need[entry]!
    const node = addNode(net, unlimited, prices.missing, want)
    const gate = (under: number, cap: number) => {
      // One dearer than a sheet missing at the entry itself, so that what is missing is always missing there.
      const through = addNode(net, unlimited, prices.missing + 1)
      addArc(net, through, under, cap, 0)
      return through
    }
    network.entryNode[entry] = node
    if (wantsExpert[entry] === 1) network.plainGate[entry] = gate(node, Math.max(0, want - 1))
    if (floor)
      network.lowGate[entry] = gate(network.plainGate[entry] || node, Math.max(0, want - floor.count))
  })
  entries.forEach((_, entry) => {
    if (need[entry] === 0) return
    const count = Math.max(firstCandidates, 3 * need[entry]!)
    for (const judge of nearestJudges(ground, entry, count)) addPair(network, entry, judge)
  })
  return network
}

/** A judge's node, after so many others; the sheets below the least load earn a bonus, and each sheet more costs `balance` more. */
function addJudge(
  net: Network,
  { problem, held, least, most, entries }: Ground,
  prices: Prices,
  judge: number,
): void {
  const few = least[judge]!
  const { balance } = problem
  // No judge meets an entry twice: a load beyond all entries is as good as none.
  const many = Math.min(most[judge]!, Math.max(few, entries.length))
  const step = (from: number) => (balance > 0 ? 1 : from < few ? few : many - from)
  const price = (from: number) => balance * (held[judge]! + from + 1) - (from < few ? prices.below : 0)
  const node = addNode(net, Math.min(step(0), many), price(0))
  for (let from = step(0); from < many; from += step(from)) addArc(net, 0, node, step(from), price(from))
}

/** Finds the cheapest flow over all pairs, not only those with an arc: arcs are added until none left out could lower the cost. */
export function optimise(network: PairNetwork): void {
  do solve(network.net)
  while (widen(network) > 0)
}

/** Gives every pair that is not barred an arc, those of judges who are full included: a cut then speaks of all of them. */
export function admitAll(network: PairNetwork): void {
  const { ground, isIn } = network
  const { judges, need, barred } = ground
  ground.entries.forEach((_, entry) => {
    if (need[entry] === 0) return
    const row = entry * judges.length
    for (let judge = 0; judge < judges.length; judge += 1)
      if (barred[row + judge] === 0 && isIn[row + judge] === 0) addPair(network, entry, judge)
  })
}

/** The pairs that the flow uses, by entry and judge. */
export function pairsOf({ ground, net, arcsOf }: PairNetwork): Pair[] {
  return ground.entries.flatMap((_, entry) =>
    arcsOf[entry]!.filter((arc) => net.flow[arc] === 1)
      .map((arc): Pair => [entry, net.tail[arc]! - 1])
      .sort(([, a], [, b]) => a - b),
  )
}

/** Adds to the cost of an arc and puts the potentials right. */
export function reprice(net: Network, arc: number, more: number): void {
  net.cost[arc]! += more
  if (net.state[arc] !== 0) return
  const head = net.head[arc]!
  if (net.pred[head] === arc) deepen(net, head, more)
  else deepen(net, net.tail[arc]!, -more)
}

/** The node at which a pair leaves the judge's side: the entry, or the first gate on the way. */
export function gateOf(
  { ground, floor, entryNode, plainGate, lowGate }: PairNetwork,
  entry: number,
  judge: number,
) {
  if (floor && ground.cost[entry * ground.judges.length + judge]! > floor.cost) return lowGate[entry]!
  return plainGate[entry] !== 0 && !isExpert(ground, entry, judge) ? plainGate[entry]! : entryNode[entry]!
}

/** Judges of one house share a node of capacity 1 in front of the gate, made when the second of them comes. */
function addPair(network: PairNetwork, entry: number, judge: number): void {
  const { ground, net, prices, arcsOf, isIn } = network
  const { house, cost, liked, judges } = ground
  const gate = gateOf(network, entry, judge)
  const mates = house[judge]! < 0 ? [] : arcsOf[entry]!
  const mate = mates.find((arc) => {
    const other = net.tail[arc]! - 1
    return house[other] === house[judge] && gateOf(network, entry, other) === gate
  })
  let head = gate
  if (mate !== undefined)
    head = net.head[mate] === gate ? splitHead(net, mate, prices.missing + 1) : net.head[mate]!
  const at = entry * judges.length + judge
  isIn[at] = 1
  arcsOf[entry]!.push(addArc(net, judge + 1, head, 1, cost[at]! - liked[at]! * prices.kept))
}

/**
 * Prices every pair without an arc by the potentials and adds those that could lower the cost, a few per entry; returns how many.
 * None added proves the flow the cheapest over all pairs.
 */
function widen(network: PairNetwork): number {
  const { ground, isIn, net } = network
  const { judges, need, cost, barred, most, house } = ground
  const known = new Float64Array(judges.length * 3).fill(Infinity)
  let added = 0
  for (let entry = 0; entry < need.length; entry += 1) {
    if (need[entry] === 0) continue
    const row = entry * judges.length
    notePotentials(network, entry, known)
    const found: { judge: number; reduced: number }[] = []
    for (let judge = 0; judge < judges.length; judge += 1) {
      if (isIn[row + judge] === 1 || barred[row + judge] !== 0 || most[judge] === 0) continue
      const gate = gateOf(network, entry, judge)
      const own = house[judge]! < 0 ? Infinity : known[house[judge]! * 3 + kindOf(network, entry, gate)]!
      const met = own === Infinity ? net.potential[gate]! : own
      const reduced = cost[row + judge]! + net.potential[judge + 1]! - met
      if (reduced < 0) found.push({ judge, reduced })
    }
    forgetPotentials(network, entry, known)
    found.sort((a, b) => a.reduced - b.reduced || a.judge - b.judge)
    for (const { judge } of found.slice(0, addedAtOnce)) addPair(network, entry, judge)
    added += found.length
  }
  return added
}

/** Notes, by house and gate, the potential that a second judge of a house would meet at an entry. */
function notePotentials(network: PairNetwork, entry: number, known: Float64Array): void {
  const { ground, net, arcsOf } = network
  const { potential, head, tail, cost, flow } = net
  for (const arc of arcsOf[entry]!) {
    const judge = tail[arc]! - 1
    if (ground.house[judge]! < 0) continue
    const gate = gateOf(network, entry, judge)
    // A house node between a lone arc and its gate may take any potential from the arc's own to the gate's; the lowest proves most.
    const own = flow[arc] === 1 ? cost[arc]! + potential[tail[arc]!]! : potential[gate]!
    known[ground.house[judge]! * 3 + kindOf(network, entry, gate)] =
      head[arc] === gate ? own : potential[head[arc]!]!
  }
}

function forgetPotentials({ ground, net, arcsOf }: PairNetwork, entry: number, known: Float64Array): void {
  for (const arc of arcsOf[entry]!) {
    const house = ground.house[net.tail[arc]! - 1]!
    if (house >= 0) known.fill(Infinity, house * 3, house * 3 + 3)
  }
}

/** Which of an entry's three nodes a gate is. */
function kindOf({ entryNode, plainGate }: PairNetwork, entry: number, gate: number): number {
  return gate === entryNode[entry] ? 0 : gate === plainGate[entry] ? 1 : 2
}
