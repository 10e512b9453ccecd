/** The chair's board: ranks, proposals, choices and obstacles, and not one name of a person. */
import { describe, expect, test } from 'vitest'
import { Entries } from '#models/entry'
import { People } from '#models/person'
import { proposeAwards } from '#server/operations/propose-awards'
import { ruleOnTie } from '#server/operations/rule-on-tie'
import { deliberationBoard } from '#server/queries/deliberation-board'
import { aCouncil, aSheet, choices, marks, settled, type Council } from '#tests/support/council'
import { countQueries } from '#tests/support/count-queries'
import { aPerson, anAuthor, byIn, moments, openWorld } from '#tests/support/world'

openWorld()

const bold = marks(38, 24, 10, 10) // 82, strong in novelty
const useful = marks(30, 29, 12, 11) // 82, strong in effect
const third = marks(30, 22, 10, 10) // 72
const low = marks(20, 15, 7, 8) // 50

/** 101 and 102 have the same score and are parted by novelty; 104 lacks a sheet, 105 is disqualified. */
async function aSmallWorld(): Promise<Council> {
  const council = await aCouncil(
    {
      '101': [bold, bold],
      '102': [useful, useful],
      '103': [third, low],
      '104': [third],
      '105': [bold, bold],
    },
    {
      answers: { '101': { title: 'Máy gieo hạt' }, '104': { title: 'Đèn học' }, '105': { title: 'Cối giã' } },
    },
  )
  const disqualified = { state: 'disqualified', stateReason: 'Sao chép' }
  await Entries.updateOne({ _id: council.works['105']?.entry._id }, { $set: disqualified })
  const other = await aPerson()
  for (const state of ['blank', 'in-progress'] as const) {
    const work = council.works['104']
    if (work) await aSheet(council.contest, work, (await aPerson())._id, { state })
  }
  if (council.works['102']) {
    await aSheet(council.contest, council.works['102'], other._id, { state: 'void', marks: low })
  }
  return council
}

describe('the board', () => {
  test('shows a small world whole', async () => {
    const council = await aSmallWorld()
    const numbers = new Map(
      council.judges
        .map(({ _id }) => _id.toHexString())
        .toSorted()
        .map((judge, index) => [judge, index + 1]),
    )
    const [one, two] = council.judges.map(({ _id }) => numbers.get(_id.toHexString()) ?? 0)
    const totals = (first: number, second: number, isFar = false) => [
      { judge: Math.min(one ?? 0, two ?? 0), total: one === 1 ? first : second, isFar },
      { judge: Math.max(one ?? 0, two ?? 0), total: one === 1 ? second : first, isFar },
    ]
    const title = (code: string) => council.works[code]?.entry.answers.title
    const row = {
      field: 'Đồ dùng dành cho học tập',
      reason: '',
      isTied: false,
      isTiedToReader: false,
      sheetsCounted: 2,
    }
    const board = await deliberationBoard(council.chair)
    expect(board).toEqual({
      contest: {
        slug: council.contest.slug,
        title: council.contest.title,
        shortTitle: council.contest.shortTitle,
        total: 10000,
      },
      criteria: council.contest.regulations.rubric.criteria.map(({ code, title: name }) => ({
        code,
        title: name,
      })),
      rounds: { final: { name: '', kind: 'desk' } },
      round: null,
      phase: 'deliberation',
      judgingEnds: new Date('2024-09-13T17:00:00+07:00'),
      state: 'none',
      version: 0,
      settledAt: null,
      vote: null,
      prizes: [
        { code: 'special', title: 'Giải Đặc biệt', quota: 1, minScore: 9500, chosen: 0 },
        { code: 'first', title: 'Giải Nhất', quota: 2, minScore: 9000, chosen: 0 },
        { code: 'second', title: 'Giải Nhì', quota: 4, minScore: 8000, chosen: 2 },
        { code: 'third', title: 'Giải Ba', quota: 6, minScore: 7000, chosen: 0 },
        { code: 'consolation', title: 'Giải Khuyến khích', quota: 12, minScore: 6000, chosen: 1 },
      ],
      rows: [
        {
          ...row,
          entry: council.id('101'),
          blindCode: '101',
          title: 'Máy gieo hạt',
          rank: 1,
          published: 8200,
          totals: totals(8200, 8200),
          assigned: 2,
          proposed: 'second',
          prize: 'second',
          separatedBy: {
            by: 'criterion-mean',
            article: 'Điều 9.3a',
            criterion: 'novelty',
            decision: null,
            value: { numerator: 7600, denominator: 2 },
            valueBelow: { numerator: 6000, denominator: 2 },
          },
        },
        {
          ...row,
          entry: council.id('102'),
          blindCode: '102',
          title: title('102'),
          rank: 2,
          published: 8200,
          totals: totals(8200, 8200),
          assigned: 3,
          proposed: 'second',
          prize: 'second',
          separatedBy: {
            by: 'published-score',
            article: null,
            criterion: null,
            decision: null,
            value: { numerator: 8200, denominator: 1 },
            valueBelow: { numerator: 6100, denominator: 1 },
          },
        },
        {
          ...row,
          entry: council.id('103'),
          blindCode: '103',
          title: title('103'),
          rank: 3,
          published: 6100,
          totals: totals(7200, 5000),
          assigned: 2,
          proposed: 'consolation',
          prize: 'consolation',
          separatedBy: null,
        },
      ],
      apart: [
        {
          entry: council.id('104'),
          blindCode: '104',
          title: 'Đèn học',
          status: 'insufficient',
          sheetsCounted: 1,
          required: 2,
          flags: [],
        },
        {
          entry: council.id('105'),
          blindCode: '105',
          title: 'Cối giã',
          status: 'excluded',
          sheetsCounted: 2,
          required: 2,
          flags: [],
        },
      ],
      part: { page: 1, pages: 1, first: 1, last: 3, total: 3 },
      apartPart: { page: 1, pages: 1, first: 1, last: 2, total: 2 },
      pending: [],
      rulings: [],
      problems: [],
      openSheets: 2,
      lines: [{ prize: 'Giải Nhì', below: council.id('103'), gap: 2100, isClose: false }],
      names: null,
      whyNot: {
        propose: null,
        settle: null,
        openNames: null,
        reopen: { because: 'decision-state', state: 'none', needs: ['settled'] },
      },
    })
  })

  test('marks sheets that are far from the others', async () => {
    const council = await aCouncil({ '101': [marks(38, 28, 14, 14), marks(20, 15, 10, 10)] })
    const board = await deliberationBoard(council.chair)
    expect(board.rows[0]?.totals.map(({ isFar }) => isFar)).toEqual([true, true])
  })

  test('names the works that wait for a ruling, and settling waits with them', async () => {
    const top = marks(39, 29, 14, 14)
    const council = await aCouncil({ '101': [top, top], '102': [top, top] })
    const board = await deliberationBoard(council.chair)
    const candidates = ['101', '102'].map((blindCode) => ({ entry: council.id(blindCode), blindCode }))
    expect(board.pending).toEqual([{ prize: 'special', slots: 1, because: 'slots', candidates }])
    expect(board.rows.map(({ rank, isTied, proposed }) => [rank, isTied, proposed])).toEqual([
      [1, true, null],
      [1, true, null],
    ])
    expect(board.whyNot.settle).toEqual({ because: 'awards-pending', count: 1 })
    await ruleOnTie(council.chair, {
      version: 0,
      order: candidates.map(({ entry }) => entry),
      reason: 'Biểu quyết',
    })
    const ruled = await deliberationBoard(council.chair)
    expect(ruled.whyNot.settle).toBeNull()
    expect(ruled.rulings).toEqual([{ reason: 'Biểu quyết', order: candidates }])
  })

  test('says what a saved choice breaks', async () => {
    const council = await aCouncil({ '101': [bold, bold], '102': [third, third] })
    const chosen = choices(council, { '101': ['third', 'x'], '102': ['second', 'y'] })
    await proposeAwards(council.chair, { version: 0, choices: chosen })
    const board = await deliberationBoard(council.chair)
    expect(board.problems).toEqual(
      expect.arrayContaining([
        { code: 'below-threshold', prize: 'Giải Nhì', entry: '102', minScore: 8000 },
        { code: 'inversion', entry: '101', below: '102' },
      ]),
    )
    expect(board.whyNot.settle).toEqual({
      because: 'awards-unlawful',
      problems: [{ code: 'below-threshold', prize: 'Giải Nhì', entry: '102', minScore: 8000 }],
    })
  })

  test('once settled shows what was settled and the way back', async () => {
    const council = await aCouncil({ '101': [bold, bold] })
    await settled(council)
    expect(await deliberationBoard(council.chair)).toMatchObject({
      state: 'settled',
      version: 1,
      settledAt: moments.deliberation,
      rows: [{ blindCode: '101', prize: 'second' }],
      whyNot: { propose: { because: 'decision-state' }, settle: { because: 'decision-state' }, reopen: null },
    })
  })

  test('of a contest without any work is empty', async () => {
    const council = await aCouncil({})
    expect(await deliberationBoard(council.chair)).toMatchObject({
      rows: [],
      apart: [],
      pending: [],
      problems: [],
    })
  })

  test('shows nothing of other contests', async () => {
    const [council, other] = [
      await aCouncil({ '101': [bold, bold] }),
      await aCouncil({ '102': [bold, bold] }),
    ]
    await settled(other)
    const board = await deliberationBoard(council.chair)
    expect(board.rows.map(({ blindCode }) => blindCode)).toEqual(['101'])
    expect(board.state).toBe('none')
  })
})

test('nothing on the board tells who made a work or who judged it', async () => {
  const author = anAuthor({ name: 'Lò Thị Mai', school: 'Trường THCS Bí Mật', email: 'mai@bi-mat.example' })
  const teacher = {
    has: true as const,
    name: 'Cô Hoa',
    school: 'Trường THCS Bí Mật',
    phone: '0911',
    email: 'hoa@x.vn',
  }
  const answers = { authors: [author], teacher }
  const council = await aCouncil(
    { '101': [bold, useful], '102': [third] },
    { answers: { '101': answers, '102': answers } },
  )
  const board = JSON.stringify(await deliberationBoard(council.chair))
  const people = await People.find({}).lean()
  const entries = await Entries.find({ contest: council.contest._id }).lean()
  const secrets = [
    ...people.flatMap(({ _id, name, email, phone }) => [_id.toHexString(), name, email, phone]),
    author.name,
    author.school,
    author.email,
    author.phone,
    author.id,
    author.bornOn ?? '',
    author.representative.name,
    teacher.name,
    ...entries.map(({ receiptNumber }) => receiptNumber ?? ''),
  ]
  expect(secrets.filter((secret) => secret !== '' && board.includes(secret))).toEqual([])
})

test('the board asks the database as often for three works as for one', async () => {
  const one = await aCouncil({ '101': [bold, bold] })
  const three = await aCouncil({ '101': [bold, bold], '102': [useful, useful], '103': [third, third] })
  const asked = [
    await countQueries(() => deliberationBoard(one.chair)),
    await countQueries(() => deliberationBoard(three.chair)),
  ]
  expect(asked).toEqual([13, 13])
})

test('in judging the board is open, and settling says when it will be', async () => {
  const council = await aCouncil({ '101': [bold, bold] })
  const early = byIn(council.contest, council.chair.actor.person, moments.judging, 'chair')
  expect((await deliberationBoard(early)).whyNot).toMatchObject({
    propose: null,
    settle: { because: 'outside-phase', phase: 'judging', boundary: new Date('2024-09-13T17:00:00+07:00') },
  })
})
