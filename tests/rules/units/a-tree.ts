/** Builds trees of units for tests, by hand or by chance. */
import fc from 'fast-check'
import { ancestorsUnder, type TreeUnit, type UnitTree } from '#rules/units/tree'
import type { DatedAct } from '#rules/units/acts'

export function aTreeUnit(changes: Partial<TreeUnit> & Pick<TreeUnit, 'id'>): TreeUnit {
  return {
    name: `Đơn vị ${changes.id}`,
    kind: 'other',
    code: '',
    place: '',
    parent: null,
    ancestors: [],
    predecessors: [],
    aliases: [],
    formerNames: [],
    validFrom: null,
    validTo: null,
    ...changes,
  }
}

/** Ancestors need not be told. */
export function aTree(...units: (Partial<TreeUnit> & Pick<TreeUnit, 'id'>)[]): UnitTree {
  const bare = new Map(units.map((unit) => [unit.id, aTreeUnit(unit)]))
  return new Map(
    [...bare].map(([id, unit]) => [id, { ...unit, ancestors: ancestorsUnder(bare, unit.parent) }]),
  )
}

/** A forest of up to twelve units, each under one that was named before it. */
export const anyTree: fc.Arbitrary<UnitTree> = fc
  .array(fc.nat({ max: 100 }), { minLength: 3, maxLength: 12 })
  .map((parents) =>
    aTree(
      ...parents.map((parent, index) => {
        const under = parent % (index + 1)
        return { id: `u${index}`, parent: under === index ? null : `u${under}` }
      }),
    ),
  )

/** Acts upon it, one after another, as of days in order; many of them impossible. */
export const anyActs = fc.array(
  fc.record({
    kind: fc.constantFrom('rename', 'merge', 'into', 'split', 'abolish', 'move'),
    picks: fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 4 }),
    days: fc.nat({ max: 40 }),
  }),
  { minLength: 1, maxLength: 8 },
)

export type AnyAct = typeof anyActs extends fc.Arbitrary<(infer One)[]> ? One : never

/** The act upon whatever units the tree has by then. `turn` keeps founded ids apart. */
export function actUpon(tree: UnitTree, { kind, picks, days }: AnyAct, turn: number): DatedAct {
  const ids = [...tree.keys()]
  const pick = (index: number) => ids[(picks[index % picks.length] ?? 0) % ids.length] ?? ''
  const on = new Date(Date.UTC(2024, 0, 2 + turn * 15 + days)).toISOString().slice(0, 10)
  const units = [...new Set(picks.map((_, index) => pick(index)))]
  const founded = (part: number) => ({
    id: `n${turn}-${part}`,
    name: `Mới ${turn} ${part}`,
    kind: 'other',
    code: '',
    place: '',
    parent: tree.get(pick(0))?.parent ?? null,
  })
  switch (kind) {
    case 'rename':
      return { kind, on, unit: pick(0), name: `Tên ${turn}` }
    case 'merge':
      return { kind, on, units, into: founded(0) }
    case 'into':
      return { kind: 'merge', on, units, into: pick(1) }
    case 'split':
      return { kind, on, unit: pick(0), parts: [founded(0), founded(1)] }
    case 'abolish':
      return { kind, on, units }
    default:
      return { kind: 'move', on, units, parent: pick(1) }
  }
}
