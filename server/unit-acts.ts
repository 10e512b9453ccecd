/** Writes down what happened to units: every unit it changes, the act itself and its line in the journal, at once. */
import type { ClientSession } from 'mongoose'
import { inTransaction } from '#models/connection'
import { Counters } from '#models/counter'
import { newId, type Id } from '#models/ids'
import { Units } from '#models/unit'
import { UnitActs, type UnitAct, type UnitTouched } from '#models/unit-act'
import type { UnitChange } from '#rules/units/acts'
import type { Plan } from '#rules/units/plan-act'
import { misplaced } from '#rules/units/placement'
import type { TreeUnit, UnitTree } from '#rules/units/tree'
import type { Actor, By } from './guard'
import { remember } from './journal'
import { refuse } from './refuse'
import { keptUnit, unitKindsNow, wholeTree } from './unit-tree'

/** The directory is kept by the organisers of any contest and by administrators; others of the office read it. */
export function mayKeepUnits({ roles, isAdministrator }: Actor): boolean {
  return isAdministrator === true || roles.includes('organiser')
}

/** Counts the changes of the tree: who planned upon an older one plans again. */
const series = 'unit-tree'

export interface TreeAtHand {
  tree: UnitTree
  versions: ReadonlyMap<string, number>
  revision: number
}

/** The revision is read first: a change in between shows when the act is written. */
export async function treeAtHand(): Promise<TreeAtHand> {
  await Counters.updateOne({ _id: series }, { $setOnInsert: { value: 0 } }, { upsert: true })
  const revision = (await Counters.findById(series).lean())?.value ?? 0
  return { revision, ...(await wholeTree()) }
}

/** The changes of a plan, each unit where its kind may lie; refused with the fault otherwise. */
export async function plannedChanges(
  tree: UnitTree,
  kind: UnitAct['kind'],
  plan: Plan,
): Promise<UnitChange[]> {
  if (!plan.ok) return refused(plan.fault)
  const fault = misplaced(await unitKindsNow(), tree, kind, plan.changes)
  return fault ? refused(fault) : plan.changes
}

function refused(fault: Parameters<typeof misplacedRefusal>[0]): never {
  refuse(misplacedRefusal(fault))
  throw new Error('A refusal did not refuse')
}

function misplacedRefusal(fault: Extract<Plan, { ok: false }>['fault']) {
  return { because: 'unit-fault', fault } as const
}

export type ActRecord = Pick<UnitAct, 'kind' | 'on' | 'decisionNumber' | 'reason' | 'from' | 'into'>

/**
 * Returns the id of the act; further writes of it go into `also`. Refused `stale-version` when the tree, or a unit of the plan, was changed by somebody else
 * since it was read.
 */
export async function recordAct(
  { actor, now }: By,
  { versions, revision }: TreeAtHand,
  act: ActRecord,
  changes: readonly UnitChange[],
  also?: (session: ClientSession) => Promise<void>,
): Promise<Id> {
  const touched = changes.map(({ before, after }) => touchedBy(before, after, versions.get(after.id)))
  const _id = newId()
  await inTransaction(async (session) => {
    await turnTree(revision, now, session)
    await keepUnits(changes, versions, now, session)
    const by = actor.person._id
    const record = { _id, ...act, units: touched.map(({ unit }) => unit), touched, by, at: now, undone: null }
    await UnitActs.create([record], { session })
    await also?.(session)
    const { kind, on, decisionNumber, reason, from, into } = act
    await remember(
      {
        contest: null,
        subject: `unit-act:${_id.toHexString()}`,
        action: `unit.${kind}`,
        actor: by,
        at: now,
        details: { on, decisionNumber, reason, from, into, units: touched.length },
      },
      session,
    )
  })
  return _id
}

/** Refused when the tree is no longer the one that was planned upon. */
export async function turnTree(revision: number, now: Date, session: ClientSession): Promise<void> {
  const turned = await Counters.updateOne(
    { _id: series, value: revision },
    { $inc: { value: 1 } },
    { session },
  )
  refuse(turned.matchedCount === 1 ? null : { because: 'stale-version', changedAt: now, changed: [] })
}

function touchedBy(before: TreeUnit | null, after: TreeUnit, version: number | undefined): UnitTouched {
  const { _id, ...was } = keptUnit(before ?? after)
  return { unit: _id, before: before && was, version: version === undefined ? 0 : version + 1 }
}

async function keepUnits(
  changes: readonly UnitChange[],
  versions: ReadonlyMap<string, number>,
  now: Date,
  session: ClientSession,
): Promise<void> {
  const operations = changes.map(({ before, after }) => {
    const { _id, ...kept } = keptUnit(after)
    return before === null
      ? { insertOne: { document: { _id, ...kept, version: 0 } } }
      : {
          updateOne: {
            filter: { _id, version: versions.get(after.id) ?? 0 },
            update: { $set: kept, $inc: { version: 1 } },
          },
        }
  })
  const done = await Units.bulkWrite(operations, { session })
  const isWhole = done.insertedCount + done.matchedCount === changes.length
  refuse(isWhole ? null : { because: 'stale-version', changedAt: now, changed: [] })
}
