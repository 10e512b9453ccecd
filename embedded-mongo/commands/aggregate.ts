/** `aggregate`: the head of the pipeline becomes a planned query, the rest runs over its documents. */
import { Int32 } from 'bson'
import { must } from '../errors'
import type { Variables } from '../expressions'
import { type Filter, parseFilter } from '../match'
import { type KeyField, sortFields } from '../paths'
import { type Foreign, type PipelineContext, compilePipeline } from '../pipeline'
import { type Plan, choosePlan } from '../planner'
import { type Flow, PAUSE, type Row, orderedFlow } from '../scan'
import { type Doc, encode, isDoc, isNumber, isTruthy, MAX_DOCUMENT, toInteger } from '../values'
import type { Call, Command, Reply } from './call'
import {
  collectionName,
  docField,
  findCollection,
  openCursor,
  refuseCollation,
  variablesOf,
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
  const rest = [...pipeline]
  /** Takes the stage off where it comes next and can be read. */
  const take = <Read>(name: string, read: (spec: unknown) => Read | null): Read | null => {
    const [stage] = rest
    const isNext = isDoc(stage) && Object.keys(stage).length === 1 && name in stage
    const found = isNext ? read(stage[name]) : null
    if (found !== null) rest.shift()
    return found
  }
  const asDoc = (spec: unknown) => (isDoc(spec) ? spec : null)
  const atLeast = (least: number) => (spec: unknown) => {
    const value = toInteger(spec)
    return value !== null && value >= least ? value : null
  }
  const matches: Doc[] = []
  for (let match = take('$match', asDoc); match; match = take('$match', asDoc)) matches.push(match)
  const [first = {}, second] = matches
  const filter = parseFilter(second ? { $and: matches } : first, variables)
  const order = take('$sort', asDoc)
  const sort = order ? sortFields(order) : []
  must(!order || sort.length !== 0, 15976, '$sort stage must have at least one sort key')
  return { filter, sort, skip: take('$skip', atLeast(0)) ?? 0, limit: take('$limit', atLeast(1)) ?? 0, rest }
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
  if (!collection) return yield* rest([])
  const plan = choosePlan(collection, head.filter, head.sort, hint)
  const counted = countField(head, plan)
  if (counted) {
    const most = head.limit ? head.skip + head.limit : Number.MAX_SAFE_INTEGER
    const total = (yield* countFlow(call.reader, collection, plan, head.filter, most)) - head.skip
    if (total > 0) yield { _id: counted.id, [counted.field]: new Int32(total) }
    return
  }
  yield* rest(docsOf(orderedFlow(call.reader, collection, plan, head)))
}

function* docsOf(rows: Flow<Row>): Generator<Doc | typeof PAUSE> {
  for (const row of rows) yield row === PAUSE ? row : row.doc
}

/** Recognises what `countDocuments` sends, which needs no documents. */
function countField({ rest: [stage, next] }: Head, plan: Plan): { id: unknown; field: string } | null {
  if (next !== undefined || !isDoc(stage) || !isDoc(stage.$group) || plan.kind === 'union') return null
  const { _id: id, ...fields } = stage.$group
  const [[field, sum] = ['', null], other] = Object.entries(fields)
  if (other || !isNumber(id) || !isDoc(sum)) return null
  return Object.keys(sum).length === 1 && toInteger(sum.$sum) === 1 ? { id, field } : null
}

async function aggregate(call: Call): Promise<Reply> {
  const { command } = call
  const { pipeline, hint, collation } = command
  refuseCollation(collation)
  const name = collectionName(call)
  must(Array.isArray(pipeline), 14, "'pipeline' option must be specified as an array")
  const explains = isTruthy(command.explain)
  must(isDoc(command.cursor) || explains, 9, "The 'cursor' option is required, except with 'explain'")
  if (explains) return explainCommand(call, command, 'queryPlanner')
  const docs = runPipeline(call, name, pipeline, variablesOf(command), hint)
  return openCursor(call, `${call.db}.${name}`, encoded(docs), docField(command, 'cursor').batchSize)
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
