/** `findAndModify`: changes or removes one document and answers it. */
import { Int32 } from 'bson'
import { CommandError, must } from '../errors'
import { parseFilter } from '../match'
import { type MatchContext, sortFields } from '../paths'
import { choosePlan } from '../planner'
import { compileProjection } from '../project'
import { deleteRecord } from '../records'
import { orderedRows } from '../scan'
import { type Doc, isTruthy } from '../values'
import {
  type Call,
  type Command,
  type Reply,
  collectionName,
  docField,
  findCollection,
  needCollection,
  refuseCollation,
  variablesOf,
  words,
} from './call'
import { hintOf } from './read'
import { applyWrite } from './retry'
import { compileStatement, updateMatching } from './update-one'
import { writerOf } from './write'

function projection(command: Doc): (doc: Doc | null) => Doc | null {
  const spec = docField(command, 'fields')
  if (Object.keys(spec).length === 0) return (doc) => doc
  const variables = variablesOf(command)
  const project = compileProjection(spec, variables, 'find')
  const filter = parseFilter(docField(command, 'query'), variables)
  return (doc) => {
    if (!doc) return null
    const context: MatchContext = {}
    filter.test(doc, context)
    return project(doc, variables, context)
  }
}

function removeOne(call: Call, project: (doc: Doc | null) => Doc | null): Reply {
  const { command } = call
  const collection = findCollection(call, collectionName(call))
  const nothing = { lastErrorObject: { n: new Int32(0) }, value: null }
  if (!collection) return nothing
  const filter = parseFilter(docField(command, 'query'), variablesOf(command))
  const sort = sortFields(docField(command, 'sort'))
  const plan = choosePlan(collection, filter, sort, hintOf(command.hint))
  const [row] = orderedRows(call.reader, collection, plan, { filter, sort, skip: 0, limit: 1 })
  if (!row) return nothing
  deleteRecord(writerOf(call), collection, row.record, row.doc)
  return { lastErrorObject: { n: new Int32(1) }, value: project(row.doc) }
}

function findAndModify(call: Call): Promise<Reply> {
  const { command } = call
  refuseCollation(command.collation)
  const removes = isTruthy(command.remove)
  if (removes && (command.update !== undefined || isTruthy(command.new) || isTruthy(command.upsert)))
    throw new CommandError(9, 'Cannot specify both an update, new or upsert and remove=true')
  must(removes || command.update !== undefined, 9, 'Either an update or remove=true must be specified')
  const project = projection(command)
  if (removes) return applyWrite(call, () => removeOne(call, project))
  const statement = compileStatement(
    {
      query: docField(command, 'query'),
      update: command.update,
      upsert: isTruthy(command.upsert),
      multi: false,
      arrayFilters: command.arrayFilters,
      hint: hintOf(command.hint),
      sort: docField(command, 'sort'),
      constants: undefined,
    },
    variablesOf(command),
  )
  const progress = { records: null, at: 0, matched: 0, modified: 0 }
  return applyWrite(call, () => {
    const name = collectionName(call)
    const collection = statement.upsert ? needCollection(call, name) : findCollection(call, name)
    if (!collection) return { lastErrorObject: { n: new Int32(0), updatedExisting: false }, value: null }
    // Chosen anew after a wait: the document waited for may no longer be the first that matches.
    const outcome = updateMatching(call, writerOf(call), collection, statement, { ...progress })
    const { matched, upserted } = outcome
    return {
      lastErrorObject: {
        n: new Int32(matched || upserted ? 1 : 0),
        updatedExisting: matched > 0,
        ...(upserted ? { upserted: upserted._id } : {}),
      },
      value: project(isTruthy(command.new) ? outcome.after : outcome.before),
    }
  })
}

const FIELDS = words(
  'query sort remove update new fields upsert bypassDocumentValidation arrayFilters hint collation ' + 'let',
)
const spec: Command = { fields: FIELDS, inTransaction: true, retryable: true, run: findAndModify }

export const FIND_AND_MODIFY: Record<string, Command> = { findAndModify: spec, findandmodify: spec }
