/** The home page: every contest that was announced, by where it stands now. */
import { announced, Contests, type Contest } from '#models/contest'
import { Publications } from '#models/publication'
import { birthWindowOf, type BirthWindow } from '#rules/entry-terms'
import { milestone, phaseAt, type Phase } from '#rules/phases'
import type { ByVisitor } from '../guard'
import { latestNews, type NewsRow } from '../news-rows'

export interface ContestRow {
  slug: string
  title: string
  standingBody: string
  phase: Phase
  opensAt: Date
  closesAt: Date
  /** The deadline is not the one first announced. */
  isDeadlineMoved: boolean
  birthWindow: BirthWindow | null
  fields: number
  /** When results are due; `publishedAt` once they are there. */
  resultsDueAt: Date
  publishedAt: Date | null
}

export interface OpenContests {
  now: Date
  open: ContestRow[]
  upcoming: ContestRow[]
  judged: ContestRow[]
  closed: ContestRow[]
  /** The latest, the pinned first. */
  news: NewsRow[]
}

/** More editions than this are history, to be looked up rather than shown. */
const most = 60

/** The nearest deadline first among the open ones; the newest first among the closed ones. */
export async function openContests({ now }: ByVisitor): Promise<OpenContests> {
  const contests = await Contests.find(announced)
    .select({ slug: 1, title: 1, organiser: 1, timeline: 1, regulations: 1 })
    .sort({ year: -1, ordinal: -1 })
    .limit(most)
    .lean()
  const launched = contests.filter(({ timeline }) => milestone(timeline, 'launch') <= now)
  const published = await Publications.find({
    contest: { $in: launched.map(({ _id }) => _id) },
    publishedAt: { $lte: now },
  })
    .select({ contest: 1, publishedAt: 1 })
    .sort({ number: 1 })
    .lean()
  const rows = launched.map((contest) =>
    rowOf(contest, published.find((one) => one.contest.equals(contest._id))?.publishedAt ?? null, now),
  )
  const isClosed = (row: ContestRow) => row.publishedAt !== null || row.phase === 'finished'
  return {
    now,
    news: await latestNews(now),
    open: rows.filter(({ phase }) => phase === 'open').sort(by('closesAt')),
    upcoming: rows.filter(({ phase }) => phase === 'upcoming').sort(by('opensAt')),
    judged: rows.filter((row) => row.phase !== 'open' && row.phase !== 'upcoming' && !isClosed(row)),
    closed: rows.filter((row) => row.phase !== 'open' && isClosed(row)),
  }
}

function by(moment: 'opensAt' | 'closesAt') {
  return (a: ContestRow, b: ContestRow) => a[moment].getTime() - b[moment].getTime()
}

function rowOf(contest: Contest, publishedAt: Date | null, now: Date): ContestRow {
  const { slug, title, organiser, timeline, regulations } = contest
  const closes = timeline.find(({ code }) => code === 'closes')
  return {
    slug,
    title,
    standingBody: organiser.standingBody,
    phase: phaseAt(timeline, now),
    opensAt: milestone(timeline, 'opens'),
    closesAt: milestone(timeline, 'closes'),
    isDeadlineMoved: Boolean(closes?.originallyAt && closes.originallyAt.getTime() !== closes.at.getTime()),
    birthWindow: birthWindowOf(regulations),
    fields: regulations.fields.length,
    resultsDueAt: milestone(timeline, 'deliberationEnds'),
    publishedAt,
  }
}
