/** One judge's sheet for one entry. A sheet is born blank with its assignment: there is no assignment without one. */
import { Schema } from 'mongoose'
import type { VisitNote } from '#rules/sheet-photos'
import { sheetStates, type SheetState } from '#rules/sheet-states'
import { collection } from './connection'
import type { Id } from './ids'

export interface ScoreSheet {
  _id: Id
  contest: Id
  round: string
  panel: Id
  entry: Id
  /** The frozen copy that the judge reads. */
  submission: Id
  judge: Id
  blindCode: string
  isChair: boolean
  /** The version of the round's rubric that its marks were given by. */
  rubricVersion: number
  /** Hundredths of a point, by criterion code. */
  marks: Record<string, number>
  remarks: string
  state: SheetState
  /** Why it was recused, reopened or voided. */
  stateReason: string
  wasReopened: boolean
  confirmedAt: Date | null
  assignedAt: Date
  assignedBy: Id
  /** The act of assignment that made it; sheets of earlier releases tell none. */
  batch?: Id
  /** When and where the judge went to look, as typed; sheets of other rounds tell none. */
  visit?: VisitNote
  /** How many photographs are kept with it: what is counted here cannot be confirmed under somebody's hands. */
  photos?: number
  version: number
  updatedAt: Date
}

const scoreSheet = new Schema<ScoreSheet>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    round: { type: String, required: true },
    panel: { type: Schema.Types.ObjectId, required: true },
    entry: { type: Schema.Types.ObjectId, required: true },
    submission: { type: Schema.Types.ObjectId, required: true },
    judge: { type: Schema.Types.ObjectId, required: true },
    blindCode: { type: String, required: true },
    isChair: { type: Boolean, default: false },
    rubricVersion: { type: Number, default: 1 },
    marks: { type: Schema.Types.Mixed, default: {} },
    remarks: { type: String, default: '' },
    state: { type: String, enum: sheetStates, default: 'blank' },
    stateReason: { type: String, default: '' },
    wasReopened: { type: Boolean, default: false },
    confirmedAt: { type: Date, default: null },
    assignedAt: { type: Date, required: true },
    assignedBy: { type: Schema.Types.ObjectId, required: true },
    batch: { type: Schema.Types.ObjectId },
    visit: { type: new Schema({ when: String, place: String }, { _id: false, strict: 'throw' }) },
    photos: { type: Number },
    version: { type: Number, default: 0 },
    updatedAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
scoreSheet.index({ entry: 1, judge: 1, round: 1 }, { unique: true })
scoreSheet.index({ judge: 1, contest: 1, blindCode: 1 })
scoreSheet.index({ contest: 1, round: 1, state: 1 })

export const ScoreSheets = collection<ScoreSheet>('ScoreSheet', scoreSheet)
