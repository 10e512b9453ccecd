/** One update statement: found documents changed one by one, or a new one made. */
import { ObjectId } from 'bson'
import type { Collection } from '../catalog'
import { CommandError, must } from '../errors'
import type { Variables } from '../expressions'
import { documentKey } from '../layout'
import { type Filter, isOperators, parseFilter } from '../match'
import { type KeyField, type MatchContext, sortFields } from '../paths'
import { isRegex } from '../patterns'
import { choosePlan } from '../planner'
import { type RecordWriter, insertRecord, updateRecord } from '../records'
import { orderedRows } from '../scan'
import { type Update, compileUpdate } from '../update'
import { readPath, writePath } from '../update-paths'
import { type Doc, clone, decode, encode, isDoc } from '../values'
import type { Call } from './call'

interface Statement {
  query: unknown
  update: unknown
  upsert: boolean
  multi: boolean
  arrayFilters: unknown
  hint: unknown
  sort: unknown
  constants: unknown
}

export interface Compiled {
  query: Doc
  filter: Filter
  update: Update
  upsert: boolean
  multi: boolean
  hint: unknown
  sort: KeyField[]
  variables: Variables
  /** Whether the update is a whole document, which takes nothing but `_id` from the query. */
  replaces: boolean
}

/** How far a statement has come; it outlives a wait for a transaction. */
export interface Progress {
  records: number[] | null
  at: number
  matched: number
  modified: number
}

export interface Outcome {
  matched: number
  modified: number
  upserted: Doc | null
  before: Doc | null
  after: Doc | null
}

export function compileStatement(statement: Statement, given: Variables): Compiled {
  const { query, multi } = statement
  must(isDoc(query), 14, 'the update query must be an object')
  must(!multi || statement.sort === undefined, 9, 'Cannot specify sort with multi=true')
  const variables = { ...given, ...(isDoc(statement.constants) ? statement.constants : {}) }
  return {
    query,
    filter: parseFilter(query, variables),
    update: compileUpdate(statement.update, statement.arrayFilters, variables, multi),
    upsert: statement.upsert,
    multi,
    hint: statement.hint,
    sort: sortFields(statement.sort ?? {}),
    variables,
    replaces: isDoc(statement.update) && !Object.keys(statement.update)[0]?.startsWith('$'),
  }
}

/** Applies a statement. The records are chosen first: a changed document is not met a second time. */
export function updateMatching(
  call: Call,
  writer: RecordWriter,
  collection: Collection,
  statement: Compiled,
  progress: Progress,
): Outcome {
  const { filter, sort, multi, hint } = statement
  if (!progress.records) {
    const plan = choosePlan(collection, filter, sort, hint)
    const rows = orderedRows(call.reader, collection, plan, { filter, sort, skip: 0, limit: multi ? 0 : 1 })
    progress.records = Array.from(rows, (row) => row.record)
  }
  let before: Doc | null = null
  let after: Doc | null = null
  for (; progress.at < progress.records.length; progress.at += 1) {
    call.reader.meter.tick()
    const record = progress.records[progress.at] as number
    const raw = writer.view.get(documentKey(collection.id, record))
    if (!raw) continue
    before = decode(raw)
    const match: MatchContext = {}
    if (!filter.test(before, match)) continue
    after = statement.update(decode(raw), { match, inserting: false, variables: statement.variables })
    if (!encode(after).equals(raw)) {
      updateRecord(writer, collection, record, before, after)
      progress.modified += 1
    }
    progress.matched += 1
  }
  const { matched, modified } = progress
  if (matched === 0 && statement.upsert) {
    const made = upsert(writer, collection, statement)
    return { matched: 0, modified: 0, upserted: made, before: null, after: made }
  }
  return { matched, modified, upserted: null, before, after }
}

function upsert(writer: RecordWriter, collection: Collection, statement: Compiled): Doc {
  const base: Doc = {}
  for (const [path, value] of equalities(statement.query)) {
    if (statement.replaces && path !== '_id') continue
    if (readPath(base, path.split('.')).found)
      throw new CommandError(54, `cannot infer query fields to set, path '${path}' is matched twice`)
    writePath(base, path.split('.'), clone(value))
  }
  const made = statement.update(base, { match: {}, inserting: true, variables: statement.variables })
  const { _id = new ObjectId(), ...rest } = made
  const doc = { _id, ...rest }
  if (
    '_id' in statement.query &&
    '_id' in base &&
    encode({ a: base._id }).compare(encode({ a: doc._id })) !== 0
  )
    throw new CommandError(66, "an update would modify the immutable field '_id'")
  insertRecord(writer, collection, doc, encode(doc))
  return doc
}

/** The fields a query fixes by equality: what an upserted document begins with. */
function equalities(query: Doc): [string, unknown][] {
  const out: [string, unknown][] = []
  for (const key of Object.keys(query)) {
    const value = query[key]
    if (key === '$and' && Array.isArray(value)) out.push(...value.flatMap((part) => equalities(part as Doc)))
    else if (key === '$or' && Array.isArray(value) && value.length === 1)
      out.push(...equalities(value[0] as Doc))
    else if (key.startsWith('$') || isRegex(value)) continue
    else if (!isOperators(value)) out.push([key, value])
    else if ('$eq' in value) out.push([key, value.$eq])
    else if (Array.isArray(value.$all) && value.$all.length === 1 && !isOperators(value.$all[0]))
      out.push([key, value.$all[0]])
    else if (Array.isArray(value.$in) && value.$in.length === 1 && !isRegex(value.$in[0]))
      out.push([key, value.$in[0]])
  }
  return out
}
