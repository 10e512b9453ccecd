/** The words of a promised short message. */
import type { OutboxLetter } from '#models/outbox'
import type { LetterData } from '#wording/vi/letters'
import { shortMessages, type ShortMessage } from '#wording/vi/short-messages'

/** Throws when there is no short message of that name: it was promised by other code than this. */
export function shortMessageOf({ template, data }: Pick<OutboxLetter, 'template' | 'data'>): string {
  if (!Object.hasOwn(shortMessages, template)) throw new Error(`There is no short message "${template}"`)
  const write = shortMessages[template as ShortMessage] as (data: LetterData[ShortMessage]) => string
  return write(data as unknown as LetterData[ShortMessage])
}
