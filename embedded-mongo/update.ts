/** Updates: parsed once, then applied to one document at a time. */
import { CommandError, must } from './errors'
import type { Variables } from './expressions'
import { elementTest, valueTest } from './match'
import type { MatchContext } from './paths'
import { type Pipeline, compilePipeline } from './pipeline'
import { deletePath, readPath, resolvePaths, writePath } from './update-paths'
import { KEEP, type Modifier, compileModifier } from './update-operators'
import { type Doc, clone, isDoc, put, show } from './values'

export interface ArrayFilter {
  test: (item: unknown) => boolean
}

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
  if (Array.isArray(spec)) return pipelineUpdate(spec, arrayFilters, variables)
  must(isDoc(spec), 9, 'Update argument must be either an object or an array')
  const keys = Object.keys(spec)
  if (!keys[0]?.startsWith('$')) {
    must(!multi, 9, 'multi update is not supported for replacement-style update')
    must(arrayFilters === undefined, 9, 'arrayFilters may not be specified for replacement-style updates')
    const odd = keys.find((key) => key.startsWith('$'))
    must(!odd, 52, `The dollar ($) prefixed field '${odd}' is not allowed in a replacement document`)
    return (doc) => replaced(doc, spec)
  }
  return operatorUpdate(spec, parseArrayFilters(arrayFilters, variables), variables)
}

function replaced(doc: Doc, by: Doc): Doc {
  const out: Doc = {}
  if ('_id' in doc) out._id = doc._id
  const copy = clone(by)
  for (const key of Object.keys(copy)) put(out, key, copy[key])
  return out
}

function pipelineUpdate(spec: unknown[], arrayFilters: unknown, variables: Variables): Update {
  must(arrayFilters === undefined, 9, 'arrayFilters may not be specified for pipeline-syle updates')
  for (const stage of spec) {
    const name = isDoc(stage) ? (Object.keys(stage)[0] ?? '') : ''
    must(UPDATE_STAGES.includes(name), 72, `${name} is not allowed to be used within an update`)
  }
  const pipeline: Pipeline = compilePipeline(spec, { variables, foreign: null })
  return (doc) => {
    const [out] = pipeline([doc])
    const result = out as Doc
    return '_id' in doc && !('_id' in result) ? { _id: doc._id, ...result } : result
  }
}

function parseArrayFilters(filters: unknown, variables: Variables): Map<string, ArrayFilter> {
  const out = new Map<string, ArrayFilter>()
  if (filters === undefined) return out
  must(Array.isArray(filters), 14, 'arrayFilters must be an array')
  for (const filter of filters) {
    must(isDoc(filter), 14, 'arrayFilters entries must be objects')
    const names = new Set<string>()
    const collect = (part: Doc) => {
      for (const key of Object.keys(part)) {
        if (key.startsWith('$')) for (const child of part[key] as Doc[]) collect(child)
        else names.add(key.split('.')[0] as string)
      }
    }
    collect(filter)
    const [name] = names
    if (name === undefined || names.size > 1) {
      throw new CommandError(
        9,
        `An array filter must have a single top-level field name, found ${[...names].join(', ')}`,
      )
    }
    if (!/^[a-z][A-Za-z0-9]*$/.test(name)) {
      throw new CommandError(
        2,
        `An array filter's field name must be alphanumeric and begin in lowercase: '${name}'`,
      )
    }
    must(!out.has(name), 9, `Found multiple array filters with the same top-level field name ${name}`)
    out.set(name, { test: arrayFilterTest(filter, name, variables) })
  }
  return out
}

function arrayFilterTest(filter: Doc, name: string, variables: Variables): ArrayFilter['test'] {
  const test = elementTest({ $and: [filter] }, variables).test
  // The element is named by the filter's own identifier.
  return (item) => test({ [name]: item })
}

interface Step {
  parts: string[]
  path: string
  modifier: Modifier
}

function operatorUpdate(spec: Doc, filters: Map<string, ArrayFilter>, variables: Variables): Update {
  const steps: Step[] = []
  const renames: [string, string][] = []
  const usedFilters = new Set<string>()
  for (const operator of Object.keys(spec)) {
    const fields = spec[operator]
    must(operator.startsWith('$'), 9, `Unknown modifier: ${operator}`)
    if (!isDoc(fields))
      throw new CommandError(9, `Modifiers operate on fields: ${operator} got ${show(fields)}`)
    for (const path of Object.keys(fields)) {
      checkPath(path)
      if (operator === '$rename') renames.push([path, String(fields[path])])
      else
        steps.push({
          path,
          parts: path.split('.'),
          modifier: compileModifier(operator, fields[path], {
            elementTest,
            valueTest,
            variables,
          }),
        })
      for (const [, name] of path.matchAll(/\$\[(\w+)\]/g)) {
        if (!filters.has(name as string))
          throw new CommandError(2, `No array filter found for identifier '${name}' in path '${path}'`)
        usedFilters.add(name as string)
      }
    }
  }
  for (const name of filters.keys()) {
    must(usedFilters.has(name), 9, `The array filter for identifier '${name}' was not used`)
  }
  checkConflicts([...steps.map((step) => step.path), ...renames.flat()])
  // MongoDB applies fields in name order, so that new ones appear in that order.
  steps.sort((a, b) => byName(a.parts, b.parts))
  return (doc, context) => {
    for (const [from, to] of renames) rename(doc, from, to)
    for (const { parts, path, modifier } of steps) {
      if (modifier.onInsertOnly && !context.inserting) continue
      for (const target of resolvePaths(doc, parts, path, context, filters))
        apply(doc, target, modifier, context)
    }
    return doc
  }
}

function apply(doc: Doc, target: string[], modifier: Modifier, context: UpdateContext) {
  const before = readPath(doc, target)
  if (modifier.removes) {
    if (before.found) deletePath(doc, target)
    return
  }
  if (modifier.needsField && !before.found) return
  const after = modifier.run(before.value, {
    found: before.found,
    path: target.join('.'),
    inserting: context.inserting,
  })
  if (after !== KEEP) writePath(doc, target, after)
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
  if (path.split('.').some((part) => part === ''))
    throw new CommandError(56, `The update path '${path}' contains an empty field name`)
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

function rename(doc: Doc, from: string, to: string) {
  must(from !== to, 2, `The source and target field for $rename must differ: ${from}: "${to}"`)
  const source = from.split('.')
  const value = readPath(doc, source)
  if (!value.found) return
  must(!value.throughArray, 2, `The source field cannot be an array element, '${from}'`)
  deletePath(doc, source)
  writePath(doc, to.split('.'), value.value)
}
