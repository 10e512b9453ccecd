/** The words of a post as they were each time they were saved: what was once published can always be read again. */
import { Schema } from 'mongoose'
import { collection } from './connection'
import type { Id } from './ids'
import type { PostText } from './post'

export interface PostRevision extends PostText {
  _id: Id
  post: Id
  /** The version of the post that these words made. */
  version: number
  by: Id
  at: Date
}

const revision = new Schema<PostRevision>(
  {
    post: { type: Schema.Types.ObjectId, required: true },
    version: { type: Number, required: true },
    title: { type: String, required: true },
    summary: { type: String, default: '' },
    body: { type: String, default: '' },
    by: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false },
)
revision.index({ post: 1, version: 1 }, { unique: true })

export const PostRevisions = collection<PostRevision>('PostRevision', revision)
