/** The news as the public reads it, newest first, in pages; on the first page what is pinned stands on top. */
import { announced, Contests } from '#models/contest'
import { Posts } from '#models/post'
import { env } from '../env'
import type { ByVisitor } from '../guard'
import { newsRows, type NewsRow } from '../news-rows'
import { reaching, readBy, unannounced } from '../posts'
import { found } from '../refuse'

const pageSize = 20
const feedLength = 30

export interface News {
  /** Set when the list is of one contest. */
  contest: { slug: string; title: string } | null
  rows: NewsRow[]
  page: number
  pages: number
  total: number
  first: number
  last: number
}

/** `slug` names a contest, or is null for all; guidance is not news. NotFound for a contest that is not announced. */
export async function news({ now }: ByVisitor, slug: string | null, page: number): Promise<News> {
  const contest = slug === null ? null : found(await announcedContest(slug), 'contest')
  const filter = {
    ...readBy(now),
    kind: { $ne: 'guidance' as const },
    contest: { $nin: await unannounced() },
    ...(contest ? reaching(contest) : {}),
  }
  const total = await Posts.countDocuments(filter)
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const shown = Math.min(Math.max(1, page), pages)
  const start = (shown - 1) * pageSize
  const posts = await Posts.find(filter)
    .sort({ isPinned: -1, publishedAt: -1, _id: -1 })
    .skip(start)
    .limit(pageSize)
    .lean()
  return {
    contest: contest && { slug: contest.slug, title: contest.title },
    rows: await newsRows(posts),
    page: shown,
    pages,
    total,
    first: total === 0 ? 0 : start + 1,
    last: start + posts.length,
  }
}

async function announcedContest(slug: string) {
  return Contests.findOne({ slug, ...announced })
    .select({ slug: 1, title: 1, series: 1 })
    .lean()
}

/** The latest of everything, for those who follow by a feed; nothing stands out of its order there. */
export async function newsFeed({ now }: ByVisitor) {
  const posts = await Posts.find({
    ...readBy(now),
    kind: { $ne: 'guidance' },
    contest: { $nin: await unannounced() },
  })
    .sort({ publishedAt: -1, _id: -1 })
    .limit(feedLength)
    .lean()
  const rows = await newsRows(posts)
  return {
    origin: env.publicUrl,
    entries: rows.map((row, place) => ({
      ...row,
      id: posts[place]?._id.toHexString() ?? '',
      updatedAt: latest(row.publishedAt, posts[place]?.updatedAt),
    })),
  }
}

function latest(publishedAt: Date, updatedAt: Date | undefined): Date {
  return updatedAt && updatedAt > publishedAt ? updatedAt : publishedAt
}
