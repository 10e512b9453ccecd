/** How many entries each unit sent: by the units of then, or by those that stand for them today. */
import { Entries, type Entry } from '#models/entry'
import { dayOf } from '#rules/deadlines'
import type { EntryState } from '#rules/entry-states'
import { ofKind, type SentBy } from '#rules/units/sent-by'
import { kindName } from '#rules/units/kinds'
import type { By, InContest } from '../guard'
import { sendersOf } from '../sent-by'
import { unitKindsNow } from '../unit-tree'
import { unitsOfDay } from '../units-of-today'

export interface UnitCount {
  key: string
  /** Several after a split; none for entries that came without a unit, or from one that has nothing left. */
  units: { id: string; name: string }[]
  received: number
  accepted: number
}

interface Counted extends Pick<Entry, 'sentBy' | 'submittedAt'> {
  answers: Pick<Entry['answers'], 'unit'>
  received: number
  accepted: number
}

export interface ByUnitView {
  /** By the units of today instead of those of then. */
  isToday: boolean
  /** A code of the kinds, to which units are summed up; '' for the sending units themselves. */
  kind: string
}

/** Most entries first. A few commands, however many entries and units. */
export async function entriesByUnit({ now, contest }: By & InContest, { isToday, kind }: ByUnitView) {
  const [counted, kinds] = await Promise.all([countedOf(contest._id), unitKindsNow()])
  const senderOf = await sendersOf(counted)
  const unitsOf = isToday ? await todayOf(counted, kind, dayOf(now)) : thenOf(senderOf, kind)
  const groups = new Map<string, UnitCount>()
  for (const one of counted) {
    const units = unitsOf(one)
    const key = units.map(({ id, name }) => `${id} ${name}`).join(', ')
    const group = groups.get(key) ?? { key, units, received: 0, accepted: 0 }
    groups.set(key, {
      ...group,
      received: group.received + one.received,
      accepted: group.accepted + one.accepted,
    })
  }
  return {
    kinds: kinds.map(({ code, name }) => ({ code, name })),
    kind: kind === '' ? '' : kindName(kinds, kind),
    rows: [...groups.values()].toSorted(
      (a, b) => b.received - a.received || nameOf(a).localeCompare(nameOf(b), 'vi'),
    ),
  }
}

const nameOf = ({ units }: UnitCount) => units.map(({ name }) => name).join(', ')

async function countedOf(contest: Entry['contest']): Promise<Counted[]> {
  const states: EntryState[] = ['submitted', 'returned', 'accepted', 'rejected', 'disqualified']
  const groups = await Entries.aggregate<{
    _id: { unit: string | null; sentBy?: SentBy | null }
    received: number
    accepted: number
    submittedAt: Date | null
  }>([
    { $match: { contest, state: { $in: states } } },
    {
      $group: {
        _id: { unit: '$answers.unit', sentBy: '$sentBy' },
        received: { $sum: 1 },
        accepted: { $sum: { $cond: [{ $eq: ['$state', 'accepted'] }, 1, 0] } },
        submittedAt: { $min: '$submittedAt' },
      },
    },
  ])
  return groups.map(({ _id, ...counts }) => ({
    answers: { unit: _id.unit },
    sentBy: _id.sentBy ?? null,
    ...counts,
  }))
}

type UnitsOf = (one: Counted) => { id: string; name: string }[]

function thenOf(senderOf: (one: Counted) => SentBy | null, kind: string): UnitsOf {
  return (one) => {
    const sender = senderOf(one)
    const unit = sender && kind !== '' ? ofKind(sender, kind) : sender
    return unit ? [{ id: unit.id, name: unit.name }] : []
  }
}

/** A unit of today is summed up to what stands above it today. */
async function todayOf(counted: readonly Counted[], kind: string, today: string): Promise<UnitsOf> {
  const ids = [...new Set(counted.flatMap(({ answers }) => answers.unit ?? []))]
  const now = await unitsOfDay(ids, today)
  const above = await unitsOfDay(
    [...new Set([...now.values()].flat().flatMap(({ ancestors }) => ancestors))],
    today,
  )
  const known = new Map([...now.values(), ...above.values()].flat().map((unit) => [unit.id, unit]))
  return ({ answers }) => {
    const units = now.get(answers.unit ?? '') ?? []
    const chosen = units.flatMap((unit) => {
      const line = [...unit.ancestors, unit.id].flatMap((id) => known.get(id) ?? [])
      return kind === '' ? unit : (line.findLast((one) => one.kind === kind) ?? [])
    })
    return [...new Map(chosen.map(({ id, name }) => [id, { id, name }])).values()]
  }
}
