/** Remembers that a letter came back: on the letter, and on the address, so that the next one to it is warned of. */
import { inTransaction } from '#models/connection'
import { BadAddresses } from '#models/bad-address'
import { idFrom } from '#models/ids'
import { Outbox } from '#models/outbox'
import { remember } from '../journal'
import { readReturn } from './read-return'

/** What became of a report: `unknown` names no letter of ours, `ignored` is no final failure. */
export type ReturnOutcome = 'bounced' | 'ignored' | 'unknown'

/** Safe to repeat: a report that was posted twice is remembered once. */
export async function takeReturn(source: Uint8Array | string, now: Date): Promise<ReturnOutcome> {
  const returned = await readReturn(source)
  if (!returned) return 'unknown'
  if (returned.action !== 'failed') return 'ignored'
  const letter = await Outbox.findById(idFrom(returned.letter ?? undefined)).lean()
  if (!letter || letter.channel === 'sms') return 'unknown'
  if (letter.state === 'bounced') return 'bounced'
  const { status, reply } = returned
  await inTransaction(async (session) => {
    const written = await Outbox.updateOne(
      { _id: letter._id, state: { $ne: 'bounced' } },
      { $set: { state: 'bounced', bounce: { at: now, status, reply } } },
      { session },
    )
    if (written.modifiedCount !== 1) return
    await BadAddresses.updateOne(
      { _id: letter.to.toLowerCase() },
      { $set: { at: now, status, reply, letter: letter._id }, $inc: { times: 1 } },
      { upsert: true, session },
    )
    const { contest, _id } = letter
    const subject = `letter:${_id.toHexString()}`
    const details = { status, reply }
    await remember({ contest, subject, action: 'letter.bounced', actor: null, at: now, details }, session)
  })
  return 'bounced'
}
