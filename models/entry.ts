/** A living entry: what its owner is still writing, where it stands, and how it was screened. */
import { Schema } from 'mongoose'
import { entryStates, type EntryState } from '#rules/entry-states'
import type { ChainState, Endorsement } from '#rules/chain'
import type { EntryAnswers } from '#rules/entry'
import { entryKeys, type EntryKeys } from '#rules/entry-words'
import type { NominationOrigin } from '#rules/nominations'
import type { TaskCode } from '#rules/tasks'
import type { SentBy } from '#rules/units/sent-by'
import { collection } from './connection'
import type { Id } from './ids'
import { untouched, type Screening } from './screening'

/** A return for completion: what was asked, of which tasks, until when. */
export interface ReturnNote {
  reason: string
  tasks: TaskCode[]
  deadline: Date
  at: Date
  by: Id
}

/** A unit's word for the entry as it was then. */
export interface ChainEndorsement extends Endorsement {
  unit: Id
  unitName: string
  list: Id
  by: Id
  at: Date
}

/** Where the entry stands on its road through the units. */
export interface EntryChain {
  state: ChainState
  /** The stage and the unit that hold it, or last did. */
  stage: string
  unit: Id
  /** Of the answers as they were sent up, without the consents. */
  digest: string
  /** Why it was returned or not chosen. */
  reason: string
  /** Until when a returned entry is awaited. */
  deadline: Date | null
  sentUpAt: Date
  endorsements: ChainEndorsement[]
}

/** The entry of a contest below that this one was, with what it had won there. */
export interface EntryOrigin extends NominationOrigin {
  contest: Id
  entry: Id
  submission: Id
  nomination: Id
}

export interface Entry extends EntryKeys {
  _id: Id
  contest: Id
  owner: Id
  state: EntryState
  answers: EntryAnswers
  /** The version of the contest's regulations that it was written under. */
  regulationsVersion: number
  /** Null until the first submission; then kept for good. */
  receiptNumber: string | null
  submissions: number
  submittedAt: Date | null
  returned: ReturnNote | null
  /** Why it was rejected or disqualified; shown to its owner. */
  stateReason: string
  /** Mã phách, drawn when the entry is accepted. */
  blindCode: string | null
  /** Null until it is sent up to a unit for the first time. */
  chain: EntryChain | null
  /** Where it was nominated from; null for entries of this contest's own. */
  origin: EntryOrigin | null
  /** The unit whose coordinator entered it for its authors; null when its authors did. */
  behalf: Id | null
  /** The unit that sent it as it was at the last submission; absent or null where none is known. */
  sentBy?: SentBy | null
  /** Absent or null until an officer touched it. */
  screening?: Screening | null
  /** Nhãn of the office's own, as they are written; no owner sees them. */
  labels: string[]
  version: number
  createdAt: Date
  updatedAt: Date
}

const entry = new Schema<Entry>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    owner: { type: Schema.Types.ObjectId, required: true },
    state: { type: String, enum: entryStates, required: true },
    answers: { type: Schema.Types.Mixed, required: true },
    regulationsVersion: { type: Number, required: true },
    receiptNumber: { type: String, default: null },
    submissions: { type: Number, default: 0 },
    submittedAt: { type: Date, default: null },
    returned: { type: Schema.Types.Mixed, default: null },
    stateReason: { type: String, default: '' },
    blindCode: { type: String, default: null },
    chain: { type: Schema.Types.Mixed, default: null },
    origin: { type: Schema.Types.Mixed, default: null },
    behalf: { type: Schema.Types.ObjectId, default: null },
    sentBy: { type: Schema.Types.Mixed, default: null },
    screening: { type: Schema.Types.Mixed, default: null },
    // Entries of earlier releases are told by having none (server/entry-keys).
    words: { type: [String], default: undefined },
    titleKey: { type: String, default: '' },
    labels: { type: [String], default: [] },
    version: { type: Number, default: 0 },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
entry.index({ owner: 1, updatedAt: -1 })
entry.index({ contest: 1, state: 1, submittedAt: 1, _id: 1 })
entry.index({ contest: 1, state: 1, titleKey: 1, _id: 1 })
entry.index({ contest: 1, state: 1, receiptNumber: 1, _id: 1 })
entry.index({ contest: 1, state: 1, 'returned.deadline': 1 })
entry.index({ contest: 1, 'answers.field': 1, state: 1, submittedAt: 1, _id: 1 })
entry.index({ contest: 1, 'answers.division': 1, state: 1, submittedAt: 1, _id: 1 })
entry.index({ contest: 1, 'answers.unit': 1, state: 1, submittedAt: 1, _id: 1 })
entry.index({ contest: 1, words: 1, state: 1, submittedAt: 1, _id: 1 })
entry.index({ contest: 1, 'screening.officer': 1, state: 1, submittedAt: 1, _id: 1 })
entry.index({ contest: 1, 'screening.modelAt': 1, state: 1, submittedAt: 1, _id: 1 })
entry.index({ contest: 1, labels: 1, state: 1, submittedAt: 1, _id: 1 })
entry.index({ 'answers.authors.email': 1 })
entry.index(
  { receiptNumber: 1 },
  { unique: true, partialFilterExpression: { receiptNumber: { $type: 'string' } } },
)
entry.index(
  { contest: 1, blindCode: 1 },
  { unique: true, partialFilterExpression: { blindCode: { $type: 'string' } } },
)
entry.index({ contest: 1, 'chain.unit': 1, 'chain.stage': 1, 'chain.state': 1, updatedAt: 1 })
entry.index({ contest: 1, 'chain.endorsements.unit': 1, 'chain.endorsements.stage': 1 })
entry.index({ contest: 1, 'answers.unit': 1, state: 1 })

export const Entries = collection<Entry>('Entry', entry)

/** How an entry is being screened, be it untouched. */
export function screeningOf({ screening }: Pick<Entry, 'screening'>): Screening {
  return screening ?? untouched
}

/** A new draft: nothing said yet, or what `answers` hold. */
export function draftEntry(
  about: Pick<Entry, '_id' | 'contest' | 'owner' | 'answers' | 'regulationsVersion'>,
  at: Date,
): Entry {
  return {
    ...about,
    ...entryKeys(about.answers, null),
    state: 'draft',
    receiptNumber: null,
    submissions: 0,
    submittedAt: null,
    returned: null,
    stateReason: '',
    blindCode: null,
    chain: null,
    origin: null,
    behalf: null,
    sentBy: null,
    screening: null,
    labels: [],
    version: 0,
    createdAt: at,
    updatedAt: at,
  }
}
