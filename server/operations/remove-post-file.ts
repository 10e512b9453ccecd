/** An officer takes a picture or a paper off a post. */
import { Posts } from '#models/post'
import { picturesIn } from '#rules/post-body'
import { whyNotReach } from '#rules/posts'
import { forgetBytes } from '../forget-bytes'
import type { By, InContest } from '../guard'
import { postIn, postLine } from '../posts'
import { readMarkdown } from '../press/read-markdown'
import { refuse } from '../refuse'
import { write } from '../write'

/** One that is gone already is no error. @throws Refused `picture-in-use` while the text still shows it */
export async function removePostPicture(
  by: By & InContest,
  id: string | undefined,
  number: number,
): Promise<void> {
  const post = await postIn(by, id)
  refuse(whyNotReach(post.reach, by.actor.roles))
  const picture = post.pictures.find((one) => one.number === number)
  if (!picture) return
  refuse(picturesIn(readMarkdown(post.body)).includes(number) ? { because: 'picture-in-use', number } : null)
  const pictures = post.pictures.filter((one) => one.number !== number)
  await write(
    Posts,
    post,
    { $set: { pictures, updatedAt: by.now } },
    postLine(by, post, 'post.picture-removed', { number, sha256: picture.large.sha256 }),
  )
  await forgetBytes(picture.small.storageKey)
  await forgetBytes(picture.large.storageKey)
}

export async function removePostFile(
  by: By & InContest,
  id: string | undefined,
  number: number,
): Promise<void> {
  const post = await postIn(by, id)
  refuse(whyNotReach(post.reach, by.actor.roles))
  const file = post.files.find((one) => one.number === number)
  if (!file) return
  const files = post.files.filter((one) => one.number !== number)
  await write(
    Posts,
    post,
    { $set: { files, updatedAt: by.now } },
    postLine(by, post, 'post.file-removed', { number, name: file.name, sha256: file.sha256 }),
  )
  await forgetBytes(file.storageKey)
}
