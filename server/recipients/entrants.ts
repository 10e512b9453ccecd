/** Those who have entries in a certain state: one recipient for each owner, with all of their works. */
import type { PipelineStage, QueryFilter } from 'mongoose'
import { Entries, type Entry } from '#models/entry'
import type { Id } from '#models/ids'
import { People } from '#models/person'
import type { Audience } from '#rules/campaigns'
import type { Contest } from '#models/contest'
import { milestone } from '#rules/phases'
import { dateTime } from '#wording/format'
import { paths } from '#wording/paths'
import { env } from '../env'
import { workLine, type ListedWork } from '../work-line'
import type { Part, Recipient, RecipientPage, Told } from './recipient'

const day = 86_400_000

type EntrantKind = 'drafts' | 'supplements' | 'submitted' | 'entrants'

/** The entries that an audience is about, as of `now`. */
export function entriesOf(
  contest: Contest,
  { kind, days, field }: Omit<Audience, 'kind' | 'addresses'> & { kind: EntrantKind },
  now: Date,
): QueryFilter<Entry> {
  const base = { contest: contest._id, ...(field === null ? {} : { 'answers.field': field }) }
  switch (kind) {
    case 'drafts': {
      const untouchedSince = new Date(now.getTime() - (days ?? 0) * day)
      return { ...base, state: 'draft', ...(days === null ? {} : { updatedAt: { $lte: untouchedSince } }) }
    }
    case 'supplements': {
      const until = days === null ? {} : { $lte: new Date(now.getTime() + days * day) }
      return { ...base, state: 'returned', 'returned.deadline': { $gte: now, ...until } }
    }
    case 'submitted':
      return { ...base, state: { $in: ['submitted', 'returned', 'accepted'] } }
    case 'entrants':
      return base
  }
}

type Work = ListedWork & Pick<Entry, '_id' | 'updatedAt'>

/** Three commands, however many entries there are. */
export async function entrantRecipients(
  contest: Contest,
  audience: Audience & { kind: EntrantKind },
  now: Date,
  part: Part,
  told: Told,
): Promise<RecipientPage> {
  const filter = entriesOf(contest, audience, now)
  const stages: PipelineStage[] = [
    { $match: filter as Record<string, unknown> },
    { $group: { _id: '$owner', works: { $push: '$_id' } } },
    { $sort: { _id: 1 } },
    ...(part ? [{ $skip: part.skip }, { $limit: part.limit }] : []),
  ]
  const [groups, total] = await Promise.all([
    Entries.aggregate<{ _id: Id; works: Id[] }>(stages),
    ownersIn(filter),
  ])
  const ids = groups.flatMap(({ works }) => works)
  const [works, people] = await Promise.all([
    Entries.find({ _id: { $in: ids } })
      .select({ 'answers.title': 1, state: 1, receiptNumber: 1, returned: 1, updatedAt: 1 })
      .lean<Work[]>(),
    People.find({ _id: { $in: groups.map(({ _id }) => _id) } })
      .select({ name: 1, email: 1 })
      .lean(),
  ])
  const workOf = new Map(works.map((work) => [work._id.toHexString(), work]))
  const personOf = new Map(people.map((person) => [person._id.toHexString(), person]))
  const recipients = groups.flatMap(({ _id, works: own }): Recipient[] => {
    const person = personOf.get(_id.toHexString())
    const listed = own
      .flatMap((id) => workOf.get(id.toHexString()) ?? [])
      .filter((work) => !told.has(causeOf(work)))
    if (!person || listed.length === 0) return []
    const { name, email: to } = person
    const facts = { name, ...factsOf(contest, audience.kind, listed) }
    const isAsked = audience.kind === 'drafts' || audience.kind === 'supplements'
    const about = isAsked ? listed.map((work) => work._id) : []
    return [{ key: _id.toHexString(), name, to, facts, about, causes: listed.map(causeOf) }]
  })
  return { recipients, total }
}

async function ownersIn(filter: QueryFilter<Entry>): Promise<number> {
  const [count] = await Entries.aggregate<{ owners: number }>([
    { $match: filter as Record<string, unknown> },
    { $group: { _id: '$owner' } },
    { $count: 'owners' },
  ])
  return count?.owners ?? 0
}

function factsOf(contest: Contest, kind: EntrantKind, works: readonly Work[]) {
  const due = works.flatMap(({ returned }) => (returned ? [returned.deadline.getTime()] : []))
  const first = kind === 'supplements' && due.length > 0 ? new Date(Math.min(...due)) : null
  const [only] = works
  const link = works.length === 1 && only ? paths.entry(only._id.toHexString()) : paths.myEntries
  return {
    works: works.map(workLine).join('\n'),
    title: works.map(({ answers }) => answers.title).join('; '),
    count: String(works.length),
    deadline: dateTime(first ?? milestone(contest.timeline, 'closes')),
    link: `${env.publicUrl}${link}`,
  }
}

/** A draft is one cause for good; a return each time it is made. */
function causeOf({ _id, state, returned }: Work): string {
  const id = _id.toHexString()
  return state === 'returned' && returned ? `supplement:${id}:${returned.at.toISOString()}` : `entry:${id}`
}
