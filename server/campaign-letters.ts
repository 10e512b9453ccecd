/** What sending a letter to many means, whoever does it: who gets one now, and each of them once in the outbox. */
import type { ClientSession } from 'mongoose'
import type { Campaign } from '#models/campaign'
import { Campaigns } from '#models/campaign'
import type { Contest } from '#models/contest'
import { newId, type Id } from '#models/ids'
import { Outbox, waitingLetter, type OutboxLetter } from '#models/outbox'
import { mostRecipients } from '#rules/campaigns'
import { nextWakingMoment } from '#rules/quiet-hours'
import { reasonOf } from '#wording/vi/campaign-fields'
import type { JournalEntry } from './journal'
import { letterWords } from './mail/letter-words'
import { delayMilliseconds } from './mail/promise'
import { letterTo, recipientsOf } from './recipients'
import type { Recipient } from './recipients/recipient'
import { refuse } from './refuse'
import { causeOfRule, toldBy } from './told-causes'
import { write } from './write'

const batch = 500

/** Everybody to whom a mailing would go at this moment; of a rule's, those whom it has not told yet. */
export async function readersOf(
  contest: Contest,
  { audience, rule }: Pick<Campaign, 'audience' | 'rule'>,
  now: Date,
): Promise<Recipient[]> {
  const told = rule ? await toldBy(contest._id, rule) : undefined
  const { recipients } = await recipientsOf(contest, audience, now, null, told)
  return recipients
}

/**
 * Sends a mailing to those who are its recipients now; between its preview and this moment some may have done what they
 * were to be asked for. Returns how many letters wait. At night they wait for the morning.
 * @throws Refused `nobody-to-write`, `too-many-recipients`, `stale-version`
 */
export async function sendNow(
  contest: Contest,
  campaign: Campaign,
  { by, at }: { by: Id | null; at: Date },
): Promise<number> {
  const readers = await readersOf(contest, campaign, at)
  if (readers.length === 0) refuse({ because: 'nobody-to-write' })
  if (readers.length > mostRecipients) {
    refuse({ because: 'too-many-recipients', count: readers.length, most: mostRecipients })
  }
  const change = { state: 'sent' as const, recipients: readers.length, sentBy: by, sentAt: at, updatedAt: at }
  const line = campaignLine(campaign, 'campaign.sent', { by, at }, { letters: readers.length })
  await write(Campaigns, campaign, { $set: change }, line, (session) =>
    putIntoOutbox(contest, campaign, readers, at, session),
  )
  return readers.length
}

export function campaignLine(
  { _id, contest, subject }: Pick<Campaign, '_id' | 'contest' | 'subject'>,
  action: string,
  { by, at }: { by: Id | null; at: Date },
  details: Record<string, unknown> = {},
): JournalEntry {
  const about = `campaign:${_id.toHexString()}`
  return { contest, subject: about, action, actor: by, at, details: { name: subject, ...details } }
}

async function putIntoOutbox(
  contest: Contest,
  campaign: Campaign,
  readers: readonly Recipient[],
  at: Date,
  session: ClientSession,
): Promise<void> {
  const { audience, rule } = campaign
  const notBefore = nextWakingMoment(new Date(at.getTime() + delayMilliseconds))
  const letters = readers.map(({ key, to, facts, about, causes }): OutboxLetter => {
    const words = letterTo(contest, audience, { facts }, campaign)
    return waitingLetter({
      _id: newId(),
      key: `campaign:${campaign._id.toHexString()}:${key}`,
      contest: contest._id,
      to,
      template: 'campaign',
      data: { ...words, reason: reasonOf(audience.kind) },
      campaign: campaign._id,
      about,
      causes: rule ? causes.map((cause) => causeOfRule(rule, cause)) : [],
      words: letterWords(to, facts),
      notBefore,
      createdAt: at,
    })
  })
  for (let from = 0; from < letters.length; from += batch) {
    await Outbox.insertMany(letters.slice(from, from + batch), { session })
  }
}
