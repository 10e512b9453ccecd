/** What appointing, applying and ending share: one record for each person, unit and contest, journalled under its own name. */
import type { ClientSession } from 'mongoose'
import { Coordinators, type Coordinator } from '#models/coordinator'
import { inTransaction } from '#models/connection'
import { idFrom, newId, type Id } from '#models/ids'
import { Units, type Unit } from '#models/unit'
import type { By, InContest } from './guard'
import { remember } from './journal'
import { found } from './refuse'
import { write } from './write'

export type CoordinatorFacts = Pick<Coordinator, 'state' | 'from' | 'until' | 'letter' | 'note'>

export async function unitToServe(unit: string): Promise<Unit> {
  return found(await Units.findById(found(idFrom(unit), 'unit')).lean(), 'unit')
}

/** Writes what is told of a coordinator, new or known; what is already so writes nothing. Returns the record's id. */
export async function keepCoordinator(
  { actor, now, contest }: By & InContest,
  { unit, person }: { unit: Id; person: Id },
  facts: CoordinatorFacts,
  action: string,
  also?: (session: ClientSession) => Promise<void>,
): Promise<Id> {
  const known = await Coordinators.findOne({ contest: contest._id, unit, person }).lean()
  if (known && isSame(known, facts)) return known._id
  const _id = known?._id ?? newId()
  const line = {
    contest: contest._id,
    subject: `coordinator:${_id.toHexString()}`,
    action,
    actor: actor.person._id,
    at: now,
    details: { unit: unit.toHexString(), person: person.toHexString(), ...facts },
  }
  if (known) {
    await write(Coordinators, known, { $set: { ...facts, updatedAt: now } }, line, also)
    return _id
  }
  await inTransaction(async (session) => {
    const about = { _id, contest: contest._id, unit, person, version: 0, createdAt: now, updatedAt: now }
    await Coordinators.create([{ ...about, ...facts }], { session })
    if (also) await also(session)
    await remember(line, session)
  })
  return _id
}

function isSame(known: Coordinator, facts: CoordinatorFacts): boolean {
  return (
    known.state === facts.state &&
    known.from.getTime() === facts.from.getTime() &&
    known.until?.getTime() === facts.until?.getTime() &&
    known.letter === facts.letter &&
    known.note === facts.note
  )
}
