/** One post as the public reads it: news at its own address, guidance among the guidance. */
import { announced, Contests } from '#models/contest'
import { Posts, type Post } from '#models/post'
import type { PostNode } from '#rules/post-body'
import { isRead, type Audience, type PictureFacts, type PostKind } from '#rules/posts'
import type { ByVisitor } from '../guard'
import { pictureFacts } from '../posts'
import { readMarkdown } from '../press/read-markdown'
import { found, NotFound } from '../refuse'

export interface PostPage {
  slug: string
  kind: PostKind
  audience: Audience | null
  title: string
  summary: string
  publishedAt: Date
  /** Set when its words were changed after it was published. */
  changedAt: Date | null
  /** Named when the post is not the whole house's. */
  contest: { slug: string; title: string } | null
  nodes: PostNode[]
  pictures: PictureFacts[]
  files: { number: number; name: string; kind: string; size: number }[]
}

/** `withdrawn` for what was read once and was taken back: its address says so, and no more. NotFound for everything else. */
export async function postPage(
  { now }: ByVisitor,
  slug: string | undefined,
): Promise<PostPage | 'withdrawn'> {
  const post = found(await Posts.findOne({ slug: slug ?? '' }).lean(), 'post')
  const contest = found(
    await Contests.findOne({ _id: post.contest, ...announced })
      .select({ slug: 1, title: 1 })
      .lean(),
    'contest',
  )
  if (post.state === 'withdrawn' && post.publishedAt && post.publishedAt <= now) return 'withdrawn'
  if (!isRead(post, now) || post.publishedAt === null) throw new NotFound('post')
  return {
    slug: post.slug,
    kind: post.kind,
    audience: post.audience,
    title: post.title,
    summary: post.summary,
    publishedAt: post.publishedAt,
    changedAt: changedAt(post, post.publishedAt),
    contest: post.reach === 'house' ? null : { slug: contest.slug, title: contest.title },
    nodes: readMarkdown(post.body),
    pictures: pictureFacts(post),
    files: post.files.map(({ number, name, kind, size }) => ({ number, name, kind, size })),
  }
}

function changedAt({ updatedAt }: Post, publishedAt: Date): Date | null {
  return updatedAt > publishedAt ? updatedAt : null
}
