/** Updates: parsed once, then applied to one document at a time. */
import { must } from './errors'
import type { Variables } from './expressions'
import { parseFilter } from './match'
import type { MatchContext } from './paths'
import { compilePipeline } from './pipeline'
import { GONE, KEEP, MODIFIERS, type Modifier } from './update-operators'
import { type ArrayFilters, deletePath, readPath, resolvePaths, writePath } from './update-paths'
import { type Doc, clone, isDoc, show } from './values'

/** What an update needs to know beside the document. */
export interface UpdateContext {
  match: MatchContext
  inserting: boolean
  variables: Variables
}

/** Changes a document in place or answers its replacement. */
export type Update = (doc: Doc, context: UpdateContext) => Doc

/** Stages an update pipeline may have. */
const UPDATE_STAGES = ['$set', '$addFields', '$unset', '$project', '$replaceRoot', '$replaceWith']

/** Compiles operators, a replacement or a pipeline. */
export function compileUpdate(
  spec: unknown,
  arrayFilters: unknown,
  variables: Variables,
  multi: boolean,
): Update {
  if (Array.isArray(spec)) {
    must(arrayFilters === undefined, 9, 'arrayFilters may not be specified for pipeline-syle updates')
    return pipelineUpdate(spec, variables)
  }
  must(isDoc(spec), 9, 'Update argument must be either an object or an array')
  const keys = Object.keys(spec)
  if (keys[0]?.startsWith('$'))
    return operatorUpdate(spec, parseArrayFilters(arrayFilters, variables), variables)
  must(!multi, 9, 'multi update is not supported for replacement-style update')
  must(arrayFilters === undefined, 9, 'arrayFilters may not be specified for replacement-style updates')
  const odd = keys.find((key) => key.startsWith('$'))
  must(!odd, 52, `The dollar ($) prefixed field '${odd}' is not allowed in a replacement document`)
  return (doc) => ('_id' in doc ? { _id: doc._id, ...clone(spec) } : clone(spec))
}

function pipelineUpdate(spec: unknown[], variables: Variables): Update {
  for (const stage of spec) {
    const [name = ''] = isDoc(stage) ? Object.keys(stage) : []
    must(UPDATE_STAGES.includes(name), 72, `${name} is not allowed to be used within an update`)
  }
  const pipeline = compilePipeline(spec, { variables, foreign: null })
  return (doc) => {
    const [out] = pipeline([doc])
    const whole = isDoc(out) ? out : {}
    return '_id' in doc && !('_id' in whole) ? { _id: doc._id, ...whole } : whole
  }
}

function parseArrayFilters(filters: unknown, variables: Variables): ArrayFilters {
  const out: ArrayFilters = new Map()
  if (filters === undefined) return out
  must(Array.isArray(filters), 14, 'arrayFilters must be an array')
  for (const filter of filters) {
    must(isDoc(filter), 14, 'arrayFilters entries must be objects')
    const names = [...new Set(topLevelNames(filter))]
    const [name] = names
    const found = `An array filter must have a single top-level field name, found ${names.join(', ')}`
    must(name !== undefined && names.length === 1, 9, found)
    const shape = `An array filter's field name must be alphanumeric and begin in lowercase: '${name}'`
    must(/^[a-z][A-Za-z0-9]*$/.test(name), 2, shape)
    must(!out.has(name), 9, `Found multiple array filters with the same top-level field name ${name}`)
    const { test } = parseFilter(filter, variables)
    out.set(name, (item) => test({ [name]: item }))
  }
  return out
}

function topLevelNames(filter: Doc): string[] {
  return Object.keys(filter).flatMap((key) =>
    key.startsWith('$')
      ? (filter[key] as Doc[]).flatMap(topLevelNames)
      : key.slice(0, `${key}.`.indexOf('.')),
  )
}

interface Step {
  operator: string
  path: string
  parts: string[]
  modifier: Modifier
}

function operatorUpdate(spec: Doc, filters: ArrayFilters, variables: Variables): Update {
  const steps: Step[] = []
  const renames: [from: string, to: string][] = []
  const used = new Set<string>()
  for (const [operator, fields] of Object.entries(spec)) {
    must(operator.startsWith('$'), 9, `Unknown modifier: ${operator}`)
    must(isDoc(fields), 9, `Modifiers operate on fields: ${operator} got ${show(fields)}`)
    for (const [path, operand] of Object.entries(fields)) {
      checkPath(path)
      const compile = MODIFIERS[operator]
      if (operator === '$rename') renames.push(checkedRename(path, operand))
      else {
        must(compile, 9, `Unknown modifier: ${operator}`)
        steps.push({ operator, path, parts: path.split('.'), modifier: compile(operand, variables) })
      }
      for (const [, name = ''] of path.matchAll(/\$\[(\w+)\]/g)) {
        must(filters.has(name), 2, `No array filter found for identifier '${name}' in path '${path}'`)
        used.add(name)
      }
    }
  }
  const unused = [...filters.keys()].find((name) => !used.has(name))
  must(unused === undefined, 9, `The array filter for identifier '${unused}' was not used`)
  checkConflicts([...steps.map((step) => step.path), ...renames.flat()])
  // MongoDB applies fields in name order, so that new ones appear in that order.
  steps.sort((a, b) => byName(a.parts, b.parts))
  return (doc, context) => {
    for (const [from, to] of renames) rename(doc, from, to)
    for (const { operator, parts, path, modifier } of steps) {
      if (operator === '$setOnInsert' && !context.inserting) continue
      for (const target of resolvePaths(doc, parts, path, context, filters)) apply(doc, target, modifier)
    }
    return doc
  }
}

function apply(doc: Doc, target: string[], modifier: Modifier) {
  const { value, found } = readPath(doc, target)
  const next = modifier(value, found, target)
  if (next === GONE) deletePath(doc, target)
  else if (next !== KEEP) writePath(doc, target, next)
}

function byName(a: string[], b: string[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const [x, y] = [a[i] as string, b[i] as string]
    if (x === y) continue
    const numeric = /^\d+$/.test(x) && /^\d+$/.test(y)
    return numeric ? Number(x) - Number(y) : x < y ? -1 : 1
  }
  return a.length - b.length
}

function checkPath(path: string) {
  must(path !== '', 56, 'An empty update path is not valid.')
  must(!path.split('.').includes(''), 56, `The update path '${path}' contains an empty field name`)
  must(!path.startsWith('$'), 2, `Cannot have a '$' element in the first position in path '${path}'`)
}

function checkConflicts(paths: string[]) {
  const seen = new Set<string>()
  for (const path of [...paths].sort()) {
    const parts = path.split('.')
    for (let i = 1; i <= parts.length; i += 1) {
      const prefix = parts.slice(0, i).join('.')
      must(!seen.has(prefix), 40, `Updating the path '${path}' would create a conflict at '${prefix}'`)
    }
    seen.add(path)
  }
}

function checkedRename(from: string, to: unknown): [from: string, to: string] {
  must(typeof to === 'string', 2, `The 'to' field for $rename must be a string: ${from}: ${show(to)}`)
  must(from !== to, 2, `The source and target field for $rename must differ: ${from}: "${to}"`)
  must(!from.includes('$'), 2, `The source field for $rename may not be dynamic: ${from}`)
  must(!to.includes('$'), 2, `The destination field for $rename may not be dynamic: ${to}`)
  checkPath(to)
  return [from, to]
}

function rename(doc: Doc, from: string, to: string) {
  const [source, target] = [from.split('.'), to.split('.')]
  const { found, value, throughArray } = readPath(doc, source)
  if (!found) return
  must(!throughArray, 2, `The source field cannot be an array element, '${from}'`)
  must(!readPath(doc, target).throughArray, 2, `The destination field cannot be an array element, '${to}'`)
  deletePath(doc, source)
  writePath(doc, target, value)
}
