/** A flow network with one source, and the spanning tree that network simplex walks on: columns of numbers that grow. */

/** More than any flow. */
export const unlimited = 0x3fffffff

/** Where an arc outside the tree stands: `1` empty, `-1` full; `0` is in the tree. */
export interface Network {
  nodes: number
  arcs: number
  tail: Int32Array
  head: Int32Array
  cap: Int32Array
  flow: Int32Array
  cost: Float64Array
  state: Int8Array
  /** Of each node but the source, node 0: the node above it in the tree, and the arc to it. */
  parent: Int32Array
  pred: Int32Array
  depth: Int32Array
  /** The nodes below one node are a list linked both ways; 0 ends it. */
  child: Int32Array
  next: Int32Array
  prev: Int32Array
  /** Tree arcs cost exactly the difference of the potentials of their ends. */
  potential: Float64Array
  /** Where the search for an entering arc goes on. */
  scan: number
}

/** A source and nothing else, with room for as many nodes and arcs before anything is moved. */
export function emptyNetwork(nodes: number, arcs: number): Network {
  return {
    nodes: 1,
    arcs: 0,
    tail: new Int32Array(arcs),
    head: new Int32Array(arcs),
    cap: new Int32Array(arcs),
    flow: new Int32Array(arcs),
    cost: new Float64Array(arcs),
    state: new Int8Array(arcs),
    parent: new Int32Array(nodes),
    pred: new Int32Array(nodes),
    depth: new Int32Array(nodes),
    child: new Int32Array(nodes),
    next: new Int32Array(nodes),
    prev: new Int32Array(nodes),
    potential: new Float64Array(nodes),
    scan: 0,
  }
}

/** Adds an arc outside the tree, empty; returns its index. */
export function addArc(net: Network, tail: number, head: number, cap: number, cost: number): number {
  if (net.arcs === net.tail.length) growArcs(net)
  const arc = net.arcs
  net.arcs += 1
  net.tail[arc] = tail
  net.head[arc] = head
  net.cap[arc] = cap
  net.flow[arc] = 0
  net.cost[arc] = cost
  net.state[arc] = 1
  return arc
}

/**
 * Adds a node hung on the source by an arc of its own that carries `flow`, the node's demand; returns the node, whose `pred` is
 * that arc. With room left on such arcs every node can be reached from the source: the tree is strongly feasible.
 */
export function addNode(net: Network, cap: number, cost: number, flow = 0): number {
  if (net.nodes === net.parent.length) growNodes(net)
  const node = net.nodes
  net.nodes += 1
  const arc = addArc(net, 0, node, cap, cost)
  net.flow[arc] = flow
  net.state[arc] = 0
  attach(net, node, 0, arc)
  net.depth[node] = 1
  net.potential[node] = cost
  return node
}

/**
 * Puts a node into an arc of capacity 1, near its head: tail → new node → head, the second half again of capacity 1 and free of
 * cost, so that other arcs may share it. Flow and tree stay as they were. Returns the new node.
 */
export function splitHead(net: Network, arc: number, lastResort: number): number {
  const head = net.head[arc]!
  const tail = net.tail[arc]!
  const node = addNode(net, unlimited, lastResort)
  const own = net.pred[node]!
  const rest = addArc(net, node, head, 1, 0)
  net.head[arc] = node
  net.flow[rest] = net.flow[arc]!
  net.state[rest] = net.state[arc]!
  if (net.state[arc] !== 0) return node
  net.state[own] = 1
  detach(net, node)
  const headIsBelow = net.pred[head] === arc
  const below = headIsBelow ? head : tail
  detach(net, below)
  attach(net, node, headIsBelow ? tail : head, headIsBelow ? arc : rest)
  attach(net, below, node, headIsBelow ? rest : arc)
  net.potential[node] = net.potential[head]!
  deepen(net, node, 0)
  return node
}

/** Hangs a node, with all that is below it, under another. */
export function attach(
  { parent, pred, child, next, prev }: Network,
  node: number,
  under: number,
  arc: number,
) {
  parent[node] = under
  pred[node] = arc
  const sibling = child[under]!
  next[node] = sibling
  prev[node] = 0
  if (sibling !== 0) prev[sibling] = node
  child[under] = node
}

/** Takes a node, with all that is below it, off its parent. */
export function detach({ parent, child, next, prev }: Network, node: number): void {
  const before = prev[node]!
  const after = next[node]!
  if (before === 0) child[parent[node]!] = after
  else next[before] = after
  if (after !== 0) prev[after] = before
}

/** Puts the depths of a node and all below it right again, and adds to the potentials of those below and of the node. */
export function deepen({ parent, child, next, depth, potential }: Network, top: number, shift: number): void {
  let node = top
  for (;;) {
    depth[node] = depth[parent[node]!]! + 1
    potential[node] = potential[node]! + shift
    if (child[node] !== 0) node = child[node]!
    else {
      while (node !== top && next[node] === 0) node = parent[node]!
      if (node === top) return
      node = next[node]!
    }
  }
}

function growArcs(net: Network): void {
  const size = net.tail.length * 2 + 16
  for (const name of ['tail', 'head', 'cap', 'flow'] as const)
    net[name] = grown(net[name], new Int32Array(size))
  net.cost = grown(net.cost, new Float64Array(size))
  net.state = grown(net.state, new Int8Array(size))
}

function growNodes(net: Network): void {
  const size = net.parent.length * 2 + 16
  for (const name of ['parent', 'pred', 'depth', 'child', 'next', 'prev'] as const)
    net[name] = grown(net[name], new Int32Array(size))
  net.potential = grown(net.potential, new Float64Array(size))
}

function grown<Column extends Int32Array | Float64Array | Int8Array>(old: Column, larger: Column): Column {
  larger.set(old)
  return larger
}
