/** How the judges differ: adjusted scores, severities and prizes that hang on one judge, with judges known by number. */
import { describe, expect, test } from 'vitest'
import { Entries } from '#models/entry'
import { People } from '#models/person'
import { deliberationBoard } from '#server/queries/deliberation-board'
import { judgeCalibration } from '#server/queries/judge-calibration'
import { aCouncil, aSheet, marks, type Council, type SheetMarks } from '#tests/support/council'
import { countQueries } from '#tests/support/count-queries'
import { aPerson, anAuthor, openWorld } from '#tests/support/world'

openWorld()

/** Marks that add up to a total in whole points. */
function ofTotal(total: number): SheetMarks {
  const [novelty, effect, materials] = [0.4, 0.3, 0.15].map((share) => Math.round(total * share))
  return marks(novelty!, effect!, materials!, total - novelty! - effect! - materials!)
}

/** What each judge adds to what a work is worth: the first is lenient, the last strict, and nothing is left to chance. */
const leniency = [4, 0, -4]

/** Twenty-two works, each with what it is worth and its judges: eight of the lenient, eight of the strict, six of all. */
const worth: [code: string, points: number, judges: number[]][] = [
  ...[79, 75, 71, 67, 63, 59, 55, 51].map((points, at) => [`1${10 + at}`, points, [0, 1]] as const),
  ...[80, 74, 70, 66, 62, 58, 54, 50].map((points, at) => [`2${10 + at}`, points, [1, 2]] as const),
  ...[78, 72, 68, 60, 56, 52].map((points, at) => [`3${10 + at}`, points, [0, 1, 2]] as const),
].map(([code, points, judges]) => [code, points, [...judges]])

async function severalJudges(): Promise<{ council: Council; numberOf: (judge: number) => number }> {
  const council = await aCouncil(Object.fromEntries(worth.map(([code]) => [code, []])))
  const judges = [await aPerson(), await aPerson(), await aPerson()]
  for (const [code, points, panel] of worth)
    for (const judge of panel)
      await aSheet(council.contest, council.works[code]!, judges[judge]!._id, {
        marks: ofTotal(points + leniency[judge]!),
      })
  const ids = judges.map(({ _id }) => _id.toHexString())
  const sorted = ids.toSorted()
  return { council, numberOf: (judge) => 1 + sorted.indexOf(ids[judge]!) }
}

const bold = marks(38, 24, 10, 10) // 82
const third = marks(30, 22, 10, 10) // 72
const low = marks(20, 15, 7, 8) // 50

describe('judges who differ', () => {
  test('are told apart from their works: adjusted scores are what each work is worth', async () => {
    const { council, numberOf } = await severalJudges()
    const page = await judgeCalibration(council.chair)
    const values = worth.map(([, points]) => points)
    expect(page.status).toBe('calibrated')
    expect(page.reason).toBeNull()
    expect(page.disconnected).toBeNull()
    expect(page.groups).toHaveLength(1)
    const [group] = page.groups
    expect(group).toMatchObject({ field: null, judges: [1, 2, 3] })
    const rows = new Map(group!.rows.map((row) => [row.blindCode, row]))
    expect([...rows.keys()].toSorted()).toEqual(worth.map(([code]) => code))
    for (const [code, points, panel] of worth) {
      const { explanation, published, entry, field } = rows.get(code)!
      const raw =
        100 * points + (100 * panel.reduce((sum, judge) => sum + leniency[judge]!, 0)) / panel.length
      expect({
        ...explanation,
        judges: explanation.judges.toSorted((a, b) => a.total - b.total),
      }).toMatchObject({
        entry,
        raw,
        adjusted: 100 * points,
        error: 0,
        adjustedRank: 1 + values.filter((other) => other > points).length,
        of: 22,
        judges: panel.toReversed().map((judge) => ({
          judge: String(numberOf(judge)),
          total: 100 * (points + leniency[judge]!),
          sharedSheets: judge === 1 ? 22 : 14,
          weight: 1,
        })),
      })
      expect([published, entry, field]).toEqual([raw, council.id(code), 'Đồ dùng dành cho học tập'])
    }
    // 81 of the lenient panel led over 78 of the strict one, which is worth more.
    const ranks = ['110', '210', '310'].map((code) => rows.get(code)!.explanation)
    expect(ranks.map(({ rawRank, adjustedRank }) => [rawRank, adjustedRank])).toEqual([
      [1, 2],
      [2, 1],
      [2, 3],
    ])
  })

  test('are listed by number, with their severity and the prizes that hang on them', async () => {
    const { council, numberOf } = await severalJudges()
    const { judges } = await judgeCalibration(council.chair)
    expect(judges.map(({ judge }) => judge)).toEqual([1, 2, 3])
    const of = (judge: number) => judges.find((row) => row.judge === numberOf(judge))!
    leniency.forEach((points, judge) => {
      expect(of(judge).adjustment).toBeCloseTo(-100 * points, 6)
      expect(of(judge).error).toBeCloseTo(0, 6)
      expect(of(judge).sheets).toBe(judge === 1 ? 22 : 14)
      expect(of(judge).againstRest).toBeGreaterThan(0.9)
    })
    const changes = (judge: number) =>
      Object.fromEntries(
        of(judge)
          .changes.toSorted((a, b) => a.blindCode.localeCompare(b.blindCode))
          .map(({ entry, blindCode, change, before, after }) => {
            expect(entry).toBe(council.id(blindCode))
            return [blindCode, [change, before, after]]
          }),
      )
    // Without the lenient judge 81 is 79 and 61 is 59, and what all three judged loses two points.
    expect(changes(0)).toEqual({
      '110': ['moved', 'second', 'third'],
      '115': ['lost', 'consolation', null],
      '311': ['moved', 'third', 'consolation'],
      '313': ['lost', 'consolation', null],
    })
    expect(changes(1)).toEqual({
      '113': ['moved', 'consolation', 'third'],
      '211': ['moved', 'third', 'consolation'],
      '214': ['lost', 'consolation', null],
    })
    expect(changes(2)).toEqual({
      '210': ['moved', 'third', 'second'],
      '212': ['moved', 'consolation', 'third'],
      '310': ['moved', 'third', 'second'],
      '312': ['moved', 'consolation', 'third'],
    })
  })

  test('on few works are not corrected: a small world whole', async () => {
    const council = await aCouncil({ '101': [bold, bold], '102': [third, low], '103': [third] })
    const [one, two] = council.judges
      .map(({ _id }) => _id.toHexString())
      .map((id, _, ids) => String(1 + ids.toSorted().indexOf(id)))
    const reason = { code: 'too-few-sheets', degrees: 1, required: 20 }
    const row = (code: string, rank: number, totals: [number, number]) => {
      const raw = (totals[0] + totals[1]) / 2
      const { id, entry } = council.works[code]!
      const sheet = { adjustment: 0, error: null, sharedSheets: 2, weight: 1 }
      return {
        entry: id,
        blindCode: code,
        title: entry.answers.title,
        field: 'Đồ dùng dành cho học tập',
        published: raw,
        rank,
        explanation: {
          entry: id,
          status: 'not-calibratable',
          reason,
          raw,
          adjusted: raw,
          error: null,
          rawRank: rank,
          adjustedRank: rank,
          of: 2,
          component: 0,
          judges: [
            { judge: one, total: totals[0], ...sheet },
            { judge: two, total: totals[1], ...sheet },
          ].sort((a, b) => Number(a.judge) - Number(b.judge)),
        },
      }
    }
    const judge = { sheets: 2, adjustment: null, error: null, flag: null }
    const page = await judgeCalibration(council.chair)
    expect(page).toEqual({
      contest: { slug: council.contest.slug, shortTitle: council.contest.shortTitle, total: 10000 },
      status: 'not-calibratable',
      reason,
      disconnected: null,
      prizes: council.contest.regulations.prizes.map(({ code, title }) => ({ code, title })),
      groups: [
        {
          field: null,
          judges: [1, 2],
          place: 1,
          isWhole: false,
          rows: [row('101', 1, [8200, 8200]), row('102', 2, [7200, 5000])],
          part: { page: 1, pages: 1, first: 1, last: 2, total: 2 },
        },
      ],
      judges: [
        {
          judge: Number(one),
          ...judge,
          againstRest: null,
          changes: [
            // Two fifties less: what got a consolation prize falls out.
            {
              entry: council.id('102'),
              blindCode: '102',
              change: 'lost',
              before: 'consolation',
              after: null,
            },
          ],
        },
        {
          judge: Number(two),
          ...judge,
          againstRest: null,
          changes: [
            {
              entry: council.id('102'),
              blindCode: '102',
              change: 'moved',
              before: 'consolation',
              after: 'third',
            },
          ],
        },
      ].sort((a, b) => a.judge - b.judge),
      reliability: { panel: expect.any(Number) as number, alpha: expect.any(Number) as number },
    })
  })

  test('are shown group by group when one is asked for; any other address shows them all', async () => {
    const council = await aCouncil({ '101': [bold, bold], '102': [third, low] })
    const all = await judgeCalibration(council.chair)
    const one = await judgeCalibration(council.chair, { group: 1, page: 5 })
    expect(one).toEqual({ ...all, groups: all.groups.map((group) => ({ ...group, isWhole: true })) })
    expect(await judgeCalibration(council.chair, { group: 7, page: 1 })).toEqual(all)
  })

  test('of separate groups are compared inside each, and the page says how to join them', async () => {
    const council = await aCouncil({ '101': [bold, bold], '102': [third, low], '103': [] })
    const strangers = [await aPerson(), await aPerson()]
    for (const { _id } of strangers)
      await aSheet(council.contest, council.works['103']!, _id, { marks: third })
    const page = await judgeCalibration(council.chair)
    expect(page.groups.map(({ judges, rows }) => [judges, rows.map(({ blindCode }) => blindCode)])).toEqual([
      [
        [1, 2],
        ['101', '102'],
      ],
      [[3, 4], ['103']],
    ])
    expect(page.groups.map(({ rows }) => rows.map(({ explanation }) => explanation.of))).toEqual([
      [2, 2],
      [1],
    ])
    expect(page.disconnected).toMatchObject({
      ranked: false,
      reason: 'disconnected',
      components: [
        { judges: ['1', '2'], entries: 2 },
        { judges: ['3', '4'], entries: 1 },
      ],
      proposal: {
        anchors: { judges: [expect.stringMatching(/^[12]$/), expect.stringMatching(/^[34]$/)] },
        guests: [{ judge: expect.stringMatching(/^[34]$/) }, { judge: expect.stringMatching(/^[12]$/) }],
      },
    })
  })
})

describe('the page', () => {
  test.each([
    ['without any work', {}],
    ['with a single sheet', { '101': [bold] }],
  ])('of a contest %s has no works and no judges', async (_, judged) => {
    const council = await aCouncil(judged)
    expect(await judgeCalibration(council.chair)).toMatchObject({
      disconnected: null,
      groups: [],
      judges: [],
      reliability: { panel: null, alpha: null },
    })
  })

  test('leaves no work of the ranking out with a judge whose sheets alone made its quorum', async () => {
    const council = await aCouncil({ '101': [bold, bold] })
    const { judges } = await judgeCalibration(council.chair)
    expect(judges.map(({ changes }) => changes)).toEqual([[], []])
  })

  test('numbers judges as the board does, where one has judged only works without a rank too', async () => {
    const early = await aPerson()
    const council = await aCouncil({ '101': [bold, bold], '102': [third, low], '103': [] })
    await aSheet(council.contest, council.works['103']!, early._id, { marks: low })
    const { rows } = await deliberationBoard(council.chair)
    const { judges, groups } = await judgeCalibration(council.chair)
    expect(judges.map(({ judge }) => judge)).toEqual([2, 3])
    const onBoard = rows.map(({ totals }) => totals.map(({ judge, total }) => [String(judge), total]))
    expect(
      groups[0]!.rows.map(({ explanation }) => explanation.judges.map(({ judge, total }) => [judge, total])),
    ).toEqual(onBoard)
  })

  test('groups works by field where prizes are per field', async () => {
    const preset = (await aCouncil({})).contest.regulations
    const [first, second] = preset.fields.map(({ code }) => code)
    const scoring = { ...preset.scoring, awardScope: 'field' as const }
    const council = await aCouncil(
      { '101': [bold, bold], '102': [third, third] },
      {
        contest: { regulations: { ...preset, scoring } },
        answers: { '101': { field: first }, '102': { field: second } },
      },
    )
    const { groups } = await judgeCalibration(council.chair)
    expect(
      groups.map(({ field, rows }) => [field, rows.map(({ explanation }) => explanation.rawRank)]),
    ).toEqual(preset.fields.slice(0, 2).map(({ name }) => [name, [1]]))
  })
})

test('nothing on the page tells who made a work or who judged it', async () => {
  const author = anAuthor({ name: 'Lò Thị Mai', school: 'Trường THCS Bí Mật', email: 'mai@bi-mat.example' })
  const answers = { authors: [author] }
  const council = await aCouncil(
    { '101': [bold, third], '102': [third, low], '103': [] },
    { answers: { '101': answers, '102': answers } },
  )
  for (const { _id } of [await aPerson(), await aPerson()])
    await aSheet(council.contest, council.works['103']!, _id, { marks: third })
  const page = JSON.stringify(await judgeCalibration(council.chair))
  const people = await People.find({}).lean()
  const entries = await Entries.find({ contest: council.contest._id }).lean()
  const secrets = [
    ...people.flatMap(({ _id, name, email, phone }) => [_id.toHexString(), name, email, phone]),
    author.name,
    author.school,
    author.email,
    author.id,
    author.representative.name,
    ...entries.map(({ receiptNumber }) => receiptNumber ?? ''),
  ]
  expect(secrets.filter((secret) => secret !== '' && page.includes(secret))).toEqual([])
})

test('the page asks the database as often for three works as for one', async () => {
  const one = await aCouncil({ '101': [bold, bold] })
  const three = await aCouncil({ '101': [bold, bold], '102': [third, low], '103': [third, third] })
  const asked = [
    await countQueries(() => judgeCalibration(one.chair)),
    await countQueries(() => judgeCalibration(three.chair)),
  ]
  expect(asked).toEqual([13, 13])
})
