/** Sends a short message: by the gateway that is set, else, readable, into the outbox folder. */
import { messageLength, withoutAccents } from '#rules/short-message'
import { laidMessage } from '#wording/vi/short-messages'
import { env } from '../env'
import { layIntoFolder } from '../outbox-folder'
import { throughGateway } from './gateway'

export interface ShortMessageLetter {
  key: string
  /** As internationalNumber() gives it. */
  to: string
  text: string
}

/** Without accents, since one letter outside the old alphabet more than doubles the price. Throws what the gateway answered. */
export async function sendShortMessage({ key, to, text }: ShortMessageLetter): Promise<void> {
  const plain = withoutAccents(text)
  if (env.sms) return throughGateway(env.sms, { to, text: plain })
  await layIntoFolder({ key, to, words: laidMessage(to, plain, messageLength(plain)) })
}
