/** `aggregate`: the head of the pipeline becomes a planned query, the rest runs over its documents. */
import { Int32 } from 'bson'
import { CommandError, must } from '../errors'
import type { Variables } from '../expressions'
import { type Filter, parseFilter } from '../match'
import { type KeyField, sortFields } from '../paths'
import { type Foreign, type PipelineContext, compilePipeline } from '../pipeline'
import { type Plan, choosePlan } from '../planner'
import { orderedRows } from '../scan'
import { type Doc, encode, integerField, isDoc, isNumber, isTruthy, toInteger } from '../values'
import {
  type Call,
  type Command,
  type Reply,
  docField,
  findCollection,
  refuseCollation,
  variablesOf,
} from './call'
import { explainCommand } from './explain'
import { countMatches } from './read'

const FIRST_BATCH = 101

interface Head {
  filter: Filter
  sort: KeyField[]
  skip: number
  limit: number
  /** The stages left to run. */
  rest: unknown[]
}

/** Takes `$match`, `$sort`, `$skip` and `$limit` off the front, as far as one query can do them. */
export function splitHead(pipeline: unknown[], variables: Variables): Head {
  const stages = [...pipeline]
  const next = (name: string) => {
    const stage = stages[0]
    return isDoc(stage) && Object.keys(stage).length === 1 && name in stage ? stage[name] : undefined
  }
  const matches: unknown[] = []
  for (let match = next('$match'); isDoc(match); match = next('$match')) {
    matches.push(match)
    stages.shift()
  }
  const filter = parseFilter(
    matches.length === 1 ? matches[0] : matches.length ? { $and: matches } : {},
    variables,
  )
  const head: Head = { filter, sort: [], skip: 0, limit: 0, rest: stages }
  if (isDoc(next('$sort'))) {
    head.sort = sortFields(next('$sort'))
    must(head.sort.length !== 0, 15976, '$sort stage must have at least one sort key')
    stages.shift()
  }
  const skip = toInteger(next('$skip'))
  if (skip !== null && skip >= 0) {
    head.skip = skip
    stages.shift()
  }
  const limit = toInteger(next('$limit'))
  if (limit !== null && limit > 0) {
    head.limit = limit
    stages.shift()
  }
  return head
}

function foreignFor(call: Call): Foreign {
  const aggregateIn = (name: string, pipeline: unknown[], variables: Variables) =>
    runPipeline(call, name, pipeline, variables)
  return {
    aggregate: aggregateIn,
    find: (name, filter, variables) => aggregateIn(name, [{ $match: filter }], variables),
  }
}

function contextFor(call: Call, variables: Variables): PipelineContext {
  return { variables, foreign: foreignFor(call), tick: () => call.reader.meter.tick() }
}

/** The pipeline's documents, read as they are asked for. */
export function* runPipeline(
  call: Call,
  name: string,
  pipeline: unknown[],
  variables: Variables,
  hint?: unknown,
): Generator<Doc> {
  const head = splitHead(pipeline, variables)
  const rest = compilePipeline(head.rest, contextFor(call, variables))
  const collection = findCollection(call, name)
  if (!collection) {
    yield* rest([])
    return
  }
  const plan = choosePlan(collection, head.filter, head.sort, hint)
  const counted = countField(head, plan)
  if (counted) {
    const most = head.limit ? head.skip + head.limit : Number.MAX_SAFE_INTEGER
    const total = countMatches(call.reader, collection, plan, head.filter, most) - head.skip
    if (total > 0) yield { _id: counted.id, [counted.field]: new Int32(total) }
    return
  }
  const rows = orderedRows(call.reader, collection, plan, head)
  yield* rest(
    (function* () {
      for (const row of rows) yield row.doc
    })(),
  )
}

/** Recognises what `countDocuments` sends, which needs no documents. */
function countField(head: Head, plan: Plan): { id: unknown; field: string } | null {
  const [stage] = head.rest
  if (head.rest.length !== 1 || !isDoc(stage) || !isDoc(stage.$group) || plan.kind === 'union') return null
  const keys = Object.keys(stage.$group)
  const [first, field = ''] = keys
  const sum = stage.$group[field]
  if (keys.length !== 2 || first !== '_id' || !isNumber(stage.$group._id) || !isDoc(sum)) return null
  return Object.keys(sum).length === 1 && toInteger(sum.$sum) === 1 ? { id: stage.$group._id, field } : null
}

function aggregate(call: Call): Reply {
  const { command, engine, reader } = call
  refuseCollation(command.collation)
  const target = command.aggregate
  const name = typeof target === 'string' ? target : null
  must(name !== null || toInteger(target) === 1, 9, 'Invalid aggregation target')
  must(Array.isArray(command.pipeline), 14, "'pipeline' option must be specified as an array")
  if (!isDoc(command.cursor) && !isTruthy(command.explain)) {
    throw new CommandError(
      9,
      "The 'cursor' option is required, except for aggregate with the explain argument",
    )
  }
  const variables = variablesOf(command)
  const [first] = command.pipeline as unknown[]
  // Compiled here once more than needed, so that a wrong pipeline fails now and not at the first document.
  compilePipeline(command.pipeline, contextFor(call, variables))
  if (name === null && !(isDoc(first) && '$documents' in first)) {
    throw new CommandError(73, '{aggregate: 1} is not valid for this pipeline: it must begin with $documents')
  }
  if (isTruthy(command.explain)) return explainCommand(call, command, 'queryPlanner')
  const docs =
    name === null
      ? compilePipeline(command.pipeline, contextFor(call, variables))([])
      : runPipeline(call, name, command.pipeline, variables, command.hint)
  const namespace = name === null ? `${call.db}.$cmd.aggregate` : `${call.db}.${name}`
  const options = docField(command, 'cursor')
  const batchSize = integerField(options, 'batchSize', FIRST_BATCH)
  must(batchSize >= 0, 51024, `BSON field 'batchSize' value must be >= 0, actual value '${batchSize}'`)
  const later = options.batchSize === undefined ? 0 : batchSize
  const source = {
    namespace,
    documents: encoded(docs),
    meter: reader.meter,
    session: call.session,
    transaction: call.transaction,
    batchSize: later,
  }
  const { id, batch } = engine.cursors.first(source, batchSize, false)
  return { cursor: { firstBatch: batch, id, ns: namespace } }
}

function* encoded(docs: Iterable<Doc>): Generator<Buffer> {
  for (const doc of docs) {
    const bytes = encode(doc)
    if (bytes.length > 16 * 1024 * 1024)
      throw new CommandError(10334, 'BSONObj size is invalid: an aggregation result is over 16 MB')
    yield bytes
  }
}

export const AGGREGATE_COMMANDS: Record<string, Command> = {
  aggregate: {
    fields: [
      'pipeline',
      'explain',
      'cursor',
      'allowDiskUse',
      'bypassDocumentValidation',
      'collation',
      'hint',
      'let',
    ],
    inTransaction: true,
    run: aggregate,
  },
}
