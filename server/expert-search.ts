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

/** Six commands, however many experts there are and however many are shown. */
export async function searchExperts(filter: ExpertFilter) {
  const narrowed = narrowedBy(filter)
  const start = (Math.max(1, filter.page) - 1) * pageSize
  const [found, total] = await Promise.all([
    filter.order === 'served' ? byService(narrowed, start) : byName(narrowed, start),
    Experts.countDocuments(narrowed),
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

function narrowedBy({ search, field, activity }: ExpertFilter): QueryFilter<Expert> {
  const words = searchWords(search).slice(0, 8)
  return {
    ...(activity === 'all' ? {} : { isActive: activity === 'active' }),
    ...(field === '' ? {} : { fields: field }),
    ...(words.length === 0 ? {} : { $and: words.map((word) => ({ 'keys.words': { $regex: `^${word}` } })) }),
  }
}

async function byName(narrowed: QueryFilter<Expert>, start: number): Promise<Expert[]> {
  return Experts.find(narrowed).sort({ 'keys.name': 1, _id: 1 }).skip(start).limit(pageSize).lean()
}

/** Those who served most first; equals by name. Only what is counted is read of them all. */
async function byService(narrowed: QueryFilter<Expert>, start: number): Promise<Expert[]> {
  const [all, served] = await Promise.all([
    Experts.find(narrowed)
      .select({ email: 1, history: 1, 'keys.name': 1 })
      .sort({ 'keys.name': 1, _id: 1 })
      .lean(),
    servedByEmail(),
  ])
  const counted = all.map((expert) => ({
    expert,
    times: expert.history.length + (served.get(expert.email) ?? 0),
  }))
  const ids = counted
    .toSorted((a, b) => b.times - a.times)
    .slice(start, start + pageSize)
    .map(({ expert }) => expert._id)
  const found = await Experts.find({ _id: { $in: ids } }).lean()
  const byId = new Map(found.map((expert) => [expert._id.toHexString(), expert]))
  return ids.flatMap((id) => byId.get(id.toHexString()) ?? [])
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

/** The fields of expertise that stand in the register. */
export async function expertFieldNames(): Promise<string[]> {
  const names = await Experts.distinct('fields')
  return names.toSorted((a, b) => a.localeCompare(b, 'vi'))
}
