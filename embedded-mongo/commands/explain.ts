/** `explain`: which plan a command would run by, and what running it looks at. */
import { Int32 } from 'bson'
import type { Collection } from '../catalog'
import { CommandError, must } from '../errors'
import { type IndexPlan, type Plan, choosePlan } from '../planner'
import { orderedRows } from '../scan'
import { type Doc, isDoc } from '../values'
import { splitHead } from './aggregate'
import { type Call, type Command, type Reply, docField, findCollection, variablesOf } from './call'
import { type Query, planQuery } from './read'

/** How a command would be run, and the filter it was given. */
function planned(command: Doc, collection: Collection): [Query, Doc] {
  const [name = ''] = Object.keys(command)
  switch (name) {
    case 'find':
      return [planQuery(command, collection), docField(command, 'filter')]
    case 'count':
    case 'distinct':
    case 'findAndModify':
      return [planQuery(command, collection, 'query'), docField(command, 'query')]
    case 'update':
    case 'delete': {
      const [statement] = (command.updates ?? command.deletes) as Doc[]
      const one = { q: statement?.q, hint: statement?.hint }
      return [planQuery(one, collection, 'q'), docField(one, 'q')]
    }
    case 'aggregate': {
      const head = splitHead(command.pipeline as unknown[], variablesOf(command))
      const plan = choosePlan(collection, head.filter, head.sort, command.hint)
      const [first = {}] = command.pipeline as Doc[]
      return [{ ...head, plan }, docField(first, '$match')]
    }
    default:
      throw new CommandError(59, `Explain failed due to unknown command: ${name}`)
  }
}

function describeIndex({ index, reverse, ranges }: IndexPlan): Doc {
  return {
    stage: 'IXSCAN',
    keyPattern: index.spec.key,
    indexName: index.name,
    isMultiKey: index.multikey.includes(true),
    isUnique: index.unique,
    isSparse: index.sparse,
    isPartial: index.filter !== null,
    direction: reverse ? 'backward' : 'forward',
    ranges: ranges.length,
  }
}

function describe(plan: Plan, filter: Doc): Doc {
  switch (plan.kind) {
    case 'collection':
      return { stage: 'COLLSCAN', filter, direction: plan.reverse ? 'backward' : 'forward' }
    case 'union':
      return {
        stage: 'FETCH',
        filter,
        inputStage: { stage: 'OR', inputStages: plan.branches.map(describeIndex) },
      }
    default: {
      const scan = describeIndex(plan)
      return {
        stage: 'FETCH',
        filter,
        inputStage: plan.merge ? { stage: 'SORT_MERGE', inputStage: scan } : scan,
      }
    }
  }
}

function winning({ plan, sort, skip, limit }: Query, filter: Doc): Doc {
  let stage = describe(plan, filter)
  if (!plan.sorted) {
    const sortPattern = Object.fromEntries(sort.map(({ path, direction }) => [path, direction]))
    stage = { stage: 'SORT', sortPattern, inputStage: stage }
  }
  if (skip) stage = { stage: 'SKIP', skipAmount: skip, inputStage: stage }
  if (limit) stage = { stage: 'LIMIT', limitAmount: limit, inputStage: stage }
  return stage
}

/** Explains a command given as a document. */
export function explainCommand(call: Call, command: Doc, verbosity: string): Reply {
  const [first = ''] = Object.keys(command)
  const target = command[first]
  must(typeof target === 'string', 73, 'explain needs a command on a collection')
  const namespace = `${call.db}.${target}`
  const collection = findCollection(call, target)
  const known = collection && planned(command, collection)
  const winningPlan = known ? winning(...known) : { stage: 'EOF' }
  const reply: Reply = {
    explainVersion: '1',
    queryPlanner: { namespace, parsedQuery: known?.[1] ?? {}, winningPlan, rejectedPlans: [] },
    command,
  }
  if (verbosity === 'queryPlanner') return reply
  const started = Date.now()
  let returned = 0
  if (known) for (const _ of orderedRows(call.reader, collection, known[0].plan, known[0])) returned += 1
  const { keys, documents } = call.reader.meter
  const executionStats = {
    executionSuccess: true,
    nReturned: new Int32(returned),
    executionTimeMillis: new Int32(Date.now() - started),
    totalKeysExamined: new Int32(keys),
    totalDocsExamined: new Int32(documents),
  }
  return { ...reply, executionStats }
}

const VERBOSITIES = ['queryPlanner', 'executionStats', 'allPlansExecution']

function explain(call: Call): Reply {
  const { explain: inner, verbosity = 'allPlansExecution' } = call.command
  must(isDoc(inner), 14, "Field 'explain' must be an object")
  must(VERBOSITIES.includes(String(verbosity)), 2, `verbosity is not valid: ${String(verbosity)}`)
  return explainCommand(call, inner, String(verbosity))
}

export const EXPLAIN_COMMANDS: Record<string, Command> = {
  explain: { fields: ['verbosity'], run: explain },
}
