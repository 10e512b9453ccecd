/** All contests that were ever launched, the newest first: by programme, by year, by words of their names, in pages. */
import type { QueryFilter } from 'mongoose'
import { announced, Contests, type Contest } from '#models/contest'
import type { Id } from '#models/ids'
import { Publications } from '#models/publication'
import { foldName } from '#rules/fold-name'
import { phaseAt, type Phase } from '#rules/phases'
import { programmeKinds, type ProgrammeKind } from '#rules/programmes'
import type { ByVisitor } from '../guard'

const pageSize = 30

export interface ArchiveFilter {
  words: string
  programme: ProgrammeKind | null
  year: number | null
  page: number
}

export interface ArchiveRow {
  slug: string
  title: string
  programme: ProgrammeKind
  year: number
  standingBody: string
  phase: Phase
  /** When the results came out; null while there are none. */
  publishedAt: Date | null
}

/**
 * Words are looked for without case or accents in title and province. Editions are few (tens a year), so the names of
 * those that the other conditions leave are compared here, and only the page's own rows are read whole.
 */
export async function contestArchive({ now }: ByVisitor, filter: ArchiveFilter) {
  const launched = { ...announced, timeline: { $elemMatch: { code: 'launch', at: { $lte: now } } } }
  const [years, kinds, ids] = await Promise.all([
    Contests.distinct('year', launched),
    Contests.distinct('programme', launched),
    idsOf(
      {
        ...launched,
        ...(filter.programme ? { programme: filter.programme } : {}),
        ...(filter.year ? { year: filter.year } : {}),
      },
      filter.words,
    ),
  ])
  const pages = Math.max(1, Math.ceil(ids.length / pageSize))
  const page = Math.min(Math.max(1, filter.page), pages)
  const start = (page - 1) * pageSize
  const shown = ids.slice(start, start + pageSize)
  return {
    years: years.sort((a, b) => b - a),
    programmes: programmeKinds.filter((kind) => kinds.includes(kind)),
    total: ids.length,
    page,
    pages,
    first: ids.length === 0 ? 0 : start + 1,
    last: start + shown.length,
    rows: await rowsOf(shown, now),
  }
}

async function idsOf(query: QueryFilter<Contest>, typed: string): Promise<Id[]> {
  const names = await Contests.find(query)
    .select({ title: 1, shortTitle: 1, province: 1 })
    .sort({ year: -1, ordinal: -1, _id: -1 })
    .lean()
  const words = foldName(typed).split(' ').filter(Boolean)
  return names
    .filter(({ title, shortTitle, province }) => {
      const name = foldName(`${title} ${shortTitle} ${province}`)
      return words.every((word) => name.includes(word))
    })
    .map(({ _id }) => _id)
}

async function rowsOf(ids: readonly Id[], now: Date): Promise<ArchiveRow[]> {
  const [contests, publications] = await Promise.all([
    Contests.find({ _id: { $in: ids } })
      .select({ slug: 1, title: 1, programme: 1, year: 1, 'organiser.standingBody': 1, timeline: 1 })
      .lean(),
    Publications.find({ contest: { $in: ids }, publishedAt: { $lte: now } })
      .select({ contest: 1, publishedAt: 1 })
      .sort({ number: -1 })
      .lean(),
  ])
  const publishedAt = new Map(publications.map((one) => [one.contest.toHexString(), one.publishedAt]))
  const byId = new Map(contests.map((contest) => [contest._id.toHexString(), contest]))
  return ids.flatMap((id) => {
    const contest = byId.get(id.toHexString())
    return contest ? [rowOf(contest, publishedAt.get(id.toHexString()) ?? null, now)] : []
  })
}

function rowOf(contest: Contest, publishedAt: Date | null, now: Date): ArchiveRow {
  const { slug, title, programme, year, organiser, timeline } = contest
  const { standingBody } = organiser
  return { slug, title, programme, year, standingBody, phase: phaseAt(timeline, now), publishedAt }
}
