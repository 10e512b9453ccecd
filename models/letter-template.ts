/** A letter as the organiser of one contest worded it; where there is none, ours is sent. */
import { Schema } from 'mongoose'
import { collection } from './connection'
import type { Id } from './ids'

export interface LetterText {
  subject: string
  text: string
}

export interface LetterTemplateEdition {
  _id: Id
  contest: Id
  /** Which letter, as in wording/vi/letters. */
  template: string
  /** Null when the organiser went back to ours. Earlier wordings stand in the journal. */
  edited: LetterText | null
  version: number
  updatedAt: Date
  updatedBy: Id
}

const edition = new Schema<LetterTemplateEdition>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    template: { type: String, required: true },
    edited: { type: Schema.Types.Mixed, default: null },
    version: { type: Number, default: 0 },
    updatedAt: { type: Date, required: true },
    updatedBy: { type: Schema.Types.ObjectId, required: true },
  },
  { strict: 'throw', versionKey: false, minimize: false, collection: 'letter-templates' },
)
edition.index({ contest: 1, template: 1 }, { unique: true })

export const LetterTemplates = collection<LetterTemplateEdition>('LetterTemplate', edition)
