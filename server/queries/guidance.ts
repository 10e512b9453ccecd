/** The guidance that the house has published, by whom it is for and in its order. */
import { Posts } from '#models/post'
import { audiences, type Audience } from '#rules/posts'
import type { ByVisitor } from '../guard'
import { readBy, unannounced } from '../posts'

export interface GuidanceGroup {
  audience: Audience
  pages: { slug: string; title: string; summary: string }[]
}

/** Only what is for the whole house; a contest's own guidance stands on its page. */
export async function guidance({ now }: ByVisitor): Promise<GuidanceGroup[]> {
  const posts = await Posts.find({
    ...readBy(now),
    kind: 'guidance',
    reach: 'house',
    contest: { $nin: await unannounced() },
  })
    .select({ slug: 1, title: 1, summary: 1, audience: 1 })
    .sort({ order: 1, title: 1 })
    .lean()
  return audiences
    .map((audience) => ({
      audience,
      pages: posts
        .filter((post) => post.audience === audience)
        .map(({ slug, title, summary }) => ({ slug, title, summary })),
    }))
    .filter(({ pages }) => pages.length > 0)
}
