import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areNested, nominate, nomination, type Cap, type EntryFacts } from '#scoring/awards'
import { fileDecisions } from '#scoring/decisions'
import { pt } from '#tests/scoring/a-contest'
import { entryFacts, groupsOf, nestedCaps } from '#tests/scoring/awards/an-award'
import { runs } from '#tests/scoring/runs'

const unitCap: Cap = { code: 'unit', kind: 'unit', most: 1 }
const provinceCap: Cap = { code: 'province', kind: 'unit', most: 2 }

function from(unit: string, province: string): EntryFacts {
  return { holders: { unit: [unit], province: [province] } }
}

const eight = Array.from({ length: 8 }, (_, index) => ({ entry: `e${index}`, score: 90 - index }))

function nominated({ awards }: ReturnType<typeof nominate>) {
  return awards.filter(({ tier }) => tier === nomination).map(({ entry }) => entry)
}

/** Whether a set of entries keeps to every cap, counted by hand. */
function keepsTo(caps: readonly Cap[], facts: ReadonlyMap<string, EntryFacts>, entries: readonly string[]) {
  return caps.every(({ code, most, mostOf = {} }) => {
    const held = entries.flatMap((entry) => facts.get(entry)?.holders?.[code] ?? [])
    return held.every((holder) => held.filter((other) => other === holder).length <= (mostOf[holder] ?? most))
  })
}

describe('nominations to the next level', () => {
  test('take the best by rank within the caps, and say to each who stays why', () => {
    const facts = new Map([
      ['a', from('u1', 'p1')],
      ['b', from('u1', 'p1')],
      ['c', from('u2', 'p1')],
      ['d', from('u3', 'p1')],
      ['e', from('u4', 'p2')],
      ['f', from('u5', 'p2')],
    ])
    const groups = groupsOf([...facts.keys()].map((entry, index) => ({ entry, score: 90 - index })))
    const rules = { count: 3, minScore: pt(60), caps: [unitCap, provinceCap] }
    const { awards, pending } = nominate(groups, rules, { facts, decisions: fileDecisions([]).book })
    const won = { code: 'within-quota', minScore: pt(60), count: 3 }
    expect(pending).toBeNull()
    expect(awards).toEqual([
      { entry: 'a', tier: nomination, reason: won },
      {
        entry: 'b',
        tier: null,
        reason: { code: 'unit-cap', tier: nomination, cap: 'unit', holder: 'u1', most: 1 },
      },
      { entry: 'c', tier: nomination, reason: won },
      {
        entry: 'd',
        tier: null,
        reason: { code: 'unit-cap', tier: nomination, cap: 'province', holder: 'p1', most: 2 },
      },
      { entry: 'e', tier: nomination, reason: won },
      { entry: 'f', tier: null, reason: { code: 'no-prize-left' } },
    ])
  })

  test('may be none, as when a jury declines to nominate anybody', () => {
    const rules = { count: 0, minScore: pt(0), caps: [] }
    const given = { facts: new Map(), decisions: fileDecisions([]).book }
    expect(nominated(nominate(groupsOf(eight), rules, given))).toEqual([])
  })

  test('within nested caps no other choice is better at any place (against every choice there is)', () => {
    fc.assert(
      fc.property(nestedCaps, entryFacts, fc.nat(5), (caps, drawn, count) => {
        const facts = new Map([...drawn].map(([entry, each]) => [entry, { holders: each.holders }]))
        expect(areNested(caps, facts.values())).toBe(true)
        const rules = { count, minScore: pt(0), caps }
        const greedy = nominated(
          nominate(groupsOf(eight), rules, { facts, decisions: fileDecisions([]).book }),
        )
        const places = (entries: readonly string[]) =>
          entries.map((entry) => eight.findIndex((each) => each.entry === entry))
        const best = places(greedy)
        for (let choice = 0; choice < 2 ** eight.length; choice += 1) {
          const entries = eight.filter((_, bit) => choice & (1 << bit)).map(({ entry }) => entry)
          if (entries.length > count || !keepsTo(caps, facts, entries)) continue
          expect(entries.length).toBeLessThanOrEqual(greedy.length)
          // The i-th best of any other choice ranks no better than the i-th best nominated: the greedy choice dominates.
          const beaten = places(entries).filter((place, index) => place < best[index]!)
          expect(beaten).toEqual([])
        }
      }),
      { numRuns: runs(200) },
    )
  })

  test('within caps on joint authors the best first may fill fewer places, which is why those are not nested', () => {
    const caps: Cap[] = [{ code: 'author', kind: 'author', most: 1 }]
    const facts = new Map<string, EntryFacts>([
      ['a', { holders: { author: ['an', 'binh'] } }],
      ['b', { holders: { author: ['an'] } }],
      ['c', { holders: { author: ['binh'] } }],
    ])
    const groups = groupsOf([...facts.keys()].map((entry, index) => ({ entry, score: 90 - index })))
    const rules = { count: 3, minScore: pt(0), caps }
    expect(nominated(nominate(groups, rules, { facts, decisions: fileDecisions([]).book }))).toEqual(['a'])
    expect(keepsTo(caps, facts, ['b', 'c'])).toBe(true)
    expect(areNested(caps, facts.values())).toBe(false)
  })
})

describe('nested caps', () => {
  const caps = [unitCap, provinceCap]

  test('are units that lie in one province each', () => {
    expect(areNested(caps, [from('u1', 'p1'), from('u2', 'p1'), from('u1', 'p1'), {}])).toBe(true)
    expect(areNested(caps, [from('u1', 'p1'), from('u1', 'p2')])).toBe(false)
    expect(areNested(caps, [from('u1', 'p1'), { holders: { unit: ['u1'] } }])).toBe(false)
  })

  test('take a holder named twice as one', () => {
    expect(areNested(caps, [{ holders: { unit: ['u1', 'u1'] } }])).toBe(true)
  })
})
