/** A contest in two rounds from the first protocol to the weighed result, through the doors that people use. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { Person } from '#models/person'
import type { Round } from '#rules/rounds'
import { ScoreSheets } from '#models/score-sheet'
import { RoundClosings } from '#models/round-closing'
import { aSheet } from '#tests/support/council'
import { getRequest, postRequest, statusOf, thrownBy } from '#tests/support/requests'
import {
  aContestInTwoRounds,
  closingOf,
  heard,
  roundMoments,
  type TwoRounds,
} from '#tests/support/two-rounds'
import { openWorld } from '#tests/support/world'
import * as tracePage from '../../app/chair/trace'
import * as board from '../../app/chair/deliberation'
import * as desk from '../../app/judge/desk'
import * as assignments from '../../app/office/assignments'
import * as panels from '../../app/office/panels'
import * as roundPage from '../../app/office/round'
import * as roundsPage from '../../app/office/rounds'
import * as shellPage from '../../app/office/shell'

const clock = vi.hoisted(() => ({ now: new Date('2024-09-02T09:00:00+07:00') }))
vi.mock('#server/clock', () => ({ currentTime: () => Promise.resolve(clock.now) }))

openWorld()

let world: TwoRounds
beforeEach(async () => {
  clock.now = roundMoments.between
  world = await aContestInTwoRounds({ '101': [90, 90], '102': [80, 80], '103': [70, 70] })
})

const context = {} as LoaderFunctionArgs['context']
const person = (role: 'organiser' | 'chair' | 'secretary'): Person => world.as(role).actor.person

async function get(who: Person, params: Record<string, string> = {}): Promise<LoaderFunctionArgs> {
  const { slug } = world.contest
  return {
    request: await getRequest(`/to-chuc/${slug}/vong`, who),
    params: { contest: slug, ...params },
    context,
  }
}

async function post(
  who: Person,
  fields: Record<string, string>,
  params: Record<string, string> = { round: 'preliminary' },
): Promise<ActionFunctionArgs> {
  const { slug } = world.contest
  const request = await postRequest(`/to-chuc/${slug}/vong`, fields, who)
  return { request, params: { contest: slug, ...params }, context }
}

const protocol = async (code = 'preliminary', who = person('organiser')) =>
  roundPage.loader(await get(who, { round: code }))

const act = async (fields: Record<string, string>, who = person('organiser')) =>
  roundPage.action(await post(who, fields))

const location = (answer: unknown) => (answer as Response).headers.get('Location')

async function closeAndDecide(): Promise<void> {
  await thrownBy(act({ act: 'close', version: '0', 'close.reason': '' }))
  const { version, digest } = await protocol()
  await thrownBy(act({ act: 'rule', version: String(version), digest }, person('chair')))
}

describe('from round to round', () => {
  test('closed, decided, assigned, heard and weighed: the board has those who went on, and says why', async () => {
    const closed = await thrownBy(act({ act: 'close', version: '0', 'close.reason': '' }))
    expect([statusOf(closed), location(closed)]).toEqual([
      303,
      `/to-chuc/${world.contest.slug}/vong/preliminary`,
    ])
    const { version, digest, places } = await protocol()
    expect(places.map(({ blindCode, verdict }) => [blindCode, verdict?.advances])).toEqual([
      ['101', true],
      ['102', true],
      ['103', false],
    ])
    const decided = await thrownBy(act({ act: 'rule', version: String(version), digest }, person('chair')))
    expect(statusOf(decided)).toBe(303)

    const panel = world.panels.interview._id.toHexString()
    await thrownBy(assignments.action(await post(person('organiser'), { act: 'assign-all', panel }, {})))
    const given = await ScoreSheets.find({ contest: world.contest._id, round: 'interview' }).lean()
    expect(given.map(({ blindCode }) => blindCode).sort()).toEqual(['101', '101', '101', '102', '102', '102'])
    await ScoreSheets.deleteMany({ round: 'interview', contest: world.contest._id })
    for (const [code, total] of [
      ['101', 60],
      ['102', 100],
    ] as const) {
      const work = world.works[code]
      if (!work) throw new Error(code)
      for (const judge of world.judges.slice(0, 2)) {
        const on = { round: 'interview', panel: world.panels.interview._id, marks: heard(total) }
        await aSheet(world.contest, work, judge._id, on)
      }
    }

    clock.now = roundMoments.deliberation
    const shown = await board.loader(await get(person('chair')))
    expect(shown.rows.map(({ blindCode, rank, published }) => [blindCode, rank, published])).toEqual([
      ['102', 1, 9400],
      ['101', 2, 6900],
    ])
    expect(shown.round).toEqual({ name: 'Vòng chung khảo', kind: 'interview', waitsFor: null })
    const why = await tracePage.loader(await get(person('chair'), { entry: world.works['102']?.id ?? '' }))
    expect(why.explanation.standing.composite?.parts).toMatchObject([
      { round: 'preliminary', weight: 30, published: 8000 },
      { round: 'interview', weight: 70, published: 10000 },
    ])
    expect(why.rounds.preliminary).toEqual({ name: 'Vòng sơ khảo', kind: 'desk' })
  })

  test('the board waits for the first round, and nobody settles before', async () => {
    clock.now = roundMoments.deliberation
    const shown = await board.loader(await get(person('chair')))
    expect(shown.rows).toEqual([])
    const label = { name: 'Vòng sơ khảo', kind: 'desk' }
    expect(shown.round?.waitsFor).toEqual(label)
    expect(shown.whyNot.settle).toMatchObject({ because: 'round-not-ready', before: label })
    const settle = board.action(await post(person('chair'), { intent: 'settle', version: '0' }, {}))
    expect(statusOf(await settle)).toBe(409)
  })
})

describe('the protocol’s page', () => {
  test('is for officers and the chair; only the organiser and the chair act; an unknown round is not there', async () => {
    expect((await protocol('preliminary', person('secretary'))).whyNot.close).toEqual({
      because: 'wrong-role',
      needs: ['organiser', 'chair'],
    })
    const asSecretary = act({ act: 'close', version: '0', 'close.reason': '' }, person('secretary'))
    expect(statusOf(await thrownBy(asSecretary))).toBe(403)
    const judge = world.judges[0] as Person
    expect(statusOf(await thrownBy(protocol('preliminary', judge)))).toBe(403)
    expect(statusOf(await thrownBy(protocol('no-such')))).toBe(404)
    expect(statusOf(await act({ act: 'dance' }))).toBe(422)
    expect((await shellPage.loader(await get(person('chair')))).seats).toHaveLength(1)
  })

  test('shows no ranking while the round is open, and keeps what was typed on a refusal', async () => {
    expect((await protocol()).places).toEqual([])
    await thrownBy(act({ act: 'close', version: '0', 'close.reason': '' }))
    const { version, digest } = await protocol()
    const typed = {
      act: 'decision',
      version: String(version),
      digest,
      codes: 'phách 101; 999',
      decisionNumber: '07/QĐ-BTC',
      minutes: 'Thống nhất.',
    }
    const answer = (await act(typed)) as unknown as {
      data: { values: object; refusal: object }
      init: ResponseInit
    }
    expect(answer.init.status).toBe(422)
    expect(answer.data.refusal).toEqual({ because: 'codes-unknown', codes: ['999'] })
    expect(answer.data.values).toMatchObject(typed)
    expect((await closingOf(world, 'preliminary'))?.state).toBe('closed')
  })

  test('asks for a reason to open a round again, by the field that lacks it', async () => {
    await closeAndDecide()
    const { version } = await protocol()
    const silent = await act({ act: 'reopen', version: String(version), 'reopen.reason': ' ' })
    expect((silent as unknown as { data: { errors: object } }).data.errors).toEqual({
      'reopen.reason': 'reason-missing',
    })
    await thrownBy(act({ act: 'reopen', version: String(version), 'reopen.reason': 'Tính lại' }))
    expect((await RoundClosings.findOne({ contest: world.contest._id }).lean())?.state).toBe('open')
  })

  test('lists the rounds with how far each has come', async () => {
    const before = await roundsPage.loader(await get(person('chair')))
    const told = (rows: typeof before.rounds) =>
      rows.map(({ code, state, isCurrent, entries, sheets, confirmed }) => [
        code,
        state,
        isCurrent,
        entries,
        sheets,
        confirmed,
      ])
    expect(told(before.rounds)).toEqual([
      ['preliminary', 'open', true, 3, 6, 6],
      ['interview', 'open', false, null, 0, 0],
    ])
    await closeAndDecide()
    const after = await roundsPage.loader(await get(person('chair')))
    expect(told(after.rounds)).toEqual([
      ['preliminary', 'decided', false, 3, 6, 6],
      ['interview', 'open', true, 2, 0, 0],
    ])
  })

  test('a panel is founded for a round that the contest has, and for no other', async () => {
    const fields = { name: 'Tổ mới', fields: 'software', decisionNumber: '', round: 'interview' }
    await thrownBy(panels.action(await post(person('organiser'), fields, {})))
    const wrong = await panels.action(
      await post(person('organiser'), { ...fields, name: 'Khác', round: 'x' }, {}),
    )
    expect((wrong as { data: { errors: object } }).data.errors).toEqual({ round: 'round-missing' })
    const { panels: rows } = await panels.loader(await get(person('organiser')))
    const found = rows.map(({ name, round }): [string, Round['kind']] => [name, round.kind])
    expect(found).toContainEqual(['Tổ mới', 'interview'])
  })
})

describe('the desk of a round', () => {
  test('tells its window, its rubric and its own sheets only', async () => {
    await closeAndDecide()
    const panel = world.panels.interview._id.toHexString()
    await thrownBy(assignments.action(await post(person('organiser'), { act: 'assign-all', panel }, {})))
    clock.now = roundMoments.hearing
    const judge = world.judges[0] as Person
    const sheet = await ScoreSheets.findOne({ judge: judge._id, round: 'interview' }).lean()
    const page = await desk.loader(await get(judge, { sheet: sheet?._id.toHexString() ?? '' }))
    expect(page.round).toEqual({
      name: 'Vòng chung khảo',
      kind: 'interview',
      blindness: 'named',
      graceMinutes: 30,
      isOnly: false,
    })
    expect(page.contest.deadline).toEqual(new Date('2024-09-13T17:00:00+07:00'))
    expect(page.rubric.criteria.map(({ code }) => code)).toEqual(['model', 'presentation', 'answers'])
    expect(page.rows.map(({ blindCode }) => blindCode)).toEqual(['101', '102'])
    expect(page.whyNotSave).toBeNull()
  })
})
