/** `insert`, `update` and `delete`. */
import { Int32, ObjectId } from 'bson'
import type { Collection } from '../catalog'
import { CommandError, must } from '../errors'
import { documentKey } from '../layout'
import { parseFilter } from '../match'
import { choosePlan } from '../planner'
import { type RecordWriter, deleteRecord, insertRecord } from '../records'
import { orderedRows } from '../scan'
import { type Doc, decode, decodeSent, encode, isDoc, isTruthy, toInteger, typeOf } from '../values'
import {
  type Call,
  type Command,
  type Reply,
  collectionName,
  findCollection,
  needCollection,
  refuseCollation,
  variablesOf,
} from './call'
import { hintOf } from './read'
import { applyWrite } from './retry'
import { type Progress, compileStatement, updateMatching } from './update-one'

const MOST_STATEMENTS = 100_000

export function writerOf(call: Call): RecordWriter {
  return call.transaction ? call.engine.writerIn(call.transaction) : call.engine.writer
}

function statements(call: Call, field: string): unknown[] {
  const list = call.command[field]
  must(Array.isArray(list), 40414, `BSON field '${call.name}.${field}' is missing but a required field`)
  if (list.length < 1 || list.length > MOST_STATEMENTS) {
    throw new CommandError(
      16,
      `Write batch sizes must be between 1 and ${MOST_STATEMENTS}. Got ${list.length}`,
    )
  }
  return list
}

/** The statements, checked before the first of them runs: an unknown field fails the command. */
function statementsWith(call: Call, field: string, allowed: string[]): Doc[] {
  return statements(call, field).map((statement) => onlyFields(call, field, statement, allowed))
}

function onlyFields(call: Call, field: string, statement: unknown, allowed: string[]): Doc {
  must(isDoc(statement), 14, `'${call.name}.${field}' must hold objects, not ${typeOf(statement)}`)
  const odd = Object.keys(statement).find((key) => !allowed.includes(key))
  must(!odd, 40415, `BSON field '${call.name}.${field}.${odd}' is an unknown field.`)
  return statement
}

/** Runs statements one after the other; a failed one is reported and, where ordered, ends the run. */
async function each<Statement>(
  call: Call,
  list: Statement[],
  counts: Doc,
  run: (statement: Statement, at: number) => void,
): Promise<Reply> {
  const errors: Doc[] = []
  const ordered = call.command.ordered === undefined || isTruthy(call.command.ordered)
  // Kept outside the commit: a run that had to wait goes on where it stopped.
  let at = 0
  let stopped = false
  return applyWrite(call, () => {
    for (; at < list.length && !stopped; at += 1) {
      try {
        run(list[at] as Statement, at)
      } catch (error) {
        const mayReport =
          error instanceof CommandError && error.code !== 112 && error.code !== 246 && error.code !== 50
        if (!mayReport) throw error
        errors.push({
          index: new Int32(at),
          code: new Int32(error.code),
          errmsg: error.message,
          ...error.extra,
        })
        stopped = ordered
      }
    }
    const totals = Object.fromEntries(
      Object.entries(counts).map(([name, value]) => [
        name,
        typeof value === 'number' ? new Int32(value) : value,
      ]),
    )
    if (Array.isArray(totals.upserted) && totals.upserted.length === 0) delete totals.upserted
    return { ...totals, ...(errors.length ? { writeErrors: errors } : {}) }
  })
}

/** A document as it came, its `_id` first; the sender's bytes are kept where they already are so. */
function prepared(item: unknown): { doc: Doc; raw: Buffer } {
  const bytes = item instanceof Uint8Array ? Buffer.from(item) : null
  const doc = bytes ? decodeSent(bytes) : item
  must(isDoc(doc), 14, 'documents to insert must be objects')
  if (bytes && Object.keys(doc)[0] === '_id') return { doc, raw: bytes }
  const { _id = new ObjectId(), ...rest } = doc
  const first = { _id, ...rest }
  return { doc: first, raw: encode(first) }
}

function insert(call: Call): Promise<Reply> {
  const name = collectionName(call)
  const counts = { n: 0 }
  return each(call, statements(call, 'documents'), counts, (item) => {
    const { doc, raw } = prepared(item)
    insertRecord(writerOf(call), needCollection(call, name), doc, raw)
    counts.n += 1
  })
}

const UPDATE_FIELDS = ['q', 'u', 'c', 'upsert', 'multi', 'arrayFilters', 'hint', 'collation']

function update(call: Call): Promise<Reply> {
  const name = collectionName(call)
  const counts = { n: 0, nModified: 0, upserted: [] as Doc[] }
  const list = statementsWith(call, 'updates', UPDATE_FIELDS)
  let progress: Progress | null = null
  let progressOf = -1
  return each(call, list, counts, (statement, at) => {
    if (progressOf !== at) progress = null
    progressOf = at
    refuseCollation(statement.collation)
    const compiled = compileStatement(
      {
        query: statement.q,
        update: statement.u,
        upsert: isTruthy(statement.upsert),
        multi: isTruthy(statement.multi),
        arrayFilters: statement.arrayFilters,
        hint: hintOf(statement.hint),
        sort: undefined,
        constants: statement.c,
      },
      variablesOf(call.command),
    )
    const collection = compiled.upsert ? needCollection(call, name) : findCollection(call, name)
    if (!collection) return
    progress ??= { records: null, at: 0, matched: 0, modified: 0 }
    const result = updateMatching(call, writerOf(call), collection, compiled, progress)
    counts.n += result.matched + (result.upserted ? 1 : 0)
    counts.nModified += result.modified
    if (result.upserted) counts.upserted.push({ index: new Int32(at), _id: result.upserted._id })
  })
}

interface Deletion {
  records: number[]
  at: number
}

function remove(call: Call): Promise<Reply> {
  const name = collectionName(call)
  const counts = { n: 0 }
  let deletion: Deletion | null = null
  let deletionOf = -1
  const list = statementsWith(call, 'deletes', ['q', 'limit', 'hint', 'collation'])
  return each(call, list, counts, (statement, at) => {
    if (deletionOf !== at) deletion = null
    deletionOf = at
    refuseCollation(statement.collation)
    const limit = toInteger(statement.limit)
    if (limit !== 0 && limit !== 1)
      throw new CommandError(9, `The limit field in deletes must be 0 or 1, not ${String(statement.limit)}`)
    const collection = findCollection(call, name)
    must(isDoc(statement.q), 14, 'the delete query must be an object')
    if (!collection) return
    deletion ??= { records: matchingRecords(call, collection, statement, limit), at: 0 }
    const writer = writerOf(call)
    for (; deletion.at < deletion.records.length; deletion.at += 1) {
      const record = deletion.records[deletion.at] as number
      const doc = currentDoc(writer, collection, record)
      if (!doc) continue
      deleteRecord(writer, collection, record, doc)
      counts.n += 1
    }
  })
}

function matchingRecords(call: Call, collection: Collection, statement: Doc, limit: number): number[] {
  const filter = parseFilter(statement.q, variablesOf(call.command))
  const plan = choosePlan(collection, filter, [], hintOf(statement.hint))
  const rows = orderedRows(call.reader, collection, plan, { filter, sort: [], skip: 0, limit })
  return Array.from(rows, (row) => row.record)
}

function currentDoc(writer: RecordWriter, collection: Collection, record: number): Doc | null {
  const raw = writer.view.get(documentKey(collection.id, record))
  return raw ? decode(raw) : null
}

const WRITE_FIELDS = ['ordered', 'bypassDocumentValidation', 'let']

export const WRITE_COMMANDS: Record<string, Command> = {
  insert: { fields: ['documents', ...WRITE_FIELDS], inTransaction: true, retryable: true, run: insert },
  update: { fields: ['updates', ...WRITE_FIELDS], inTransaction: true, retryable: true, run: update },
  delete: { fields: ['deletes', ...WRITE_FIELDS], inTransaction: true, retryable: true, run: remove },
}
