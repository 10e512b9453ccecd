/** The register of experts: who may be asked to judge, whichever contest it is. One register for the whole house. */
import { Schema } from 'mongoose'
import { academicTitles, degrees, type AcademicTitle, type Degree } from '#rules/experts'
import { collection } from './connection'
import type { Id } from './ids'

export interface Expert {
  _id: Id
  name: string
  /** Leads to the person who signs in, and to the panels they sat on; '' when none is known. */
  email: string
  phone: string
  academicTitle: AcademicTitle | null
  degree: Degree | null
  /** Fields of expertise as the house calls them. */
  fields: string[]
  keywords: string[]
  /** A unit that sends entries, when they belong to one; conflicts are found by it. */
  unit: Id | null
  /** Where they work, as written. */
  employer: string
  /** Service before this platform, one line each: `2019: Tổ Cơ khí, Hội thi lần thứ 9`. */
  history: string[]
  isActive: boolean
  notes: string
  /** What lists are ordered and searched by; made from the rest by `server/expert-keys`. */
  keys: { name: string; words: string[]; past: number }
  version: number
  createdAt: Date
  updatedAt: Date
}

const text = { type: String, default: '' }

const expert = new Schema<Expert>(
  {
    name: { type: String, required: true },
    email: text,
    phone: text,
    academicTitle: { type: String, enum: [...academicTitles, null], default: null },
    degree: { type: String, enum: [...degrees, null], default: null },
    fields: { type: [String], default: [] },
    keywords: { type: [String], default: [] },
    unit: { type: Schema.Types.ObjectId, default: null },
    employer: text,
    history: { type: [String], default: [] },
    isActive: { type: Boolean, default: true },
    notes: text,
    keys: { type: Schema.Types.Mixed, required: true },
    version: { type: Number, default: 0 },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false },
)
expert.index({ email: 1 }, { unique: true, partialFilterExpression: { email: { $gt: '' } } })
expert.index({ isActive: 1, 'keys.name': 1, _id: 1 })
expert.index({ isActive: 1, 'keys.past': -1, 'keys.name': 1, _id: 1 })
expert.index({ 'keys.words': 1 })
expert.index({ fields: 1 })

export const Experts = collection<Expert>('Expert', expert)
