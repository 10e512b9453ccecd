/** Creates every collection's indexes when the office opens. */
import { BadAddresses } from '#models/bad-address'
import { Administrators } from '#models/administrator'
import { Ballots } from '#models/ballot'
import { BallotPapers } from '#models/ballot-paper'
import { BallotTurns } from '#models/ballot-turn'
import { ChainDesks } from '#models/chain-desk'
import { ChainLists } from '#models/chain-list'
import { BulkActs } from '#models/bulk-act'
import { ClockSettings } from '#models/clock-setting'
import { ConflictRulings } from '#models/conflict-ruling'
import { Campaigns } from '#models/campaign'
import { Contests } from '#models/contest'
import { Coordinators } from '#models/coordinator'
import { CouncilMeetings } from '#models/council-meeting'
import { Counters } from '#models/counter'
import { Decisions } from '#models/decision'
import { Discussions } from '#models/discussion'
import { Entries } from '#models/entry'
import { ExpertBatches } from '#models/expert-batch'
import { Experts } from '#models/expert'
import { Findings } from '#models/finding'
import { Fingerprints } from '#models/fingerprint'
import { Journal } from '#models/journal'
import { ModelReceipts } from '#models/model-receipt'
import { LetterTemplates } from '#models/letter-template'
import { Outbox } from '#models/outbox'
import { Panels } from '#models/panel'
import { People } from '#models/person'
import { PostRevisions } from '#models/post-revision'
import { Posts } from '#models/post'
import { Publications } from '#models/publication'
import { Recognitions } from '#models/recognition'
import { ReminderRules } from '#models/reminder-rule'
import { RegulationsVersions } from '#models/regulations-version'
import { RoundClosings } from '#models/round-closing'
import { SavedViews } from '#models/saved-view'
import { ScoreSheets } from '#models/score-sheet'
import { Seats } from '#models/seat'
import { AllSeries } from '#models/series'
import { Sessions } from '#models/session'
import { SheetPhotos } from '#models/sheet-photo'
import { SheetRevisions } from '#models/sheet-revision'
import { SignInCodes } from '#models/sign-in-code'
import { Submissions } from '#models/submission'
import { Transfers } from '#models/transfer'
import { Units } from '#models/unit'
import { UnitActs } from '#models/unit-act'
import { UnitBatches } from '#models/unit-batch'
import { UnitKinds } from '#models/unit-kind'
import { UrgingSettings } from '#models/urging-setting'
import { Uploads } from '#models/upload'

const collections = [
  BadAddresses,
  Administrators,
  AllSeries,
  Ballots,
  BallotPapers,
  BallotTurns,
  BulkActs,
  ChainDesks,
  ChainLists,
  ClockSettings,
  ConflictRulings,
  Coordinators,
  CouncilMeetings,
  Campaigns,
  Contests,
  Counters,
  Decisions,
  Discussions,
  Entries,
  ExpertBatches,
  Experts,
  Findings,
  Fingerprints,
  Journal,
  ModelReceipts,
  LetterTemplates,
  Outbox,
  Panels,
  People,
  PostRevisions,
  Posts,
  Publications,
  Recognitions,
  ReminderRules,
  RegulationsVersions,
  RoundClosings,
  SavedViews,
  ScoreSheets,
  Seats,
  Sessions,
  SheetPhotos,
  SheetRevisions,
  SignInCodes,
  Submissions,
  Transfers,
  Units,
  UnitActs,
  UnitBatches,
  UnitKinds,
  UrgingSettings,
  Uploads,
]

/** Creates collections and indexes; harmless when they exist. Transactions need the collections to be there first. */
export async function createIndexes(): Promise<void> {
  for (const collection of collections) {
    await collection.createCollection()
    await collection.createIndexes()
  }
}
