/** How good an assignment is for comparing entries: reported for each scope, and what to add where it is not good enough. */
import { comparisonVariance } from './comparison-variance'
import { componentsOf } from './components'
import { connectivity } from './connectivity'
import { worstCost } from './affinity'
import type { Ground } from './ground'
import { proposeGuests, type GuestProposal } from './guests'
import type { Draw } from './random'
import type { Teams } from './teams'

export interface ScopeDesign {
  /** The field, or null when all entries are ranked together. */
  readonly scope: string | null
  readonly entries: number
  readonly judges: number
  /** Entries of different components must not be compared; entries without a sheet are in none. */
  readonly components: number
  /** λ₂ of the normalised Laplacian of judges; 0 when the scope falls apart. */
  readonly lambda2: number
  /** Of the difference of two entries, over one sheet's variance; null unless there are two entries in one component. */
  readonly meanVariance: number | null
  readonly maxVariance: number | null
  /** The lowest affinity of an entry's judges, in thousandths: the sum over so many sheets; null without a sheet. */
  readonly worst: { readonly entry: string; readonly affinity: number; readonly sheets: number } | null
  /** Extra sheets that would link the scope better; null when it is linked well enough. */
  readonly guests: GuestProposal | null
}

/** Below this the links are thin: adjusted scores would lean on few judges in common. */
export const thinlyLinked = 0.05

export function designOf(ground: Ground, teams: Teams, scopes: readonly Scope[], draw: Draw): ScopeDesign[] {
  return scopes.map(({ scope, entries }) => {
    const { offsets } = teams
    const judged = entries.filter((entry) => offsets[entry]! < offsets[entry + 1]!)
    const components = componentsOf(ground.judges.length, teams, judged)
    const local = new Int32Array(ground.judges.length)
    let size = 0
    components.ofJudge.forEach((component, judge) => {
      if (component >= 0) local[judge] = size++
    })
    const isOne = components.count === 1
    const lambda2 = isOne ? connectivity(teams, judged, local, size) : 0
    const variance = isOne && judged.length > 1 ? comparisonVariance(teams, judged, local, size) : null
    const isThin = components.count > 1 || (isOne && lambda2 < thinlyLinked)
    return {
      scope,
      entries: entries.length,
      judges: size,
      components: components.count,
      lambda2,
      meanVariance: variance?.mean ?? null,
      maxVariance: variance?.max ?? null,
      worst: worstOf(ground, teams, judged),
      guests: isThin ? proposeGuests(ground, teams, judged, components, draw) : null,
    }
  })
}

export interface Scope {
  readonly scope: string | null
  readonly entries: readonly number[]
}

/** The entries ranked together, by field or all. */
export function scopesOf({ problem, fields, fieldOf, entries }: Ground): Scope[] {
  const all = [...entries.keys()]
  if (problem.design.scope === 'overall') return [{ scope: null, entries: all }]
  const byField = fields.map((scope) => ({ scope, entries: [] as number[] }))
  for (const entry of all) byField[fieldOf[entry]!]!.entries.push(entry)
  return byField
}

function worstOf({ entries, judges, cost }: Ground, { offsets, judgeAt }: Teams, judged: readonly number[]) {
  let worst: ScopeDesign['worst'] = null
  for (const entry of judged) {
    const sheets = offsets[entry + 1]! - offsets[entry]!
    let affinity = 0
    for (let place = offsets[entry]!; place < offsets[entry + 1]!; place += 1)
      affinity += worstCost - cost[entry * judges.length + judgeAt[place]!]!
    const isWorse =
      worst === null ||
      affinity * worst.sheets < worst.affinity * sheets ||
      (affinity * worst.sheets === worst.affinity * sheets && entries[entry]!.id < worst.entry)
    if (isWorse) worst = { entry: entries[entry]!.id, affinity, sheets }
  }
  return worst
}
