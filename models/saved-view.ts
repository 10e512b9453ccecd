/** A list of entries that somebody named to come back to it: their own, or shared with the office of the contest. */
import { Schema } from 'mongoose'
import { collection } from './connection'
import type { Id } from './ids'

export interface SavedView {
  _id: Id
  contest: Id
  owner: Id
  name: string
  /** The filter as the address spells it, without a page. */
  address: string
  isShared: boolean
  createdAt: Date
}

const view = new Schema<SavedView>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    owner: { type: Schema.Types.ObjectId, required: true },
    name: { type: String, required: true },
    address: { type: String, default: '' },
    isShared: { type: Boolean, default: false },
    createdAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false, collection: 'saved-views' },
)
view.index({ contest: 1, isShared: 1, name: 1 })
view.index({ contest: 1, owner: 1, name: 1 })

export const SavedViews = collection<SavedView>('SavedView', view)
