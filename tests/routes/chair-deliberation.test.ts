/** The chair's pages as a browser meets them without JavaScript: guarded, posted, answered. */
import { beforeAll, describe, expect, test } from 'vitest'
import { action, loader } from '../../app/chair/deliberation'
import { action as actOnSheet, loader as traceLoader } from '../../app/chair/trace'
import { action as publish, loader as publishLoader } from '../../app/office/publish'
import { Publications } from '#models/publication'
import { ScoreSheets } from '#models/score-sheet'
import { paths } from '#paths'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'
import {
  aCouncil,
  decisionJournal,
  decisionOf,
  marks,
  prizesOf,
  timelineAt,
  type Council,
} from '#tests/support/council'
import { getRequest, postRequest, thrownBy } from '#tests/support/requests'
import { aPerson, moments, openWorld } from '#tests/support/world'

openWorld()

const first = marks(38, 28, 13, 13) // 92
const second = marks(34, 25, 12, 12) // 83
const top = marks(39, 29, 14, 14) // 96

/** Routes ask the real clock: the contest stands in deliberation today. */
const timeline = timelineAt(haGiangYouthContest(18, 2024).timeline, moments.deliberation)
const judged = () => aCouncil({ '101': [first, first], '102': [second, second] }, { contest: { timeline } })

const args = (request: Request, params: Record<string, string>) => ({ request, params, context: {} as never })

function doors(council: Council) {
  const contest = council.contest.slug
  const chair = council.chair.actor.person
  const page = paths.deliberation(contest)
  return {
    get: async () => loader(args(await getRequest(page, chair), { contest })),
    post: async (fields: Record<string, string>) =>
      action(args(await postRequest(page, fields, chair), { contest })),
  }
}

/** The form as the board shows it: every work with its prize. */
const board = (
  council: Council,
  intent: string,
  prizes: Record<string, [string, string?]>,
  version = '0',
) => ({
  version,
  intent,
  ...Object.fromEntries(
    Object.entries(prizes).flatMap(([code, [prize, reason = '']]) => [
      [`choices.${council.id(code)}.prize`, prize],
      [`choices.${council.id(code)}.reason`, reason],
    ]),
  ),
})

let council: Council
beforeAll(async () => {
  council = await judged()
})

describe('the board', () => {
  test('comes back to the part of it that was on the screen, whatever an address makes of it', async () => {
    const own = await judged()
    const contest = own.contest.slug
    const chair = own.chair.actor.person
    const saveOn = async (page: string, version: string) => {
      const fields = board(own, 'propose', { '101': ['first'] }, version)
      const saved = await action(args(await postRequest(page, fields, chair), { contest }))
      return (saved as Response).headers.get('Location')
    }
    const page = paths.deliberation(contest, { trang: '2', rieng: '3' })
    expect(await saveOn(page, '0')).toBe(page)
    expect(await saveOn(paths.deliberation(contest, { trang: '-1', rieng: 'x' }), '1')).toBe(
      paths.deliberation(contest),
    )
    const shown = await loader(args(await getRequest(page, chair), { contest }))
    expect([shown.rows.length, shown.part.page, shown.apartPart.page]).toEqual([2, 1, 1])
  })

  test('is for the chair only', async () => {
    const contest = council.contest.slug
    const page = paths.deliberation(contest)
    const organiser = council.organiser.actor.person
    for (const door of [loader, action]) {
      const wrong = await thrownBy(door(args(await getRequest(page, organiser), { contest })))
      expect(wrong).toMatchObject({ init: { status: 403 } })
      const nobody = await thrownBy(door(args(await getRequest(page), { contest })))
      expect((nobody as Response).status).toBe(302)
    }
    const unknown = await thrownBy(loader(args(await getRequest(page, organiser), { contest: 'khong-co' })))
    expect(unknown).toMatchObject({ init: { status: 404 } })
  })

  test('keeps a proposal, settles it, and takes it back, each answered by a redirect to the board', async () => {
    const { get, post } = doors(council)
    const prizes: Record<string, [string, string?]> = { '101': ['first'], '102': ['third', 'Cần hoàn thiện'] }
    const steps = [
      await post(board(council, 'propose', prizes)),
      await post(board(council, 'settle', prizes, '1')),
    ]
    for (const step of steps) {
      expect(step).toBeInstanceOf(Response)
      expect((step as Response).status).toBe(303)
      expect((step as Response).headers.get('Location')).toBe(paths.deliberation(council.contest.slug))
    }
    expect(await get()).toMatchObject({ state: 'settled', version: 2 })
    expect(await prizesOf(council)).toEqual({ '101': 'first', '102': 'third' })
    const reopened = await post({ intent: 'reopen', version: '2', reason: 'Có phản ánh' })
    expect((reopened as Response).status).toBe(303)
    expect(await get()).toMatchObject({ state: 'proposed', version: 3 })
  })

  test('pressed twice to settle settles once and complains of nothing', async () => {
    const twice = await judged()
    const { post } = doors(twice)
    const form = board(twice, 'settle', { '101': ['first'], '102': ['second'] })
    const answers = [await post(form), await post(form)]
    expect(answers.map((answer) => (answer as Response).status)).toEqual([303, 303])
    expect(await decisionJournal(twice)).toHaveLength(1)
  })

  test('refused keeps everything that was typed', async () => {
    const other = await judged()
    const form = board(other, 'settle', { '101': ['special', 'Xuất sắc'], '102': ['third'] })
    expect(await doors(other).post(form)).toMatchObject({
      init: { status: 422 },
      data: {
        ok: false,
        refusal: { because: 'award-reason-missing', entries: ['102'] },
        values: { choices: { [other.id('101')]: { prize: 'special', reason: 'Xuất sắc' } } },
      },
    })
    expect(await decisionOf(other)).toBeNull()
  })

  test('says which choices the regulations forbid', async () => {
    const other = await judged()
    const form = board(other, 'settle', { '101': ['special', 'Xuất sắc'], '102': ['second'] })
    expect(await doors(other).post(form)).toMatchObject({
      init: { status: 422 },
      data: {
        refusal: {
          because: 'awards-unlawful',
          problems: [{ code: 'below-threshold', prize: 'Giải Đặc biệt', entry: '101', minScore: 9500 }],
        },
      },
    })
  })

  test('on an older copy is refused as a conflict', async () => {
    const other = await judged()
    const { post } = doors(other)
    await post(board(other, 'propose', {}))
    await post(board(other, 'propose', {}, '1'))
    expect(await post(board(other, 'propose', {}, '1'))).toMatchObject({
      init: { status: 409 },
      data: { refusal: { because: 'stale-version' } },
    })
  })

  test.each([
    [{ intent: 'reopen', version: '0', reason: '  ' }, { reason: 'reason-missing' }],
    [{ intent: 'rule', version: '0', reason: 'x', 'places.a': 'nhất' }, { 'places.a': 'place-missing' }],
    [{ intent: 'rule', version: '0', reason: 'x', 'places.a': '' }, { 'places.a': 'place-missing' }],
    [{ intent: 'settle', version: 'x' }, { version: expect.any(String) as string }],
    [{ intent: 'burn', version: '0' }, { intent: expect.any(String) as string }],
  ])('answers a form that is not usable: %j', async (fields, errors) => {
    expect(await doors(council).post(fields)).toMatchObject({ init: { status: 422 }, data: { errors } })
  })
})

describe('a ruling on a tie', () => {
  test('takes the places typed, each work its own', async () => {
    const tied = await aCouncil({ '101': [top, top], '102': [top, top] }, { contest: { timeline } })
    const { post, get } = doors(tied)
    const ruling = (one: string, two: string) => ({
      intent: 'rule',
      version: '0',
      reason: 'Biểu quyết 5/7',
      [`places.${tied.id('101')}`]: one,
      [`places.${tied.id('102')}`]: two,
    })
    expect(await post(ruling('1', '1'))).toMatchObject({
      init: { status: 409 },
      data: { refusal: { because: 'tie-changed' } },
    })
    expect(await post(ruling('2', '1'))).toMatchObject({ status: 303 })
    const { rows } = (await get()) as { rows: { blindCode: string; rank: number }[] }
    expect(rows.map(({ blindCode, rank }) => [blindCode, rank])).toEqual([
      ['102', 1],
      ['101', 2],
    ])
  })
})

describe('the trace', () => {
  const tracing = async (council: Council, entry: string) =>
    args(await getRequest('/hoi-dong', council.chair.actor.person), { contest: council.contest.slug, entry })

  test('is not found for works of other contests', async () => {
    const other = await judged()
    expect(await traceLoader(await tracing(council, council.id('101')))).toMatchObject({ blindCode: '101' })
    const error = await thrownBy(traceLoader(await tracing(council, other.id('101'))))
    expect(error).toMatchObject({ init: { status: 404 } })
  })

  test('voids a sheet with a reason, and never without', async () => {
    const own = await judged()
    const [contest, entry] = [own.contest.slug, own.id('101')]
    const sheet = own.works['101']?.sheets[0]?._id.toHexString() ?? ''
    const post = async (reason: string) => {
      const fields = { intent: 'void', sheet, reason }
      return actOnSheet(
        args(await postRequest('/hoi-dong', fields, own.chair.actor.person), { contest, entry }),
      )
    }
    expect(await post(' ')).toMatchObject({
      init: { status: 422 },
      data: { errors: { reason: 'reason-missing' } },
    })
    const done = (await post('Có xung đột')) as Response
    expect([done.status, done.headers.get('Location')]).toEqual([303, paths.trace(contest, entry)])
    expect(await ScoreSheets.findById(sheet).lean()).toMatchObject({
      state: 'void',
      stateReason: 'Có xung đột',
    })
  })
})

describe('publishing', () => {
  test('asks for the number of the decision and the code, then leads to the results', async () => {
    const own = await judged()
    const contest = own.contest.slug
    await doors(own).post(board(own, 'settle', { '101': ['first'], '102': ['second'] }))
    const organiser = own.organiser.actor.person
    const post = async (fields: Record<string, string>) =>
      publish(args(await postRequest(paths.publish(contest), fields, organiser), { contest }))
    expect(await post({ decisionNumber: '', confirmation: ' ' })).toMatchObject({
      init: { status: 422 },
      data: { errors: { decisionNumber: 'decision-missing', confirmation: 'confirmation-missing' } },
    })
    expect(await post({ decisionNumber: '12/QĐ', confirmation: 'sai' })).toMatchObject({
      init: { status: 422 },
      data: { refusal: { because: 'confirmation-mismatch' }, values: { decisionNumber: '12/QĐ' } },
    })
    const fields = { decisionNumber: '12/QĐ', confirmation: own.contest.receiptPrefix }
    const answers = await Promise.all([post(fields), post(fields)])
    expect(answers.map((answer) => (answer as Response).status)).toEqual([303, 303])
    expect((answers[0] as Response).headers.get('Location')).toBe(paths.results(contest))
    expect(await Publications.countDocuments({ contest: own.contest._id })).toBe(1)
  })

  test('is closed to strangers', async () => {
    const contest = council.contest.slug
    const stranger = args(await getRequest(paths.publish(contest), await aPerson()), { contest })
    expect(await thrownBy(publishLoader(stranger))).toMatchObject({ init: { status: 403 } })
  })
})
