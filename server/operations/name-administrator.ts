/** Names somebody an administrator of the house, or ends their service. */
import { Administrators } from '#models/administrator'
import { inTransaction } from '#models/connection'
import { idFrom, newId } from '#models/ids'
import { People } from '#models/person'
import { isAdministrator, isNamedByEnvironment } from '../administrators'
import type { By } from '../guard'
import { remember } from '../journal'
import { knownPerson } from '../known-person'
import { found, refuse } from '../refuse'

/** Naming somebody who serves already changes nothing. */
export async function nameAdministrator(
  { actor, now }: By,
  { decisionNumber, ...who }: { email: string; name: string; decisionNumber: string },
): Promise<void> {
  await inTransaction(async (session) => {
    const person = await knownPerson(who, now, session)
    if (await isAdministrator(person, now)) return
    await Administrators.updateOne(
      { person: person._id },
      {
        $set: { from: now, until: null, decisionNumber },
        $setOnInsert: { _id: newId() },
        $inc: { version: 1 },
      },
      { upsert: true, session },
    )
    await remember(
      {
        contest: null,
        subject: `person:${person._id.toHexString()}`,
        action: 'administrator.named',
        actor: actor.person._id,
        at: now,
        details: { person: person._id.toHexString(), decisionNumber },
      },
      session,
    )
  })
}

/** @throws Refused `last-of-office` when nobody would be left, `named-by-environment` for those the server itself names */
export async function endAdministrator(
  { actor, now }: By,
  { person, decisionNumber }: { person: string; decisionNumber: string },
): Promise<void> {
  const who = found(await People.findById(idFrom(person)).lean(), 'person')
  if (isNamedByEnvironment(who.email)) refuse({ because: 'named-by-environment' })
  const subject = `person:${person}`
  await inTransaction(async (session) => {
    const serving = await Administrators.find({ from: { $lte: now }, until: null })
      .session(session)
      .lean()
    const own = serving.find((one) => one.person.equals(who._id))
    if (!own) return
    if (serving.length === 1) refuse({ because: 'last-of-office', role: 'administrator' })
    // Two who end each other at once both touch all who serve: one of them is tried again and is refused.
    await Administrators.updateMany({ until: null }, { $inc: { version: 1 } }, { session })
    await Administrators.updateOne({ _id: own._id }, { $set: { until: now, decisionNumber } }, { session })
    await remember(
      {
        contest: null,
        subject,
        action: 'administrator.ended',
        actor: actor.person._id,
        at: now,
        details: { person, decisionNumber },
      },
      session,
    )
  })
}
