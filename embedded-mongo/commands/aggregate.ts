/** `aggregate`: the head of the pipeline becomes a planned query, the rest runs over its documents. */
import { Int32 } from 'bson'
import { CommandError, must } from '../errors'
import type { Variables } from '../expressions'
import { type Filter, parseFilter } from '../match'
import { type KeyField, sortFields } from '../paths'
import { type Foreign, type PipelineContext, compilePipeline } from '../pipeline'
import { type Plan, choosePlan } from '../planner'
import { type Flow, PAUSE, type Row, orderedFlow } from '../scan'
import { type Doc, encode, isDoc, isNumber, isTruthy, MAX_DOCUMENT, toInteger } from '../values'
import {
  type Call,
  type Command,
  type Reply,
  collectionName,
  docField,
  findCollection,
  refuseCollation,
  variablesOf,
  openCursor,
  words,
} from './call'
import { explainCommand } from './explain'
import { countFlow } from './read'

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

function contextFor(call: Call, variables: Variables): PipelineContext {
  const foreign: Foreign = (name, pipeline, given) => runPipeline(call, name, pipeline, given)
  return { variables, foreign, tick: () => call.reader.meter.tick() }
}

/** The pipeline's documents, read as they are asked for. */
export function* runPipeline(
  call: Call,
  name: string,
  pipeline: unknown[],
  variables: Variables,
  hint?: unknown,
): Generator<Doc | typeof PAUSE> {
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
    const total = (yield* countFlow(call.reader, collection, plan, head.filter, most)) - head.skip
    if (total > 0) yield { _id: counted.id, [counted.field]: new Int32(total) }
    return
  }
  const rows = orderedFlow(call.reader, collection, plan, head)
  yield* rest(docsOf(rows))
}

function* docsOf(rows: Flow<Row>): Generator<Doc | typeof PAUSE> {
  for (const row of rows) yield row === PAUSE ? row : row.doc
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

async function aggregate(call: Call): Promise<Reply> {
  const { command } = call
  refuseCollation(command.collation)
  const name = collectionName(call)
  must(Array.isArray(command.pipeline), 14, "'pipeline' option must be specified as an array")
  if (!isDoc(command.cursor) && !isTruthy(command.explain))
    throw new CommandError(9, "The 'cursor' option is required, except with 'explain'")
  const variables = variablesOf(command)
  if (isTruthy(command.explain)) return explainCommand(call, command, 'queryPlanner')
  const docs = runPipeline(call, name, command.pipeline, variables, command.hint)
  const { batchSize } = docField(command, 'cursor')
  return openCursor(call, `${call.db}.${name}`, encoded(docs), batchSize)
}

function* encoded(docs: Flow<Doc>): Generator<Buffer | typeof PAUSE> {
  for (const doc of docs) {
    if (doc === PAUSE) {
      yield doc
      continue
    }
    const bytes = encode(doc)
    must(bytes.length <= MAX_DOCUMENT, 10334, 'BSONObj size is invalid: a result is over 16 MB')
    yield bytes
  }
}

export const AGGREGATE_COMMANDS: Record<string, Command> = {
  aggregate: {
    fields: words('pipeline explain cursor allowDiskUse bypassDocumentValidation collation hint let'),
    inTransaction: true,
    run: aggregate,
  },
}
