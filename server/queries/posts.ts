/** What a contest's office has written for the public, drafts included, the latest first. */
import { newId } from '#models/ids'
import { Posts } from '#models/post'
import { Publications } from '#models/publication'
import type { InContest } from '../guard'

const pageSize = 50

export async function posts({ contest }: InContest, page: number) {
  const filter = { contest: contest._id }
  const total = await Posts.countDocuments(filter)
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const shown = Math.min(Math.max(1, page), pages)
  const start = (shown - 1) * pageSize
  const [found, publication] = await Promise.all([
    Posts.find(filter)
      .select({ body: 0, pictures: 0, files: 0 })
      .sort({ updatedAt: -1, _id: -1 })
      .skip(start)
      .limit(pageSize)
      .lean(),
    Publications.exists({ contest: contest._id }),
  ])
  return {
    hasResults: publication !== null,
    page: shown,
    pages,
    total,
    first: total === 0 ? 0 : start + 1,
    last: start + found.length,
    rows: found.map(({ _id, slug, kind, reach, title, state, publishedAt, isPinned, updatedAt }) => ({
      id: _id.toHexString(),
      slug,
      kind,
      reach,
      title,
      state,
      publishedAt,
      isPinned,
      updatedAt,
    })),
  }
}

/** What the page of a new post begins with: the id that it will have, so that sending it twice begins one. */
export function blankPost({ contest }: InContest) {
  return { id: newId().toHexString(), hasSeries: contest.series !== null }
}
