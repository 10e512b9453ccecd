/** Promises a letter inside the transaction of the act that it tells of. */
import type { ClientSession } from 'mongoose'
import type { LetterTemplate, LetterData } from '#wording/vi/letters'
import { newId, type Id } from '#models/ids'
import { Outbox } from '#models/outbox'

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
const delayMilliseconds = 60_000

export async function promiseLetter<Template extends LetterTemplate>(
  letter: PromisedLetter<Template>,
  session: ClientSession,
  isUrgent = false,
): Promise<void> {
  const { key, contest, to, template, at } = letter
  const notBefore = isUrgent ? at : new Date(at.getTime() + delayMilliseconds)
  await Outbox.updateOne(
    { key },
    {
      $setOnInsert: {
        _id: newId(),
        contest,
        to,
        template,
        data: letter.data,
        state: 'waiting',
        attempts: 0,
        notBefore,
        sentAt: null,
        lastError: '',
        createdAt: at,
      },
    },
    { upsert: true, session },
  )
}
