/** An officer begins a post, or saves what was changed in it; each time its words are kept as they were. */
import type { ClientSession } from 'mongoose'
import { inTransaction } from '#models/connection'
import { idFrom, newId, type Id } from '#models/ids'
import { Posts, type Post, type PostText } from '#models/post'
import { PostRevisions } from '#models/post-revision'
import { slugOf, whyNotReach, type Audience, type PostKind, type PostReach } from '#rules/posts'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { postIn, postLine } from '../posts'
import { found, refuse } from '../refuse'
import { refuseStale, write } from '../write'

export interface PostInput extends PostText {
  version: number
  kind: PostKind
  reach: PostReach
  audience: Audience | null
  order: number
  isPinned: boolean
}

/** Begins a draft under the id that the page chose: the same form sent twice begins one. Returns the id. */
export async function beginPost(by: By & InContest, id: string, input: PostInput): Promise<string> {
  const { actor, now, contest } = by
  const _id = found(idFrom(id), 'post')
  refuse(whyNotReach(input.reach, actor.roles))
  await inTransaction(async (session) => {
    if (await Posts.exists({ _id }).session(session)) return
    const post: Post = {
      _id,
      contest: contest._id,
      ...settled(by, input),
      slug: await freeSlug(input.title, _id, session),
      state: 'draft',
      publishedAt: null,
      pictures: [],
      files: [],
      lastNumber: 0,
      version: 0,
      createdAt: now,
      updatedAt: now,
    }
    await Posts.create([post], { session })
    await keepWords(by, post, 0, session)
    await remember(postLine(by, post, 'post.begun', { kind: post.kind, reach: post.reach }), session)
  })
  return id
}

/** The address follows the title until the post is first published, and stays from then on. */
export async function savePost(by: By & InContest, id: string | undefined, input: PostInput): Promise<void> {
  const post = await postIn(by, id)
  refuse(whyNotReach(input.reach, by.actor.roles))
  refuse(whyNotReach(post.reach, by.actor.roles))
  const change = settled(by, input)
  const changed = differences(post, input)
  if (changed.length === 0 && isSame(post, change)) return
  refuseStale(
    post,
    input.version,
    changed.length > 0 ? changed : [{ field: 'title', mine: input.title, theirs: post.title }],
  )
  const slug =
    post.publishedAt === null
      ? await inTransaction((session) => freeSlug(input.title, post._id, session))
      : post.slug
  await write(
    Posts,
    post,
    { $set: { ...change, slug, updatedAt: by.now } },
    postLine(by, { ...post, title: input.title }, 'post.saved', {
      fields: changed.map(({ field }) => field),
    }),
    (session) => keepWords(by, { ...post, ...change }, post.version + 1, session),
  )
}

/** Only guidance has readers and a place of its own; only a contest of a series can speak to all its editions. */
function settled({ contest }: By & InContest, input: PostInput) {
  const { kind, title, summary, body, isPinned } = input
  const reach = input.reach === 'series' && !contest.series ? 'contest' : input.reach
  const isGuidance = kind === 'guidance'
  return {
    kind,
    reach,
    series: reach === 'series' ? contest.series : null,
    audience: isGuidance ? (input.audience ?? 'entrants') : null,
    order: isGuidance ? input.order : 0,
    title,
    summary,
    body,
    isPinned,
  } as const
}

const texts = ['title', 'summary', 'body'] as const

function differences(post: PostText, input: PostText) {
  return texts
    .filter((field) => post[field] !== input[field])
    .map((field) => ({ field, mine: input[field], theirs: post[field] }))
}

function isSame(post: Post, change: ReturnType<typeof settled>): boolean {
  const { kind, reach, audience, order, isPinned } = change
  return (
    post.kind === kind &&
    post.reach === reach &&
    post.audience === audience &&
    post.order === order &&
    post.isPinned === isPinned
  )
}

async function keepWords(
  { actor, now }: By,
  { _id: post, title, summary, body }: Pick<Post, '_id'> & PostText,
  version: number,
  session: ClientSession,
): Promise<void> {
  const words = { post, version, title, summary, body, by: actor.person._id, at: now }
  await PostRevisions.create([{ _id: newId(), ...words }], { session })
}

/** The title's own address, or the first of `-2`, `-3` … that no other post has. */
async function freeSlug(title: string, own: Id, session: ClientSession): Promise<string> {
  const slug = slugOf(title)
  const taken = new Set(
    await Posts.distinct('slug', { _id: { $ne: own }, slug: { $regex: `^${slug}(-\\d+)?$` } }).session(
      session,
    ),
  )
  if (!taken.has(slug)) return slug
  for (let count = 2; ; count += 1) if (!taken.has(`${slug}-${count}`)) return `${slug}-${count}`
}
