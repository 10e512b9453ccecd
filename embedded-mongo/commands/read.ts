/** `find`, `count`, `distinct`, `getMore` and `killCursors`. */
import { Int32, Long } from 'bson'
import type { Collection } from '../catalog'
import type { RawBatch } from '../cursors'
import { CommandError, must } from '../errors'
import { valueAt } from '../expressions'
import { hashOf } from '../keys'
import { after, documentsOf } from '../layout'
import { type Filter, parseFilter } from '../match'
import { type KeyField, type MatchContext, sortFields } from '../paths'
import { type Plan, choosePlan } from '../planner'
import { compileProjection } from '../project'
import { type Flow, PAUSE, type Reader, type Row, matchingFlow, orderedFlow } from '../scan'
import { type Doc, encode, integerField, isDoc, isTruthy } from '../values'
import {
  type Call,
  type Command,
  type Reply,
  collectionName,
  docField,
  findCollection,
  letOthersIn,
  refuseCollation,
  refuseTrue,
  variablesOf,
  nonNegative,
  openCursor,
  words,
} from './call'

export interface Query {
  filter: Filter
  sort: KeyField[]
  skip: number
  limit: number
  plan: Plan
}

/** Plans a `find`-shaped command. */
export function planQuery(command: Doc, collection: Collection, filterField = 'filter'): Query {
  refuseCollation(command.collation)
  const filter = parseFilter(docField(command, filterField), variablesOf(command))
  const sort = sortFields(docField(command, 'sort'))
  const natural = sort[0]?.path === '$natural'
  const hint = natural ? { $natural: sort[0]?.direction } : command.hint
  const ordered = natural ? [] : sort
  const plan = choosePlan(collection, filter, ordered, hint)
  return {
    filter,
    sort: ordered,
    skip: nonNegative(command, 'skip'),
    limit: Math.abs(integerField(command, 'limit', 0)),
    plan,
  }
}

function* projected(rows: Flow<Row>, query: Query, command: Doc): Generator<Buffer | typeof PAUSE> {
  const spec = docField(command, 'projection')
  if (Object.keys(spec).length === 0) {
    for (const row of rows) yield row === PAUSE ? row : row.raw
    return
  }
  const variables = variablesOf(command)
  const project = compileProjection(spec, variables, 'find')
  const positional = Object.keys(spec).some((key) => key.endsWith('.$'))
  for (const row of rows) {
    if (row === PAUSE) {
      yield row
      continue
    }
    const context: MatchContext = {}
    if (positional) query.filter.test(row.doc, context)
    yield encode(project(row.doc, variables, context))
  }
}

function find(call: Call): Promise<Reply> {
  const { command, reader } = call
  refuseTrue(command, ['tailable', 'awaitData', 'returnKey', 'showRecordId', 'oplogReplay', 'min', 'max'])
  const name = collectionName(call)
  const namespace = `${call.db}.${name}`
  const collection = findCollection(call, name)
  const limit = integerField(command, 'limit', 0)
  let documents: Iterator<Buffer | typeof PAUSE> = [][Symbol.iterator]()
  if (collection) {
    const query = planQuery(command, collection)
    documents = projected(orderedFlow(reader, collection, query.plan, query), query, command)
  } else {
    parseFilter(docField(command, 'filter'), variablesOf(command))
    compileCheck(command)
  }
  const single = isTruthy(command.singleBatch) || limit < 0
  return openCursor(call, namespace, documents, command.batchSize, { single, limit: Math.abs(limit) })
}

/** A query of no collection is still checked, so that a mistake shows before the first document. */
function compileCheck(command: Doc) {
  refuseCollation(command.collation)
  sortFields(docField(command, 'sort'))
  const spec = docField(command, 'projection')
  if (Object.keys(spec).length) compileProjection(spec, variablesOf(command), 'find')
}

async function getMore(call: Call): Promise<Reply> {
  const { command, engine } = call
  const id = command.getMore
  must(id instanceof Long, 14, "Field 'getMore' must be a long")
  must(typeof command.collection === 'string', 14, "Field 'collection' must be a string")
  const namespace = `${call.db}.${command.collection}`
  const next = await engine.cursors.next(
    id,
    namespace,
    nonNegative(command, 'batchSize'),
    call.deadline,
    call.session,
  )
  return { cursor: { nextBatch: next.batch as RawBatch, id: next.id, ns: namespace } }
}

function killCursors({ command, engine }: Call): Reply {
  const ids = Array.isArray(command.cursors) ? (command.cursors as Long[]) : []
  const killed = ids.filter((id) => engine.cursors.kill(id))
  const gone = ids.filter((id) => !killed.includes(id))
  return { cursorsKilled: killed, cursorsNotFound: gone, cursorsAlive: [], cursorsUnknown: [] }
}

/** How many documents match; where an index or the collection alone tells, none is read. */
export function* countFlow(
  reader: Reader,
  collection: Collection,
  plan: Plan,
  filter: Filter,
  most: number,
): Generator<typeof PAUSE, number> {
  if (filter.kind === 'and' && filter.children.length === 0 && !collectionHinted(plan)) {
    const prefix = documentsOf(collection.id)
    return Math.min(most, reader.view.count(prefix, after(prefix)))
  }
  if (plan.kind === 'index' && plan.exact) {
    return Math.min(
      most,
      plan.ranges.reduce((sum, { low, high }) => sum + reader.view.count(low, high), 0),
    )
  }
  let total = 0
  for (const row of matchingFlow(reader, collection, plan, filter)) {
    if (row === PAUSE) yield row
    else total += 1
    if (total >= most) break
  }
  return total
}

const collectionHinted = (plan: Plan) =>
  plan.kind === 'index' && (plan.index.sparse || plan.index.filter !== null)

async function count(call: Call): Promise<Reply> {
  const collection = findCollection(call, collectionName(call))
  if (!collection) {
    parseFilter(docField(call.command, 'query'))
    return { n: new Int32(0) }
  }
  const { filter, plan, skip, limit } = planQuery(call.command, collection, 'query')
  const most = limit ? skip + limit : Number.MAX_SAFE_INTEGER
  letOthersIn(call)
  const counting = countFlow(call.reader, collection, plan, filter, most)
  let step = counting.next()
  for (; !step.done; step = counting.next()) await call.reader.meter.pause()
  return { n: new Int32(Math.max(0, step.value - skip)) }
}

async function distinct(call: Call): Promise<Reply> {
  const { command } = call
  if (typeof command.key !== 'string')
    throw new CommandError(14, "BSON field 'distinct.key' is the wrong type, expected type 'string'")
  const collection = findCollection(call, collectionName(call))
  const parts = command.key.split('.')
  const values = new Map<string, unknown>()
  if (collection) {
    const { plan, filter } = planQuery(command, collection, 'query')
    letOthersIn(call)
    for (const row of matchingFlow(call.reader, collection, plan, filter)) {
      if (row === PAUSE) {
        await call.reader.meter.pause()
        continue
      }
      const value = valueAt(row.doc, parts)
      for (const item of Array.isArray(value)
        ? value.flatMap((each) => (parts.length > 1 && Array.isArray(each) ? each : [each]))
        : [value]) {
        if (item !== undefined) values.set(hashOf(item), item)
      }
    }
  }
  return { values: [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value) }
}

const FIND_FIELDS = words(
  'filter sort projection hint skip limit batchSize singleBatch max min returnKey showRecordId ' +
    'tailable oplogReplay noCursorTimeout awaitData allowPartialResults allowDiskUse collation let',
)

export const READ_COMMANDS: Record<string, Command> = {
  find: { fields: FIND_FIELDS, inTransaction: true, run: find },
  getMore: { fields: ['collection', 'batchSize'], inTransaction: true, run: getMore },
  killCursors: { fields: ['cursors'], inTransaction: true, run: killCursors },
  count: { fields: ['query', 'limit', 'skip', 'hint', 'collation'], run: count },
  distinct: { fields: ['key', 'query', 'collation', 'hint'], inTransaction: true, run: distinct },
}

/** What `hint` a write names, checked for its shape. */
export function hintOf(value: unknown): unknown {
  if (value !== undefined && typeof value !== 'string' && !isDoc(value))
    throw new CommandError(9, 'Hint must be a string or an object')
  return value
}
