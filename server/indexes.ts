/** Creates every collection's indexes when the office opens. */
import { ClockSettings } from '#models/clock-setting'
import { ConflictRulings } from '#models/conflict-ruling'
import { Contests } from '#models/contest'
import { Counters } from '#models/counter'
import { Decisions } from '#models/decision'
import { Entries } from '#models/entry'
import { Journal } from '#models/journal'
import { Outbox } from '#models/outbox'
import { Panels } from '#models/panel'
import { People } from '#models/person'
import { Publications } from '#models/publication'
import { ScoreSheets } from '#models/score-sheet'
import { Seats } from '#models/seat'
import { Sessions } from '#models/session'
import { SignInCodes } from '#models/sign-in-code'
import { Submissions } from '#models/submission'
import { Transfers } from '#models/transfer'
import { Units } from '#models/unit'
import { Uploads } from '#models/upload'

const collections = [
  ClockSettings,
  ConflictRulings,
  Contests,
  Counters,
  Decisions,
  Entries,
  Journal,
  Outbox,
  Panels,
  People,
  Publications,
  ScoreSheets,
  Seats,
  Sessions,
  SignInCodes,
  Submissions,
  Transfers,
  Units,
  Uploads,
]

/** Creates collections and indexes; harmless when they exist. Transactions need the collections to be there first. */
export async function createIndexes(): Promise<void> {
  for (const collection of collections) {
    await collection.createCollection()
    await collection.createIndexes()
  }
}
