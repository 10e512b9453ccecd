/** Posts as several parts of the server need them: loading one, remembering what became of it, and who reads it where. */
import type { Contest } from '#models/contest'
import { Contests } from '#models/contest'
import { idFrom } from '#models/ids'
import { Posts, type Post } from '#models/post'
import type { PictureFacts } from '#rules/posts'
import type { By, InContest } from './guard'
import type { JournalEntry } from './journal'
import { found } from './refuse'

/** A post that this contest's office wrote. */
export async function postIn({ contest }: InContest, id: string | undefined): Promise<Post> {
  return found(await Posts.findOne({ _id: found(idFrom(id), 'post'), contest: contest._id }).lean(), 'post')
}

/** The journal line of an act on a post. */
export function postLine(
  { actor, now, contest }: By & InContest,
  { _id, title }: Pick<Post, '_id' | 'title'>,
  action: string,
  details: Record<string, unknown> = {},
): JournalEntry {
  const subject = `post:${_id.toHexString()}`
  return {
    contest: contest._id,
    subject,
    action,
    actor: actor.person._id,
    at: now,
    details: { title, ...details },
  }
}

/** What the public reads at this moment, in a query. */
export function readBy(now: Date) {
  return { state: 'published', publishedAt: { $lte: now } } as const
}

/** The posts that a contest's page shows, in a query: its own, and those for its series. */
export function reaching({ _id, series }: Pick<Contest, '_id' | 'series'>) {
  return { $or: [{ contest: _id }, ...(series ? [{ series, reach: 'series' as const }] : [])] }
}

/** Contests still in preparation: nothing of them is read, whatever their office has published. */
export async function unannounced() {
  return Contests.distinct('_id', { stage: 'preparing' })
}

export function pictureFacts({ pictures }: Pick<Post, 'pictures'>): PictureFacts[] {
  return pictures.map(({ number, alt, width, height }) => ({ number, alt, width, height }))
}
