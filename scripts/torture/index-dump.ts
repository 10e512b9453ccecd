/** Holds every index, entry by entry, against one built anew from the documents. */
import type { MongoClient } from 'mongodb'
import { after, entriesOf } from '../../embedded-mongo/layout'
import type { RunningServer } from '../../embedded-mongo/server'

const PREFIX = 5

/** An index's stored entries without its own number: key and value as text. */
function dump({ engine }: RunningServer, namespace: string): Map<string, string[]> {
  const collection = engine.catalog.get(namespace)
  if (!collection) throw new Error(`${namespace} does not exist`)
  return new Map(
    [...collection.indexes].map((entry) => {
      const index = 'id' in entry ? entry : (entry as [string, { id: number; name: string }])[1]
      const prefix = entriesOf(index.id)
      const entries = [...engine.live.range(prefix, after(prefix))]
      const told = entries.map(
        ({ key, value }) => `${key.subarray(PREFIX).toString('hex')}=${value.toString('hex')}`,
      )
      return [index.name, told]
    }),
  )
}

export async function differencesFromRebuild(
  server: RunningServer,
  client: MongoClient,
  db: string,
  name: string,
): Promise<{ entries: number; faults: string[] }> {
  const collection = client.db(db).collection(name)
  const found = dump(server, `${db}.${name}`)
  const specs = (await collection.listIndexes().toArray()).filter((spec) => spec.name !== '_id_')
  for (const { key, v: _, name: index, ...options } of specs) {
    await collection.dropIndex(index)
    await collection.createIndex(key, { name: index, ...options })
  }
  const rebuilt = dump(server, `${db}.${name}`)
  const faults: string[] = []
  let entries = 0
  for (const [index, told] of found) {
    entries += told.length
    const wanted = new Set(rebuilt.get(index))
    const extra = told.filter((entry) => !wanted.has(entry)).length
    const missing = wanted.size + extra - told.length
    if (extra || missing) faults.push(`${index}: ${missing} missing, ${extra} too many`)
  }
  // The index of _id cannot be dropped: each document must have its one entry.
  const documents = await collection.estimatedDocumentCount()
  if (found.get('_id_')?.length !== documents)
    faults.push(`_id_: ${found.get('_id_')?.length} of ${documents}`)
  return { entries, faults }
}
