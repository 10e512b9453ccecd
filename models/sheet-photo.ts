/** One photograph that a judge took on a visit, kept with the sheet: the picture drawn anew, nothing the camera noted. */
import { Schema } from 'mongoose'
import { collection } from './connection'
import type { Id } from './ids'

export interface SheetPhoto {
  _id: Id
  contest: Id
  round: string
  sheet: Id
  entry: Id
  /** The judge. */
  by: Id
  storageKey: string
  /** Of the kept picture, hexadecimal. */
  sha256: string
  /** Of the bytes as they were sent: the same picture sent again, after a line that broke, is the same photograph. */
  sentSha256: string
  /** In bytes. */
  size: number
  /** In pixels, as it is shown. */
  width: number
  height: number
  /** When the judge took or chose it. */
  takenAt: Date
  /** As the judge typed it; may be empty. */
  place: string
  addedAt: Date
}

const photo = new Schema<SheetPhoto>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    round: { type: String, required: true },
    sheet: { type: Schema.Types.ObjectId, required: true },
    entry: { type: Schema.Types.ObjectId, required: true },
    by: { type: Schema.Types.ObjectId, required: true },
    storageKey: { type: String, required: true },
    sha256: { type: String, required: true },
    sentSha256: { type: String, required: true },
    size: { type: Number, required: true },
    width: { type: Number, required: true },
    height: { type: Number, required: true },
    takenAt: { type: Date, required: true },
    place: { type: String, default: '' },
    addedAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false },
)
photo.index({ sheet: 1, sentSha256: 1 }, { unique: true })
photo.index({ storageKey: 1 }, { unique: true })
photo.index({ contest: 1, entry: 1 })

export const SheetPhotos = collection<SheetPhoto>('SheetPhoto', photo)
