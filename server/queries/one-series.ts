/** One programme with all its editions, and who may hold it. */
import { Contests } from '#models/contest'
import { idFrom } from '#models/ids'
import { Seats } from '#models/seat'
import { AllSeries, type Series } from '#models/series'
import type { ContestStage } from '#rules/editions'
import type { By } from '../guard'
import { isHeld } from '../guard'
import { hostUnits } from '../host-units'
import { found } from '../refuse'

export interface EditionRow {
  slug: string
  title: string
  year: number
  stage: ContestStage
  organisers: number
  secretaries: number
}

export interface OneSeries {
  series: Pick<Series, 'kind' | 'name' | 'province' | 'level' | 'cycleYears' | 'cycle' | 'version'> & {
    id: string
    host: string
  }
  editions: EditionRow[]
  units: { id: string; name: string }[]
}

export async function oneSeries({ now }: By, id: string | undefined): Promise<OneSeries> {
  const series = found(await AllSeries.findById(idFrom(id)).lean(), 'series')
  const editions = await Contests.find({ series: series._id })
    .select({ slug: 1, title: 1, year: 1, stage: 1 })
    .sort({ year: -1, ordinal: -1 })
    .lean()
  const [seats, units] = await Promise.all([
    Seats.find({
      contest: { $in: editions.map(({ _id }) => _id) },
      role: { $in: ['organiser', 'secretary'] },
    }).lean(),
    hostUnits(),
  ])
  const { kind, name, province, level, cycleYears, cycle, version, host } = series
  const told = { kind, name, province, level, cycleYears, cycle, version }
  return {
    series: { id: series._id.toHexString(), host: host?.toHexString() ?? '', ...told },
    editions: editions.map(({ _id, slug, title, year, stage }) => {
      const held = (role: string) =>
        seats.filter((seat) => seat.contest.equals(_id) && seat.role === role && isHeld(seat, now)).length
      return { slug, title, year, stage, organisers: held('organiser'), secretaries: held('secretary') }
    }),
    units,
  }
}
