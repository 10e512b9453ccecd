/** Posts as lists of the public site show them: a line each, with the picture that stands first in the text. */
import { Contests } from '#models/contest'
import { Posts, type Post } from '#models/post'
import { picturesIn } from '#rules/post-body'
import type { PictureFacts, PostKind } from '#rules/posts'
import { pictureFacts, readBy, unannounced } from './posts'
import { readMarkdown } from './press/read-markdown'

export interface NewsRow {
  slug: string
  kind: PostKind
  title: string
  summary: string
  isPinned: boolean
  publishedAt: Date
  contest: { slug: string; shortTitle: string } | null
  picture: PictureFacts | null
}

/** The contest is named for posts that are not the whole house's. */
export async function newsRows(posts: readonly Post[]): Promise<NewsRow[]> {
  const contests = await Contests.find({ _id: { $in: posts.map(({ contest }) => contest) } })
    .select({ slug: 1, shortTitle: 1 })
    .lean()
  const byId = new Map(contests.map((contest) => [contest._id.toHexString(), contest]))
  return posts.flatMap((post) => {
    if (post.publishedAt === null) return []
    const contest = post.reach === 'house' ? undefined : byId.get(post.contest.toHexString())
    return [
      {
        slug: post.slug,
        kind: post.kind,
        title: post.title,
        summary: post.summary,
        isPinned: post.isPinned,
        publishedAt: post.publishedAt,
        contest: contest ? { slug: contest.slug, shortTitle: contest.shortTitle } : null,
        picture: firstPicture(post),
      },
    ]
  })
}

const latest = 4

/** For the home page: what is pinned for the whole house first; what a contest pins stands on top of its own page only. */
export async function latestNews(now: Date): Promise<NewsRow[]> {
  const shown = { ...readBy(now), kind: { $ne: 'guidance' as const }, contest: { $nin: await unannounced() } }
  const [pinned, others] = await Promise.all([
    Posts.find({ ...shown, reach: 'house', isPinned: true })
      .sort({ publishedAt: -1, _id: -1 })
      .limit(latest)
      .lean(),
    Posts.find(shown)
      .sort({ publishedAt: -1, _id: -1 })
      .limit(2 * latest)
      .lean(),
  ])
  const top = new Set(pinned.map(({ slug }) => slug))
  return newsRows([...pinned, ...others.filter(({ slug }) => !top.has(slug))].slice(0, latest))
}

function firstPicture(post: Post): PictureFacts | null {
  const [first] = picturesIn(readMarkdown(post.body))
  return pictureFacts(post).find(({ number }) => number === first) ?? null
}
