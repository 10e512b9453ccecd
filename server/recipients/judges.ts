/** Judges with sheets that are not confirmed in a round that is still open. */
import type { Contest } from '#models/contest'
import { Panels } from '#models/panel'
import { remindersFor } from '../reminders'
import { currentRound, standingRounds } from '../rounds'
import type { Part, Recipient, RecipientPage, Told } from './recipient'

/** Juries are small: all are read, and a part of them is shown. */
export async function judgeRecipients(contest: Contest, part: Part, told: Told): Promise<RecipientPage> {
  const [panels, rounds] = await Promise.all([
    Panels.find({ contest: contest._id }).select({ 'members.person': 1 }).lean(),
    standingRounds(contest),
  ])
  const judges = panels.flatMap(({ members }) => members.map(({ person }) => person.toHexString()))
  const reminders = await remindersFor(contest, [...new Set(judges)])
  const round = currentRound(rounds).code
  const all = reminders.map(({ person, name, to, data }): Recipient => {
    const { panels: seats, count, deadline, link } = data
    return {
      key: person,
      name,
      to,
      facts: { name: data.name, panels: seats, count: String(count), deadline, link },
      about: [],
      causes: [`sheets:${round}:${person}`],
    }
  })
  const untold = all.filter(({ causes }) => !causes.some((cause) => told.has(cause)))
  const shown = part ? untold.slice(part.skip, part.skip + part.limit) : untold
  return { recipients: shown, total: untold.length }
}
