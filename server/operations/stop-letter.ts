/** Keeps a letter from leaving that still waits. */
import { inTransaction } from '#models/connection'
import { idFrom } from '#models/ids'
import { Outbox } from '#models/outbox'
import { whyNotActOnLetter } from '#rules/letter-states'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { found, refuse } from '../refuse'

/** Safe to repeat. @throws Refused `letter-state`, `letter-leaving` */
export async function stopLetter(
  { actor, now, contest }: By & InContest,
  id: string | undefined,
): Promise<void> {
  const letter = found(await Outbox.findOne({ _id: idFrom(id), contest: contest._id }).lean(), 'letter')
  if (letter.state === 'stopped') return
  refuse(whyNotActOnLetter('stop', letter.state))
  await inTransaction(async (session) => {
    const written = await Outbox.updateOne(
      { _id: letter._id, state: 'waiting', $or: [{ takenAt: null }, { notBefore: { $lte: now } }] },
      { $set: { state: 'stopped' } },
      { session },
    )
    refuse(written.matchedCount === 1 ? null : { because: 'letter-leaving' })
    const subject = `letter:${letter._id.toHexString()}`
    const line = { contest: contest._id, subject, actor: actor.person._id, at: now }
    await remember({ ...line, action: 'letter.stopped' }, session)
  })
}
