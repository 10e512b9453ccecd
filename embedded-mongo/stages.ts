/** The stages that look at the passing documents and nothing else. */
import { Int32 } from 'bson'
import { ACCUMULATORS, type Accumulator } from './accumulators'
import { CommandError, must } from './errors'
import { sortFields } from './paths'
import { type Evaluate, type Variables, compileExpression, valueAt } from './expressions'
import { hashOf } from './keys'
import { parseFilter } from './match'
import type { Pipeline, Stage } from './pipeline'
import { compileAddFields, compileProjection, compileUnset } from './project'
import { sortInMemory } from './scan'
import { type Doc, isDoc, put, show, toInteger, typeOf } from './values'

const MOST_GROUPS = 1_000_000
const MOST_BYTES_PER_DOC = 1024

export function mapped(change: (doc: Doc) => Doc): Pipeline {
  return function* (docs) {
    for (const doc of docs) yield change(doc)
  }
}

function wholeNumber(name: string, spec: unknown, least: number): number {
  const value = toInteger(spec)
  if (value === null || value < least) {
    throw new CommandError(
      name === '$limit' ? 15958 : 15956,
      `invalid argument to ${name} stage: Expected a ${least ? 'positive' : 'non-negative'} number in: ${name}: ${show(spec)}`,
    )
  }
  return value
}

export function object(name: string, spec: unknown): Doc {
  must(isDoc(spec), 40272, `the ${name} stage specification must be an object, got ${typeOf(spec)}`)
  return spec
}

export function onlyFields(name: string, spec: Doc, allowed: string[]) {
  const odd = Object.keys(spec).find((key) => !allowed.includes(key))
  must(!odd, 40415, `BSON field '${name}.${odd}' is an unknown field.`)
}

const match: Stage = (spec, { variables }) => {
  const filter = parseFilter(object('$match', spec), variables)
  return function* (docs) {
    for (const doc of docs) if (filter.test(doc)) yield doc
  }
}

const addFields: Stage = (spec, { variables }) => {
  const apply = compileAddFields(object('$addFields', spec), variables)
  return mapped((doc) => apply(doc, variables))
}

const unset: Stage = (spec) => {
  const paths = Array.isArray(spec) ? spec : [spec]
  if (!paths.every((path) => typeof path === 'string'))
    throw new CommandError(31120, '$unset specification must be a string or an array of strings')
  const apply = compileUnset(paths as string[])
  return mapped((doc) => apply(doc, {}))
}

const project: Stage = (spec, { variables }) => {
  const apply = compileProjection(object('$project', spec), variables, 'aggregate')
  return mapped((doc) => apply(doc, variables))
}

const sort: Stage = (spec) => {
  const fields = sortFields(spec)
  must(fields.length !== 0, 15976, '$sort stage must have at least one sort key')
  return (docs) =>
    sortInMemory(
      docs,
      fields,
      Number.MAX_SAFE_INTEGER / 4,
      (doc) => doc,
      () => MOST_BYTES_PER_DOC / 8,
    )
}

const limit: Stage = (spec) => {
  const most = wholeNumber('$limit', spec, 1)
  return function* (docs) {
    let count = 0
    for (const doc of docs) {
      yield doc
      count += 1
      if (count >= most) return
    }
  }
}

const skip: Stage = (spec) => {
  const first = wholeNumber('$skip', spec, 0)
  return function* (docs) {
    let count = 0
    for (const doc of docs) {
      if (count >= first) yield doc
      count += 1
    }
  }
}

const count: Stage = (spec) => {
  if (typeof spec !== 'string' || spec === '' || spec.startsWith('$') || spec.includes('.'))
    throw new CommandError(40156, 'the count field must be a non-empty string without dots or a leading $')
  return function* (docs) {
    let total = 0
    for (const _ of docs) total += 1
    if (total) yield { [spec]: new Int32(total) }
  }
}

interface GroupField {
  name: string
  accumulator: Accumulator
  evaluate: Evaluate
}

/** Compiles `{ field: { $accumulator: expression } }`. */
function groupField(name: string, spec: unknown, variables: Variables): GroupField {
  must(isDoc(spec), 40234, `The field '${name}' must be an accumulator object`)
  const [operator = '', more] = Object.keys(spec)
  must(more === undefined, 40238, `The field '${name}' must specify one accumulator`)
  const accumulator = operator.startsWith('$') ? ACCUMULATORS[operator] : undefined
  must(accumulator, 15952, `unknown group operator '${operator}'`)
  const each = operator === '$count' ? new Int32(1) : spec[operator]
  return { name, accumulator, evaluate: compileExpression(each, variables) }
}

const group: Stage = (spec, { variables }) => {
  const { _id, ...computed } = object('$group', spec)
  must(_id !== undefined, 15955, 'a group specification must include an _id')
  const id = compileExpression(_id, variables)
  const fields = Object.entries(computed).map(([name, field]) => groupField(name, field, variables))
  return function* (docs) {
    const groups = new Map<string, { id: unknown; held: unknown[] }>()
    for (const doc of docs) {
      const value = id(doc, variables) ?? null
      // A string is its own key; its hash starts with a type byte that no string key can be confused with.
      const key = typeof value === 'string' ? `s${value}` : hashOf(value)
      let found = groups.get(key)
      if (!found) {
        must(groups.size < MOST_GROUPS, 146, '$group used too much memory')
        found = { id: value, held: fields.map(({ accumulator }) => accumulator.start()) }
        groups.set(key, found)
      }
      for (const [i, { accumulator, evaluate }] of fields.entries())
        found.held[i] = accumulator.next(found.held[i], evaluate(doc, variables))
    }
    for (const { id: value, held } of groups.values()) {
      const out: Doc = { _id: value }
      for (const [i, { name, accumulator }] of fields.entries()) put(out, name, accumulator.result(held[i]))
      yield out
    }
  }
}

const unwind: Stage = (spec) => {
  const options = typeof spec === 'string' ? { path: spec } : object('$unwind', spec)
  onlyFields('$unwind', options, ['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'])
  const { path, includeArrayIndex: indexField, preserveNullAndEmptyArrays: keep } = options as Doc
  if (typeof path !== 'string' || !path.startsWith('$'))
    throw new CommandError(28818, `path option to $unwind stage should be prefixed with a '$': ${show(path)}`)
  const parts = path.slice(1).split('.')
  const set = (doc: Doc, value: unknown, position: number | null) => {
    const out = compileAt(doc, parts, value)
    if (typeof indexField === 'string') put(out, indexField, position === null ? null : new Int32(position))
    return out
  }
  return function* (docs) {
    for (const doc of docs) {
      const value = valueAt(doc, parts)
      if (Array.isArray(value) && value.length)
        for (const [i, item] of value.entries()) yield set(doc, item, i)
      else if (Array.isArray(value)) {
        if (keep === true) yield set(doc, undefined, null)
      } else if (value !== undefined && value !== null) yield set(doc, value, null)
      else if (keep === true) yield set(doc, value, null)
    }
  }
}

/** A copy of the document with another value at the path; the rest is shared. */
function compileAt(doc: Doc, parts: string[], value: unknown, at = 0): Doc {
  const key = parts[at] as string
  const out = { ...doc }
  if (at === parts.length - 1) {
    if (value === undefined) delete out[key]
    else put(out, key, value)
  } else if (isDoc(out[key])) put(out, key, compileAt(out[key] as Doc, parts, value, at + 1))
  return out
}

const replaceWith: Stage = (spec, { variables }) => {
  const evaluate: Evaluate = compileExpression(spec, variables)
  return mapped((doc) => {
    const value = evaluate(doc, variables)
    if (!isDoc(value))
      throw new CommandError(40228, `'newRoot' must evaluate to an object, not ${show(value)}`)
    return value
  })
}

const replaceRoot: Stage = (spec, context) => {
  const options = object('$replaceRoot', spec)
  onlyFields('$replaceRoot', options, ['newRoot'])
  return replaceWith(options.newRoot, context)
}

/** These stages, by name. */
export const SIMPLE_STAGES: Record<string, Stage> = {
  $match: match,
  $addFields: addFields,
  $set: addFields,
  $unset: unset,
  $project: project,
  $sort: sort,
  $limit: limit,
  $skip: skip,
  $count: count,
  $group: group,
  $unwind: unwind,
  $replaceWith: replaceWith,
  $replaceRoot: replaceRoot,
}
