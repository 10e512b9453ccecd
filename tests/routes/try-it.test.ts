/** The try-it page: there for somebody at this machine in the demonstration, nowhere else for anybody. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ClockSettings } from '#models/clock-setting'
import { newId } from '#models/ids'
import { currentTime } from '#server/clock'
import { env } from '#server/env'
import { moveDemoClock } from '#server/operations/move-demo-clock'
import { signInDemo } from '#server/operations/sign-in-demo'
import { readSession } from '#server/session'
import { demoErrors } from '#wording/vi/demo'
import { aContest, aPerson, aSeat, aSubmittedEntry, anEntry, moments, openWorld } from '#tests/support/world'
import { action, loader } from '../../app/demo/try-it'

openWorld()

beforeEach(() => {
  env.isDemo = true
})

afterEach(async () => {
  env.isDemo = false
  await ClockSettings.deleteMany({})
})

function call(form?: Record<string, string>, isLocal = true) {
  const request = new Request('http://localhost/thu-nghiem', {
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  })
  return { request, params: {}, context: { nonce: '', reference: '', address: '127.0.0.1', isLocal } }
}

const notFound = { init: { status: 404 } }
const minute = 60_000

describe('outside the demonstration, or from another machine', () => {
  test('there is no such page, no such button and no such clock', async () => {
    const person = await aPerson()
    const signIn = { act: 'sign-in', person: person._id.toHexString(), role: 'entrant' }
    const move = { act: 'move-clock', moment: '2024-07-25T09:00' }
    const visitor = { actor: null, now: moments.open }
    for (const [isDemo, isLocal] of [
      [false, true],
      [true, false],
      [false, false],
    ] as const) {
      env.isDemo = isDemo
      await expect(loader(call(undefined, isLocal))).rejects.toMatchObject(notFound)
      await expect(action(call(signIn, isLocal))).rejects.toMatchObject(notFound)
      await expect(action(call(move, isLocal))).rejects.toMatchObject(notFound)
      await expect(moveDemoClock(visitor, moments.open, isLocal)).rejects.toThrow('Not found')
      await expect(
        signInDemo(visitor, person._id.toHexString(), new Request('http://localhost/'), isLocal),
      ).rejects.toThrow('Not found')
    }
    expect(await ClockSettings.countDocuments()).toBe(0)
  })
})

describe('in the demonstration, at this machine', () => {
  test('somebody stands ready for every role, each once', async () => {
    const contest = await aContest()
    const [judge, chair, secretary] = [await aPerson(), await aPerson(), await aPerson()]
    await aSeat(contest, judge, 'judge')
    await aSeat(contest, chair, 'chair')
    await aSeat(contest, secretary, 'secretary')
    const [writer, sender] = [await aPerson(), await aPerson()]
    const draft = await anEntry(contest, writer)
    await aSubmittedEntry(contest, writer)
    const { entry } = await aSubmittedEntry(contest, sender)
    const page = await loader(call())
    expect(page.groups.map(({ role, people }) => [role, people.map(({ id }) => id)])).toEqual([
      ['entrant', [writer._id.toHexString(), sender._id.toHexString()]],
      ['secretary', [secretary._id.toHexString()]],
      ['judge', [judge._id.toHexString()]],
      ['chair', [chair._id.toHexString()]],
    ])
    expect(page.groups[0]?.people.map((one) => one.entry)).toEqual([
      { state: 'draft', title: draft.answers.title },
      { state: 'submitted', title: entry.answers.title },
    ])
    expect(page.contests[0]?.stops.map(({ code, value }) => [code, value])).toEqual([
      ['upcoming', '2024-06-12T09:00'],
      ['open', '2024-07-25T09:00'],
      ['last-hour', '2024-07-31T16:20'],
      ['screening', '2024-08-08T09:00'],
      ['judging', '2024-08-30T09:00'],
      ['deliberation', '2024-09-22T09:00'],
      ['posting', '2024-10-08T09:00'],
      ['finished', '2024-10-22T09:00'],
    ])
  })

  test('one click signs in and leads to the work of the role', async () => {
    const person = await aPerson()
    const places = {
      entrant: '/du-thi',
      judge: '/cham',
      secretary: '/to-chuc/x',
      organiser: '/to-chuc/x',
      chair: '/hoi-dong/x',
    }
    for (const [role, place] of Object.entries(places)) {
      const form = { act: 'sign-in', person: person._id.toHexString(), role, contest: 'x' }
      const answer = (await action(call(form)).catch((error: unknown) => error)) as Response
      expect([answer.status, answer.headers.get('Location')]).toEqual([303, place])
      const cookie = (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? ''
      const request = new Request('http://localhost/', { headers: { Cookie: cookie } })
      expect((await readSession(request))?._id).toEqual(person._id)
    }
  })

  test('nobody can be who does not exist', async () => {
    const form = { act: 'sign-in', person: newId().toHexString(), role: 'judge' }
    await expect(action(call(form))).rejects.toMatchObject(notFound)
  })

  test('the clock goes where it is told, in the time of Viet Nam, and back', async () => {
    const move = (moment: string) =>
      action(call({ act: 'move-clock', moment })).catch((error: unknown) => error) as Promise<Response>
    const answer = await move('2024-07-31T16:20')
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/thu-nghiem?da-doi=1#dong-ho'])
    const shown = (await currentTime()).getTime()
    expect(Math.abs(shown - new Date('2024-07-31T16:20:00+07:00').getTime())).toBeLessThan(minute)
    await move('real')
    expect(Math.abs((await currentTime()).getTime() - Date.now())).toBeLessThan(minute)
  })

  test.each([
    ['', 'moment-missing'],
    ['mai', 'moment-wrong'],
    ['2024-02-31T09:00', 'moment-wrong'],
    ['2024-07-31T25:00', 'moment-wrong'],
    ['1999-07-31T09:00', 'moment-wrong'],
  ])('a moment such as %j is not taken, and is shown again', async (moment, code) => {
    const failed = (await action(call({ act: 'move-clock', moment }))) as unknown as {
      data: { errors: object; values: object }
      init: { status: number }
    }
    expect(failed.init.status).toBe(422)
    expect(failed.data).toMatchObject({ errors: { moment: code }, values: { moment } })
    expect(demoErrors[code]).toBeDefined()
    expect(await ClockSettings.countDocuments()).toBe(0)
  })
})
