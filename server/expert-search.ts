/** The register of experts searched: a page of it in the order asked for, with how often each one served. */
import type { QueryFilter } from 'mongoose'
import { Experts, type Expert } from '#models/expert'
import type { Id } from '#models/ids'
import { Panels } from '#models/panel'
import { People } from '#models/person'
import { Units } from '#models/unit'
import { searchWords, type ExpertFilter } from '#rules/experts'
import { isJudging, serviceOf } from '#rules/panel-service'
import { titledName } from '#wording/vi/expert-titles'

const pageSize = 50

export interface ExpertRow {
  id: string
  /** With titles: `TS. Trần Quốc Bình An`. */
  name: string
  /** Without them, as it is written on a panel. */
  plainName: string
  email: string
  unit: string | null
  /** The unit's name, else the employer as written. */
  workplace: string
  fields: string[]
  keywords: string[]
  isActive: boolean
  /** Panels of this platform, and lines of what they did before. */
  served: number
  person: string | null
}

/** As many commands however many experts there are and however many are shown. */
export async function searchExperts(filter: ExpertFilter) {
  const search = narrowedBy(filter)
  const start = (Math.max(1, filter.page) - 1) * pageSize
  const [found, total] = await Promise.all([
    filter.order === 'served' ? byService(search, start) : byName(search, start),
    Experts.countDocuments(search.filter).hint(search.index),
  ])
  const rows = await rowsOf(found)
  return {
    total,
    first: total === 0 ? 0 : start + 1,
    last: start + rows.length,
    pages: Math.ceil(total / pageSize),
    rows,
  }
}

/** What is looked for, and the index that finds it fastest, which no planner knows as well as we. */
interface Search {
  filter: QueryFilter<Expert>
  index: Record<string, 1 | -1>
  /** By words or field: few are left, so that they are sorted without an index. */
  isNarrow: boolean
}

const byNameIndex = { isActive: 1, 'keys.name': 1, _id: 1 } as const
const byPastIndex = { isActive: 1, 'keys.past': -1, 'keys.name': 1, _id: 1 } as const

function narrowedBy({ search, field, activity }: ExpertFilter): Search {
  const words = searchWords(search).slice(0, 8)
  const filter: QueryFilter<Expert> = {
    isActive: activity === 'all' ? { $in: [true, false] } : activity === 'active',
    ...(field === '' ? {} : { fields: field }),
    ...(words.length === 0 ? {} : { $and: words.map((word) => ({ 'keys.words': new RegExp(`^${word}`) })) }),
  }
  if (words.length > 0) return { filter, index: { 'keys.words': 1 }, isNarrow: true }
  if (field !== '') return { filter, index: { fields: 1 }, isNarrow: true }
  return { filter, index: byNameIndex, isNarrow: false }
}

async function byName({ filter, index }: Search, start: number): Promise<Expert[]> {
  return Experts.find(filter)
    .hint(index)
    .sort({ 'keys.name': 1, _id: 1 })
    .skip(start)
    .limit(pageSize)
    .lean()
}

/**
 * Those who served most first; equals by name. Who judged here is counted anew, what was before stands in the index: of
 * the two lists no more is read than the page needs.
 */
async function byService({ filter, index, isNarrow }: Search, start: number): Promise<Expert[]> {
  const served = await servedByEmail()
  const emails = [...served.keys()]
  const [here, before] = await Promise.all([
    emails.length > 0
      ? Experts.find({ ...filter, email: { $in: emails } })
          .hint({ email: 1 })
          .lean()
      : [],
    Experts.find({ ...filter, email: { $nin: emails } })
      .hint(isNarrow ? index : byPastIndex)
      .sort({ 'keys.past': -1, 'keys.name': 1, _id: 1 })
      .limit(start + pageSize)
      .lean(),
  ])
  const times = ({ email, keys }: Expert) => keys.past + (served.get(email) ?? 0)
  return [...here, ...before]
    .toSorted((a, b) => times(b) - times(a) || (a.keys.name < b.keys.name ? -1 : 1))
    .slice(start, start + pageSize)
}

async function rowsOf(experts: readonly Expert[]): Promise<ExpertRow[]> {
  const emails = experts.map(({ email }) => email).filter(Boolean)
  const [people, units] = await Promise.all([
    People.find({ email: { $in: emails } })
      .select({ email: 1 })
      .lean(),
    Units.find({ _id: { $in: experts.flatMap(({ unit }) => unit ?? []) } }).lean(),
  ])
  const panels = await panelsOf(people.map(({ _id }) => _id))
  const personOf = new Map(people.map(({ email, _id }) => [email, _id.toHexString()]))
  const unitOf = new Map(units.map(({ _id, name }) => [_id.toHexString(), name]))
  return experts.map((expert) => {
    const person = personOf.get(expert.email) ?? null
    return {
      id: expert._id.toHexString(),
      name: titledName(expert),
      plainName: expert.name,
      email: expert.email,
      unit: expert.unit?.toHexString() ?? null,
      workplace: (expert.unit && unitOf.get(expert.unit.toHexString())) || expert.employer,
      fields: expert.fields,
      keywords: expert.keywords,
      isActive: expert.isActive,
      served: expert.history.length + (panels.get(person ?? '') ?? 0),
      person,
    }
  })
}

/** On how many panels each of these people judged, by person. */
async function panelsOf(people: readonly Id[]): Promise<Map<string, number>> {
  const panels = await Panels.find({ 'members.person': { $in: people } })
    .select({ members: 1 })
    .lean()
  const counts = new Map<string, number>()
  for (const person of panels.flatMap(({ members }) => members.filter((one) => isJudging(serviceOf(one))))) {
    const id = person.person.toHexString()
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

/** The same for everybody who ever judged here, by address. */
async function servedByEmail(): Promise<Map<string, number>> {
  const panels = await Panels.find().select({ members: 1 }).lean()
  const members = panels.flatMap((panel) => panel.members.filter((one) => isJudging(serviceOf(one))))
  const people = await People.find({ _id: { $in: members.map(({ person }) => person) } })
    .select({ email: 1 })
    .lean()
  const emailOf = new Map(people.map(({ _id, email }) => [_id.toHexString(), email]))
  const counts = new Map<string, number>()
  for (const { person } of members) {
    const email = emailOf.get(person.toHexString())
    if (email) counts.set(email, (counts.get(email) ?? 0) + 1)
  }
  return counts
}

const fieldsAtMost = 200

/** The fields of expertise that stand in the register: leapt through by their index, one step a field. */
export async function expertFieldNames(): Promise<string[]> {
  const names: string[] = []
  for (let last = ''; names.length < fieldsAtMost; last = names.at(-1) ?? '') {
    const [next] = await Experts.find({ fields: { $gt: last } })
      .select({ fields: 1 })
      .hint({ fields: 1 })
      .limit(1)
      .lean()
    if (!next) break
    const after = next.fields.filter((name) => name > last).toSorted((a, b) => (a < b ? -1 : 1))
    names.push(after[0] ?? last)
  }
  return names.toSorted((a, b) => a.localeCompare(b, 'vi'))
}
