/** Somebody named by e-mail address: known here already, or met for the first time inside the act that names them. */
import type { ClientSession } from 'mongoose'
import { newId } from '#models/ids'
import { People, type Person } from '#models/person'
import { found } from './refuse'

/** A person who told their name keeps it. */
export async function knownPerson(
  { email, name }: { email: string; name: string },
  now: Date,
  session: ClientSession,
): Promise<Person> {
  await People.updateOne(
    { email },
    { $setOnInsert: { _id: newId(), name, phone: '', unit: null, createdAt: now } },
    { upsert: true, session },
  )
  const person = found(await People.findOne({ email }).session(session).lean(), 'person')
  if (person.name !== '' || name === '') return person
  await People.updateOne({ _id: person._id }, { $set: { name } }, { session })
  return { ...person, name }
}
