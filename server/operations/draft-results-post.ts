/** Drafts the news that tells of published results, for the office to look over and publish. */
import { inTransaction } from '#models/connection'
import { newId } from '#models/ids'
import { Posts, type Post } from '#models/post'
import { PostRevisions } from '#models/post-revision'
import { Publications } from '#models/publication'
import { lastRound } from '#rules/rounds'
import { resultsPost } from '#wording/vi/posts'
import type { By, InContest } from '../guard'
import { remember } from '../journal'
import { postLine } from '../posts'
import { found } from '../refuse'

/**
 * Returns the id of the draft; of the one that is there when results were drafted before. Names of laureates are not
 * copied: who may be named, the results page asks at the moment it is read.
 * @throws NotFound before anything is published
 */
export async function draftResultsPost(by: By & InContest): Promise<string> {
  const { actor, now, contest } = by
  const publication = found(
    await Publications.findOne({
      contest: contest._id,
      round: lastRound(contest).code,
      publishedAt: { $lte: now },
    })
      .sort({ number: -1 })
      .lean(),
    'publication',
  )
  const words = resultsPost({
    contest: contest.title,
    slug: contest.slug,
    decisionNumber: publication.decisionNumber,
    counts: publication.counts,
    prizes: contest.regulations.prizes.map(({ code, title }) => ({
      title,
      count: publication.laureates.filter(({ prize }) => prize === code).length,
    })),
  })
  return inTransaction(async (session) => {
    const told = {
      contest: contest._id,
      kind: 'results',
      createdAt: { $gte: publication.publishedAt },
    } as const
    const known = await Posts.findOne(told).session(session).lean()
    if (known) return known._id.toHexString()
    const post: Post = {
      _id: newId(),
      contest: contest._id,
      series: null,
      reach: 'contest',
      kind: 'results',
      audience: null,
      order: 0,
      slug: `ket-qua-${contest.slug}-${publication.number}`,
      ...words,
      isPinned: false,
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
    const revision = { post: post._id, version: 0, ...words, by: actor.person._id, at: now }
    await PostRevisions.create([{ _id: newId(), ...revision }], { session })
    await remember(postLine(by, post, 'post.begun', { kind: post.kind, reach: post.reach }), session)
    return post._id.toHexString()
  })
}
