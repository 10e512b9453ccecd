/** What the page of a contest shows of its posts: the latest news, its own guidance, papers to take away. */
import type { Contest } from '#models/contest'
import { Posts } from '#models/post'
import type { Audience } from '#rules/posts'
import { newsRows, type NewsRow } from './news-rows'
import { reaching, readBy, unannounced } from './posts'

const mostNews = 4
const mostGuidance = 30
const mostAnnouncements = 30

export interface ContestPosts {
  news: NewsRow[]
  guidance: { slug: string; title: string; audience: Audience | null }[]
  /** Of announcements and guidance, the latest first. */
  documents: { slug: string; number: number; name: string; kind: string; size: number }[]
}

export async function contestPosts(contest: Contest, now: Date): Promise<ContestPosts> {
  const shown = { ...readBy(now), ...reaching(contest), contest: { $nin: await unannounced() } }
  const [news, guidance, holders] = await Promise.all([
    Posts.find({ ...shown, kind: { $ne: 'guidance' } })
      .sort({ isPinned: -1, publishedAt: -1, _id: -1 })
      .limit(mostNews)
      .lean(),
    Posts.find({ ...shown, kind: 'guidance', reach: { $ne: 'house' } })
      .select({ slug: 1, title: 1, audience: 1 })
      .sort({ order: 1, title: 1 })
      .limit(mostGuidance)
      .lean(),
    Posts.find({ ...shown, kind: { $in: ['announcement', 'guidance'] }, 'files.0': { $exists: true } })
      .select({ slug: 1, files: 1 })
      .sort({ publishedAt: -1, _id: -1 })
      .limit(mostAnnouncements)
      .lean(),
  ])
  return {
    news: await newsRows(news),
    guidance: guidance.map(({ slug, title, audience }) => ({ slug, title, audience })),
    documents: holders.flatMap(({ slug, files }) =>
      files.map(({ number, name, kind, size }) => ({ slug, number, name, kind, size })),
    ),
  }
}
