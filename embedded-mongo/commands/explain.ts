/** `explain`: which plan a command would run by, and what running it looks at. */
import { Int32 } from 'bson'
import type { Collection } from '../catalog'
import { CommandError, must } from '../errors'
import { type Plan, choosePlan, describePlan } from '../planner'
import { orderedRows } from '../scan'
import { type Doc, isDoc } from '../values'
import { splitHead } from './aggregate'
import { type Call, type Command, type Reply, docField, findCollection, variablesOf } from './call'
import { type Query, planQuery } from './read'

interface Explained extends Query {
  filterDoc: Doc
}

function planned(command: Doc, collection: Collection): Explained {
  const [name = ''] = Object.keys(command)
  switch (name) {
    case 'find':
      return { ...planQuery(command, collection), filterDoc: docField(command, 'filter') }
    case 'count':
    case 'distinct':
    case 'findAndModify':
      return { ...planQuery(command, collection, 'query'), filterDoc: docField(command, 'query') }
    case 'update':
    case 'delete': {
      const [statement] = (command.updates ?? command.deletes) as Doc[]
      const one = { q: statement?.q, hint: statement?.hint }
      return { ...planQuery(one, collection, 'q'), filterDoc: docField(one, 'q') }
    }
    case 'aggregate': {
      const head = splitHead(command.pipeline as unknown[], variablesOf(command))
      const plan = choosePlan(collection, head.filter, head.sort, command.hint)
      const [first] = command.pipeline as Doc[]
      return { ...head, plan, filterDoc: first ? docField(first, '$match') : {} }
    }
    default:
      throw new CommandError(59, `Explain failed due to unknown command: ${name}`)
  }
}

function winning(plan: Plan, query: Explained): Doc {
  let stage = describePlan(plan, query.filterDoc)
  if (!plan.sorted) {
    const sortPattern: Doc = {}
    for (const field of query.sort) sortPattern[field.path] = field.direction
    stage = { stage: 'SORT', sortPattern, inputStage: stage }
  }
  if (query.skip) stage = { stage: 'SKIP', skipAmount: query.skip, inputStage: stage }
  if (query.limit) stage = { stage: 'LIMIT', limitAmount: query.limit, inputStage: stage }
  return stage
}

/** Explains a command given as a document. */
export function explainCommand(call: Call, command: Doc, verbosity: string): Reply {
  const [first = ''] = Object.keys(command)
  const target = command[first]
  must(typeof target === 'string', 73, 'explain needs a command on a collection')
  const namespace = `${call.db}.${target}`
  const collection = findCollection(call, target)
  if (!collection) {
    return {
      explainVersion: '1',
      queryPlanner: { namespace, winningPlan: { stage: 'EOF' }, rejectedPlans: [] },
      ...(verbosity === 'queryPlanner' ? {} : { executionStats: statistics(0, 0, 0, 0) }),
    }
  }
  const query = planned(command, collection)
  const reply: Reply = {
    explainVersion: '1',
    queryPlanner: {
      namespace,
      parsedQuery: query.filterDoc,
      winningPlan: winning(query.plan, query),
      rejectedPlans: [],
    },
    command,
  }
  if (verbosity === 'queryPlanner') return reply
  const started = Date.now()
  let returned = 0
  for (const _ of orderedRows(call.reader, collection, query.plan, query)) returned += 1
  const { keys, documents } = call.reader.meter
  reply.executionStats = statistics(returned, Date.now() - started, keys, documents)
  return reply
}

function statistics(returned: number, milliseconds: number, keys: number, documents: number): Doc {
  return {
    executionSuccess: true,
    nReturned: new Int32(returned),
    executionTimeMillis: new Int32(milliseconds),
    totalKeysExamined: new Int32(keys),
    totalDocsExamined: new Int32(documents),
  }
}

function explain(call: Call): Reply {
  const { command } = call
  const inner = command.explain
  must(isDoc(inner), 14, "Field 'explain' must be an object")
  const verbosity = command.verbosity ?? 'allPlansExecution'
  if (!['queryPlanner', 'executionStats', 'allPlansExecution'].includes(String(verbosity)))
    throw new CommandError(2, `verbosity is not valid: ${String(verbosity)}`)
  return explainCommand(call, inner, String(verbosity))
}

export const EXPLAIN_COMMANDS: Record<string, Command> = {
  explain: { fields: ['verbosity'], run: explain },
}
