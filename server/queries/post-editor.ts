/** One post for the office that writes it: its words, how they will look, its pictures and papers, its earlier versions. */
import { People } from '#models/person'
import { PostRevisions } from '#models/post-revision'
import type { PostNode } from '#rules/post-body'
import { isRead, type PictureFacts } from '#rules/posts'
import type { By, InContest } from '../guard'
import { pictureFacts, postIn } from '../posts'
import { readMarkdown } from '../press/read-markdown'
import { found } from '../refuse'

const mostVersions = 30

export async function postEditor(by: By & InContest, id: string | undefined) {
  const post = await postIn(by, id)
  const revisions = await PostRevisions.find({ post: post._id })
    .select({ version: 1, at: 1, by: 1 })
    .sort({ version: -1 })
    .limit(mostVersions)
    .lean()
  const people = await People.find({ _id: { $in: revisions.map((one) => one.by) } })
    .select({ name: 1, email: 1 })
    .lean()
  const names = new Map(people.map(({ _id, name, email }) => [_id.toHexString(), name || email]))
  const { kind, reach, audience, order, slug, title, summary, body, isPinned, state, publishedAt } = post
  return {
    id: post._id.toHexString(),
    hasSeries: by.contest.series !== null,
    words: { kind, reach, audience, order, title, summary, body, isPinned, version: post.version },
    slug,
    state,
    publishedAt,
    isRead: isRead(post, by.now),
    nodes: readMarkdown(body),
    pictures: pictureFacts(post),
    files: post.files.map(({ number, name, size }) => ({ number, name, size })),
    versions: revisions.map(({ version, at, by: author }) => ({
      version,
      at,
      by: names.get(author.toHexString()) ?? '',
    })),
  }
}

export interface PostVersion {
  at: Date
  title: string
  summary: string
  nodes: PostNode[]
  pictures: PictureFacts[]
}

/** The words of an earlier version, with the pictures that the post has now. */
export async function postVersion(
  by: By & InContest,
  id: string | undefined,
  version: number,
): Promise<PostVersion> {
  const post = await postIn(by, id)
  const kept = found(await PostRevisions.findOne({ post: post._id, version }).lean(), 'version')
  const { at, title, summary, body } = kept
  return { at, title, summary, nodes: readMarkdown(body), pictures: pictureFacts(post) }
}
