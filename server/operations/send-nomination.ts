/** Sends a list of nominated works up, or cancels it as long as it has not gone. */
import { inTransaction } from '#models/connection'
import { Contests } from '#models/contest'
import { Nominations } from '#models/nomination'
import { whyNotNominate } from '#rules/nominations'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { nominationOf, nominationSubject } from '../nominations'
import { found, refuse } from '../refuse'
import { write } from '../write'

/** Sent twice it goes once. @throws Refused `nomination-closed` when the contest above takes no more. */
export async function sendNomination(
  { actor, now, contest }: By & InContest,
  id: string | undefined,
  act: 'send' | 'cancel',
): Promise<void> {
  const nomination = await nominationOf(contest, id, 'from')
  if (act === 'send' && nomination.state === 'sent') return
  refuse(nomination.state === 'sent' ? { because: 'chain-list-prepared' } : null)
  const line = {
    contest: contest._id,
    subject: nominationSubject(nomination),
    action: act === 'send' ? 'nomination.sent' : 'nomination.cancelled',
    actor: actor.person._id,
    at: now,
    details: { number: nomination.number, entries: nomination.entries.length },
  }
  if (act === 'cancel') {
    await inTransaction(async (session) => {
      const { deletedCount } = await Nominations.deleteOne(
        { _id: nomination._id, version: nomination.version },
        { session },
      )
      if (deletedCount !== 1) refuse({ because: 'stale-version', changedAt: now, changed: [] })
      await remember(line, session)
    })
    return
  }
  const target = found(await Contests.findById(nomination.to).lean(), 'contest')
  const { regulations, timeline } = target
  refuse(whyNotNominate({ terms: regulations.nominations, timeline }, now))
  await write(Nominations, nomination, { $set: { state: 'sent', sentAt: now } }, line)
}
