/** Brings a dump into a server and holds what is then there against the manifest. */
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Document, MongoClient } from 'mongodb'
import { insertAll, readAll, splitDocuments } from './documents'
import type { Tell } from './export'
import { type CollectionEntry, MANIFEST, type Manifest, fromJson, indexText, indexesOf } from './manifest'

async function readManifest(folder: string): Promise<Manifest> {
  const manifest = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as Manifest
  if (manifest.format !== 1) throw new Error(`${folder} has a format this version does not know`)
  return manifest
}

/** Imports everything, or throws before the first write where something of it is already there. */
export async function importFrom(
  client: MongoClient,
  folder: string,
  tell: Tell = () => {},
): Promise<Manifest> {
  const manifest = await readManifest(folder)
  for (const { database, name } of manifest.collections) {
    const taken = await client
      .db(database)
      .collection(name)
      .findOne({}, { projection: { _id: 1 } })
    if (taken) throw new Error(`${database}.${name} already holds documents; nothing was imported`)
  }
  for (const entry of manifest.collections) {
    await importCollection(client, folder, entry)
    tell(`${entry.database}.${entry.name}: ${entry.documents} documents, ${entry.indexes.length} indexes`)
  }
  const differences = await differencesFrom(client, manifest)
  if (differences.length) throw new Error(`The import differs from the dump:\n  ${differences.join('\n  ')}`)
  return manifest
}

async function importCollection(client: MongoClient, folder: string, entry: CollectionEntry) {
  const db = client.db(entry.database)
  const there = await db.listCollections({ name: entry.name }, { nameOnly: true }).toArray()
  if (there.length === 0) await db.command({ create: entry.name, ...fromJson(entry.options) })
  if (entry.type === 'view') return
  await insertAll(db, entry.name, splitDocuments(createReadStream(join(folder, entry.file))))
  const indexes = entry.indexes.map(fromJson).filter((index) => index.name !== '_id_')
  if (indexes.length) await db.command({ createIndexes: entry.name, indexes })
}

/** Where the server's data and the manifest disagree, collection by collection. */
export async function differencesFrom(client: MongoClient, manifest: Manifest): Promise<string[]> {
  const differences: string[] = []
  for (const entry of manifest.collections.filter(({ type }) => type !== 'view')) {
    const db = client.db(entry.database)
    const where = `${entry.database}.${entry.name}`
    const told = await readAll(db, entry.name)
    if (told.documents !== entry.documents)
      differences.push(`${where}: ${told.documents} of ${entry.documents} documents`)
    else if (told.sha256 !== entry.sha256) differences.push(`${where}: another digest`)
    const [found, wanted] = [await indexesOf(db, entry.name), entry.indexes].map((indexes: Document[]) =>
      indexes.map(indexText).join('\n'),
    )
    if (found !== wanted) differences.push(`${where}: other indexes`)
  }
  return differences
}
