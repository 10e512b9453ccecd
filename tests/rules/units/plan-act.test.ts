import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldName } from '#rules/fold-name'
import type { DatedAct } from '#rules/units/acts'
import { brokenLaw } from '#rules/units/laws'
import { unitsOfToday } from '#rules/units/of-today'
import { planAct } from '#rules/units/plan-act'
import { ancestorsUnder, isValidOn, nameOn, turnedLinks, type UnitTree } from '#rules/units/tree'
import { actUpon, anyActs, anyTree, aTree, aTreeUnit } from './a-tree'

const on = '2025-07-01'

function after(tree: UnitTree, act: DatedAct): UnitTree {
  const plan = planAct(tree, act)
  if (!plan.ok) throw new Error(JSON.stringify(plan.fault))
  return new Map([...tree, ...plan.changes.map((change) => [change.after.id, change.after] as const)])
}

/** The changes as `id: what differs`. */
function told(tree: UnitTree, act: DatedAct) {
  const plan = planAct(tree, act)
  if (!plan.ok) return plan.fault
  return Object.fromEntries(
    plan.changes.map(({ before, after: unit }) => [
      unit.id,
      before === null
        ? 'new'
        : Object.fromEntries(
            Object.entries(unit).filter(
              ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof typeof unit]),
            ),
          ),
    ]),
  )
}

const north = aTree(
  { id: 'hg', name: 'Tỉnh Hà Giang', kind: 'province' },
  { id: 'tq', name: 'Tỉnh Tuyên Quang', kind: 'province' },
  { id: 'dv', name: 'Huyện Đồng Văn', kind: 'district', parent: 'hg' },
  { id: 'xa', name: 'Xã Lũng Cú', kind: 'commune', parent: 'dv' },
  { id: 'thpt', name: 'Trường THPT Hoa Đá', kind: 'school', parent: 'dv' },
  { id: 'old', name: 'Trường cũ', kind: 'school', parent: 'dv', validTo: '2020-05-31' },
)

const newProvince = {
  id: 'new',
  name: 'Tỉnh Tuyên Quang',
  kind: 'province',
  code: '08',
  place: '',
  parent: null,
}

describe('acts upon units', () => {
  test('two provinces become a third of the same name as one of them; what lies below goes along', () => {
    const tree = after(north, { kind: 'merge', on, units: ['hg', 'tq'], into: newProvince })
    expect(tree.get('new')).toEqual({
      ...aTreeUnit(newProvince),
      predecessors: ['hg', 'tq'],
      validFrom: '2025-07-01',
    })
    expect([tree.get('hg')?.validTo, tree.get('tq')?.validTo]).toEqual(['2025-06-30', '2025-06-30'])
    expect(tree.get('dv')?.parent).toBe('new')
    expect(tree.get('xa')?.ancestors).toEqual(['new', 'dv'])
  })

  test('a province that goes on takes another one in', () => {
    expect(told(north, { kind: 'merge', on, units: ['hg', 'tq'], into: 'tq' })).toEqual({
      hg: { validTo: '2025-06-30' },
      tq: { predecessors: ['hg'] },
      dv: { parent: 'tq', ancestors: ['tq'] },
      xa: { ancestors: ['tq', 'dv'] },
      thpt: { ancestors: ['tq', 'dv'] },
      old: { ancestors: ['tq', 'dv'] },
    })
  })

  test('districts end: their communes and schools lie under the province, what ended before stays where it was', () => {
    expect(told(north, { kind: 'abolish', on, units: ['dv'] })).toEqual({
      dv: { validTo: '2025-06-30' },
      xa: { parent: 'hg', ancestors: ['hg'] },
      thpt: { parent: 'hg', ancestors: ['hg'] },
    })
  })

  test('a tier and what stands above it end together: what lies below rises to the top', () => {
    const tree = after(north, { kind: 'abolish', on, units: ['hg', 'dv'] })
    expect([tree.get('xa')?.parent, tree.get('thpt')?.ancestors]).toEqual([null, []])
  })

  test('a new name leaves the old one among the other names and in the history', () => {
    const once = after(north, { kind: 'rename', on: '2024-01-01', unit: 'thpt', name: 'Trường Hai' })
    const twice = after(once, { kind: 'rename', on, unit: 'thpt', name: 'Trường THPT Hoa Đá' })
    const unit = twice.get('thpt') ?? aTreeUnit({ id: '' })
    expect([unit.name, unit.aliases]).toEqual(['Trường THPT Hoa Đá', ['Trường Hai']])
    const names = ['2023-12-31', '2024-01-01', '2025-06-30', '2025-07-01'].map((day) => nameOn(unit, day))
    expect(names).toEqual(['Trường THPT Hoa Đá', 'Trường Hai', 'Trường Hai', 'Trường THPT Hoa Đá'])
  })

  test('a unit that is split lives on in its parts, today in both', () => {
    const parts = [
      { ...newProvince, id: 'a', name: 'Tỉnh A' },
      { ...newProvince, id: 'b', name: 'Tỉnh B' },
    ]
    const tree = after(north, { kind: 'split', on, unit: 'hg', parts })
    expect(ofToday(tree, 'hg', '2025-06-30')).toEqual(['hg'])
    expect(ofToday(tree, 'hg', '2025-07-01')).toEqual(['a', 'b'])
    expect(tree.get('dv')?.parent).toBe('a')
  })

  test('an abolished unit is represented by the one above it', () => {
    const tree = after(north, { kind: 'abolish', on, units: ['dv'] })
    const merged = after(tree, { kind: 'merge', on: '2025-07-02', units: ['hg', 'tq'], into: newProvince })
    expect(ofToday(merged, 'dv', '2026-01-01')).toEqual(['new'])
  })

  test.each<[string, DatedAct, unknown]>([
    [
      'a name it has',
      { kind: 'rename', on, unit: 'hg', name: 'Tỉnh Hà Giang' },
      { code: 'same-name', name: 'Tỉnh Hà Giang' },
    ],
    ['no name', { kind: 'rename', on, unit: 'hg', name: '' }, { code: 'name-missing' }],
    [
      'the name of a neighbour',
      { kind: 'rename', on, unit: 'hg', name: 'tỉnh  Tuyên quang' },
      { code: 'twin', name: 'tỉnh  Tuyên quang' },
    ],
    [
      'a unit that has ended',
      { kind: 'rename', on, unit: 'old', name: 'Trường khác' },
      { code: 'not-there', name: 'Trường cũ', on },
    ],
    [
      'one unit merged',
      { kind: 'merge', on, units: ['hg'], into: newProvince },
      { code: 'too-few', least: 2 },
    ],
    ['itself merged', { kind: 'merge', on, units: ['hg'], into: 'hg' }, { code: 'too-few', least: 2 }],
    ['one part', { kind: 'split', on, unit: 'hg', parts: [newProvince] }, { code: 'too-few', least: 2 }],
    [
      'a unit under its own',
      { kind: 'move', on, units: ['hg'], parent: 'dv' },
      { code: 'circle', name: 'Tỉnh Hà Giang', under: 'Huyện Đồng Văn' },
    ],
    ['where it is', { kind: 'move', on, units: ['xa'], parent: 'dv' }, { code: 'nothing-to-do' }],
    ['nothing at all', { kind: 'abolish', on, units: [] }, { code: 'too-few', least: 1 }],
  ])('are refused: %s', (_, act, fault) => {
    expect(planAct(north, act)).toEqual({ ok: false, fault })
  })

  test('a second change of name comes after the first', () => {
    const once = after(north, { kind: 'rename', on, unit: 'hg', name: 'Tỉnh Một' })
    expect(planAct(once, { kind: 'rename', on: '2025-06-30', unit: 'hg', name: 'Tỉnh Hai' })).toEqual({
      ok: false,
      fault: { code: 'out-of-order', name: 'Tỉnh Một', after: '2025-06-30' },
    })
  })
})

function ofToday(tree: UnitTree, id: string, day: string): string[] {
  const { after: turned } = turnedLinks(tree)
  return unitsOfToday(id, day, { get: (one) => tree.get(one), after: (one) => turned.get(one) ?? [] }).map(
    (unit) => unit.id,
  )
}

describe('laws, whatever happens', () => {
  const history = fc.tuple(anyTree, anyActs).map(([tree, acts]) => {
    const trees = [tree]
    for (const [turn, any] of acts.entries()) {
      const last = trees.at(-1) ?? tree
      const plan = planAct(last, actUpon(last, any, turn))
      if (plan.ok)
        trees.push(new Map([...last, ...plan.changes.map((one) => [one.after.id, one.after] as const)]))
    }
    return trees
  })
  const law = (holds: (trees: UnitTree[]) => void) => fc.assert(fc.property(history, holds), { numRuns: 150 })

  test('no circle, nothing under what has ended, predecessors end before what came of them', () => {
    law((trees) => {
      for (const tree of trees) {
        for (const unit of tree.values()) expect(brokenLaw(tree, unit)).toBe(null)
      }
    })
  })

  test('the ancestors are the walk of the parents', () => {
    law((trees) => {
      for (const tree of trees) {
        for (const unit of tree.values()) expect(unit.ancestors).toEqual(ancestorsUnder(tree, unit.parent))
      }
    })
  })

  test('nothing is forgotten: every unit stays, with its name of every day', () => {
    law((trees) => {
      for (const [index, tree] of trees.slice(1).entries()) {
        const before = trees[index] ?? new Map()
        for (const [id, unit] of before) {
          const now = tree.get(id)
          expect(now).toBeDefined()
          expect(now && nameOn(now, '2023-12-31')).toBe(nameOn(unit, '2023-12-31'))
          expect(now && foldName([now.name, ...now.aliases].join(' '))).toContain(foldName(unit.name))
        }
      }
    })
  })

  test('following what came after ends, with units that exist on that day', () => {
    law((trees) => {
      const tree = trees.at(-1) ?? new Map()
      for (const id of tree.keys()) {
        for (const found of ofToday(tree, id, '2030-01-01')) {
          const unit = tree.get(found)
          expect(unit && isValidOn(unit, '2030-01-01')).toBe(true)
        }
      }
    })
  })
})
