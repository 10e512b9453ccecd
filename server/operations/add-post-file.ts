/** An officer adds to a post a picture, drawn anew in two widths, or a paper for readers to take away. */
import { basename } from 'node:path'
import { holding, Posts, type Post, type PostFile, type PostPicture } from '#models/post'
import { attachmentKinds, postLimits, whyNotReach } from '#rules/posts'
import { checkStaged, claimOf } from '../check-staged'
import { drawPhoto } from '../draw-photo'
import { forgetBytes } from '../forget-bytes'
import type { By, InContest } from '../guard'
import { staged } from '../inspection/staged'
import { onFreshCopy } from '../judging'
import { postIn, postLine } from '../posts'
import { receiveWhole } from '../receive-whole'
import { refuse } from '../refuse'
import { keepBytes } from '../storage/keep-bytes'
import { write } from '../write'

type FormRequest = Pick<Request, 'headers' | 'body'>

/**
 * Returns the number by which the text names the picture; the same picture added again is the one that is there.
 * @throws Refused for what is no picture, too large or infected, without words for those who cannot see it, or one too many
 */
export async function addPostPicture(
  by: By & InContest,
  id: string | undefined,
  request: FormRequest,
): Promise<number> {
  const { file, fields } = await receiveWhole(request, postLimits.pictureBytes)
  const post = await writable(by, id)
  const alt = (fields.get('alt') ?? '').replace(/\s+/g, ' ').trim().slice(0, postLimits.alt)
  refuse(alt === '' ? { because: 'alt-missing' } : null)
  refuse(whyNotMore(post, 'picture'))
  const { small, large } = postLimits.widths
  const [narrow, wide] = await drawPhoto(file, postLimits.pictureBytes, small, large)
  if (!narrow || !wide) throw new Error('A picture was not drawn')
  const maxBytes = postLimits.servedBytes
  refuse(wide.bytes.length > maxBytes ? { because: 'file-too-large', maxBytes } : null)
  const picture = {
    alt,
    width: wide.width,
    height: wide.height,
    small: await keepBytes(narrow.bytes),
    large: await keepBytes(wide.bytes),
  }
  return kept([picture.small.storageKey, picture.large.storageKey], () => addPicture(by, id, picture))
}

async function addPicture(
  by: By & InContest,
  id: string | undefined,
  picture: Omit<PostPicture, 'number'>,
): Promise<number> {
  const post = await writable(by, id)
  const known = post.pictures.find(({ large }) => large.sha256 === picture.large.sha256)
  if (known) return known.number
  refuse(whyNotMore(post, 'picture'))
  const number = post.lastNumber + 1
  await write(
    Posts,
    post,
    { $push: { pictures: { number, ...picture } }, $set: { lastNumber: number, updatedAt: by.now } },
    postLine(by, post, 'post.picture-added', { number, sha256: picture.large.sha256 }),
  )
  return number
}

/** The same paper added again is the one that is there. */
export async function addPostFile(
  by: By & InContest,
  id: string | undefined,
  request: FormRequest,
): Promise<number> {
  const { file } = await receiveWhole(request, postLimits.fileBytes)
  refuse(whyNotMore(await writable(by, id), 'file'))
  const limits = { kinds: [...attachmentKinds], maxBytes: postLimits.fileBytes }
  const kind = claimOf(file.name, limits)
  if (kind !== 'pdf' && kind !== 'docx') throw new Error('A post takes no such file')
  await staged(once(file.bytes), limits.maxBytes, async ({ path, size }) => {
    const { isUnscanned } = await checkStaged(path, { name: file.name, size }, limits)
    refuse(isUnscanned ? { because: 'file-quarantined' } : null)
  })
  const bytes = await keepBytes(file.bytes)
  return kept([bytes.storageKey], () => addFile(by, id, { name: basename(file.name), kind, ...bytes }))
}

async function addFile(
  by: By & InContest,
  id: string | undefined,
  file: Omit<PostFile, 'number'>,
): Promise<number> {
  const post = await writable(by, id)
  const known = post.files.find(({ sha256 }) => sha256 === file.sha256)
  if (known) return known.number
  refuse(whyNotMore(post, 'file'))
  const number = post.lastNumber + 1
  await write(
    Posts,
    post,
    { $push: { files: { number, ...file } }, $set: { lastNumber: number, updatedAt: by.now } },
    postLine(by, post, 'post.file-added', { number, name: file.name, sha256: file.sha256 }),
  )
  return number
}

async function writable(by: By & InContest, id: string | undefined): Promise<Post> {
  const post = await postIn(by, id)
  refuse(whyNotReach(post.reach, by.actor.roles))
  return post
}

function whyNotMore(post: Post, what: 'picture' | 'file') {
  const [held, max] =
    what === 'picture' ? [post.pictures.length, postLimits.pictures] : [post.files.length, postLimits.files]
  return held >= max ? ({ because: 'post-full', what, max } as const) : null
}

/** Bytes that no post came to name are forgotten at once. */
async function kept(storageKeys: string[], add: () => Promise<number>): Promise<number> {
  const forget = async () => {
    for (const storageKey of storageKeys) if (!(await isNamed(storageKey))) await forgetBytes(storageKey)
  }
  return onFreshCopy(add).finally(forget)
}

async function isNamed(storageKey: string): Promise<boolean> {
  return (await Posts.exists(holding(storageKey))) !== null
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
