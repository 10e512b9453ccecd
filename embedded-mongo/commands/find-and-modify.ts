/** `findAndModify`: changes or removes one document and answers it. */
import { Int32 } from 'bson'
import { must } from '../errors'
import { parseFilter } from '../match'
import { type MatchContext, sortFields } from '../paths'
import { choosePlan } from '../planner'
import { compileProjection } from '../project'
import { deleteRecord } from '../records'
import { orderedRows } from '../scan'
import { type Doc, isTruthy } from '../values'
import type { Call, Command, Reply } from './call'
import {
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

type Projected = (doc: Doc | null) => Doc | null

function projection(command: Doc): Projected {
  const spec = docField(command, 'fields')
  if (Object.keys(spec).length === 0) return (doc) => doc
  const variables = variablesOf(command)
  const project = compileProjection(spec, variables, 'find')
  const filter = parseFilter(docField(command, 'query'), variables)
  return (doc) => {
    const context: MatchContext = {}
    if (doc) filter.test(doc, context)
    return doc && project(doc, variables, context)
  }
}

function removeOne(call: Call, project: Projected): Reply {
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
  const { update, arrayFilters } = command
  const [removes, upsert, wantsNew] = [command.remove, command.upsert, command.new].map(isTruthy)
  refuseCollation(command.collation)
  const isClear = !removes || (update === undefined && !wantsNew && !upsert)
  must(isClear, 9, 'Cannot specify both an update, new or upsert and remove=true')
  must(removes || update !== undefined, 9, 'Either an update or remove=true must be specified')
  const project = projection(command)
  if (removes) return applyWrite(call, () => removeOne(call, project))
  const [query, sort, hint] = [docField(command, 'query'), docField(command, 'sort'), hintOf(command.hint)]
  const statement = compileStatement(
    { query, update, upsert: upsert === true, multi: false, arrayFilters, hint, sort, constants: undefined },
    variablesOf(command),
  )
  return applyWrite(call, () => {
    const name = collectionName(call)
    const collection = upsert ? needCollection(call, name) : findCollection(call, name)
    if (!collection) return { lastErrorObject: { n: new Int32(0), updatedExisting: false }, value: null }
    // Chosen anew after a wait: the document waited for may no longer be the first that matches.
    const progress = { records: null, at: 0, matched: 0, modified: 0 }
    const done = updateMatching(call, writerOf(call), collection, statement, progress)
    const { matched, upserted, before, after } = done
    return {
      lastErrorObject: {
        n: new Int32(matched || upserted ? 1 : 0),
        updatedExisting: matched > 0,
        ...(upserted && { upserted: upserted._id }),
      },
      value: project(wantsNew ? after : before),
    }
  })
}

const FIELDS = words(
  'query sort remove update new fields upsert bypassDocumentValidation arrayFilters hint collation let',
)
const spec: Command = { fields: FIELDS, inTransaction: true, retryable: true, run: findAndModify }

export const FIND_AND_MODIFY: Record<string, Command> = { findAndModify: spec, findandmodify: spec }
