/** Promises a short message beside a letter, where the contest wants it and the person has a telephone. */
import type { ClientSession } from 'mongoose'
import { newId, type Id } from '#models/ids'
import { Outbox, waitingLetter } from '#models/outbox'
import type { Person } from '#models/person'
import { UrgingSettings } from '#models/urging-setting'
import { internationalNumber } from '#rules/short-message'
import type { LetterData } from '#wording/vi/letters'
import { delayMilliseconds } from '../mail/promise'
import { letterWords } from '../mail/letter-words'

interface BesideLetter {
  /** Of the letter that it stands beside. */
  key: string
  contest: Id
  data: LetterData['entry-returned']
  at: Date
}

export async function promiseReturnedMessage(
  { key, contest, data, at }: BesideLetter,
  { phone }: Pick<Person, 'phone'>,
  session: ClientSession,
): Promise<void> {
  const to = internationalNumber(phone)
  if (to === null) return
  if (!(await UrgingSettings.exists({ _id: contest, smsReturned: true }).session(session))) return
  const message = waitingLetter({
    _id: newId(),
    key: `sms:${key}`,
    contest,
    channel: 'sms',
    to,
    template: 'entry-returned',
    data,
    words: letterWords(to, data),
    notBefore: new Date(at.getTime() + delayMilliseconds),
    createdAt: at,
  })
  await Outbox.updateOne({ key: message.key }, { $setOnInsert: message }, { upsert: true, session })
}
