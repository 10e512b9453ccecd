/** An officer makes a post public, now or at a moment to come, or takes it back. */
import { Posts } from '#models/post'
import { whyNotMovePost, whyNotReach } from '#rules/posts'
import type { By, InContest } from '../guard'
import { postIn, postLine } from '../posts'
import { refuse } from '../refuse'
import { refuseStale, write } from '../write'

interface Seen {
  /** The version whose text the officer has read: what another window wrote since is not published unread. */
  version: number
}

/** A post published already is left as it is: a repeat does no harm. */
export async function publishPost(
  by: By & InContest,
  id: string | undefined,
  { version, publishAt }: Seen & { publishAt: Date | null },
): Promise<void> {
  const post = await postIn(by, id)
  refuse(whyNotReach(post.reach, by.actor.roles))
  if (post.state === 'published') return
  refuse(whyNotMovePost('publish', post.state))
  refuseStale(post, version, [{ field: 'title', mine: '', theirs: post.title }])
  refuse(post.body.trim() === '' ? { because: 'post-empty' } : null)
  refuse(publishAt !== null && publishAt < by.now ? { because: 'post-moment-past', at: publishAt } : null)
  const publishedAt = publishAt ?? by.now
  await write(
    Posts,
    post,
    { $set: { state: 'published', publishedAt, updatedAt: by.now } },
    postLine(by, post, 'post.published', { publishedAt }),
  )
}

/** What was taken back is no longer read, and may be published again. */
export async function withdrawPost(
  by: By & InContest,
  id: string | undefined,
  { version }: Seen,
): Promise<void> {
  const post = await postIn(by, id)
  refuse(whyNotReach(post.reach, by.actor.roles))
  if (post.state === 'withdrawn') return
  refuse(whyNotMovePost('withdraw', post.state))
  refuseStale(post, version, [{ field: 'title', mine: '', theirs: post.title }])
  await write(
    Posts,
    post,
    { $set: { state: 'withdrawn', updatedAt: by.now } },
    postLine(by, post, 'post.withdrawn'),
  )
}
