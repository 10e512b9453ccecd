/** The bytes of a post's pictures and papers: for the public while the post is read, for the office that wrote it always. */
import type { Readable } from 'node:stream'
import { announced, Contests } from '#models/contest'
import { Posts, type Post } from '#models/post'
import { fileKinds } from '#rules/file-kinds'
import { isRead, slugOf } from '#rules/posts'
import type { DeskFile } from '../desk-files'
import type { By, ByVisitor, InContest } from '../guard'
import { postIn } from '../posts'
import { found } from '../refuse'
import { storage } from '../storage/storage'

/** `width` is what the address asks: `480` for the small drawing, anything else for the large one. */
export async function postPicture(
  by: ByVisitor,
  slug: string | undefined,
  number: string | undefined,
  width: string | null,
) {
  return pictureOf(await readPost(by, slug), number, width)
}

export async function postFile(by: ByVisitor, slug: string | undefined, number: string | undefined) {
  return fileOf(await readPost(by, slug), number)
}

export async function ownPostPicture(
  by: By & InContest,
  id: string | undefined,
  number: string | undefined,
  width: string | null,
) {
  return pictureOf(await postIn(by, id), number, width)
}

export async function ownPostFile(by: By & InContest, id: string | undefined, number: string | undefined) {
  return fileOf(await postIn(by, id), number)
}

async function readPost({ now }: ByVisitor, slug: string | undefined): Promise<Post> {
  const post = found(await Posts.findOne({ slug: slug ?? '' }).lean(), 'post')
  const contest = await Contests.exists({ _id: post.contest, ...announced })
  return found(contest && isRead(post, now) ? post : null, 'post')
}

async function pictureOf(
  { pictures }: Post,
  number: string | undefined,
  width: string | null,
): Promise<{ size: number; stream: Readable }> {
  const { small, large } = found(
    pictures.find((one) => String(one.number) === number),
    'picture',
  )
  const { storageKey, size } = width === '480' ? small : large
  return { size, stream: await storage.read(storageKey) }
}

/** Named without accents: not every machine that keeps a download can write them. */
function fileOf({ files }: Post, number: string | undefined): Omit<DeskFile, 'isFilm'> {
  const { name, kind, size, storageKey } = found(
    files.find((one) => String(one.number) === number),
    'file',
  )
  return {
    name: `${slugOf(name.replace(/\.[^.]+$/, ''))}.${kind}`,
    mime: fileKinds[kind].mime,
    size,
    read: (range) => storage.read(storageKey, range),
  }
}
