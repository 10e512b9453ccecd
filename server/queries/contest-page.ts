/** The page that presents one contest: what it is, where it stands, what it asks and what it gives. */
import type { Contest } from '#models/contest'
import { Publications } from '#models/publication'
import { divisionsOf, selectionOf } from '#rules/entry-terms'
import {
  milestone,
  phaseAt,
  phaseEndsAt,
  phaseStartsAt,
  phases,
  type MilestoneCode,
  type Phase,
} from '#rules/phases'
import type { Division, Regulations } from '#rules/regulations'
import { lastRound } from '#rules/rounds'
import { articlesOf } from '#wording/vi/articles'
import { conditionSentences } from '#wording/vi/gates'
import { nounsOf, type Nouns } from '#wording/vi/nouns'
import { eligibility } from '#wording/vi/rules-text/entering'
import { contestPosts, type ContestPosts } from '../contest-posts'
import { contestBySlug, type ByVisitor } from '../guard'

export interface ContestDate {
  code: MilestoneCode
  at: Date
  isPast: boolean
  /** Set when the date was moved: the first date, why, and the notice that said so. */
  moved: { from: Date; reason: string; notice: string } | null
}

export interface ContestPage
  extends
    ContestPosts,
    Pick<Contest, 'slug' | 'title' | 'shortTitle' | 'organiser'>,
    Pick<Regulations, 'fields' | 'parts' | 'rubric' | 'prizes'> {
  now: Date
  /** Who may enter and under what conditions, as sentences. */
  who: string[]
  conditions: string[]
  divisions: Division[]
  nouns: Nouns
  /** By the council's votes, without points. */
  isVoted: boolean
  /** The first article of the regulations: what the contest is for. */
  purpose: string[]
  phase: Phase
  phaseEndsAt: Date | null
  opensAt: Date
  closesAt: Date
  resultsDueAt: Date
  publishedAt: Date | null
  /** The phases between opening and posting, with the moments they begin and end. */
  phases: { phase: Phase; from: Date; to: Date; state: 'past' | 'current' | 'future' }[]
  dates: ContestDate[]
}

/** Throws a 404 response when there is no contest of that name. */
export async function contestPage({ now }: ByVisitor, slug: string | undefined): Promise<ContestPage> {
  const contest = await contestBySlug(slug)
  const [publication, posts] = await Promise.all([
    Publications.findOne({
      contest: contest._id,
      round: lastRound(contest).code,
      publishedAt: { $lte: now },
    })
      .select({ publishedAt: 1 })
      .sort({ number: 1 })
      .lean(),
    contestPosts(contest, now),
  ])
  const { timeline, regulations } = contest
  return {
    now,
    slug: contest.slug,
    title: contest.title,
    shortTitle: contest.shortTitle,
    organiser: contest.organiser,
    fields: regulations.fields,
    who: eligibility(contest),
    conditions: conditionSentences(regulations),
    divisions: divisionsOf(regulations),
    nouns: nounsOf(regulations),
    isVoted: selectionOf(regulations).by === 'votes',
    ...posts,
    parts: regulations.parts,
    rubric: regulations.rubric,
    prizes: regulations.prizes,
    purpose: articlesOf(contest)[0]?.paragraphs ?? [],
    phase: phaseAt(timeline, now),
    phaseEndsAt: phaseEndsAt(timeline, now),
    opensAt: milestone(timeline, 'opens'),
    closesAt: milestone(timeline, 'closes'),
    resultsDueAt: milestone(timeline, 'deliberationEnds'),
    publishedAt: publication?.publishedAt ?? null,
    phases: phasesOf(contest, now),
    dates: datesOf(contest, now),
  }
}

function phasesOf({ timeline }: Contest, now: Date): ContestPage['phases'] {
  const current = phases.indexOf(phaseAt(timeline, now))
  return phases.slice(1, -1).map((phase, index) => ({
    phase,
    from: phaseStartsAt(timeline, phase),
    to: phaseStartsAt(timeline, phases[index + 2] ?? 'finished'),
    state: index + 1 < current ? 'past' : index + 1 === current ? 'current' : 'future',
  }))
}

function datesOf({ timeline }: Contest, now: Date): ContestDate[] {
  return timeline
    .map(({ code, at, originallyAt, reason, notice }) => ({
      code,
      at,
      isPast: at < now,
      moved:
        originallyAt && originallyAt.getTime() !== at.getTime()
          ? { from: originallyAt, reason: reason ?? '', notice: notice ?? '' }
          : null,
    }))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}
