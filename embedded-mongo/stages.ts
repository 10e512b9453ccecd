/** The stages that look at the passing documents and nothing else. */
import { Int32, Long } from 'bson'
import { ACCUMULATORS, type Accumulator } from './accumulators'
import { absent } from './brackets'
import { CommandError, must } from './errors'
import { type Evaluate, type Variables, compileExpression } from './expressions'
import { hashOf } from './keys'
import { parseFilter } from './match'
import { sortFields } from './paths'
import type { Pipeline, Stage } from './pipeline'
import { compileAddFields, compileProjection, compileUnset, withValue } from './project'
import { type Flow, PAUSE, sortInMemory } from './scan'
import { type Doc, isDoc, own, put, show, toInteger, typeOf } from './values'

const MOST_GROUPS = 1_000_000
/** What a passing document is taken to need while it is sorted. */
const BYTES_PER_DOC = 128

export function mapped(change: (doc: Doc) => Doc): Pipeline {
  return function* (docs) {
    for (const doc of docs) yield doc === PAUSE ? doc : change(doc)
  }
}

/** Any number of documents in the place of each. */
export function expanded(change: (doc: Doc) => Flow<Doc>): Pipeline {
  return function* (docs) {
    for (const doc of docs) {
      if (doc === PAUSE) yield doc
      else yield* change(doc)
    }
  }
}

function wholeNumber(name: '$limit' | '$skip', spec: unknown): number {
  const [code, least, kind] = name === '$limit' ? [15958, 1, 'positive'] : [15956, 0, 'non-negative']
  const value = toInteger(spec) ?? -1
  const expected = `Expected a ${kind} number in: ${name}: ${show(spec)}`
  must(value >= least, code, `invalid argument to ${name} stage: ${expected}`)
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
    for (const doc of docs) if (doc === PAUSE || filter.test(doc)) yield doc
  }
}

const addFields: Stage = (spec, { variables }) => {
  const apply = compileAddFields(object('$addFields', spec), variables)
  return mapped((doc) => apply(doc, variables))
}

const unset: Stage = (spec) => {
  const paths: unknown[] = Array.isArray(spec) ? spec : [spec]
  const areTexts = paths.every((path) => typeof path === 'string')
  must(areTexts, 31120, '$unset specification must be a string or an array of strings')
  const apply = compileUnset(paths)
  return mapped((doc) => apply(doc, {}))
}

const project: Stage = (spec, { variables }) => {
  const apply = compileProjection(object('$project', spec), variables, 'aggregate')
  return mapped((doc) => apply(doc, variables))
}

const sort: Stage = (spec) => {
  const fields = sortFields(spec)
  must(fields.length !== 0, 15976, '$sort stage must have at least one sort key')
  const itself = (doc: Doc) => doc
  return (docs) => sortInMemory(docs, fields, Infinity, itself, () => BYTES_PER_DOC)
}

/** The documents from one place in the stream to another. */
function between(first: number, end: number): Pipeline {
  return function* (docs) {
    let at = 0
    for (const doc of docs) {
      if (doc === PAUSE || at >= first) yield doc
      if (doc !== PAUSE) at += 1
      if (at >= end) return
    }
  }
}

const count: Stage = (spec) => {
  const isName = typeof spec === 'string' && /^[^$.][^.]*$/s.test(spec)
  must(isName, 40156, 'the count field must be a non-empty string without dots or a leading $')
  return function* (docs) {
    let total = 0
    for (const doc of docs) {
      if (doc === PAUSE) yield doc
      else total += 1
    }
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
  must(!name.includes('.'), 40235, `The field name '${name}' cannot contain '.'`)
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
      if (doc === PAUSE) {
        yield doc
        continue
      }
      const value = id(doc, variables) ?? null
      // A string is its own key; its hash starts with a type byte that no string key can be confused with.
      const key = typeof value === 'string' ? `s${value}` : hashOf(value)
      let found = groups.get(key)
      if (!found) {
        must(groups.size < MOST_GROUPS, 146, '$group used too much memory')
        found = { id: value, held: fields.map(({ accumulator }) => accumulator.start()) }
        groups.set(key, found)
      }
      for (let i = 0; i < fields.length; i += 1) {
        const { accumulator, evaluate } = fields[i] as GroupField
        found.held[i] = accumulator.next(found.held[i], evaluate(doc, variables))
      }
    }
    for (const { id: value, held } of groups.values()) {
      const out: Doc = { _id: value }
      fields.forEach(({ name, accumulator }, i) => put(out, name, accumulator.result(held[i])))
      yield out
    }
  }
}

const fieldOf = (holder: unknown, name: string) => (isDoc(holder) ? own(holder, name) : undefined)

const unwind: Stage = (spec) => {
  const options = typeof spec === 'string' ? { path: spec } : object('$unwind', spec)
  onlyFields('$unwind', options, ['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'])
  const { path, includeArrayIndex: index, preserveNullAndEmptyArrays: keep } = options as Doc
  if (typeof path !== 'string' || !path.startsWith('$'))
    throw new CommandError(28818, `path option to $unwind stage should be prefixed with a '$': ${show(path)}`)
  const parts = path.slice(1).split('.')
  const indexParts = typeof index === 'string' ? index.split('.') : null
  const numbered = (doc: unknown, position: Long | null) =>
    (indexParts ? withValue(doc, indexParts, position) : doc) as Doc
  return expanded(function* (doc) {
    const value = parts.reduce<unknown>(fieldOf, doc)
    if (!Array.isArray(value)) {
      if (keep === true || !absent(value)) yield numbered(doc, null)
    } else if (value.length === 0) {
      if (keep === true) yield numbered(withValue(doc, parts, undefined), null)
    } else {
      for (const [i, item] of value.entries()) yield numbered(withValue(doc, parts, item), Long.fromNumber(i))
    }
  })
}

const replaceWith: Stage = (spec, { variables }) => {
  const evaluate = compileExpression(spec, variables)
  return mapped((doc) => {
    const value = evaluate(doc, variables)
    if (isDoc(value)) return value
    throw new CommandError(40228, `'newRoot' must evaluate to an object, not ${show(value)}`)
  })
}

const replaceRoot: Stage = (spec, context) => {
  const options = object('$replaceRoot', spec)
  onlyFields('$replaceRoot', options, ['newRoot'])
  return replaceWith(options.newRoot, context)
}

/** These stages, by name. */
export const SIMPLE_STAGES: Record<string, Stage | undefined> = {
  $match: match,
  $addFields: addFields,
  $set: addFields,
  $unset: unset,
  $project: project,
  $sort: sort,
  $limit: (spec) => between(0, wholeNumber('$limit', spec)),
  $skip: (spec) => between(wholeNumber('$skip', spec), Infinity),
  $count: count,
  $group: group,
  $unwind: unwind,
  $replaceWith: replaceWith,
  $replaceRoot: replaceRoot,
}
