/** Sends the letters that operations promised. Safe to run twice: each letter is taken by one guarded write. */
import { Outbox, type OutboxLetter } from '#models/outbox'
import { currentTime } from '../clock'
import { compose } from '../mail/compose'
import { deliver } from '../mail/transport'
import { every, type Ticker } from './ticker'

const maxAttempts = 5

/** Longer than any delivery takes: until then nobody else takes the letter, after that its sender is gone. */
const leaseMilliseconds = 15 * 60_000

export function startOutbox(): Ticker {
  return every(2_000, async () => {
    await sendWaitingLetters(await currentTime())
  })
}

/** Sends what is due, oldest first. Returns how many left. */
export async function sendWaitingLetters(now: Date): Promise<number> {
  const due = await Outbox.find({ state: 'waiting', notBefore: { $lte: now } })
    .sort({ notBefore: 1 })
    .limit(50)
    .lean()
  let sent = 0
  for (const letter of due) if (await send(letter, now)) sent += 1
  return sent
}

async function send(letter: OutboxLetter, now: Date): Promise<boolean> {
  const taken = await Outbox.updateOne(
    { _id: letter._id, state: 'waiting', attempts: letter.attempts },
    {
      $inc: { attempts: 1 },
      $set: { notBefore: new Date(now.getTime() + leaseMilliseconds) },
    },
  )
  if (taken.modifiedCount !== 1) return false
  try {
    await deliver({ key: letter.key, to: letter.to, ...compose(letter.template, letter.data) })
    await Outbox.updateOne({ _id: letter._id }, { $set: { state: 'sent', sentAt: now, lastError: '' } })
    return true
  } catch (error) {
    const attempts = letter.attempts + 1
    // Waits 1, 2, 4, 8 minutes between tries.
    const notBefore = new Date(now.getTime() + 60_000 * 2 ** (attempts - 1))
    const state = attempts >= maxAttempts ? 'failed' : 'waiting'
    await Outbox.updateOne({ _id: letter._id }, { $set: { state, notBefore, lastError: String(error) } })
    return false
  }
}
