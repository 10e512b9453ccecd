/** The programmes of the house with their newest edition, and the editions that belong to none. */
import { Contests } from '#models/contest'
import type { Id } from '#models/ids'
import { AllSeries } from '#models/series'
import type { ProgrammeKind } from '#rules/programmes'
import type { By } from '../guard'

export interface SeriesRow {
  id: string
  name: string
  kind: ProgrammeKind
  cycle: string
  editions: number
  last: { slug: string; shortTitle: string; year: number } | null
}

export interface SeriesList {
  series: SeriesRow[]
  alone: { slug: string; shortTitle: string; year: number }[]
}

/** Two commands, however many editions there are. */
export async function seriesList(_by: By): Promise<SeriesList> {
  const [series, editions] = await Promise.all([
    AllSeries.find().sort({ name: 1 }).lean(),
    Contests.aggregate<{
      _id: Id | null
      editions: { slug: string; shortTitle: string; year: number }[]
    }>([
      { $sort: { year: -1, ordinal: -1 } },
      {
        $group: {
          _id: '$series',
          editions: { $push: { slug: '$slug', shortTitle: '$shortTitle', year: '$year' } },
        },
      },
    ]),
  ])
  const of = (id: Id) => editions.find((group) => group._id?.equals(id))?.editions ?? []
  return {
    series: series.map(({ _id, name, kind, cycle }) => ({
      id: _id.toHexString(),
      name,
      kind,
      cycle,
      editions: of(_id).length,
      last: of(_id)[0] ?? null,
    })),
    alone: editions.filter(({ _id }) => !_id).flatMap((group) => group.editions),
  }
}
