/** Why something cannot be done to the tree of units; wording/ says what to do instead. */
import type { Day } from '../deadlines'

export type UnitFault =
  | { code: 'name-missing' }
  | { code: 'same-name'; name: string }
  /** Another unit of this kind and name exists under the same unit at that time. */
  | { code: 'twin'; name: string }
  | { code: 'too-few'; least: number }
  | { code: 'not-there'; name: string; on: Day }
  | { code: 'out-of-order'; name: string; after: Day }
  | { code: 'ahead'; on: Day }
  | { code: 'days-reversed'; name: string }
  | { code: 'circle'; name: string; under: string }
  | { code: 'misplaced'; kind: string; under: string }
  | { code: 'kind-unknown'; kind: string }
  | { code: 'outlived'; name: string; below: string }
  /** It came from a unit that goes on, or that goes on longer than itself. */
  | { code: 'predecessor'; name: string; before: string }
  | { code: 'nothing-to-do' }
  | { code: 'used'; name: string; by: UnitUse; count: number }
  | { code: 'changed-since'; name: string }
  | { code: 'undone' }

/** Who may speak of a unit. */
export const unitUses = [
  'entries',
  'chain-lists',
  'chain-desks',
  'coordinators',
  'contests',
  'people',
  'experts',
  'units',
] as const
export type UnitUse = (typeof unitUses)[number]
