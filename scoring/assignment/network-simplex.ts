/** Minimum-cost flow by primal network simplex, from whatever feasible tree the network stands on. */
import { attach, deepen, detach, type Network } from './network'

/**
 * Moves the flow to minimum cost and returns the number of pivots. Exact while costs times nodes stay below 2^53.
 * The tree is kept strongly feasible (Cunningham 1976), here in the sense that the source can send something to every node, so it
 * never cycles; arcs are priced in blocks (as in LEMON). The order of arcs alone decides among optima.
 */
export function solve(net: Network): number {
  let pivots = 0
  for (let arc = entering(net); arc >= 0; arc = entering(net)) {
    pivot(net, arc)
    pivots += 1
  }
  return pivots
}

/** The best of the first block of arcs in which one would lower the cost; -1 when none does. */
function entering(net: Network): number {
  const { arcs, tail, head, cost, state, potential } = net
  const block = Math.ceil(Math.sqrt(arcs)) + 20
  let arc = net.scan
  let best = 0
  let found = -1
  let left = block
  for (let seen = 0; seen < arcs; seen += 1) {
    if (arc >= arcs) arc = 0
    const reduced = state[arc]! * (cost[arc]! + potential[tail[arc]!]! - potential[head[arc]!]!)
    if (reduced < best) {
      best = reduced
      found = arc
    }
    arc += 1
    left -= 1
    if (left === 0) {
      if (found >= 0) break
      left = block
    }
  }
  net.scan = arc
  return found
}

/** Sends as much as fits around the cycle that the arc closes with the tree, and lets the arc that fills or empties first leave. */
function pivot(net: Network, arc: number): void {
  const { tail, head, cap, flow, state, parent, pred, depth, potential } = net
  const isEmpty = state[arc] === 1
  const first = isEmpty ? tail[arc]! : head[arc]!
  const second = isEmpty ? head[arc]! : tail[arc]!
  let apex = first
  for (let other = second; apex !== other;) {
    if (depth[apex]! > depth[other]!) apex = parent[apex]!
    else other = parent[other]!
  }
  // The arc that leaves is the first that blocks, going round from the apex: that keeps the tree strongly feasible.
  let amount = cap[arc]!
  let leaving = -1
  let isFirstSide = true
  for (let node = first; node !== apex; node = parent[node]!) {
    const along = pred[node]!
    const room = head[along] === node ? cap[along]! - flow[along]! : flow[along]!
    if (room <= amount) {
      amount = room
      leaving = node
    }
  }
  for (let node = second; node !== apex; node = parent[node]!) {
    const along = pred[node]!
    const room = tail[along] === node ? cap[along]! - flow[along]! : flow[along]!
    if (room < amount) {
      amount = room
      leaving = node
      isFirstSide = false
    }
  }
  if (amount > 0) {
    flow[arc] = flow[arc]! + (isEmpty ? amount : -amount)
    for (let node = first; node !== apex; node = parent[node]!) {
      const along = pred[node]!
      flow[along] = flow[along]! + (head[along] === node ? amount : -amount)
    }
    for (let node = second; node !== apex; node = parent[node]!) {
      const along = pred[node]!
      flow[along] = flow[along]! + (tail[along] === node ? amount : -amount)
    }
  }
  if (leaving < 0) {
    state[arc] = isEmpty ? -1 : 1
    return
  }
  const gone = pred[leaving]!
  state[gone] = flow[gone] === 0 ? 1 : -1
  state[arc] = 0
  const inner = isFirstSide ? first : second
  const outer = isFirstSide ? second : first
  const reduced = net.cost[arc]! + potential[tail[arc]!]! - potential[head[arc]!]!
  rehang(net, inner, leaving, outer, arc)
  deepen(net, inner, inner === head[arc] ? reduced : -reduced)
}

/** Hangs what is cut off below `top` on another node by the arc at `inner`, turning the path between them round. */
function rehang(net: Network, inner: number, top: number, outer: number, arc: number): void {
  const { parent, pred } = net
  let under = outer
  let by = arc
  for (let node = inner; ;) {
    const above = parent[node]!
    const wasBy = pred[node]!
    detach(net, node)
    attach(net, node, under, by)
    if (node === top) return
    under = node
    by = wasBy
    node = above
  }
}
