/** Files: every one that is on record lies in the store as long as it was, and every list names files on record. */
import { Entries, type Entry } from '#models/entry'
import { idFrom } from '#models/ids'
import { Uploads, type Upload } from '#models/upload'
import { storage } from '../storage/storage'
import { batchSize, inBatches, repeatedKeys } from './reading'

export async function* findFileFaults(): AsyncGenerator<string> {
  const uploads = Uploads.find().sort({ _id: 1 }).lean<Upload[]>().cursor({ batchSize })
  for await (const upload of uploads as AsyncIterable<Upload>) yield* await byteFaults(upload)
  const keys = Uploads.find().select({ storageKey: 1 }).sort({ storageKey: 1 }).lean().cursor({ batchSize })
  for await (const key of repeatedKeys(keys, (upload) => upload.storageKey)) {
    yield `stored file ${key}: several uploads name it`
  }
  const entries = Entries.find()
    .select({ 'answers.files': 1 })
    .sort({ _id: 1 })
    .lean<Entry[]>()
    .cursor({ batchSize })
  for await (const batch of inBatches<Entry>(entries as AsyncIterable<Entry>)) yield* await listFaults(batch)
}

async function byteFaults({ _id, storageKey, size, expiredAt }: Upload): Promise<string[]> {
  const name = `upload ${_id.toHexString()}`
  const kept = await storage.sizeOf(storageKey)
  if (expiredAt) return kept === null ? [] : [`${name}: its time was up and its bytes are still kept`]
  if (kept === null) return [`${name}: its bytes are not in the store`]
  return kept === size ? [] : [`${name}: has ${kept} bytes in the store, not ${size}`]
}

async function listFaults(batch: Pick<Entry, '_id' | 'answers'>[]): Promise<string[]> {
  const ids = batch.flatMap(({ answers }) => answers.files.flatMap(({ id }) => idFrom(id) ?? []))
  const kept = await Uploads.find({ _id: { $in: ids } })
    .select({ entry: 1, sha256: 1 })
    .lean()
  const uploads = new Map(kept.map((upload) => [upload._id.toHexString(), upload]))
  return batch.flatMap(({ _id, answers }) =>
    answers.files.flatMap((file): string[] => {
      const upload = uploads.get(file.id)
      const name = `entry ${_id.toHexString()}: lists file ${file.id}`
      if (!upload) return [`${name}, which is not kept`]
      if (!upload.entry.equals(_id)) return [`${name} of another entry`]
      return upload.sha256 === file.sha256 ? [] : [`${name} with another digest`]
    }),
  )
}
