/** Sends a letter now that waits for another try, was given up, sent back or stopped; or all that were given up. */
import { inTransaction } from '#models/connection'
import { idFrom } from '#models/ids'
import { Outbox } from '#models/outbox'
import { whyNotActOnLetter } from '#rules/letter-states'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { found, refuse } from '../refuse'

const anew = (now: Date) => ({ state: 'waiting', attempts: 0, notBefore: now, fault: null, lastError: '' })

/** @throws Refused `letter-state`; `letter-leaving` while it is being handed over, since it would leave twice */
export async function retryLetter(
  { actor, now, contest }: By & InContest,
  id: string | undefined,
): Promise<void> {
  const letter = found(await Outbox.findOne({ _id: idFrom(id), contest: contest._id }).lean(), 'letter')
  refuse(whyNotActOnLetter('retry', letter.state))
  await inTransaction(async (session) => {
    const written = await Outbox.updateOne(
      { _id: letter._id, state: letter.state, $or: [{ takenAt: null }, { notBefore: { $lte: now } }] },
      { $set: { ...anew(now), bounce: null, takenAt: null } },
      { session },
    )
    refuse(written.matchedCount === 1 ? null : { because: 'letter-leaving' })
    const subject = `letter:${letter._id.toHexString()}`
    const line = { contest: contest._id, subject, actor: actor.person._id, at: now }
    await remember({ ...line, action: 'letter.retried', details: { state: letter.state } }, session)
  })
}

/** Returns how many wait again. */
export async function retryFailedLetters({ actor, now, contest }: By & InContest): Promise<number> {
  return inTransaction(async (session) => {
    const failed = { contest: contest._id, state: 'failed' as const }
    const { modifiedCount } = await Outbox.updateMany(failed, { $set: anew(now) }, { session })
    if (modifiedCount === 0) return 0
    const subject = `contest:${contest._id.toHexString()}`
    const line = { contest: contest._id, subject, actor: actor.person._id, at: now }
    await remember({ ...line, action: 'letter.retried', details: { letters: modifiedCount } }, session)
    return modifiedCount
  })
}
