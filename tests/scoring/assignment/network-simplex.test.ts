/** Minimum-cost flow by itself: HotCRP's known answers, and small bipartite networks against trying everything. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addArc, addNode, emptyNetwork, splitHead, type Network } from '#scoring/assignment/network'
import { solve } from '#scoring/assignment/network-simplex'
import { runs } from '#tests/scoring/runs'

type Costs = (number | null)[][]

const missing = 1_000_000

/** Users × papers, every capacity 1; null where there is no arc. */
function matching(costs: Costs): { net: Network; arcs: { user: number; paper: number; arc: number }[] } {
  const net = emptyNetwork(1, 1)
  const users = costs.map(() => addNode(net, 1, 0))
  const papers = costs[0]!.map(() => addNode(net, 9, missing, 1))
  const arcs = costs.flatMap((row, user) =>
    row.flatMap((cost, paper) =>
      cost === null ? [] : [{ user, paper, arc: addArc(net, users[user]!, papers[paper]!, 1, cost) }],
    ),
  )
  return { net, arcs }
}

function solved(costs: Costs): { cost: number; pairs: string[] } {
  const { net, arcs } = matching(costs)
  solve(net)
  const used = arcs.filter(({ arc }) => net.flow[arc] === 1)
  return {
    cost: used.reduce((sum, { arc }) => sum + net.cost[arc]!, 0),
    pairs: used.map(({ user, paper }) => `u${user}p${paper}`),
  }
}

/** Every one-to-one answer and its cost. */
function everyMatching(costs: Costs): { cost: number; pairs: string[] }[] {
  const visit = (user: number, taken: number[]): { cost: number; pairs: string[] }[] => {
    if (user === costs.length) return [{ cost: 0, pairs: [] }]
    return costs[user]!.flatMap((cost, paper) =>
      cost === null || taken.includes(paper)
        ? []
        : visit(user + 1, [...taken, paper]).map((rest) => ({
            cost: rest.cost + cost,
            pairs: [`u${user}p${paper}`, ...rest.pairs],
          })),
    )
  }
  return visit(0, [])
}

describe("HotCRP's own tests of its solver (test/t_mincostmaxflow.php)", () => {
  test('(a) one optimum: u0p1 u1p2 u2p0 at cost -1', () => {
    const costs = [
      [0, -1, null],
      [0, 0, 0],
      [0, null, 1],
    ]
    expect(solved(costs)).toEqual({ cost: -1, pairs: ['u0p1', 'u1p2', 'u2p0'] })
  })

  test('(b) all costs equal: six optima, and we find one of them', () => {
    const costs = [
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ]
    const all = everyMatching(costs)
    expect(all.length).toBe(6)
    expect(all).toContainEqual(solved(costs))
  })

  test('(c) exactly two optima, at cost 1', () => {
    const costs = [
      [0, 0, 1],
      [0, 0, 1],
      [1, 1, 1],
    ]
    const { cost, pairs } = solved(costs)
    expect(cost).toBe(1)
    expect(['u0p0 u1p1 u2p2', 'u0p1 u1p0 u2p2']).toContain(pairs.join(' '))
  })
})

test('what we find costs the least of all matchings, and one is found whenever there is one', () => {
  const costs = fc.integer({ min: 1, max: 5 }).chain((size) =>
    fc.array(
      fc.array(fc.option(fc.integer({ min: -9, max: 9 }), { freq: 4 }), {
        minLength: size,
        maxLength: size,
      }),
      { minLength: size, maxLength: size },
    ),
  )
  fc.assert(
    fc.property(costs, (drawn) => {
      const all = everyMatching(drawn)
      const ours = solved(drawn)
      if (all.length === 0) expect(ours.pairs.length).toBeLessThan(drawn.length)
      else expect(ours.cost).toBe(Math.min(...all.map(({ cost }) => cost)))
    }),
    { numRuns: runs() },
  )
})

/** Every node but the source once in the lists of children, flows balanced, tree arcs at their price, and room from the source. */
function faultsIn(net: Network, demands: ReadonlyMap<number, number>): string[] {
  const faults: string[] = []
  const inflow = new Map<number, number>()
  for (let arc = 0; arc < net.arcs; arc += 1) {
    const flow = net.flow[arc]!
    if (flow < 0 || flow > net.cap[arc]!) faults.push(`flow of ${arc}`)
    inflow.set(net.head[arc]!, (inflow.get(net.head[arc]!) ?? 0) + flow)
    inflow.set(net.tail[arc]!, (inflow.get(net.tail[arc]!) ?? 0) - flow)
    const reduced = net.cost[arc]! + net.potential[net.tail[arc]!]! - net.potential[net.head[arc]!]!
    if (net.state[arc] === 0 && reduced !== 0) faults.push(`price of ${arc}`)
    if (net.state[arc] === 1 && flow !== 0) faults.push(`${arc} is not empty`)
    if (net.state[arc] === -1 && flow !== net.cap[arc]!) faults.push(`${arc} is not full`)
  }
  for (let node = 1; node < net.nodes; node += 1) {
    if ((inflow.get(node) ?? 0) !== (demands.get(node) ?? 0)) faults.push(`balance of ${node}`)
    const arc = net.pred[node]!
    const room = net.head[arc] === node ? net.cap[arc]! - net.flow[arc]! : net.flow[arc]!
    if (room === 0) faults.push(`no room to ${node}`)
    if (net.depth[node] !== net.depth[net.parent[node]!]! + 1) faults.push(`depth of ${node}`)
  }
  const seen: number[] = []
  const visit = (node: number): void => {
    for (let child = net.child[node]!; child !== 0; child = net.next[child]!) {
      if (net.parent[child] !== node) faults.push(`parent of ${child}`)
      seen.push(child)
      visit(child)
    }
  }
  visit(0)
  if (seen.length !== net.nodes - 1 || new Set(seen).size !== seen.length) faults.push('children')
  return faults
}

test('an arc is split at an optimum without moving flow or tree, and going on gives what a network with the node gives', () => {
  const problem = fc.record({
    costs: fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), {
      minLength: 3,
      maxLength: 5,
    }),
    paper: fc.integer({ min: 0, max: 2 }),
    users: fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { minLength: 2, maxLength: 2 }),
  })
  fc.assert(
    fc.property(problem, fc.boolean(), ({ costs, paper, users }, isSolvedFirst) => {
      const net = emptyNetwork(1, 1)
      const judges = costs.map(() => addNode(net, 2, 0))
      const papers = [0, 1, 2].map(() => addNode(net, 9, missing, 2))
      const [first, second] = users as [number, number]
      const arcs = costs.map((row, user) =>
        row.map((cost, place) =>
          user === second && place === paper ? -1 : addArc(net, judges[user]!, papers[place]!, 1, cost),
        ),
      )
      if (isSolvedFirst) solve(net)
      const demands = new Map(papers.map((node) => [node, 2]))
      const before = faultsIn(net, demands)
      const node = splitHead(net, arcs[first]![paper]!, missing + 1)
      expect([before, faultsIn(net, demands)]).toEqual([[], []])
      addArc(net, judges[second]!, node, 1, costs[second]![paper]!)
      solve(net)
      expect(faultsIn(net, demands)).toEqual([])
      let cost = 0
      for (let arc = 0; arc < net.arcs; arc += 1) cost += net.flow[arc]! * net.cost[arc]!
      expect(cost).toBe(cheapest(costs, paper, first, second))
    }),
    { numRuns: runs() },
  )
})

/** Two sheets for each of three papers, two papers per user at most; `first` and `second` not both for `paper`. */
function cheapest(costs: number[][], paper: number, first: number, second: number): number {
  const teams: number[][] = [[], ...costs.map((_, user) => [user])]
  for (let one = 0; one < costs.length; one += 1)
    for (let other = one + 1; other < costs.length; other += 1) teams.push([one, other])
  let best = Infinity
  const loads = costs.map(() => 0)
  const visit = (place: number, cost: number): void => {
    if (place === 3) best = Math.min(best, cost)
    else
      for (const team of teams) {
        if (place === paper && team.includes(first) && team.includes(second)) continue
        if (team.some((user) => loads[user] === 2)) continue
        for (const user of team) loads[user]! += 1
        visit(
          place + 1,
          cost + (2 - team.length) * missing + team.reduce((sum, user) => sum + costs[user]![place]!, 0),
        )
        for (const user of team) loads[user]! -= 1
      }
  }
  visit(0, 0)
  return best
}
