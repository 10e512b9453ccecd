/** Every file that reached storage: whose it is, what it is, and its digest. Dossiers name uploads by id. */
import { Schema } from 'mongoose'
import { fileKindCodes, type FileKind } from '#rules/file-kinds'
import { collection } from './connection'
import type { Id } from './ids'

export const quarantines = ['waiting', 'malware'] as const
export type Quarantine = (typeof quarantines)[number]

export interface Upload {
  _id: Id
  contest: Id
  entry: Id
  part: string
  name: string
  kind: FileKind
  size: number
  sha256: string
  /** Of a paper whose pages could be counted. */
  pages?: number
  storageKey: string
  /** Absent when anybody may open it: `waiting` for a virus scanner's verdict, or `malware` by that verdict. */
  quarantine?: Quarantine
  by: Id
  at: Date
  /** The file that took its place in the dossier; until the dossier is submitted it can be put back. */
  replaced?: { by: string; at: Date } | null
  /** When its bytes were deleted because their time was up; what it was stays on record. */
  expiredAt?: Date | null
}

const upload = new Schema<Upload>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    entry: { type: Schema.Types.ObjectId, required: true },
    part: { type: String, required: true },
    name: { type: String, required: true },
    kind: { type: String, enum: fileKindCodes, required: true },
    size: { type: Number, required: true },
    sha256: { type: String, required: true },
    pages: { type: Number },
    storageKey: { type: String, required: true },
    quarantine: { type: String, enum: quarantines },
    by: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
    replaced: { type: Schema.Types.Mixed },
    expiredAt: { type: Date },
  },
  { strict: 'throw', versionKey: false },
)
upload.index({ entry: 1 })
// The few that wait for the scanner are looked for every minute.
upload.index({ quarantine: 1 }, { sparse: true })
upload.index({ storageKey: 1 })

export const Uploads = collection<Upload>('Upload', upload)
