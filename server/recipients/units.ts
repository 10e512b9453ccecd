/** Coordinators of units from which no entry came yet: one letter each, with all of their units. */
import type { Contest } from '#models/contest'
import { Coordinators } from '#models/coordinator'
import { Entries } from '#models/entry'
import { idFrom, type Id } from '#models/ids'
import { People } from '#models/person'
import { Units } from '#models/unit'
import { milestone } from '#rules/phases'
import { dateTime, list } from '#wording/format'
import { paths } from '#wording/paths'
import { env } from '../env'
import type { Part, Recipient, RecipientPage, Told } from './recipient'

/** Coordinators are some hundreds: all are read, and a part of them is shown. A draft already counts as an entry. */
export async function unitRecipients(
  contest: Contest,
  now: Date,
  part: Part,
  told: Told,
): Promise<RecipientPage> {
  const serving = await Coordinators.find({
    contest: contest._id,
    state: 'serving',
    from: { $lte: now },
    $or: [{ until: null }, { until: { $gte: now } }],
  }).lean()
  const silent = await unitsWithoutEntries(
    contest._id,
    serving.map(({ unit }) => unit),
  )
  const [units, people] = await Promise.all([
    Units.find({ _id: { $in: silent } })
      .select({ name: 1 })
      .lean(),
    People.find({ _id: { $in: serving.map(({ person }) => person) } })
      .select({ name: 1, email: 1 })
      .sort({ email: 1 })
      .lean(),
  ])
  const deadline = dateTime(milestone(contest.timeline, 'closes'))
  const link = env.publicUrl + paths.contest(contest.slug)
  const all = people.flatMap(({ _id, name, email }): Recipient[] => {
    const own = units.filter(
      (unit) =>
        serving.some((one) => one.person.equals(_id) && one.unit.equals(unit._id)) &&
        !told.has(causeOf(unit._id)),
    )
    if (own.length === 0) return []
    const facts = { name, unit: list(own.map((unit) => unit.name)), deadline, link }
    return [
      {
        key: _id.toHexString(),
        name,
        to: email,
        facts,
        about: [],
        causes: own.map((unit) => causeOf(unit._id)),
      },
    ]
  })
  return { recipients: part ? all.slice(part.skip, part.skip + part.limit) : all, total: all.length }
}

const causeOf = (unit: Id) => `unit:${unit.toHexString()}`

/** What a unit sent is also heard from every unit above it. */
async function unitsWithoutEntries(contest: Id, units: readonly Id[]): Promise<Id[]> {
  const [sending, entering]: unknown[][] = await Promise.all([
    Entries.distinct('answers.unit', { contest }),
    Entries.distinct('behalf', { contest, behalf: { $in: [...units] } }),
  ])
  const senders = (sending ?? []).flatMap((id) => idFrom(String(id)) ?? [])
  const above = await Units.find({ _id: { $in: senders } })
    .select({ ancestors: 1 })
    .lean()
  const heard = new Set([
    ...(entering ?? []).map(String),
    ...above.flatMap(({ _id, ancestors }) => [_id, ...ancestors].map((id) => id.toHexString())),
  ])
  return units.filter((unit) => !heard.has(unit.toHexString()))
}
