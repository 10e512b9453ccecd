/** A submission as it is frozen: the copy with its digest, the receipt number, the letter to the owner. */
import type { ClientSession } from 'mongoose'
import { canonical } from '#scoring/digest'
import type { Contest } from '#models/contest'
import { nextNumber } from '#models/counter'
import { Entries, type Entry } from '#models/entry'
import { newId, type Id } from '#models/ids'
import type { Person } from '#models/person'
import { Submissions } from '#models/submission'
import { dayOf } from '#rules/deadlines'
import type { EntryAnswers } from '#rules/entry'
import { receiptNumber } from '#rules/receipt-numbers'
import { exactTime } from '#wording/format'
import { awaitComparison } from './compare-entry'
import { sha256 } from './digest'
import { env } from './env'
import { promiseLetter } from './mail/promise'
import { receiptSeries } from './receipts'
import { sentByNow } from './sent-by'

export interface NewSubmission {
  _id: Id
  /** 1 for the first submit of the entry, 2 for the next… */
  number: number
  digest: string
}

export function newSubmission(entry: Pick<Entry, 'answers' | 'submissions'>): NewSubmission {
  return { _id: newId(), number: entry.submissions + 1, digest: digestOf(entry.answers) }
}

/** What the journal says of it. */
export function submissionDetails({ _id, number, digest }: NewSubmission) {
  return { number, digest, submission: _id.toHexString() }
}

/** SHA-256 of the canonical answers, the digests of the files among them. */
export function digestOf(answers: EntryAnswers): string {
  return sha256(canonical(JSON.parse(JSON.stringify(answers))))
}

interface Submitting {
  entry: Entry
  contest: Contest
  owner: Pick<Person, '_id' | 'email' | 'name'>
  /** Who sent it: the owner, or the unit at the end of the chain. */
  by: Id
  at: Date
}

/**
 * Keeps the copy, gives the entry its receipt number (its first one, if it has one) and its unit's names of the day, and promises the letter to its owner:
 * inside the transaction that makes the entry `submitted`, so that a number is taken again if that is repeated.
 */
export async function freezeSubmission(
  { _id, number, digest }: NewSubmission,
  { entry, contest, owner, by, at }: Submitting,
  session: ClientSession,
): Promise<void> {
  const receipt =
    entry.receiptNumber ??
    receiptNumber(contest.receiptPrefix, await nextNumber(receiptSeries(contest), session))
  const sentBy = await sentByNow(entry.answers.unit, dayOf(at), session)
  await Entries.updateOne({ _id: entry._id }, { $set: { receiptNumber: receipt, sentBy } }, { session })
  await Submissions.create(
    [
      {
        _id,
        contest: contest._id,
        entry: entry._id,
        number,
        receiptNumber: receipt,
        answers: entry.answers,
        digest,
        sentBy,
        submittedAt: at,
        submittedBy: by,
      },
    ],
    { session },
  )
  await awaitComparison(entry, at, session)
  await promiseLetter(
    {
      key: `entry-submitted:${entry._id.toHexString()}:${number}`,
      contest: contest._id,
      to: owner.email,
      template: 'entry-submitted',
      data: {
        name: owner.name,
        title: entry.answers.title,
        contest: contest.title,
        receiptNumber: receipt,
        submittedAt: exactTime(at),
        link: `${env.publicUrl}/du-thi/${entry._id.toHexString()}/bien-nhan`,
      },
      at,
    },
    session,
  )
}
