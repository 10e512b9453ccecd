/** What follows from facts, rules and rulings, walked as a table. */
import { describe, expect, it } from 'vitest'
import type { ConflictFact, JudgePart, Strength } from '#rules/conflicts/finding'
import {
  barsJury,
  houseRules,
  standingOf,
  underRules,
  usualConflictRules as usual,
} from '#rules/conflicts/standing'
import { unitFamily } from '#rules/conflicts/unit-kin'

const fact = (strength: Strength, changes: Partial<ConflictFact> = {}): ConflictFact => ({
  kind: 'supervisor',
  strength,
  entry: { part: 'teacher', text: 'A' },
  judge: { part: 'name', text: 'A' },
  by: 'same',
  ...changes,
})

describe('a standing', () => {
  it.each([
    [[], null, 'free', null],
    [[], 'dismissed', 'free', null],
    [[], 'confirmed', 'barred', 'declared'],
    [['certain'], null, 'barred', 'supervisor'],
    [['likely'], null, 'waiting', 'supervisor'],
    [['possible'], null, 'open', 'supervisor'],
    [['possible', 'likely'], null, 'waiting', 'supervisor'],
    [['likely', 'certain'], null, 'barred', 'supervisor'],
    [['certain', 'likely'], 'dismissed', 'free', null],
    [['possible'], 'dismissed', 'free', null],
    [['possible'], 'confirmed', 'barred', 'supervisor'],
  ] as const)('of %j, ruled %s, is %s', (facts, ruling, state, kind) => {
    expect(
      standingOf(
        facts.map((strength) => fact(strength)),
        ruling,
      ),
    ).toEqual({ state, kind })
  })
})

describe('the rules of an edition', () => {
  const house = (part: JudgePart, strength: Strength, by: ConflictFact['by'] = 'unit') =>
    fact(strength, { kind: 'same-unit', entry: { part: 'unit', text: 'U' }, judge: { part, text: 'U' }, by })
  const under = (given: ConflictFact, rules: Partial<typeof usual>) =>
    underRules([given], { ...usual, ...rules })[0]?.strength ?? null

  it('weigh units: barred, asked about, or not seen', () => {
    const walk = (given: ConflictFact, rule: 'sameUnit' | 'parentUnit' | 'sameSchool') =>
      houseRules.map((how) => under(given, { [rule]: how }))
    expect(walk(house('unit', 'certain'), 'sameUnit')).toEqual(['certain', 'likely', null])
    expect(walk(house('unit-before', 'certain'), 'sameUnit')).toEqual(['certain', 'likely', null])
    expect(walk(house('unit', 'likely', 'same'), 'sameUnit')).toEqual(['likely', 'likely', null])
    expect(walk(house('unit-above', 'likely'), 'parentUnit')).toEqual(['certain', 'likely', null])
    expect(walk(house('unit-below', 'likely'), 'sameUnit')).toEqual(['likely', 'likely', 'likely'])
    const school = fact('likely', { kind: 'same-school', by: 'same' })
    expect(walk(school, 'sameSchool')).toEqual(['certain', 'likely', null])
    expect(walk({ ...school, strength: 'possible' }, 'sameSchool')).toEqual(['possible', 'possible', null])
  })

  it('leave what is no matter of units, and what a judge declared, as it is', () => {
    const all = { sameUnit: 'ignore', parentUnit: 'ignore', sameSchool: 'ignore' } as const
    expect(under(fact('likely'), all)).toBe('likely')
    expect(under(house('declaration', 'certain'), all)).toBe('certain')
  })

  it('may bar parents from the jury: those who declare a child or sibling, or answer for an author', () => {
    const rules = { ...usual, parentBarsJury: true }
    const declared = (relation: 'child-or-sibling' | 'spouse') =>
      fact('certain', { kind: 'family', judge: { part: 'declaration', text: 'A', relation } })
    const parent = fact('certain', { kind: 'family', entry: { part: 'representative', text: 'A' } })
    expect(
      [declared('child-or-sibling'), declared('spouse'), parent, fact('certain')].map((one) => [
        barsJury([one], rules),
        barsJury([one], usual),
      ]),
    ).toEqual([
      [true, false],
      [false, false],
      [true, false],
      [false, false],
    ])
  })
})

describe('units near one', () => {
  const unit = (id: string, parent: string | null, ...predecessors: string[]) => ({
    id,
    parent,
    predecessors,
  })
  const near = unitFamily([
    unit('province', null),
    unit('office', 'province', 'old-office'),
    unit('old-office', null, 'older-office'),
    unit('older-office', null),
    unit('school', 'office'),
    unit('class', 'school'),
    unit('sister', 'office'),
    unit('round', 'about'),
    unit('about', 'round'),
  ])

  it('are those above, below, before and after, however far; not its sisters', () => {
    expect(Object.fromEntries(near('office'))).toEqual({
      office: 'unit',
      province: 'unit-above',
      school: 'unit-below',
      class: 'unit-below',
      sister: 'unit-below',
      'old-office': 'unit-before',
      'older-office': 'unit-before',
    })
    expect(Object.fromEntries(near('older-office'))).toEqual({
      'older-office': 'unit',
      'old-office': 'unit-after',
      office: 'unit-after',
    })
    expect([...near('school').keys()].includes('sister')).toBe(false)
  })

  it('end where links run in a circle or lead nowhere', () => {
    expect(Object.fromEntries(near('round'))).toEqual({ round: 'unit', about: 'unit-above' })
    expect(Object.fromEntries(near('unknown'))).toEqual({ unknown: 'unit' })
  })
})
