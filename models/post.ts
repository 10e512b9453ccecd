/** News, announcements, guidance: what the office writes for the public, with its pictures and papers to take away. */
import { Schema } from 'mongoose'
import { audiences, postKinds, postReaches, postStates, type Audience } from '#rules/posts'
import type { PostKind, PostReach, PostState } from '#rules/posts'
import { collection } from './connection'
import type { Id } from './ids'

export interface StoredBytes {
  storageKey: string
  size: number
  /** Hexadecimal. */
  sha256: string
}

/** Drawn anew in two widths; `width` and `height` are those of the large one. */
export interface PostPicture {
  /** By which the text names it; never given again. */
  number: number
  alt: string
  width: number
  height: number
  small: StoredBytes
  large: StoredBytes
}

export interface PostFile extends StoredBytes {
  number: number
  /** As it is offered, with its ending. */
  name: string
  kind: 'pdf' | 'docx'
}

/** The words of a post, which are kept each time they are saved. */
export interface PostText {
  title: string
  summary: string
  /** Markdown. */
  body: string
}

export interface Post extends PostText {
  _id: Id
  /** Whose office wrote it. */
  contest: Id
  /** Of the contest, when the post reaches all its editions. */
  series: Id | null
  reach: PostReach
  kind: PostKind
  audience: Audience | null
  /** Among guidance: lower comes first. */
  order: number
  slug: string
  isPinned: boolean
  state: PostState
  /** May be in the future; null until it is first published. */
  publishedAt: Date | null
  pictures: PostPicture[]
  files: PostFile[]
  /** The last number given to a picture or file. */
  lastNumber: number
  version: number
  createdAt: Date
  updatedAt: Date
}

const post = new Schema<Post>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    series: { type: Schema.Types.ObjectId, default: null },
    reach: { type: String, enum: postReaches, required: true },
    kind: { type: String, enum: postKinds, required: true },
    audience: { type: String, enum: [...audiences, null], default: null },
    order: { type: Number, default: 0 },
    slug: { type: String, required: true },
    title: { type: String, required: true },
    summary: { type: String, default: '' },
    body: { type: String, default: '' },
    isPinned: { type: Boolean, default: false },
    state: { type: String, enum: postStates, required: true },
    publishedAt: { type: Date, default: null },
    pictures: { type: Schema.Types.Mixed, default: [] },
    files: { type: Schema.Types.Mixed, default: [] },
    lastNumber: { type: Number, default: 0 },
    version: { type: Number, default: 0 },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
post.index({ slug: 1 }, { unique: true })
post.index({ contest: 1, updatedAt: -1 })
post.index({ contest: 1, state: 1, isPinned: -1, publishedAt: -1 })
post.index({ reach: 1, state: 1, publishedAt: -1 })
post.index({ state: 1, publishedAt: -1 })
post.index({ 'pictures.small.storageKey': 1 })
post.index({ 'pictures.large.storageKey': 1 })
post.index({ 'files.storageKey': 1 })

/** The post that holds a stored file, in a query. */
export function holding(storageKey: string) {
  const places = ['pictures.small.storageKey', 'pictures.large.storageKey', 'files.storageKey'] as const
  return { $or: places.map((place) => ({ [place]: storageKey })) }
}

export const Posts = collection<Post>('Post', post)
