/** The road of entries through the units: walked as tables, and by chance where it is a law. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  chainMoves,
  chainOf,
  chainRoute,
  chainStates,
  isHeldByUnit,
  nextStep,
  stageDeadline,
  whyNotChainMove,
  whyNotOnRoad,
  whyNotQuota,
  type ChainMove,
  type ChainStage,
  type ChainState,
} from '#rules/chain'
import { whyNotMoveEntry } from '#rules/entry-states'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'

const stage = (code: string, ...unitKinds: string[]): ChainStage => ({
  code,
  name: `Bước ${code}`,
  unitKinds,
  acts: 'endorse',
  quota: null,
  deadline: 'closes',
  required: true,
})

/** School → commune → province → cluster → national. */
const long = ['school', 'commune', 'province', 'cluster', 'country'].map((kind) => stage(kind, kind))
const line = ['school', 'commune', 'province', 'cluster', 'country'].map((kind) => ({
  id: `${kind}-1`,
  kind,
}))
const { timeline, regulations } = haGiangYouthContest(18, 2024)

describe('the road of an entry', () => {
  test('of a contest without a chain is empty, and nothing is missing on it', () => {
    expect(chainOf(regulations)).toEqual([])
    expect(chainRoute([], line)).toEqual({ steps: [], gaps: [] })
    expect(whyNotOnRoad([], [])).toBe(null)
  })

  test('passes the sending unit and those above it, in the order of the stages', () => {
    expect(chainRoute(long, line).steps.map(({ unit }) => unit)).toEqual(line.map(({ id }) => id))
    expect(chainRoute([stage('gate', 'commune', 'ward')], line).steps.map(({ unit }) => unit)).toEqual([
      'commune-1',
    ])
  })

  test('takes the nearest unit of a kind', () => {
    const two = [...line, { id: 'province-2', kind: 'province' }]
    expect(chainRoute([stage('p', 'province')], two).steps.map(({ unit }) => unit)).toEqual(['province-1'])
  })

  test('goes past a stage nobody above does, unless it is required', () => {
    const [school, commune] = [stage('school', 'school'), stage('commune', 'commune')]
    const enterprise = [
      { id: 'e', kind: 'enterprise' },
      { id: 'commune-1', kind: 'commune' },
    ]
    const optional = { ...school, required: false }
    expect(chainRoute([optional, commune], enterprise)).toEqual({
      steps: [{ stage: commune, unit: 'commune-1' }],
      gaps: [],
    })
    expect(whyNotOnRoad([school, commune], enterprise)).toEqual({
      because: 'chain-no-unit',
      stage: school.name,
    })
    expect(whyNotOnRoad([optional], [])).toBe(null)
    expect(whyNotOnRoad([school], [])).toEqual({ because: 'chain-unit-missing', stage: school.name })
  })
})

describe('where an entry stands', () => {
  const route = chainRoute(long, line)
  const by = (code: string, digest = 'a') => ({ stage: code, digest })

  test('is before the first stage that has not passed on just this content', () => {
    const next = (...codes: string[]) =>
      nextStep(
        route,
        codes.map((code) => by(code)),
        'a',
      )?.stage.code ?? null
    expect(next()).toBe('school')
    expect(next('school')).toBe('commune')
    expect(next('school', 'commune', 'province', 'cluster')).toBe('country')
    expect(next('school', 'commune', 'province', 'cluster', 'country')).toBe(null)
  })

  test('is at the beginning again once the content has changed', () => {
    expect(nextStep(route, [by('school'), by('commune')], 'b')?.stage.code).toBe('school')
  })

  test('law: endorsed step by step, any road ends, every unit is asked once, none is skipped', () => {
    const kinds = fc.constantFrom('school', 'commune', 'province', 'cluster')
    const stages = fc.array(fc.tuple(fc.array(kinds, { minLength: 1, maxLength: 3 }), fc.boolean()), {
      maxLength: 7,
    })
    const units = fc.array(kinds, { maxLength: 5 })
    fc.assert(
      fc.property(stages, units, (told, kindsAbove) => {
        const chain = told.map(([unitKinds, required], index) => ({
          ...stage(`s${index}`, ...unitKinds),
          required,
        }))
        const above = kindsAbove.map((kind, index) => ({ id: `u${index}`, kind }))
        const road = chainRoute(chain, above)
        const done: { stage: string; digest: string }[] = []
        for (let next = nextStep(road, done, 'x'); next !== null; next = nextStep(road, done, 'x')) {
          done.push({ stage: next.stage.code, digest: 'x' })
          expect(done.length).toBeLessThanOrEqual(road.steps.length)
        }
        expect(done.map((one) => one.stage)).toEqual(road.steps.map((one) => one.stage.code))
        const served = new Set<string>(above.map(({ kind }) => kind))
        const isServed = (one: ChainStage) => one.unitKinds.some((kind) => served.has(kind))
        expect(road.steps.map((one) => one.stage)).toEqual(chain.filter(isServed))
        expect(road.gaps).toEqual(chain.filter((one) => one.required && !isServed(one)))
      }),
    )
  })
})

describe('what a unit may do with an entry', () => {
  const deadline = new Date('2024-07-20T17:00:00+07:00')
  const before = new Date('2024-07-20T16:59:59+07:00')
  const after = new Date('2024-07-20T17:00:01+07:00')
  const allowed: Record<ChainMove, ChainState[]> = {
    choose: ['waiting', 'declined'],
    unchoose: ['chosen'],
    decline: ['waiting', 'chosen'],
    return: ['waiting', 'chosen', 'declined'],
    list: ['chosen'],
    unlist: ['listed'],
    recall: ['waiting', 'declined'],
  }

  test('is told by the table, in every state', () => {
    for (const move of Object.keys(chainMoves) as ChainMove[]) {
      const from = chainStates.filter(
        (state) => whyNotChainMove(move, { state, deadline, now: before, reason: 'Vì thế' }) === null,
      )
      expect([move, from.toSorted()]).toEqual([move, allowed[move].toSorted()])
    }
  })

  test('asks for a reason where somebody is turned away', () => {
    for (const move of ['decline', 'return'] as const) {
      expect(whyNotChainMove(move, { state: 'waiting', deadline, now: before, reason: ' ' })).toEqual({
        because: 'reason-missing',
      })
    }
  })

  test('ends with the deadline, but an entry can still be sent back or taken back', () => {
    const late = (move: ChainMove, state: ChainState) =>
      whyNotChainMove(move, { state, deadline, now: after, reason: 'Vì thế' })
    expect(late('choose', 'waiting')).toEqual({ because: 'chain-late', deadline })
    expect(late('list', 'chosen')).toEqual({ because: 'chain-late', deadline })
    expect(late('return', 'waiting')).toBe(null)
    expect(late('recall', 'waiting')).toBe(null)
  })

  test('keeps to the quota', () => {
    expect(whyNotQuota({ quota: null }, 999, 1)).toBe(null)
    expect(whyNotQuota({ quota: 10 }, 9, 1)).toBe(null)
    expect(whyNotQuota({ quota: 10 }, 9, 2)).toEqual({ because: 'chain-quota', quota: 10, taken: 9, more: 2 })
  })

  test('an extension moves a deadline only onward', () => {
    const usual = stageDeadline({ deadline: 'closes' }, timeline)
    expect(usual).toEqual(new Date('2024-07-31T17:00:00+07:00'))
    expect(stageDeadline({ deadline }, timeline)).toEqual(deadline)
    expect(stageDeadline({ deadline }, timeline, after)).toEqual(after)
    expect(stageDeadline({ deadline }, timeline, before)).toEqual(deadline)
  })
})

test('while a unit holds an entry its owner can neither submit nor edit it', () => {
  const at = {
    state: 'draft',
    timeline,
    now: new Date('2024-07-25T09:00:00+07:00'),
    isOwner: true,
    roles: [],
  } as const
  expect(whyNotMoveEntry('submit', { ...at, heldBy: null })).toBe(null)
  expect(whyNotMoveEntry('submit', { ...at, heldBy: 'Nhà trường xác nhận' })).toEqual({
    because: 'chain-under-way',
    stage: 'Nhà trường xác nhận',
  })
  expect(chainStates.filter(isHeldByUnit)).toEqual(['waiting', 'chosen', 'listed', 'declined'])
})
