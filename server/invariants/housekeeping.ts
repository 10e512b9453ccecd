/** Letters and sessions: nothing promised twice, nothing kept that should be gone. */
import { Outbox } from '#models/outbox'
import { Sessions } from '#models/session'
import { batchSize, repeatedKeys } from './reading'

export async function* findLetterFaults(): AsyncGenerator<string> {
  const keys = Outbox.find().select({ key: 1 }).sort({ key: 1 }).lean().cursor({ batchSize })
  for await (const key of repeatedKeys(keys, (letter) => letter.key)) yield `letter ${key}: promised twice`
  const untimed = Outbox.find({ state: 'sent', sentAt: null }).select({ key: 1 }).lean().cursor({ batchSize })
  for await (const { key } of untimed) yield `letter ${key}: sent without the time`
}

/** The database removes sessions soon after they expire; a day later none may be left. */
const graceMilliseconds = 24 * 3600 * 1000

export async function* findOldSessions(now: Date): AsyncGenerator<string> {
  const limit = new Date(now.getTime() - graceMilliseconds)
  const old = await Sessions.countDocuments({ expiresAt: { $lt: limit } })
  if (old > 0) yield `sessions: ${old} expired more than a day ago and are still kept`
}
