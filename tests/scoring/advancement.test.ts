import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advance, checkAdvancement, type AdvancementRule } from '#scoring/advancement'
import { pt } from '#tests/scoring/a-contest'
import { runs } from '#tests/scoring/runs'

const groups = [
  { rank: 1, entries: ['a'], published: pt(90) },
  { rank: 2, entries: ['b', 'c'], published: pt(80) },
  { rank: 4, entries: ['d'], published: pt(60) },
]
const who = (rule: AdvancementRule) =>
  advance(groups, rule).map(({ entry, advances, reason }) => [entry, advances, reason.code])

describe('going on to the next round', () => {
  test('by a score to reach (Trà Vinh 2018: from 60 points)', () => {
    expect(who({ code: 'threshold', minScore: pt(80) })).toEqual([
      ['a', true, 'reaches'],
      ['b', true, 'reaches'],
      ['c', true, 'reaches'],
      ['d', false, 'below'],
    ])
    expect(advance(groups, { code: 'threshold', minScore: pt(60) }).every(({ advances }) => advances)).toBe(
      true,
    )
  })

  test('by place, a tie at the last place goes on whole and says so', () => {
    expect(advance(groups, { code: 'top', count: 2 })).toEqual([
      { entry: 'a', advances: true, reason: { code: 'within', count: 2, rank: 1 } },
      { entry: 'b', advances: true, reason: { code: 'tied-with-last', count: 2, rank: 2, extra: 1 } },
      { entry: 'c', advances: true, reason: { code: 'tied-with-last', count: 2, rank: 2, extra: 1 } },
      { entry: 'd', advances: false, reason: { code: 'beyond', count: 2, rank: 4 } },
    ])
    expect(who({ code: 'top', count: 3 }).map(([, , code]) => code)).toEqual([
      'within',
      'within',
      'within',
      'beyond',
    ])
    expect(who({ code: 'top', count: 0 }).some(([, advances]) => advances)).toBe(false)
  })

  test('by the council’s list', () => {
    const rule: AdvancementRule = { code: 'decision', decision: 'qd-7', entries: ['d', 'a'] }
    expect(who(rule)).toEqual([
      ['a', true, 'named'],
      ['b', false, 'not-named'],
      ['c', false, 'not-named'],
      ['d', true, 'named'],
    ])
    expect(checkAdvancement(groups, rule)).toEqual([])
  })

  test.each<[AdvancementRule, unknown[]]>([
    [{ code: 'top', count: 1.5 }, [{ code: 'count-is-not-a-count' }]],
    [{ code: 'top', count: 2 }, []],
    [{ code: 'threshold', minScore: NaN as never }, [{ code: 'min-score-is-not-points' }]],
    [{ code: 'threshold', minScore: pt(60) }, []],
    [
      { code: 'decision', decision: 'qd-7', entries: ['nobody', 'a', 'a'] },
      [
        { code: 'cannot-advance', entry: 'a', decision: 'qd-7' },
        { code: 'cannot-advance', entry: 'nobody', decision: 'qd-7' },
      ],
    ],
  ])('%j has the issues %j', (rule, issues) => {
    expect(checkAdvancement(groups, rule)).toEqual(issues)
  })

  test('nobody goes on while a better one stays, and a tie is never parted', () => {
    const ranking = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 6 }).map((sizes) => {
      let rank = 1
      return sizes.map((size, place) => {
        const group = {
          rank,
          entries: Array.from({ length: size }, (_, index) => `e${rank + index}`),
          published: pt(90 - place),
        }
        rank += size
        return group
      })
    })
    const rules = fc.oneof(
      fc.nat(20).map((count): AdvancementRule => ({ code: 'top', count })),
      fc
        .integer({ min: 80, max: 95 })
        .map((min): AdvancementRule => ({ code: 'threshold', minScore: pt(min) })),
    )
    fc.assert(
      fc.property(ranking, rules, (drawn, rule) => {
        const verdicts = new Map(advance(drawn, rule).map(({ entry, advances }) => [entry, advances]))
        const going = drawn.map(({ entries }) => new Set(entries.map((entry) => verdicts.get(entry))))
        expect(going.every(({ size }) => size === 1)).toBe(true)
        const flat = going.map((set) => set.has(true))
        expect(flat.lastIndexOf(true)).toBeLessThan(flat.includes(false) ? flat.indexOf(false) : flat.length)
      }),
      { numRuns: runs() },
    )
  })
})
