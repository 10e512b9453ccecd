/** One unit: what it is, what stands above and below it, what it came from and what became of it, and what was done to it. */
import { idFrom } from '#models/ids'
import { People } from '#models/person'
import { Units, type Unit } from '#models/unit'
import { UnitActs } from '#models/unit-act'
import type { Day } from '#rules/deadlines'
import { kindName } from '#rules/units/kinds'
import type { By } from '../guard'
import { found } from '../refuse'
import { mayKeepUnits } from '../unit-acts'
import { unitNames, unitRows } from '../unit-search'
import { unitKindsNow } from '../unit-tree'
import { whyNotUndo } from '../unit-undo'

const pageSize = 50
const actsShown = 50

export interface UnitKin {
  id: string
  name: string
  validFrom: Day | null
  validTo: Day | null
}

export async function unit({ actor }: By, id: string | undefined, page: number) {
  const _id = found(idFrom(id), 'unit')
  const own = found(await Units.findById(_id).lean(), 'unit')
  const start = (Math.max(1, page) - 1) * pageSize
  const [above, before, after, below, total, acts, kinds] = await Promise.all([
    unitNames(own.ancestors),
    Units.find({ _id: { $in: own.predecessors } })
      .sort({ folded: 1 })
      .lean(),
    Units.find({ predecessors: _id }).sort({ folded: 1 }).lean(),
    Units.find({ parent: _id }).sort({ folded: 1, _id: 1 }).skip(start).limit(pageSize).lean(),
    Units.countDocuments({ parent: _id }),
    UnitActs.find({ units: _id }).select({ touched: 0 }).sort({ at: -1, _id: -1 }).limit(actsShown).lean(),
    unitKindsNow(),
  ])
  const people = await People.find({ _id: { $in: acts.map(({ by }) => by) } })
    .select({ name: 1, email: 1 })
    .lean()
  const nameOf = new Map(people.map(({ _id: who, name, email }) => [who.toHexString(), name || email]))
  // Only the last act can be taken back: by any earlier one this unit has changed since.
  const last = acts.find(({ undone }) => undone === null)
  const whole = last && (await UnitActs.findById(last._id).lean())
  const canUndo = whole ? (await whyNotUndo(whole)) === null : false
  return {
    mayWrite: mayKeepUnits(actor),
    unit: {
      id: own._id.toHexString(),
      name: own.name,
      kind: kindName(kinds, own.kind),
      code: own.code,
      place: own.place,
      aliases: own.aliases,
      formerNames: own.formerNames,
      validFrom: own.validFrom,
      validTo: own.validTo,
    },
    above: own.ancestors.map((one) => ({
      id: one.toHexString(),
      name: above.get(one.toHexString()) ?? '',
    })),
    before: before.map(kinOf),
    after: after.map(kinOf),
    below: {
      total,
      first: total === 0 ? 0 : start + 1,
      last: start + below.length,
      pages: Math.ceil(total / pageSize),
      rows: await unitRows(below),
    },
    acts: acts.map(({ _id: act, kind, on, decisionNumber, reason, from, into, by, at, undone }) => ({
      id: act.toHexString(),
      kind,
      on,
      decisionNumber,
      reason,
      from,
      into,
      at,
      by: nameOf.get(by.toHexString()) ?? '',
      undoneAt: undone?.at ?? null,
      canUndo: canUndo && last !== undefined && act.equals(last._id),
    })),
  }
}

function kinOf({ _id, name, validFrom, validTo }: Unit): UnitKin {
  return { id: _id.toHexString(), name, validFrom, validTo }
}
