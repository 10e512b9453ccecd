/** A tree being changed: what was and what is to be, side by side, with everything derived kept in step. */
import { foldName } from '../fold-name'
import type { UnitChange } from './acts'
import type { UnitFault } from './faults'
import { brokenLaw } from './laws'
import { ancestorsUnder, isAtOnce, turnedLinks, type TreeUnit, type UnitTree } from './tree'

/** Keys whose content is compared to find what changed. */
const told = [
  'name',
  'kind',
  'code',
  'place',
  'parent',
  'ancestors',
  'predecessors',
  'aliases',
  'formerNames',
  'validFrom',
  'validTo',
] as const

export class Draft {
  private readonly after: Map<string, TreeUnit>
  private readonly touched = new Set<string>()
  private links: ReturnType<typeof turnedLinks> | null = null

  constructor(private readonly before: UnitTree) {
    this.after = new Map(before)
  }

  /** Throws on an id that is in no tree: whoever plans has looked the units up. */
  get(id: string): TreeUnit {
    const unit = this.after.get(id)
    if (!unit) throw new Error(`No unit ${id} in this tree`)
    return unit
  }

  set(id: string, change: Partial<Omit<TreeUnit, 'id' | 'ancestors'>>): void {
    this.after.set(id, { ...this.get(id), ...change })
    this.touched.add(id)
    if (change.parent !== undefined || change.predecessors !== undefined) this.links = null
  }

  add(unit: TreeUnit): void {
    this.after.set(unit.id, unit)
    this.touched.add(unit.id)
    this.links = null
  }

  all(): UnitTree {
    return this.after
  }

  below(id: string): readonly TreeUnit[] {
    this.links ??= turnedLinks(this.after)
    return (this.links.below.get(id) ?? []).map((child) => this.get(child.id))
  }

  /** What the tree does not bear, after the ancestors were brought in step; null when it holds. */
  fault(): UnitFault | null {
    this.alignAncestors()
    const twins = this.twins()
    this.links ??= turnedLinks(this.after)
    for (const id of this.touched) {
      const { below, after } = this.links
      for (const near of [id, ...[...(below.get(id) ?? []), ...(after.get(id) ?? [])].map((one) => one.id)]) {
        const broken = brokenLaw(this.after, this.get(near))
        if (broken) return broken
      }
      const unit = this.get(id)
      const isTwin = twins.get(twinKey(unit))?.some((one) => one.id !== id && isAtOnce(one, unit))
      if (isTwin) return { code: 'twin', name: unit.name }
    }
    return null
  }

  changes(): UnitChange[] {
    return [...this.after.values()].flatMap((after) => {
      const before = this.before.get(after.id) ?? null
      const isSame = before !== null && told.every((key) => same(before[key], after[key]))
      return isSame ? [] : [{ before, after }]
    })
  }

  /** Of every unit that was moved, and of all below it; of what runs in a circle, once. */
  private alignAncestors(): void {
    const waiting = [...this.touched]
    const seen = new Set<string>()
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const unit = this.get(id)
      const ancestors = ancestorsUnder(this.after, unit.parent)
      if (same(ancestors, unit.ancestors) || seen.has(id)) continue
      seen.add(id)
      this.after.set(id, { ...unit, ancestors })
      waiting.push(...this.below(id).map((child) => child.id))
    }
  }

  /** Units of one kind, name and place under one unit. */
  private twins(): Map<string, TreeUnit[]> {
    const twins = new Map<string, TreeUnit[]>()
    for (const unit of this.after.values()) {
      const key = twinKey(unit)
      twins.set(key, [...(twins.get(key) ?? []), unit])
    }
    return twins
  }
}

function twinKey({ parent, kind, name, place }: TreeUnit): string {
  return [parent, kind, foldName(name), foldName(place)].join(' | ')
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
