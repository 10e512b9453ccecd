/** Promises a letter inside the transaction of the act that it tells of. */
import type { ClientSession } from 'mongoose'
import type { LetterTemplate, LetterData } from '#wording/vi/letters'
import { newId, type Id } from '#models/ids'
import { Outbox, waitingLetter } from '#models/outbox'
import { letterWords } from './letter-words'

export interface PromisedLetter<Template extends LetterTemplate> {
  /** The same key is never sent twice. */
  key: string
  contest: Id | null
  to: string
  template: Template
  data: LetterData[Template]
  at: Date
}

/** A letter leaves a minute after its act, so that a slip noticed at once can still be mended. */
export const delayMilliseconds = 60_000

export async function promiseLetter<Template extends LetterTemplate>(
  { at, ...letter }: PromisedLetter<Template>,
  session: ClientSession,
  isUrgent = false,
): Promise<void> {
  const notBefore = isUrgent ? at : new Date(at.getTime() + delayMilliseconds)
  const words = letterWords(letter.to, letter.data)
  await Outbox.updateOne(
    { key: letter.key },
    { $setOnInsert: waitingLetter({ _id: newId(), ...letter, words, notBefore, createdAt: at }) },
    { upsert: true, session },
  )
}
