/** Everybody who administers the house, by the server's settings or by another's decision. */
import { Administrators } from '#models/administrator'
import { People } from '#models/person'
import { env } from '../env'
import type { By } from '../guard'

export interface AdministratorRow {
  /** Null for an address of the settings whose owner has never signed in. */
  person: string | null
  name: string
  email: string
  from: Date | null
  decisionNumber: string
  byServer: boolean
}

export async function administrators({ now }: By): Promise<AdministratorRow[]> {
  const serving = (await Administrators.find({ from: { $lte: now } }).lean()).filter(
    ({ until }) => until === null || now <= until,
  )
  const people = await People.find({
    $or: [{ _id: { $in: serving.map(({ person }) => person) } }, { email: { $in: env.administrators } }],
  })
    .select({ name: 1, email: 1 })
    .lean()
  const byServer = env.administrators.map((email) => {
    const person = people.find((one) => one.email === email)
    return {
      person: person?._id.toHexString() ?? null,
      name: person?.name ?? '',
      email,
      from: null,
      decisionNumber: '',
      byServer: true,
    }
  })
  const named = serving.flatMap(({ person, from, decisionNumber }) => {
    const who = people.find(({ _id }) => _id.equals(person))
    if (!who || env.administrators.includes(who.email)) return []
    const { name, email } = who
    return [{ person: person.toHexString(), name, email, from, decisionNumber, byServer: false }]
  })
  return [...byServer, ...named].sort((a, b) => a.email.localeCompare(b.email))
}
