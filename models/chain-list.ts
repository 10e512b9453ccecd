/** A list that a unit sends up: which entries, its signed and stamped scan, and when it went. */
import { Schema } from 'mongoose'
import { fileKindCodes, type FileKind } from '#rules/file-kinds'
import { collection } from './connection'
import type { Id } from './ids'

export const chainListStates = ['prepared', 'sent'] as const

/** A scan that came by a plain form; the bytes lie in the store under `storageKey`. */
export interface ListScan {
  name: string
  kind: FileKind
  size: number
  sha256: string
  storageKey: string
  by: Id
  at: Date
}

export interface ChainList {
  _id: Id
  contest: Id
  stage: string
  unit: Id
  /** The name of the unit on the day the list was drawn up. */
  unitName: string
  /** 1 for the unit's first list at this stage; a later one is a supplement. */
  number: number
  entries: Id[]
  state: (typeof chainListStates)[number]
  scan: ListScan | null
  preparedAt: Date
  preparedBy: Id
  sentAt: Date | null
  sentBy: Id | null
  version: number
}

const scan = new Schema<ListScan>(
  {
    name: { type: String, required: true },
    kind: { type: String, enum: fileKindCodes, required: true },
    size: { type: Number, required: true },
    sha256: { type: String, required: true },
    storageKey: { type: String, required: true },
    by: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
  },
  { _id: false },
)

const list = new Schema<ChainList>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    stage: { type: String, required: true },
    unit: { type: Schema.Types.ObjectId, required: true },
    unitName: { type: String, required: true },
    number: { type: Number, required: true },
    entries: { type: [Schema.Types.ObjectId], default: [] },
    state: { type: String, enum: chainListStates, required: true },
    scan: { type: scan, default: null },
    preparedAt: { type: Date, required: true },
    preparedBy: { type: Schema.Types.ObjectId, required: true },
    sentAt: { type: Date, default: null },
    sentBy: { type: Schema.Types.ObjectId, default: null },
    version: { type: Number, default: 0 },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
list.index({ contest: 1, stage: 1, unit: 1, number: 1 }, { unique: true })
list.index({ 'scan.storageKey': 1 }, { sparse: true })

export const ChainLists = collection<ChainList>('ChainList', list)
