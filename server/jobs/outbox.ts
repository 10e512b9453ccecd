/** Sends the letters that operations promised. Safe to run twice: each letter is taken by one guarded write. */
import { Contests } from '#models/contest'
import type { Id } from '#models/ids'
import type { LetterText } from '#models/letter-template'
import { Outbox, type OutboxLetter } from '#models/outbox'
import { isFinal, nextTry } from '#rules/letter-states'
import { isQuiet, nextWakingMoment } from '#rules/quiet-hours'
import { currentTime } from '../clock'
import { editedTexts } from '../letter-texts'
import { deliveryFault } from '../mail/delivery-fault'
import { wordsOf, type LetterOffice } from '../mail/letterhead'
import { deliver } from '../mail/transport'
import { shortMessageOf } from '../sms/compose'
import { sendShortMessage } from '../sms/port'
import { every, type Ticker } from './ticker'

/** Longer than any delivery takes: until then nobody else takes the letter, after that its sender is gone. */
const leaseMilliseconds = 15 * 60_000

export function startOutbox(): Ticker {
  return every(2_000, async () => {
    await sendWaitingLetters(await currentTime())
  })
}

/** Sends what is due, oldest first; letters that urge rest at night. Returns how many left. */
export async function sendWaitingLetters(now: Date): Promise<number> {
  const due = await Outbox.find({
    state: 'waiting',
    notBefore: { $lte: now },
    ...(isQuiet(now) ? { campaign: null } : {}),
  })
    .sort({ notBefore: 1 })
    .limit(50)
    .lean()
  const offices = await officesOf(due)
  let sent = 0
  for (const letter of due) {
    if (await send(letter, offices.get(letter.contest?.toHexString() ?? '') ?? null, now)) sent += 1
  }
  return sent
}

/** The contests that letters speak for, with what their organisers worded anew. */
async function officesOf(letters: readonly OutboxLetter[]): Promise<Map<string, LetterOffice>> {
  const ids = letters.map(({ contest }) => contest).filter((id): id is Id => id !== null)
  const contests = ids.length === 0 ? [] : await Contests.find({ _id: { $in: ids } }).lean()
  return new Map(
    await Promise.all(
      contests.map(async (contest): Promise<[string, LetterOffice]> => {
        return [contest._id.toHexString(), { contest, texts: await editedTexts(contest._id) }]
      }),
    ),
  )
}

async function send(letter: OutboxLetter, office: LetterOffice | null, now: Date): Promise<boolean> {
  const taken = await Outbox.updateOne(
    { _id: letter._id, state: 'waiting', attempts: letter.attempts, notBefore: letter.notBefore },
    {
      $inc: { attempts: 1 },
      $set: { notBefore: new Date(now.getTime() + leaseMilliseconds), takenAt: now },
    },
  )
  if (taken.modifiedCount !== 1) return false
  try {
    const words = await handOver(letter, office)
    // What a letter of no contest says (a code) is nobody's to read again.
    const left = {
      state: 'sent',
      sentAt: now,
      sent: office && words,
      fault: null,
      lastError: '',
      takenAt: null,
    }
    await Outbox.updateOne({ _id: letter._id }, { $set: left })
    return true
  } catch (error) {
    const fault = deliveryFault(error)
    const next = isFinal(fault) ? null : nextTry(letter.attempts + 1, now)
    const state = next === null ? 'failed' : 'waiting'
    const notBefore = next && letter.campaign ? nextWakingMoment(next) : (next ?? now)
    const kept = { state, notBefore, fault, lastError: String(error), takenAt: null }
    await Outbox.updateOne({ _id: letter._id }, { $set: kept })
    return false
  }
}

/** Returns the words that were handed over. */
async function handOver(letter: OutboxLetter, office: LetterOffice | null): Promise<LetterText> {
  const { key, to } = letter
  if (letter.channel === 'sms') {
    const text = shortMessageOf(letter)
    await sendShortMessage({ key, to, text })
    return { subject: '', text }
  }
  const words = wordsOf(letter, office)
  const organiser = office && { name: office.contest.organiser.name, email: office.contest.organiser.email }
  await deliver({ id: letter._id.toHexString(), key, to, ...words, ...(organiser && { organiser }) })
  return words
}
