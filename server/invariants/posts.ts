/** Posts: what is published has its moment and its words, and what they hold is in the store as long as it was. */
import { Posts, type Post, type StoredBytes } from '#models/post'
import { PostRevisions } from '#models/post-revision'
import { storage } from '../storage/storage'
import { batchSize } from './reading'

export async function* findPostFaults(): AsyncGenerator<string> {
  const posts = Posts.find().sort({ _id: 1 }).lean()
  for await (const post of posts.cursor({ batchSize })) {
    const faults = [...momentFaults(post), ...(await revisionFaults(post)), ...(await byteFaults(post))]
    yield* faults.map((fault) => `post ${post._id.toHexString()}: ${fault}`)
  }
}

function momentFaults({ state, publishedAt, body }: Post): string[] {
  if (state === 'draft') return publishedAt === null ? [] : ['is a draft with a moment of publication']
  return [
    ...(publishedAt === null ? [`is ${state} without a moment of publication`] : []),
    ...(body.trim() === '' ? [`is ${state} without words`] : []),
  ]
}

/** The latest words that were kept are those of the post. */
async function revisionFaults({ _id, title, summary, body }: Post): Promise<string[]> {
  const kept = await PostRevisions.findOne({ post: _id }).sort({ version: -1 }).lean()
  const isSame = kept?.title === title && kept.summary === summary && kept.body === body
  return isSame ? [] : ['its words are not those that were kept last']
}

async function byteFaults({ pictures, files }: Post): Promise<string[]> {
  const named: [string, StoredBytes][] = [
    ...pictures.flatMap(({ number, small, large }): [string, StoredBytes][] => [
      [`picture ${number}, small`, small],
      [`picture ${number}, large`, large],
    ]),
    ...files.map((file): [string, StoredBytes] => [`file ${file.number}`, file]),
  ]
  const faults: string[] = []
  for (const [name, { storageKey, size }] of named) {
    const kept = await storage.sizeOf(storageKey)
    if (kept === null) faults.push(`${name} is not in the store`)
    else if (kept !== size) faults.push(`${name} has ${kept} bytes in the store, not ${size}`)
  }
  return faults
}
