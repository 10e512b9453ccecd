/** One letter: its words as they left or would leave, what became of it, and what may be done about it. */
import { idFrom } from '#models/ids'
import { Outbox } from '#models/outbox'
import { whyNotActOnLetter } from '#rules/letter-states'
import { badAddresses, inSmallLetters } from '../bad-addresses'
import type { InContest } from '../guard'
import { editedTexts } from '../letter-texts'
import { wordsOf } from '../mail/letterhead'
import { found } from '../refuse'
import { shortMessageOf } from '../sms/compose'

export async function message({ contest }: InContest, id: string | undefined) {
  const letter = found(await Outbox.findOne({ _id: idFrom(id), contest: contest._id }).lean(), 'letter')
  const [texts, bad] = await Promise.all([editedTexts(contest._id), badAddresses([letter.to])])
  const isShort = letter.channel === 'sms'
  const words = isShort
    ? { subject: '', text: shortMessageOf(letter) }
    : (letter.sent ?? wordsOf(letter, { contest, texts }))
  return {
    id: letter._id.toHexString(),
    to: letter.to,
    isShort,
    ...words,
    /** Where the organiser changed the letter since, the words that left are told all the same. */
    isAsSent: letter.sent !== null && letter.sent !== undefined,
    state: letter.state,
    attempts: letter.attempts,
    promisedAt: letter.createdAt,
    leavesAt: letter.state === 'waiting' ? letter.notBefore : null,
    sentAt: letter.sentAt,
    fault: letter.fault ?? null,
    error: letter.lastError,
    bounce: letter.bounce ?? null,
    campaign: letter.campaign?.toHexString() ?? null,
    badSince: bad.get(inSmallLetters(letter.to))?.at ?? null,
    canRetry: whyNotActOnLetter('retry', letter.state) === null,
    canStop: whyNotActOnLetter('stop', letter.state) === null,
  }
}
