/**
 * The public results: what the latest publication froze, never live marks. A name is shown only if everybody who has
 * a say agreed to it when it was published and still does (domain.md §10.1); everything else about people stays inside.
 */
import type { Contest } from '#models/contest'
import { Entries } from '#models/entry'
import { idFrom, type Id } from '#models/ids'
import { Publications, type Laureate, type Publication } from '#models/publication'
import { isConsented } from '#rules/consents'
import { selectionOf, subjectOf } from '#rules/entry-terms'
import { dayOf } from '#rules/deadlines'
import type { EntryAnswers } from '#rules/entry'
import { milestone, phaseAt, type Phase } from '#rules/phases'
import type { Resolution } from '#rules/resolutions'
import { lastRound } from '#rules/rounds'
import { nounsOf, type Nouns } from '#wording/vi/nouns'
import { contestBySlug, type ByVisitor } from '../guard'
import { resolutionsOf } from '../resolutions'

export interface ResultRow {
  title: string
  field: string
  /** Those who agreed to be named. */
  authors: { name: string; school: string }[]
  /** How many of the authors are not named. */
  unnamed: number
  /** The unit that sent the entry; empty where naming it would name the school of somebody who wishes to be unnamed. */
  unit: string
}

export interface Results {
  number: number
  publishedAt: Date
  decisionNumber: string
  counts: Publication['counts']
  /** In the order of the regulations; `notAwarded` of the prizes were not given. */
  prizes: { code: string; title: string; rows: ResultRow[]; notAwarded: number }[]
  /** What was published before and has been replaced, newest first. */
  earlier: { number: number; publishedAt: Date; decisionNumber: string }[]
  resolutions: Resolution[]
}

export interface ResultsPage extends Pick<
  Contest,
  'slug' | 'title' | 'shortTitle' | 'organiser' | 'province'
> {
  now: Date
  phase: Phase
  /** When results are due while there are none. */
  dueAt: Date
  postingEndsAt: Date
  results: Results | null
  nouns: Nouns
  /** By the council's votes, without points. */
  isVoted: boolean
}

/** Throws a 404 response when there is no contest of that name. */
export async function resultsPage({ now }: ByVisitor, slug: string | undefined): Promise<ResultsPage> {
  const contest = await contestBySlug(slug)
  const publications = await Publications.find({
    contest: contest._id,
    round: lastRound(contest).code,
    publishedAt: { $lte: now },
  })
    .sort({ number: -1 })
    .limit(20)
    .lean()
  const [latest, ...earlier] = publications
  return {
    now,
    slug: contest.slug,
    title: contest.title,
    shortTitle: contest.shortTitle,
    organiser: contest.organiser,
    province: contest.province,
    phase: phaseAt(contest.timeline, now),
    dueAt: milestone(contest.timeline, 'deliberationEnds'),
    postingEndsAt: milestone(contest.timeline, 'postingEnds'),
    nouns: nounsOf(contest.regulations),
    isVoted: selectionOf(contest.regulations).by === 'votes',
    results: latest ? await resultsOf(contest, latest, earlier, now) : null,
  }
}

async function resultsOf(
  contest: Contest,
  publication: Publication,
  earlier: Publication[],
  now: Date,
): Promise<Results> {
  const speaking = await answersOf(
    contest._id,
    publication.laureates.map(({ entry }) => entry),
  )
  const { fields, prizes } = contest.regulations
  const order = (row: ResultRow) => fields.findIndex(({ name }) => name === row.field)
  return {
    number: publication.number,
    publishedAt: publication.publishedAt,
    decisionNumber: publication.decisionNumber,
    counts: {
      received: publication.counts.received,
      eligible: publication.counts.eligible,
      awarded: publication.counts.awarded,
    },
    prizes: prizes.map(({ code, title }) => ({
      code,
      title,
      notAwarded: publication.notAwarded.find(({ prize }) => prize === code)?.count ?? 0,
      rows: publication.laureates
        .filter(({ prize }) => prize === code)
        .map((laureate) => rowOf(contest, laureate, speaking.get(laureate.entry), publication.publishedAt))
        .sort((a, b) => order(a) - order(b) || a.title.localeCompare(b.title, 'vi')),
    })),
    earlier: earlier.map(({ number, publishedAt, decisionNumber }) => ({
      number,
      publishedAt,
      decisionNumber,
    })),
    resolutions: await resolutionsOf(contest._id, now),
  }
}

type Speaking = Pick<EntryAnswers, 'consents' | 'authors'>

/** What the authors of these entries say now. Of the living entries nothing else is read. */
async function answersOf(contest: Id, ids: string[]): Promise<Map<string, Speaking>> {
  const entries = await Entries.find({
    contest,
    _id: { $in: ids.map((id) => idFrom(id)).filter((id) => id !== null) },
  })
    .select({ 'answers.consents': 1, 'answers.authors': 1 })
    .lean()
  return new Map(entries.map(({ _id, answers }) => [_id.toHexString(), answers]))
}

function rowOf(
  { regulations }: Contest,
  laureate: Laureate,
  speaking: Speaking | undefined,
  publishedAt: Date,
): ResultRow {
  const day = dayOf(publishedAt)
  const named = laureate.authors.filter(({ id, name }) => {
    const bornOn = speaking?.authors.find((author) => author.id === id)?.bornOn ?? null
    return name !== '' && isConsented(speaking?.consents ?? [], { id, bornOn }, 'publishing', day)
  })
  const unnamed = laureate.authors.length - named.length
  return {
    // Somebody who no longer wishes to be named is not named by the dossier's title either.
    title: subjectOf(regulations) === 'person' && unnamed > 0 ? '' : laureate.title,
    field: regulations.fields.find(({ code }) => code === laureate.field)?.name ?? '',
    authors: named.map(({ name, school }) => ({ name, school })),
    unnamed,
    unit: unnamed === 0 ? laureate.unit : '',
  }
}
