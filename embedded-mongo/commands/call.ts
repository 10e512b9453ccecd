/** What a command handler is given, and the checks all commands share. */
import { type Binary, Long } from 'bson'
import type { Collection } from '../catalog'
import type { RawBatch } from '../cursors'
import type { Engine } from '../engine'
import { CommandError, TRANSIENT, must } from '../errors'
import { type Variables, compileExpression } from '../expressions'
import type { PAUSE, Reader } from '../scan'
import type { Transaction } from '../transactions'
import { type Doc, integerField, isDoc, isNumber, show, toNumber } from '../values'

export interface Call {
  engine: Engine
  command: Doc
  name: string
  db: string
  /** The session's id as text, where the command has one. */
  session: string | null
  /** The number of a retryable write or of the transaction. */
  number: bigint | null
  transaction: Transaction | null
  deadline: number
  reader: Reader
  connection: ConnectionInfo
}

export interface ConnectionInfo {
  id: number
  port: number
}

export type Reply = Doc & { cursor?: Doc & { firstBatch?: RawBatch | Doc[]; nextBatch?: RawBatch | Doc[] } }

export interface Command {
  /** Its own fields, beside those every command may have. */
  fields: string[]
  inTransaction?: boolean
  /** A write that is applied once however often it is sent under one number. */
  retryable?: boolean
  /** Its answer says so where the write concern cannot be met. */
  toldConcern?: boolean
  run: (call: Call) => Reply | Promise<Reply>
}

/** The words of a list of names. */
export const words = (text: string) => text.split(' ')

/** The collection's name in the command's first field. */
export function collectionName(call: Call): string {
  const name = call.command[call.name]
  if (typeof name !== 'string') throw new CommandError(73, `collection name has invalid type ${show(name)}`)
  return name
}

/** The collection as this call sees it, noted as used where a transaction looks. */
export function findCollection(call: Call, name: string): Collection | undefined {
  const namespace = `${call.db}.${name}`
  const { transaction, engine } = call
  if (!transaction) return engine.catalog.get(namespace)
  transaction.touched.add(namespace)
  const own = transaction.created.get(namespace)
  if (own) return own
  const collection = engine.catalog.get(namespace)
  if (collection && collection.changedAt > transaction.clock) {
    throw new CommandError(
      246,
      `Unable to read from a snapshot due to pending collection catalog changes to ${namespace}; please retry the operation.`,
      { labels: [TRANSIENT] },
    )
  }
  return collection
}

/** The collection, made where it does not exist; only for calls that may write now. */
export function needCollection(call: Call, name: string): Collection {
  const found = findCollection(call, name)
  if (found) return found
  const { catalog, live } = call.engine
  const { transaction } = call
  const collection = catalog.make(transaction ?? live, call.db, name)
  if (transaction) transaction.created.set(collection.namespace, collection)
  else catalog.add(collection)
  return collection
}

/** Only the simple, binary collation exists here; any other would give another order and is refused. */
export function refuseCollation(collation: unknown) {
  if (collation === undefined || collation === null) return
  if (isDoc(collation) && (Object.keys(collation).length === 0 || collation.locale === 'simple')) return
  throw new CommandError(2, 'collation other than { locale: "simple" } is not supported by this server')
}

/** Refuses options that would change the result and that this server does not have. */
export function refuseTrue(command: Doc, fields: string[]) {
  for (const field of fields) {
    const value = command[field]
    if (value === undefined || value === null || value === false) continue
    if (isDoc(value) && Object.keys(value).length === 0) continue
    throw new CommandError(2, `${field} is not supported by this server`)
  }
}

/** A document field of the command, or an empty one. */
export function docField(command: Doc, name: string): Doc {
  const value = command[name]
  if (value === undefined || value === null) return {}
  must(isDoc(value), 14, `Field '${name}' must be an object`)
  return value
}

/** The variables of a command's `let`, with the moment as `$$NOW`. */
export function variablesOf(command: Doc): Variables {
  const variables: Variables = { NOW: new Date() }
  const lets = docField(command, 'let')
  for (const name of Object.keys(lets)) variables[name] = compileExpression(lets[name])({}, variables)
  return variables
}

const LONGEST_OPERATION_MS = 60_000

/** When the command must have ended: its own limit, or the server's. */
export function deadlineOf(command: Doc): number {
  const limit = command.maxTimeMS
  if (limit === undefined || limit === null) return Date.now() + LONGEST_OPERATION_MS
  must(isNumber(limit), 14, 'maxTimeMS must be a number')
  const milliseconds = toNumber(limit)
  if (!Number.isInteger(milliseconds) || milliseconds < 0)
    throw new CommandError(2, `${milliseconds} value for maxTimeMS is out of range`)
  return (
    Date.now() + (milliseconds === 0 ? LONGEST_OPERATION_MS : Math.min(milliseconds, LONGEST_OPERATION_MS))
  )
}

export function sessionId(lsid: unknown): string | null {
  if (!isDoc(lsid)) return null
  const id = lsid.id as Binary | undefined
  must(id && id.position === 16, 2, 'lsid.id must be a UUID')
  return Buffer.from(id.buffer.subarray(0, 16)).toString('hex')
}

export function bigintOf(value: unknown): bigint | null {
  if (value instanceof Long) return value.toBigInt()
  return isNumber(value) ? BigInt(Math.trunc(toNumber(value))) : null
}

/** A field of the command that must not be negative. */
export function nonNegative(command: Doc, name: string): number {
  const value = integerField(command, name, 0)
  must(value >= 0, 51024, `BSON field '${name}' value must be >= 0, actual value '${value}'`)
  return value
}

/** From here on the call may be interrupted; not in a transaction, which may end meanwhile. */
export function letOthersIn({ reader, transaction }: Call) {
  reader.meter.pauses = !transaction
}

const FIRST_BATCH = 101

/** Answers the first batch of the documents and keeps a cursor where more may follow. */
export async function openCursor(
  call: Call,
  ns: string,
  documents: Iterator<Buffer | typeof PAUSE>,
  size: unknown,
  { single = false, limit = 0 } = {},
): Promise<Reply> {
  const { session, transaction } = call
  letOthersIn(call)
  const batchSize = size === undefined ? FIRST_BATCH : nonNegative({ batchSize: size }, 'batchSize')
  const later = size === undefined ? 0 : batchSize
  const source = {
    namespace: ns,
    documents,
    meter: call.reader.meter,
    session,
    transaction,
    batchSize: later,
  }
  const { id, batch } = await call.engine.cursors.first(source, batchSize, single)
  const full = limit > 0 && batch.documents.length === limit
  if (full) call.engine.cursors.kill(id)
  return { cursor: { firstBatch: batch, id: full ? Long.ZERO : id, ns } }
}
