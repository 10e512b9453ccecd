/** What a dump of a database says about itself: every collection with its file, count, digest and indexes. */
import { type Db, type Document, type MongoClient, BSON } from 'mongodb'

export interface CollectionEntry {
  database: string
  name: string
  /** `collection` or `view`, as MongoDB lists it. */
  type: string
  /** As canonical extended JSON, so that numbers keep their types. */
  options: Document
  indexes: Document[]
  file: string
  documents: number
  bytes: number
  /** Of the documents' BSON, in the order of `_id`. */
  sha256: string
}

export interface Manifest {
  format: 1
  collections: CollectionEntry[]
}

export const MANIFEST = 'manifest.json'
/** What old servers say of an index that is no part of it. */
const BESIDE = ['ns', 'background']
const NOT_OURS = ['admin', 'local', 'config']

export const toJson = (value: Document) => BSON.EJSON.serialize(value, { relaxed: false }) as Document
export const fromJson = (value: Document) => BSON.EJSON.deserialize(value, { relaxed: false }) as Document

/** Every database a client may carry, the server's own left out. */
export async function databasesOf(client: MongoClient): Promise<Db[]> {
  const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true })
  return databases
    .map(({ name }) => name)
    .filter((name) => !NOT_OURS.includes(name))
    .sort()
    .map((name) => client.db(name))
}

/** A collection's indexes by name, without what says nothing about them. */
export async function indexesOf(db: Db, name: string): Promise<Document[]> {
  const found = await db.collection(name).listIndexes().toArray()
  return found
    .map((index) => Object.fromEntries(Object.entries(index).filter(([field]) => !BESIDE.includes(field))))
    .sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1))
    .map(toJson)
}

/** An index as text in which only the order of its key fields counts. */
export function indexText({ key, ...options }: Document): string {
  return JSON.stringify([Object.entries(key as Document), Object.entries(options).sort()])
}
