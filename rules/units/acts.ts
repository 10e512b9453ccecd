/** What can happen to units: each act as data, before it is thought through and again when it is on record. */
import type { Day } from '../deadlines'
import type { TreeUnit } from './tree'

export const datedActs = ['rename', 'merge', 'split', 'abolish', 'move'] as const
/** Acts that happened in the world, on a day. */
export type DatedActKind = (typeof datedActs)[number]
/** `add`, `correct` and `import` only say better what already was. */
export type UnitActKind = DatedActKind | 'add' | 'correct' | 'import'

/** A unit that an act founds. */
export type Founded = Pick<TreeUnit, 'id' | 'name' | 'kind' | 'code' | 'place' | 'parent'>

/** `on` is the first day of the new order; the old one ends the day before. */
export type DatedAct = { on: Day } & (
  | { kind: 'rename'; unit: string; name: string }
  /** All end; where `into` is one of them or another unit that exists, that one goes on. */
  | { kind: 'merge'; units: readonly string[]; into: string | Founded }
  /** What lies below goes to the first part. */
  | { kind: 'split'; unit: string; parts: readonly Founded[] }
  /** They end without a successor; what lies below them goes to the unit above. */
  | { kind: 'abolish'; units: readonly string[] }
  | { kind: 'move'; units: readonly string[]; parent: string | null }
)

/** What an act does to one unit; `before` is null for one it founds. */
export interface UnitChange {
  before: TreeUnit | null
  after: TreeUnit
}
