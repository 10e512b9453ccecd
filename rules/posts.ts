/** News, announcements and guidance: their kinds, how far they reach, who may write them, and when the public reads them. */
import { foldName } from './fold-name'
import type { Refusal } from './refusal'
import type { SeatRole } from './roles'

/** An announcement tells what changes for those who take part; guidance stays and has its place in an order. */
export const postKinds = ['announcement', 'news', 'results', 'guidance'] as const
export type PostKind = (typeof postKinds)[number]

/** Where a post is read: with its contest, with all editions of the contest's series, or everywhere in the house. */
export const postReaches = ['contest', 'series', 'house'] as const
export type PostReach = (typeof postReaches)[number]

/** Whom guidance is for. */
export const audiences = ['entrants', 'schools', 'judges'] as const
export type Audience = (typeof audiences)[number]

export const postStates = ['draft', 'published', 'withdrawn'] as const
export type PostState = (typeof postStates)[number]

const megabyte = 1024 * 1024

export const postLimits = {
  title: 160,
  summary: 400,
  body: 40_000,
  alt: 200,
  pictures: 20,
  /** Of a picture as it is sent; what is served is drawn anew and never larger than `servedBytes`. */
  pictureBytes: 10 * megabyte,
  servedBytes: 2 * megabyte,
  widths: { small: 480, large: 960 },
  files: 10,
  fileBytes: 15 * megabyte,
} as const

export type PictureWidth = keyof typeof postLimits.widths

/** A picture as pages show it; `width` and `height` of its large drawing. */
export interface PictureFacts {
  number: number
  alt: string
  width: number
  height: number
}

export const pictureKinds = ['jpg', 'png'] as const
export const attachmentKinds = ['pdf', 'docx'] as const

export const postMoves = {
  publish: { from: ['draft', 'withdrawn'], to: 'published' },
  withdraw: { from: ['published'], to: 'withdrawn' },
} as const satisfies Record<string, { from: readonly PostState[]; to: PostState }>
export type PostMove = keyof typeof postMoves

/** Null when a post in this state may make the move. */
export function whyNotMovePost(move: PostMove, state: PostState): Refusal | null {
  const { from } = postMoves[move]
  return (from as readonly PostState[]).includes(state) ? null : { because: 'post-state', state, needs: from }
}

/** What is read beyond the contest is the organiser's word; the secretaries write for their contest. */
export function whyNotReach(reach: PostReach, roles: readonly SeatRole[]): Refusal | null {
  return reach === 'contest' || roles.includes('organiser')
    ? null
    : { because: 'wrong-role', needs: ['organiser'] }
}

export interface Published {
  state: PostState
  publishedAt: Date | null
}

/** Published, and its moment has come. */
export function isRead({ state, publishedAt }: Published, now: Date): boolean {
  return state === 'published' && publishedAt !== null && publishedAt <= now
}

const longestSlug = 80

/** `Gia hạn nộp hồ sơ` is found at `gia-han-nop-ho-so`; a title without letters at `tin`. */
export function slugOf(title: string): string {
  const words = foldName(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (words.length <= longestSlug) return words || 'tin'
  const cut = words.slice(0, longestSlug + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 20))
}
