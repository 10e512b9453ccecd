/** The units that sent entries, as they were then: frozen with each submission, told by the unit's history before that. */
import type { ClientSession } from 'mongoose'
import type { Entry } from '#models/entry'
import { idFrom, type Id } from '#models/ids'
import { Units, type Unit } from '#models/unit'
import { dayOf, type Day } from '#rules/deadlines'
import { sentByOn, type SentBy } from '#rules/units/sent-by'

/** As of a day; null where no unit of the directory was chosen. */
export async function sentByNow(
  unit: string | null,
  day: Day,
  session: ClientSession | null = null,
): Promise<SentBy | null> {
  const _id = idFrom(unit ?? undefined)
  const own = _id && (await Units.findById(_id).session(session).lean())
  if (!own) return null
  const above = await Units.find({ _id: { $in: own.ancestors } })
    .session(session)
    .lean()
  return sentByOn([...inOrder(own.ancestors, above), own].map(named), day)
}

type Sent = Pick<Entry, 'sentBy' | 'submittedAt'> & { answers: Pick<Entry['answers'], 'unit'> }

/**
 * The unit of each entry as it was when the entry was handed in. Two commands for those handed in before this was frozen,
 * none for the others.
 */
export async function sendersOf<One extends Sent>(
  entries: readonly One[],
): Promise<(entry: One) => SentBy | null> {
  const earlier = entries.filter(({ sentBy, answers }) => !sentBy && answers.unit !== null)
  const units = await byId(earlier.flatMap(({ answers }) => idFrom(answers.unit ?? undefined) ?? []))
  const above = await byId([...units.values()].flatMap(({ ancestors }) => ancestors))
  return ({ sentBy, answers, submittedAt }) => {
    if (sentBy) return sentBy
    const own = units.get(answers.unit ?? '')
    if (!own) return null
    const line = [...inOrder(own.ancestors, [...above.values()]), own].map(named)
    // Before it is handed in it is told by today's name.
    return sentByOn(line, submittedAt ? dayOf(submittedAt) : '9999-12-31')
  }
}

async function byId(ids: readonly Id[]): Promise<Map<string, Unit>> {
  if (ids.length === 0) return new Map()
  const units = await Units.find({ _id: { $in: ids } }).lean()
  return new Map(units.map((unit) => [unit._id.toHexString(), unit]))
}

function inOrder(ids: readonly Id[], units: readonly Unit[]): Unit[] {
  return ids.flatMap((id) => units.find((unit) => unit._id.equals(id)) ?? [])
}

function named({ _id, name, kind, formerNames }: Unit) {
  return { id: _id.toHexString(), name, kind, formerNames }
}
