/** Addresses typed by hand; whom we know is greeted by name. */
import type { Contest } from '#models/contest'
import { People } from '#models/person'
import { milestone } from '#rules/phases'
import { dateTime } from '#wording/format'
import { paths } from '#wording/paths'
import { env } from '../env'
import type { Part, Recipient, RecipientPage } from './recipient'

export async function typedRecipients(
  contest: Contest,
  addresses: readonly string[],
  part: Part,
): Promise<RecipientPage> {
  const shown = part ? addresses.slice(part.skip, part.skip + part.limit) : addresses
  const people = await People.find({ email: { $in: shown } })
    .select({ name: 1, email: 1 })
    .lean()
  const names = new Map(people.map(({ email, name }) => [email, name]))
  const deadline = dateTime(milestone(contest.timeline, 'closes'))
  const link = env.publicUrl + paths.contest(contest.slug)
  const recipients = shown.map((to): Recipient => {
    const name = names.get(to) ?? ''
    return { key: to, name, to, facts: { name, deadline, link }, about: [], causes: [`address:${to}`] }
  })
  return { recipients, total: addresses.length }
}
