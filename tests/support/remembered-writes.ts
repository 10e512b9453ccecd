/**
 * Watches what a file of tests writes: a transaction that changes what results are computed from must also tell the journal,
 * since that is how screens learn that what they kept holds no longer (docs/decisions/025).
 */
import type { EventEmitter } from 'node:events'
import type { mongo } from 'mongoose'
import { Ballots } from '#models/ballot'
import { Decisions } from '#models/decision'
import { Entries } from '#models/entry'
import { Journal } from '#models/journal'
import { RoundClosings } from '#models/round-closing'
import { ScoreSheets } from '#models/score-sheet'

const watched = [Entries, ScoreSheets, Decisions, Ballots, RoundClosings].map(nameOf)
const writing = new Set(['insert', 'update', 'delete', 'findAndModify'])

interface Transaction {
  collections: Set<string>
  isRemembered: boolean
}

/** Returns what has been committed without a journal line so far: the collections of each transaction. */
export function watchWrites(client: Pick<EventEmitter, 'on'>): () => string[] {
  const running = new Map<string, Transaction>()
  const unremembered: string[] = []
  client.on('commandStarted', ({ commandName, command }: mongo.CommandStartedEvent) => {
    const key = keyOf(command)
    if (key === null) return
    if (writing.has(commandName)) {
      const transaction = running.get(key) ?? { collections: new Set(), isRemembered: false }
      running.set(key, transaction)
      const collection = String(command[commandName])
      if (watched.includes(collection)) transaction.collections.add(collection)
      if (collection === nameOf(Journal) && hasContest(command.documents)) transaction.isRemembered = true
    }
    if (commandName === 'commitTransaction') {
      const { collections, isRemembered } = running.get(key) ?? { collections: new Set(), isRemembered: true }
      if (collections.size > 0 && !isRemembered) unremembered.push([...collections].sort().join(' and '))
    }
    if (commandName === 'commitTransaction' || commandName === 'abortTransaction') running.delete(key)
  })
  return () => unremembered
}

interface InTransaction {
  lsid?: { id: { toString(encoding: 'hex'): string } }
  txnNumber?: unknown
  autocommit?: boolean
}

/** Names a transaction; null for what is sent outside of one, as tests do to set the scene. */
function keyOf({ lsid, txnNumber, autocommit }: InTransaction): string | null {
  return lsid && autocommit === false ? `${lsid.id.toString('hex')} ${String(txnNumber)}` : null
}

function hasContest(documents: unknown): boolean {
  return Array.isArray(documents) && documents.some((line: { contest?: unknown }) => line.contest)
}

function nameOf(model: { collection: { collectionName: string } }): string {
  return model.collection.collectionName
}
