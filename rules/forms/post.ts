/** What the office posts to write a post, to make it public, to take it back, and to take a file off it. */
import { z } from 'zod'
import { audiences, postKinds, postLimits, postReaches } from '../posts'
import { typedMoment } from './moment-field'
import { lineText, longText, tick } from './typed-text'

const version = z.coerce.number('version-missing').int('version-missing').min(0, 'version-missing')

/** Where a post is begun the page has chosen its id, so that the same form sent twice is one post. */
const words = {
  version,
  kind: z.enum(postKinds, 'post-kind-missing'),
  reach: z.enum(postReaches).default('contest'),
  audience: z.union([z.literal('').transform(() => null), z.enum(audiences)]).default(null),
  order: z.coerce
    .number('order-invalid')
    .int('order-invalid')
    .min(0, 'order-invalid')
    .max(999, 'order-invalid')
    .default(0),
  title: lineText(postLimits.title).pipe(z.string().min(1, 'post-title-missing')),
  summary: lineText(postLimits.summary),
  body: longText(postLimits.body),
  isPinned: tick,
}

export const postForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('save'), ...words }),
  z.object({
    act: z.literal('publish'),
    version,
    publishAt: z.union([z.literal('').transform(() => null), typedMoment]).default(null),
  }),
  z.object({ act: z.literal('withdraw'), version }),
])

/** On the pages of pictures and of papers: the number of what is taken off. */
export const removePostFileForm = z.object({ remove: z.coerce.number().int().min(1) })

export const newPostForm = z.object({ id: z.string().regex(/^[0-9a-f]{24}$/), ...words })

/** On the list of posts: the draft that tells of published results. */
export const resultsDraftForm = z.object({ act: z.literal('results') })
