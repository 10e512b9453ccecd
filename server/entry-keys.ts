/** Keeps what an entry is found by in step with what its owner wrote, in the transaction that wrote it. */
import type { ClientSession } from 'mongoose'
import { Contests } from '#models/contest'
import { Entries, type Entry } from '#models/entry'
import type { Id } from '#models/ids'
import { entryKeys } from '#rules/entry-words'

/** The receipt number comes with the first submission. */
const sources = /^(answers($|\.title$|\.authors)|submissions$|receiptNumber$)/

/** Whether a change may touch what an entry is found by. */
export function touchesEntryKeys(change: { $set?: object }): boolean {
  return Object.keys(change.$set ?? {}).some((path) => sources.test(path))
}

export async function keepEntryKeys(_id: Id, session: ClientSession): Promise<void> {
  const entry = await Entries.findById(_id).select(keySources).session(session).lean()
  if (entry) await Entries.updateOne({ _id }, { $set: keysOf(entry) }, { session })
}

const keySources = { 'answers.title': 1, 'answers.authors': 1, receiptNumber: 1, version: 1 } as const

const keysOf = ({ answers, receiptNumber }: Pick<Entry, 'answers' | 'receiptNumber'>) =>
  entryKeys(answers, receiptNumber)

const filledAtOnce = 200

/** Entries of earlier releases have no keys; they get them when the office opens. Harmless when repeated. */
export async function fillEntryKeys(): Promise<void> {
  for (const contest of await Contests.find().select({ _id: 1 }).lean()) {
    for (;;) {
      const bare = await Entries.find({ contest: contest._id, words: null })
        .select(keySources)
        .limit(filledAtOnce)
        .lean()
      if (bare.length === 0) break
      await Entries.bulkWrite(
        bare.map((entry) => ({
          updateOne: { filter: { _id: entry._id, version: entry.version }, update: { $set: keysOf(entry) } },
        })),
      )
    }
  }
}
