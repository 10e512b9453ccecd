/** Who speaks for which unit in a contest: applications first, then those who serve; and units found to appoint somebody for. */
import { Coordinators } from '#models/coordinator'
import { People } from '#models/person'
import { Units, validOn } from '#models/unit'
import { chainOf } from '#rules/chain'
import { dayOf } from '#rules/deadlines'
import { foldName } from '#rules/fold-name'
import { isHeld, type By, type InContest } from '../guard'

const pageSize = 50
const unitsShown = 20

export async function coordinators(
  { contest, now }: By & InContest,
  { search, page }: { search: string; page: number },
) {
  const filter = { contest: contest._id }
  const [total, applied, listed] = await Promise.all([
    Coordinators.countDocuments({ ...filter, state: { $ne: 'applied' } }),
    Coordinators.find({ ...filter, state: 'applied' })
      .sort({ createdAt: 1 })
      .limit(pageSize)
      .lean(),
    Coordinators.find({ ...filter, state: { $ne: 'applied' } })
      .sort({ createdAt: -1, _id: 1 })
      .skip((page - 1) * pageSize)
      .limit(pageSize)
      .lean(),
  ])
  const all = [...applied, ...listed]
  const [people, units, choices] = await Promise.all([
    People.find({ _id: { $in: all.map(({ person }) => person) } })
      .select({ name: 1, email: 1, phone: 1 })
      .lean(),
    Units.find({ _id: { $in: all.map(({ unit }) => unit) } })
      .select({ name: 1 })
      .lean(),
    unitsNamed(search, now),
  ])
  const rows = all.map((one) => {
    const person = people.find(({ _id }) => _id.equals(one.person))
    return {
      id: one._id.toHexString(),
      unit: { id: one.unit.toHexString(), name: units.find(({ _id }) => _id.equals(one.unit))?.name ?? '' },
      name: person?.name ?? '',
      email: person?.email ?? '',
      phone: person?.phone ?? '',
      state: one.state === 'serving' && !isHeld(one, now) ? ('over' as const) : one.state,
      letter: one.letter,
      note: one.note,
      from: one.from,
      until: one.until,
    }
  })
  return {
    now,
    applied: rows.filter(({ state }) => state === 'applied'),
    rows: rows.filter(({ state }) => state !== 'applied'),
    hasChain: chainOf(contest.regulations).length > 0,
    search,
    choices,
    page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
    first: total === 0 ? 0 : (page - 1) * pageSize + 1,
    last: Math.min(total, page * pageSize),
    total,
  }
}

async function unitsNamed(search: string, now: Date) {
  const words = foldName(search).split(/\s+/).filter(Boolean).slice(0, 6)
  if (words.length === 0) return []
  const units = await Units.find({
    $and: [
      ...words.map((word) => ({ words: { $regex: `^${word.replace(/[^a-z0-9]/g, '')}` } })),
      validOn(dayOf(now)),
    ],
  })
    .select({ name: 1, place: 1 })
    .sort({ folded: 1, _id: 1 })
    .limit(unitsShown)
    .lean()
  return units.map(({ _id, name, place }) => ({ id: _id.toHexString(), name, place }))
}
