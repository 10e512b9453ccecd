/** Assignments small enough to try out every answer, drawn at random, and builders for those written by hand. */
import fc from 'fast-check'
import {
  usualAssignment,
  type AssignmentEntry,
  type AssignmentJudge,
  type AssignmentProblem,
} from '#scoring/assignment/problem'

export function anEntry(id: string, changes: Partial<AssignmentEntry> = {}): AssignmentEntry {
  return { id, field: 'a', unit: null, keywords: [], wanted: 1, ...changes }
}

export function aJudge(id: string, changes: Partial<AssignmentJudge> = {}): AssignmentJudge {
  return {
    id,
    unit: null,
    parents: [],
    fields: ['a'],
    expertise: ['a'],
    keywords: [],
    load: { min: 0, max: 99 },
    isGuest: false,
    ...changes,
  }
}

export function aProblem(
  entries: AssignmentEntry[],
  judges: AssignmentJudge[],
  changes: Partial<AssignmentProblem> = {},
): AssignmentProblem {
  return { ...usualAssignment, entries, judges, ...changes }
}

const someOf = <Item>(items: readonly Item[], maxLength = items.length) =>
  fc.subarray([...items], { maxLength: Math.min(maxLength, items.length) })
const words = ['gỗ', 'nước', 'điện']
const units = fc.constantFrom('u', 'v', 'w', null)

const judges = fc
  .array(
    fc.record({
      unit: units,
      parents: someOf(['v', 'x'], 1),
      fields: someOf(['a', 'b']),
      expertise: someOf(['a', 'b']),
      keywords: someOf(words),
      least: fc.integer({ min: 0, max: 1 }),
      spare: fc.integer({ min: 0, max: 3 }),
      isGuest: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((drawn) =>
    drawn.map(({ least, spare, ...judge }, index): AssignmentJudge => ({
      ...judge,
      id: `j${index}`,
      load: { min: least, max: least + spare },
    })),
  )

const entries = fc
  .array(
    fc.record({
      field: fc.constantFrom('a', 'b'),
      unit: units,
      keywords: someOf(words),
      wanted: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((drawn) => drawn.map((entry, index): AssignmentEntry => ({ ...entry, id: `e${index}` })))

const reasons = fc.constantFrom('unit' as const, 'family' as const, 'declared' as const)

/** Lawful problems of every kind, feasible or not. */
export const arbitraryProblem: fc.Arbitrary<AssignmentProblem> = fc
  .tuple(entries, judges)
  .chain(([entries, judges]) => {
    const couples = entries.flatMap(({ id: entry }) => judges.map(({ id: judge }) => ({ entry, judge })))
    const meetings = judges.flatMap(({ id: one }, index) =>
      judges.slice(index + 1).map(({ id: other }): [string, string] => [one, other]),
    )
    return fc.record({
      entries: fc.constant(entries),
      judges: fc.constant(judges),
      bars: someOf(couples, 6).chain((some) =>
        fc.tuple(...some.map((pair) => reasons.map((reason) => ({ ...pair, reason })))),
      ),
      bids: someOf(couples, 6).chain((some) =>
        fc.tuple(...some.map((pair) => fc.constantFrom(0, 0.5, 1).map((level) => ({ ...pair, level })))),
      ),
      existing: someOf(couples, 4).chain((some) =>
        fc.tuple(...some.map((pair) => fc.boolean().map((isFixed) => ({ ...pair, isFixed })))),
      ),
      apart: someOf(meetings, 2),
      mode: fc.constantFrom('fresh' as const, 'top-up' as const, 'keep' as const),
      onePer: fc.constantFrom('unit' as const, 'house' as const, 'off' as const),
      expertRequired: fc.boolean(),
      balance: fc.constantFrom(0, 0, 40),
      fairness: fc.constant('sum' as const),
      design: fc.record({
        scope: fc.constantFrom('field' as const, 'overall' as const),
        weight: fc.constantFrom(0, 0.25, 5),
      }),
      seed: fc.integer(),
    })
  })
