/** What a new edition of a programme can begin with: ready terms, or the last edition with its office. */
import { Contests } from '#models/contest'
import { idFrom, newId } from '#models/ids'
import { People } from '#models/person'
import { Seats } from '#models/seat'
import { AllSeries } from '#models/series'
import { presetsFor } from '#rules/presets/edition-presets'
import type { ProgrammeKind } from '#rules/programmes'
import type { SeatRole } from '#rules/roles'
import type { By } from '../guard'
import { found } from '../refuse'

export interface NewEditionPage {
  series: { id: string; name: string; kind: ProgrammeKind; cycle: string }
  presets: { code: string; name: string; source: string }[]
  last: { id: string; title: string } | null
  /** What most editions would take. */
  usual: { ordinal: number; year: number; prefix: string; source: string; organiser: string; name: string }
  office: { value: string; name: string; role: SeatRole }[]
  /** The id that the edition will have: a form sent twice makes one. */
  proposedId: string
}

export async function newEditionPage({ actor, now }: By, id: string | undefined): Promise<NewEditionPage> {
  const series = found(await AllSeries.findById(idFrom(id)).lean(), 'series')
  const last = await Contests.findOne({ series: series._id })
    .select({ title: 1, ordinal: 1, year: 1, receiptPrefix: 1 })
    .sort({ year: -1, ordinal: -1 })
    .lean()
  const seats = last
    ? await Seats.find({ contest: last._id, role: { $ne: 'judge' } })
        .sort({ role: 1, _id: 1 })
        .lean()
    : []
  const people = await People.find({ _id: { $in: seats.map(({ person }) => person) } })
    .select({ name: 1, email: 1 })
    .lean()
  const nameOf = (person: (typeof seats)[number]['person']) => {
    const found = people.find(({ _id }) => _id.equals(person))
    return found ? found.name || found.email : ''
  }
  const presets = presetsFor(series.kind).map(({ code, name, source }) => ({ code, name, source }))
  const ordinal = (last?.ordinal ?? 0) + 1
  const year = last ? last.year + (series.cycleYears ?? 1) : now.getUTCFullYear()
  return {
    series: { id: series._id.toHexString(), name: series.name, kind: series.kind, cycle: series.cycle },
    presets,
    last: last && { id: last._id.toHexString(), title: last.title },
    usual: {
      ordinal,
      year,
      prefix: last ? last.receiptPrefix.replace(/\d+$/, '') + String(ordinal) : '',
      source: last?._id.toHexString() ?? presets[0]?.code ?? '',
      organiser: actor.person.email,
      name: actor.person.name,
    },
    office: seats.map(({ person, role }) => ({
      value: `${person.toHexString()}:${role}`,
      name: nameOf(person),
      role,
    })),
    proposedId: newId().toHexString(),
  }
}
