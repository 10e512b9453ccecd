/** Home, a contest's page and its regulations: the right contests in the right place, and dates that were moved. */
import { beforeEach, describe, expect, test } from 'vitest'
import { Contests, type Contest } from '#models/contest'
import { newId } from '#models/ids'
import { Publications } from '#models/publication'
import { contestPage } from '#server/queries/contest-page'
import { openContests } from '#server/queries/open-contests'
import { regulationsPage } from '#server/queries/regulations-page'
import { aContest, moments, openWorld } from '#tests/support/world'
import { articlesOf } from '#wording/vi/articles'

openWorld()

beforeEach(async () => {
  await Contests.deleteMany({})
  await Publications.deleteMany({})
})

const at = (now: Date) => ({ actor: null, now })

async function publish(contest: Contest, publishedAt: Date, number = 1): Promise<void> {
  await Publications.create({
    _id: newId(),
    contest: contest._id,
    round: 'final',
    number,
    replaces: number > 1 ? number - 1 : null,
    decisionNumber: '',
    regulationsVersion: 1,
    inputsDigest: 'ab'.repeat(32),
    laureates: [],
    notAwarded: [],
    counts: { received: 0, eligible: 0, awarded: 0 },
    publishedAt,
    publishedBy: newId(),
  })
}

const slugs = async (now: Date) => {
  const { open, upcoming, judged, closed } = await openContests(at(now))
  const names = (rows: { slug: string }[]) => rows.map(({ slug }) => slug)
  return { open: names(open), upcoming: names(upcoming), judged: names(judged), closed: names(closed) }
}

describe('home', () => {
  test('puts one contest in its place in every phase', async () => {
    const { slug } = await aContest()
    const none = { open: [], upcoming: [], judged: [], closed: [] }
    expect(await slugs(new Date('2023-01-01T00:00:00Z'))).toEqual(none)
    expect(await slugs(moments.upcoming)).toEqual({ ...none, upcoming: [slug] })
    expect(await slugs(moments.open)).toEqual({ ...none, open: [slug] })
    expect(await slugs(moments.lastMinute)).toEqual({ ...none, open: [slug] })
    for (const now of [moments.screening, moments.judging, moments.deliberation, moments.posting]) {
      expect(await slugs(now)).toEqual({ ...none, judged: [slug] })
    }
    expect(await slugs(moments.finished)).toEqual({ ...none, closed: [slug] })
  })

  test('counts a contest as closed once its results are out, never before', async () => {
    const contest = await aContest()
    await publish(contest, moments.posting)
    await publish(contest, moments.finished, 2)
    expect((await slugs(moments.deliberation)).judged).toEqual([contest.slug])
    const { closed } = await openContests(at(moments.finished))
    expect(closed).toMatchObject([{ slug: contest.slug, publishedAt: moments.posting }])
  })

  test('shows the nearest deadline first, with all that a row says', async () => {
    const later = await aContest({ ordinal: 20 })
    const sooner = await aContest({ ordinal: 19 })
    await Contests.updateOne(
      { _id: later._id },
      {
        $set: {
          timeline: later.timeline.map((one) =>
            one.code === 'closes'
              ? { ...one, at: new Date('2024-08-10T17:00:00+07:00'), originallyAt: one.at, reason: 'mưa lũ' }
              : one,
          ),
        },
      },
    )
    const { open } = await openContests(at(moments.open))
    expect(open.map(({ slug, isDeadlineMoved }) => [slug, isDeadlineMoved])).toEqual([
      [sooner.slug, false],
      [later.slug, true],
    ])
    expect(open[0]).toEqual({
      slug: sooner.slug,
      title: sooner.title,
      standingBody: sooner.organiser.standingBody,
      phase: 'open',
      opensAt: new Date('2024-06-15T08:00:00+07:00'),
      closesAt: new Date('2024-07-31T17:00:00+07:00'),
      isDeadlineMoved: false,
      birthWindow: { from: '2005-07-31', to: '2018-07-31' },
      fields: 5,
      resultsDueAt: new Date('2024-09-30T17:00:00+07:00'),
      publishedAt: null,
    })
  })
})

describe("a contest's page", () => {
  test('tells phases and dates apart: behind, now, ahead', async () => {
    const { slug } = await aContest()
    const page = await contestPage(at(moments.judging), slug)
    expect(page.phases.map(({ phase, state }) => [phase, state])).toEqual([
      ['open', 'past'],
      ['screening', 'past'],
      ['judging', 'current'],
      ['deliberation', 'future'],
      ['posting', 'future'],
    ])
    expect(page.phases[2]).toMatchObject({
      from: new Date('2024-08-15T17:00:00+07:00'),
      to: new Date('2024-09-13T17:00:00+07:00'),
    })
    expect(page).toMatchObject({
      phase: 'judging',
      phaseEndsAt: new Date('2024-09-13T17:00:00+07:00'),
      publishedAt: null,
    })
    expect(page.dates.filter(({ isPast }) => isPast)).toHaveLength(4)
  })

  test('says from when a date was moved, and why; a date set again to the same is not moved', async () => {
    const contest = await aContest()
    const first = new Date('2024-07-15T17:00:00+07:00')
    const timeline = contest.timeline.map((one) => {
      if (one.code === 'closes') {
        return { ...one, originallyAt: first, reason: 'mưa lũ', notice: 'Thông báo 05/TB-BTC' }
      }
      return one.code === 'opens' ? { ...one, originallyAt: one.at, reason: 'không đổi' } : one
    })
    await Contests.updateOne({ _id: contest._id }, { $set: { timeline } })
    const { dates } = await contestPage(at(moments.open), contest.slug)
    expect(dates.filter(({ moved }) => moved)).toEqual([
      {
        code: 'closes',
        at: new Date('2024-07-31T17:00:00+07:00'),
        isPast: false,
        moved: { from: first, reason: 'mưa lũ', notice: 'Thông báo 05/TB-BTC' },
      },
    ])
  })

  test('and its regulations do not exist for a contest that does not', async () => {
    await expect(contestPage(at(moments.open), 'x')).rejects.toMatchObject({ init: { status: 404 } })
    await expect(regulationsPage(at(moments.open), 'x')).rejects.toMatchObject({ init: { status: 404 } })
  })
})

describe('the regulations', () => {
  test('are those of the contest, article by article', async () => {
    const contest = await aContest()
    const page = await regulationsPage(at(moments.open), contest.slug)
    expect(page.articles).toEqual(articlesOf(contest))
    expect(new Set(page.articles.map(({ code }) => code)).size).toBe(12)
    expect(page).not.toHaveProperty('scoring')
  })
})
