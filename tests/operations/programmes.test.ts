/** Each programme from its ready terms to what is published: a complete entry, then judging or the council's vote. */
import { describe, expect, test } from 'vitest'
import { dayOf } from '#rules/deadlines'
import type { Author, TypedAnswers } from '#rules/entry'
import { entryProblems } from '#rules/entry-check'
import { questionsOf, selectionOf } from '#rules/entry-terms'
import { editionPresets, presetNamed } from '#rules/presets/edition-presets'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'
import type { AnswerShape } from '#rules/questions'
import type { Contest } from '#models/contest'
import { Publications } from '#models/publication'
import { newId } from '#models/ids'
import { NotFound } from '#server/refuse'
import { closeBallot, dropBallot } from '#server/operations/close-ballot'
import { openBallot } from '#server/operations/open-ballot'
import { proposeAwards } from '#server/operations/propose-awards'
import { publishResults } from '#server/operations/publish-results'
import { settleAwards } from '#server/operations/settle-awards'
import { deliberationBoard } from '#server/queries/deliberation-board'
import { minutes } from '#server/queries/minutes'
import { resultsPage } from '#server/queries/results-page'
import { contestResults } from '#server/results'
import { decisionOf, marks, settled } from '#tests/support/council'
import { aSittingCouncil, castAll, type SittingCouncil } from '#tests/support/sitting-council'
import { aContest, anAuthor, completeAnswers, moments, openWorld } from '#tests/support/world'

openWorld()

const facts: Record<string, TypedAnswers> = {
  technical: {
    'made-made': '2022-03',
    'applied-applied': 'yes',
    'applied-appliedWhere': 'HTX Tân Sơn',
    'applied-appliedSince': '2023-01',
    'new-entered': 'no',
    'dispute-dispute': 'no',
  },
  vifotec: {
    'recent-applied': 'yes',
    'recent-appliedWhere': 'Nhà máy xi măng',
    'recent-appliedSince': '2022-01',
    'awarded-awarded': 'no',
    'accepted-grade': 'good',
    'accepted-acceptance': 'Hội đồng KH&CN tỉnh',
    'dispute-dispute': 'no',
  },
  'golden-book': {
    'prize-prizeContest': 'Hội thi STKT tỉnh',
    'prize-prizeYear': '2022',
    'prize-prizeTitle': 'Giải Nhất',
    'prize-prizeDecision': '12/QĐ-UBND',
    'dispute-dispute': 'no',
  },
  honours: {
    'place-tie': 'works',
    'place-tieWhere': 'Sở Nông nghiệp',
    'period-achievedFrom': '2020-01',
    'period-achievedTo': '2023-12',
  },
}

/** The terms of a programme, in the days of the tests. */
function termsOf(code: string): Partial<Contest> {
  const preset = presetNamed(code)?.preset({ ordinal: 3, year: 2024, province: 'Hà Giang' })
  if (!preset) throw new Error(code)
  const { slug: _slug, receiptPrefix: _prefix, ...terms } = preset
  return { ...terms, timeline: haGiangYouthContest(18, 2024).timeline }
}

function answerTo(shape: AnswerShape): string {
  switch (shape.kind) {
    case 'choice':
    case 'several':
      return shape.options[0]?.code ?? ''
    case 'yes-no':
      return shape.explain === 'no' ? 'yes' : 'no'
    case 'number':
      return String(shape.min ?? 1)
    case 'money':
      return '1000000'
    case 'month':
      return '2023-01'
    case 'day':
      return '2023-01-31'
    default:
      return 'Trả lời'
  }
}

function complete(contest: Contest, author: Partial<Author> = {}) {
  const { regulations, programme } = contest
  const form = (of: 'entry' | 'author') =>
    Object.fromEntries(questionsOf(regulations, of).map((one) => [one.code, answerTo(one)]))
  const one = anAuthor({ bornOn: '2008-05-20', share: 100, form: form('author'), ...author })
  return completeAnswers(contest, {
    authors: [one],
    division: regulations.divisions?.[0]?.code ?? null,
    form: form('entry'),
    facts: facts[programme] ?? {},
    unit: newId().toHexString(),
    title: one.name,
  })
}

test.each(editionPresets.map(({ code }) => code))(
  '%s can be entered, and says what is missing',
  async (code) => {
    const contest = await aContest(termsOf(code))
    const today = dayOf(moments.open)
    expect(entryProblems(complete(contest), contest.regulations, today)).toEqual([])
    const asked = entryProblems({ ...complete(contest), facts: {}, form: {} }, contest.regulations, today)
    expect(asked.length > 0).toBe(
      Boolean(facts[contest.programme]) || questionsOf(contest.regulations, 'entry').length > 0,
    )
  },
)

/** Marks under the criteria of the contest, the same share of each. */
const sheet = (contest: Partial<Contest>, share: number) =>
  Object.fromEntries((contest.regulations?.rubric.criteria ?? []).map(({ code, max }) => [code, max * share]))

test.each(['youth', 'technical', 'vifotec'])('%s is judged on scores and published', async (code) => {
  const terms = termsOf(code)
  const judged = { '101': [1, 1, 1], '102': [0.6, 0.6, 0.6], '103': [0.2, 0.2, 0.2] }
  const council = await aSittingCouncil(
    Object.fromEntries(
      Object.entries(judged).map(([entry, shares]) => [
        entry,
        shares.map((share) =>
          code === 'youth' ? marks(40 * share, 30 * share, 15 * share, 15 * share) : sheet(terms, share),
        ),
      ]),
    ),
    { contest: terms },
  )
  await settled(council)
  await publish(council)
  const page = await resultsPage({ now: moments.posting } as never, council.contest.slug)
  const given = page.results?.prizes.flatMap(({ code: prize, rows }) => rows.map(() => prize))
  expect(given).toEqual(
    { youth: ['special', 'consolation'], technical: ['first', 'consolation'], vifotec: ['nominated'] }[code],
  )
  expect((await deliberationBoard(council.chair)).vote).toBeNull()
})

async function publish({ contest, organiser }: SittingCouncil): Promise<void> {
  await publishResults(organiser, { confirmation: contest.receiptPrefix, decisionNumber: '15/QĐ-HĐ' })
}

const people = { '201': 'Nguyễn Văn An', '202': 'Trần Thị Bình', '203': 'Lê Văn Cường' }

async function voters(code: string, places: number | null = null): Promise<SittingCouncil> {
  const terms = termsOf(code)
  const regulations = terms.regulations!
  const selection = selectionOf(regulations)
  if (selection.by !== 'votes') throw new Error('No votes')
  const contest = { ...terms, regulations: { ...regulations, selection: { ...selection, places } } }
  const model = await aContest(contest)
  const answers = Object.fromEntries(
    Object.entries(people).map(([entry, name]) => [entry, complete(model, { name, school: `Nơi ${entry}` })]),
  )
  return aSittingCouncil({ '201': [], '202': [], '203': [] }, { contest, answers, size: 6 })
}

/** One paper for each of six members: whom he agrees to, by blind code. */
async function vote(council: SittingCouncil, on: string[], papers: string[][]): Promise<string> {
  const entries = on.map(council.id)
  const ballot = await openBallot(council.chair, { kind: 'selection', entries })
  await castAll(
    council,
    ballot,
    papers.map((codes) => codes.map(council.id)),
  )
  await closeBallot(council.chair, ballot)
  return ballot
}

const outcome = async (council: SittingCouncil) =>
  ((await contestResults(council.contest)).votes ?? []).map(({ entry, shares, result }) => [
    Object.keys(people).find((code) => council.id(code) === entry),
    ...shares.map(({ votes }) => votes),
    result,
  ])

describe('honours for persons', () => {
  const all = ['201', '202', '203']
  const papers = [all, all, ['201', '202'], ['201', '202'], ['201'], []]

  test('go to whoever two thirds of all members agree to, and are published without a score', async () => {
    const council = await voters('honours')
    expect((await deliberationBoard(council.chair)).whyNot.settle).toEqual({
      because: 'votes-missing',
      count: 3,
    })
    await vote(council, all, papers)
    expect(await outcome(council)).toEqual([
      ['201', 5, 'chosen'],
      ['202', 4, 'chosen'],
      ['203', 2, 'below-majority'],
    ])
    await settleAwards(council.chair, 0)
    await publish(council)
    const [publication] = await Publications.find({ contest: council.contest._id }).lean()
    expect(publication?.laureates.map(({ title, prize, rank }) => [title, prize, rank])).toEqual([
      ['Nguyễn Văn An', 'honoured', 1],
      ['Trần Thị Bình', 'honoured', 2],
    ])
    expect(publication?.notAwarded).toEqual([])
    expect((await minutes(council.chair)).aggregator).toBeNull()
    const page = await resultsPage({ now: moments.posting } as never, council.contest.slug)
    expect(page).toMatchObject({ isVoted: true, nouns: { talk: 'person' } })
    expect(page.results?.prizes).toMatchObject([{ title: 'Được tôn vinh', rows: [{}, {}], notAwarded: 0 }])
  })

  test('are chosen by nobody’s hand', async () => {
    const council = await voters('honours')
    await vote(council, all, papers)
    const choices = { [council.id('203')]: { prize: 'honoured', reason: 'Xứng đáng' } }
    for (const act of [
      () => proposeAwards(council.chair, { version: 0, choices }),
      () => settleAwards(council.chair, 0, choices),
    ]) {
      await expect(act()).rejects.toMatchObject({ refusal: { because: 'chosen-by-vote' } })
    }
    expect(await decisionOf(council)).toBeNull()
  })

  test('wait until everybody was voted on; an annulled vote is none', async () => {
    const council = await voters('honours')
    await vote(
      council,
      ['201', '202'],
      papers.map((codes) => codes.filter((code) => code !== '203')),
    )
    await expect(settleAwards(council.chair, 0)).rejects.toMatchObject({
      refusal: { because: 'votes-missing', count: 1 },
    })
    const last = await vote(
      council,
      ['203'],
      papers.map((codes) => codes.filter((code) => code === '203')),
    )
    expect((await outcome(council)).map((line) => line.at(-1))).toEqual([
      'chosen',
      'chosen',
      'below-majority',
    ])
    await dropBallot(council.chair, last, { reason: 'Kiểm phiếu lại' })
    expect((await outcome(council)).map((line) => line.at(-1))).toEqual(['chosen', 'chosen', 'not-voted'])
  })
})

describe('the Golden Book with two places', () => {
  test('parts those who are level for the last place by another vote among them alone', async () => {
    const council = await voters('golden-book', 2)
    await vote(
      council,
      ['201', '202', '203'],
      [
        ['201', '202'],
        ['201', '203'],
        ['201', '202'],
        ['201', '203'],
        ['202', '203'],
        ['202', '203'],
      ],
    )
    expect((await outcome(council)).map((line) => line.at(-1))).toEqual(['tied', 'tied', 'tied'])
    await expect(settleAwards(council.chair, 0)).rejects.toMatchObject({
      refusal: { because: 'awards-pending', count: 1 },
    })
    await vote(
      council,
      ['201', '202', '203'],
      [['201', '202'], ['201', '202'], ['201', '202'], ['201', '203'], [], []],
    )
    expect(await outcome(council)).toEqual([
      ['201', 4, 4, 'chosen'],
      ['202', 4, 3, 'chosen'],
      ['203', 4, 1, 'no-place-left'],
    ])
  })
})

test('a contest that knows scores puts no choice of works to the vote', async () => {
  const council = await aSittingCouncil({ '101': [marks(39, 29, 14, 14)] })
  await expect(
    openBallot(council.chair, { kind: 'selection', entries: [council.id('101')] }),
  ).rejects.toBeInstanceOf(NotFound)
})
