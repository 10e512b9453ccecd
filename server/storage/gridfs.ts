/** Files in the database itself (GridFS), for whoever wants one thing to back up. Staging stays on disk. */
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import mongoose from 'mongoose'
import { checkedKey, type Storage } from './port'

/** A store in the collections `<name>.files` and `<name>.chunks` of the connected database; the key is the `_id`. */
export function gridfsStorage(name: string): Storage {
  const bucket = () => {
    const { db } = mongoose.connection
    if (!db) throw new Error('The database is not connected')
    return new mongoose.mongo.GridFSBucket(db, { bucketName: name, writeConcern: { w: 'majority', j: true } })
  }
  // The driver types keys as ObjectId although GridFS takes any value; ours are strings.
  const idOf = (key: string) => checkedKey(key) as unknown as mongoose.mongo.ObjectId
  const fileOf = (key: string) =>
    bucket()
      .find({ _id: idOf(key) })
      .next()
  const remove = async (key: string) => {
    const { db } = mongoose.connection
    await db?.collection(`${name}.files`).deleteOne({ _id: idOf(key) })
    // An upload that was cut off leaves chunks without a file: both go, in this order.
    await db?.collection(`${name}.chunks`).deleteMany({ files_id: idOf(key) })
  }
  return {
    async keep(storageKey, path) {
      if (await fileOf(storageKey)) return
      await remove(storageKey)
      const target = bucket().openUploadStreamWithId(idOf(storageKey), storageKey)
      await pipeline(createReadStream(path), target)
    },
    async read(storageKey, range) {
      if (!(await fileOf(storageKey))) throw new Error(`No file under ${storageKey}`)
      return bucket().openDownloadStream(
        idOf(storageKey),
        // The driver's end is not included.
        range && { start: range.start, end: range.end + 1 },
      )
    },
    async sizeOf(storageKey) {
      return (await fileOf(storageKey))?.length ?? null
    },
    remove,
    async *keysBefore(moment) {
      for await (const { _id } of bucket().find({ uploadDate: { $lt: moment } })) yield String(_id)
    },
  }
}
