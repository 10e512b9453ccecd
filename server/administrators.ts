/** Who administers the house: named by the environment, or by another administrator on record. */
import { Administrators } from '#models/administrator'
import type { Person } from '#models/person'
import { env } from './env'

/** Whether somebody administers the house at a moment. */
export async function isAdministrator(
  { _id, email }: Pick<Person, '_id' | 'email'>,
  now: Date,
): Promise<boolean> {
  if (isNamedByEnvironment(email)) return true
  const kept = await Administrators.findOne({ person: _id, from: { $lte: now } })
    .select({ until: 1 })
    .lean()
  return kept !== null && (kept.until === null || now <= kept.until)
}

/** The environment's administrators cannot be taken off by a page: so that nobody is ever locked out of a house. */
export function isNamedByEnvironment(email: string): boolean {
  return env.administrators.includes(email.toLowerCase())
}
