/** Writing one document together with all its index entries. */
import type { Collection, Index } from './catalog'
import { EMPTY_ARRAY } from './brackets'
import { equals } from './compare'
import { CommandError, must } from './errors'
import { LONGEST_KEY, encodeKey, storedKey } from './keys'
import { documentKey, entryKey, recordAtEnd, recordBytes } from './layout'
import { keyRows } from './paths'
import { valueAt } from './expressions'
import type { Change, View } from './store'
import { type Doc, MAX_DOCUMENT, checkDepth, encode, isDoc, show, typeOf } from './values'

const PRESENT = Buffer.from([1])

/** What a write goes through: where it is written, and how changed index flags are kept. */
export interface RecordWriter {
  view: View
  saveFlags: (collection: Collection) => void
}

interface IndexEntry {
  key: Buffer
  row: unknown[]
}

/** The keys a document has in an index, and whether the index must now be marked multikey or long. */
function entriesFor(
  index: Index,
  doc: Doc,
  record: number,
): { entries: Map<string, IndexEntry>; flagged: boolean } {
  const entries = new Map<string, IndexEntry>()
  if (index.filter && !index.filter.test(doc)) return { entries, flagged: false }
  if (index.sparse && index.fields.every((field) => isAbsent(doc, field.parts)))
    return { entries, flagged: false }
  const { rows, multikey } = keyRows(
    doc,
    index.fields.map((field) => field.parts),
  )
  let flagged = false
  multikey.forEach((through, i) => {
    if (!through || index.multikey[i]) return
    index.multikey[i] = true
    flagged = true
  })
  const directions = index.fields.map((field) => field.direction)
  for (const row of rows) {
    const whole = encodeKey(row, directions)
    if (whole.length > LONGEST_KEY && !index.longKeys) {
      index.longKeys = true
      flagged = true
    }
    const key = entryKey(index.id, storedKey(whole), index.unique ? null : record)
    entries.set(key.toString('latin1'), { key, row })
  }
  return { entries, flagged }
}

function isAbsent(doc: Doc, parts: string[]): boolean {
  const value = valueAt(doc, parts)
  return value === undefined || (Array.isArray(value) && value.length === 0 && parts.length > 1)
}

function duplicate(collection: Collection, index: Index, row: unknown[]): CommandError {
  const keyValue: Doc = {}
  index.fields.forEach((field, i) => {
    keyValue[field.path] = row[i] === EMPTY_ARRAY ? [] : row[i]
  })
  return new CommandError(
    11000,
    `E11000 duplicate key error collection: ${collection.namespace} index: ${index.name} dup key: ${show(keyValue)}`,
    { extra: { keyPattern: index.spec.key, keyValue } },
  )
}

/** Refuses an entry of a unique index that another document already has. */
function checkUnique(view: View, collection: Collection, index: Index, entry: IndexEntry, record: number) {
  view.guard(entry.key)
  const taken = view.get(entry.key)
  if (taken && recordAtEnd(taken) !== record) throw duplicate(collection, index, entry.row)
}

function add(view: View, collection: Collection, index: Index, entry: IndexEntry, record: number): Change {
  if (!index.unique) return { key: entry.key, value: PRESENT }
  checkUnique(view, collection, index, entry, record)
  return { key: entry.key, value: recordBytes(record), guarded: true }
}

function checkDocument(doc: Doc, raw: Buffer) {
  checkDepth(doc)
  const type = typeOf(doc._id)
  if (type === 'array' || type === 'regex' || type === 'undefined')
    throw new CommandError(53, `The '_id' value cannot be of type ${type}`)
  const dollar = isDoc(doc._id) ? Object.keys(doc._id).find((key) => key.startsWith('$')) : undefined
  if (dollar && !['$ref', '$id', '$db'].includes(dollar))
    throw new CommandError(52, `_id fields may not contain '$'-prefixed fields: ${dollar}`)
  must(raw.length <= MAX_DOCUMENT, 10334, `BSONObj size: ${raw.length} is over ${MAX_DOCUMENT}`)
}

/** Adds a document; it must have its `_id`. */
export function insertRecord(writer: RecordWriter, collection: Collection, doc: Doc, raw: Buffer): number {
  checkDocument(doc, raw)
  const record = collection.nextRecord
  const changes: Change[] = [{ key: documentKey(collection.id, record), value: raw, guarded: true }]
  let flagged = false
  for (const index of collection.indexes) {
    const made = entriesFor(index, doc, record)
    flagged ||= made.flagged
    for (const entry of made.entries.values())
      changes.push(add(writer.view, collection, index, entry, record))
  }
  collection.nextRecord += 1
  if (flagged) writer.saveFlags(collection)
  writer.view.apply(changes)
  return record
}

/** Replaces a document; index entries that stay the same are not touched. */
export function updateRecord(
  writer: RecordWriter,
  collection: Collection,
  record: number,
  before: Doc,
  after: Doc,
) {
  const raw = encode(after)
  checkDocument(after, raw)
  must(equals(before._id, after._id), 66, `the (immutable) field '_id' was found to have been altered`)
  const changes: Change[] = [{ key: documentKey(collection.id, record), value: raw, guarded: true }]
  let flagged = false
  for (const index of collection.indexes) {
    const old = entriesFor(index, before, record).entries
    const made = entriesFor(index, after, record)
    flagged ||= made.flagged
    for (const [key, entry] of old) {
      if (!made.entries.has(key)) changes.push({ key: entry.key, value: null, guarded: index.unique })
    }
    for (const [key, entry] of made.entries) {
      if (!old.has(key)) changes.push(add(writer.view, collection, index, entry, record))
    }
  }
  if (flagged) writer.saveFlags(collection)
  writer.view.apply(changes)
}

export function deleteRecord(writer: RecordWriter, collection: Collection, record: number, doc: Doc) {
  const changes: Change[] = [{ key: documentKey(collection.id, record), value: null, guarded: true }]
  for (const index of collection.indexes) {
    for (const { key } of entriesFor(index, doc, record).entries.values()) {
      changes.push({ key, value: null, guarded: index.unique })
    }
  }
  writer.view.apply(changes)
}

/** Adds one existing document to a new index. */
export function indexRecord(view: View, collection: Collection, index: Index, record: number, doc: Doc) {
  const { entries } = entriesFor(index, doc, record)
  view.apply([...entries.values()].map((entry) => add(view, collection, index, entry, record)))
}
