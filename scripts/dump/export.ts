/** Carries every database of a server into a folder. */
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { join } from 'node:path'
import { type Document, type MongoClient } from 'mongodb'
import { readAll } from './documents'
import { type CollectionEntry, MANIFEST, type Manifest, databasesOf, indexesOf, toJson } from './manifest'

export type Tell = (line: string) => void

/** Writes one file of BSON a collection and a manifest; refuses a folder that already holds something. */
export async function exportTo(
  client: MongoClient,
  folder: string,
  tell: Tell = () => {},
): Promise<Manifest> {
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty`)
  const collections: CollectionEntry[] = []
  for (const db of await databasesOf(client)) {
    const listed = await db.listCollections({}, { nameOnly: false }).toArray()
    const wanted = listed.filter(({ name }) => !name.startsWith('system.'))
    for (const { name, type = 'collection', options = {} } of wanted.sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const isView = type === 'view'
      const file = isView ? '' : `${String(collections.length + 1).padStart(4, '0')}.bson`
      const told = isView
        ? { documents: 0, bytes: 0, sha256: '' }
        : await writeCollection(client, db.databaseName, name, join(folder, file))
      const indexes = isView ? [] : await indexesOf(db, name)
      collections.push({
        database: db.databaseName,
        name,
        type,
        options: toJson(options as Document),
        indexes,
        file,
        ...told,
      })
      tell(`${db.databaseName}.${name}: ${told.documents} documents, ${indexes.length} indexes`)
    }
  }
  const manifest: Manifest = { format: 1, collections }
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

async function writeCollection(client: MongoClient, database: string, name: string, path: string) {
  const stream = createWriteStream(path, { flags: 'wx' })
  const told = await readAll(client.db(database), name, async (bytes) => {
    if (!stream.write(bytes)) await once(stream, 'drain')
  })
  stream.end()
  await once(stream, 'close')
  return told
}
