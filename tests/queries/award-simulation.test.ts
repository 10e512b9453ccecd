/** What other counts and thresholds would give: who gains, loses, moves or waits, and what was typed wrongly. */
import { describe, expect, test } from 'vitest'
import { Decisions } from '#models/decision'
import { Entries } from '#models/entry'
import { People } from '#models/person'
import { ruleOnTie } from '#server/operations/rule-on-tie'
import { awardSimulation, type TypedPrize } from '#server/queries/award-simulation'
import { aCouncil, marks, type Council } from '#tests/support/council'
import { countQueries } from '#tests/support/count-queries'
import { anAuthor, openWorld } from '#tests/support/world'

openWorld()

const top = marks(39, 29, 14, 14) // 96
const first = marks(38, 28, 13, 13) // 92
const second = marks(34, 25, 12, 12) // 83
const third = marks(30, 22, 10, 10) // 72
const consolation = marks(26, 19, 9, 9) // 63
const low = marks(20, 15, 7, 8) // 50

/** The form as it is first shown: what the regulations say, with changes by prize. */
function typed(changes: Record<string, Partial<TypedPrize>> = {}): Record<string, TypedPrize> {
  const regulations = {
    special: { count: '1', minScore: '95' },
    first: { count: '2', minScore: '90' },
    second: { count: '4', minScore: '80' },
    third: { count: '6', minScore: '70' },
    consolation: { count: '12', minScore: '60' },
  }
  return Object.fromEntries(
    Object.entries(regulations).map(([code, prize]) => [code, { ...prize, ...changes[code] }]),
  )
}

/** One work at each prize, and one below all. */
function oneOfEach(): Promise<Council> {
  return aCouncil({
    '101': [top, top],
    '102': [first, first],
    '103': [second, second],
    '104': [third, third],
    '105': [consolation, consolation],
    '106': [low, low],
  })
}

/** Changes in short, by blind code. */
async function changesUnder(council: Council, form: Record<string, TypedPrize>) {
  const { outcome } = await awardSimulation(council.chair, form)
  return Object.fromEntries(
    (outcome?.changes ?? []).map(({ blindCode, change, before, after }) => [
      blindCode,
      [change, before, after],
    ]),
  )
}

describe('a trial', () => {
  test('over a small world whole: prizes gained, lost and moved, and the money', async () => {
    const council = await oneOfEach()
    const form = typed({
      first: { count: '0' },
      third: { count: ' 3 ', minScore: '72,5' },
      consolation: { minScore: '70.00' },
    })
    const at = (code: string) => {
      const { id, entry } = council.works[code]!
      return { entry: id, blindCode: code, title: entry.answers.title }
    }
    const { outcome, ...page } = await awardSimulation(council.chair, form)
    const { prizes } = council.contest.regulations
    expect(page).toEqual({
      contest: {
        slug: council.contest.slug,
        shortTitle: council.contest.shortTitle,
        isPerField: false,
      },
      prizes: prizes.map(({ code, title, count, minScore }) => {
        return { code, title, count, minScore, typed: form[code], problem: null }
      }),
    })
    expect({
      ...outcome,
      changes: outcome?.changes.toSorted((a, b) => a.blindCode.localeCompare(b.blindCode)),
    }).toEqual({
      changes: [
        { ...at('102'), change: 'moved', before: 'Giải Nhất', after: 'Giải Nhì' },
        { ...at('104'), change: 'moved', before: 'Giải Ba', after: 'Giải Khuyến khích' },
        { ...at('105'), change: 'lost', before: 'Giải Khuyến khích', after: null },
      ],
      before: {
        tiers: [
          { tier: 'special', given: 1, unfilled: 0, money: 10_000_000 },
          { tier: 'first', given: 1, unfilled: 1, money: 8_000_000 },
          { tier: 'second', given: 1, unfilled: 3, money: 5_000_000 },
          { tier: 'third', given: 1, unfilled: 5, money: 4_000_000 },
          { tier: 'consolation', given: 1, unfilled: 11, money: 2_000_000 },
        ],
        given: 5,
        money: 29_000_000,
      },
      after: {
        tiers: [
          { tier: 'special', given: 1, unfilled: 0, money: 10_000_000 },
          { tier: 'first', given: 0, unfilled: 0, money: 0 },
          { tier: 'second', given: 2, unfilled: 2, money: 10_000_000 },
          { tier: 'third', given: 0, unfilled: 3, money: 0 },
          { tier: 'consolation', given: 1, unfilled: 11, money: 2_000_000 },
        ],
        given: 4,
        money: 22_000_000,
      },
      pending: [],
    })
    expect(await changesUnder(council, typed({ consolation: { minScore: '50' } }))).toEqual({
      '106': ['gained', null, 'Giải Khuyến khích'],
    })
  })

  test('of what the regulations say changes nothing', async () => {
    const { outcome } = await awardSimulation((await oneOfEach()).chair, typed())
    expect(outcome?.changes).toEqual([])
    expect(outcome?.after).toEqual(outcome?.before)
  })

  test('may change one prize alone', async () => {
    const council = await oneOfEach()
    const page = await awardSimulation(council.chair, { special: { count: '0', minScore: '95' } })
    expect(page.outcome?.changes).toMatchObject([{ blindCode: '101', change: 'moved', after: 'Giải Nhất' }])
    expect(page.prizes.map((prize) => prize.typed?.count ?? null)).toEqual(['0', null, null, null, null])
  })

  test('makes works of equal score wait, and those behind them, and says for which prize', async () => {
    const council = await aCouncil({
      '102': [first, first],
      '101': [first, first],
      '103': [second, second],
    })
    const form = typed({ first: { count: '1' } })
    const waits = (before: string) => ['waits', before, null]
    expect(await changesUnder(council, form)).toEqual({
      '101': waits('Giải Nhất'),
      '102': waits('Giải Nhất'),
      '103': waits('Giải Nhì'),
    })
    const { outcome } = await awardSimulation(council.chair, form)
    expect(outcome?.pending).toEqual([{ prize: 'Giải Nhất', slots: 1, blindCodes: ['101', '102'] }])
    const candidates = ['102', '101'].map((code) => council.id(code))
    await ruleOnTie(council.chair, { version: 0, order: candidates, reason: 'Biểu quyết' })
    expect(await changesUnder(council, form)).toEqual({ '101': ['moved', 'Giải Nhất', 'Giải Nhì'] })
  })

  test('settles what waits under the regulations', async () => {
    const council = await aCouncil({ '101': [top, top], '102': [top, top] })
    expect(await changesUnder(council, typed({ special: { count: '2' } }))).toEqual({
      '101': ['settled', null, 'Giải Đặc biệt'],
      '102': ['settled', null, 'Giải Đặc biệt'],
    })
  })

  test('counts prizes for each field where they are per field', async () => {
    const preset = (await aCouncil({})).contest.regulations
    const [one, other] = preset.fields.map(({ code }) => code)
    const scoring = { ...preset.scoring, awardScope: 'field' as const }
    const council = await aCouncil(
      { '101': [first, first], '102': [second, second], '103': [second, second] },
      {
        contest: { regulations: { ...preset, scoring } },
        answers: { '101': { field: one }, '102': { field: one }, '103': { field: other } },
      },
    )
    const form = typed({ first: { count: '0' }, second: { count: '1' } })
    expect(await changesUnder(council, form)).toEqual({
      '101': ['moved', 'Giải Nhất', 'Giải Nhì'],
      '102': ['moved', 'Giải Nhì', 'Giải Ba'],
    })
    expect((await awardSimulation(council.chair, form)).contest.isPerField).toBe(true)
  })

  test('keeps nothing', async () => {
    const council = await oneOfEach()
    await awardSimulation(council.chair, typed({ first: { count: '0' } }))
    expect(await Decisions.countDocuments({ contest: council.contest._id })).toBe(0)
  })
})

describe('before a trial', () => {
  test.each([
    ['nothing is typed', {}],
    ['only something of no prize is typed', { nobel: { count: '1', minScore: '1' } }],
  ])('when %s there is no outcome and no problem', async (_, form) => {
    const { outcome, prizes } = await awardSimulation((await oneOfEach()).chair, form)
    expect(outcome).toBeNull()
    expect(prizes.map(({ typed, problem }) => ({ typed, problem }))).toEqual(
      Array.from({ length: 5 }, () => ({ typed: null, problem: null })),
    )
  })

  test.each<[Partial<TypedPrize>, string]>([
    [{ count: '' }, 'count'],
    [{ count: '-1' }, 'count'],
    [{ count: '1,5' }, 'count'],
    [{ count: '1e3' }, 'count'],
    [{ count: '1001' }, 'count'],
    [{ count: 'hai', minScore: 'cao' }, 'count'],
    [{ minScore: '' }, 'min-score'],
    [{ minScore: '-80' }, 'min-score'],
    [{ minScore: '80,125' }, 'min-score'],
    [{ minScore: 'tám mươi' }, 'min-score'],
    [{ minScore: '90,01' }, 'rises'],
  ])('%j for a second prize comes back as it was, with its problem', async (slip, problem) => {
    const form = typed({ second: slip })
    const { outcome, prizes } = await awardSimulation((await aCouncil({})).chair, form)
    expect(outcome).toBeNull()
    expect(prizes.map(({ code, typed, problem }) => [code, typed, problem])).toEqual(
      Object.entries(form).map(([code, prize]) => [code, prize, code === 'second' ? problem : null]),
    )
  })

  test('every slip is told at once', async () => {
    const form = typed({ special: { count: 'x' }, first: { minScore: 'y' }, third: { minScore: '81' } })
    const { prizes } = await awardSimulation((await aCouncil({})).chair, form)
    expect(prizes.map(({ problem }) => problem)).toEqual(['count', 'min-score', null, 'rises', null])
  })

  test('a contest without any work gives no prize', async () => {
    const { outcome } = await awardSimulation((await aCouncil({})).chair, typed({ first: { count: '1000' } }))
    expect(outcome).toMatchObject({
      changes: [],
      pending: [],
      before: { given: 0, money: 0 },
      after: { given: 0, money: 0 },
    })
  })
})

test('nothing on the page tells who made a work or who judged it', async () => {
  const author = anAuthor({ name: 'Lò Thị Mai', school: 'Trường THCS Bí Mật' })
  const council = await aCouncil(
    { '101': [first, first], '102': [first, first] },
    { answers: { '101': { authors: [author] } } },
  )
  const page = JSON.stringify(await awardSimulation(council.chair, typed({ first: { count: '1' } })))
  const people = await People.find({}).lean()
  const entries = await Entries.find({ contest: council.contest._id }).lean()
  const secrets = [
    ...people.flatMap(({ _id, name, email, phone }) => [_id.toHexString(), name, email, phone]),
    author.name,
    author.school,
    author.id,
    ...entries.map(({ receiptNumber }) => receiptNumber ?? ''),
  ]
  expect(secrets.filter((secret) => secret !== '' && page.includes(secret))).toEqual([])
})

test('the page asks the database as often for six works as for one', async () => {
  const [one, six] = [await aCouncil({ '101': [first, first] }), await oneOfEach()]
  const asked = [
    await countQueries(() => awardSimulation(one.chair, typed())),
    await countQueries(() => awardSimulation(six.chair, typed())),
  ]
  expect(asked).toEqual([5, 5])
})
