/** Projections of `find` and `$project`: fields kept, fields dropped, fields computed. */
import { CommandError, must } from './errors'
import { type Evaluate, type Variables, compileExpression } from './expressions'
import { elementTest } from './match'
import type { MatchContext } from './paths'
import { type Doc, isDoc, isNumber, isTruthy, own, put, toNumber } from './values'

export type Project = (doc: Doc, variables: Variables, context?: MatchContext) => Doc

/** What a projection looks at beside the field itself. */
interface Moment {
  root: Doc
  variables: Variables
  context: MatchContext | undefined
}

interface Leaf {
  kind: 'include' | 'exclude' | 'slice' | 'element' | 'compute'
  /** The value the field has afterwards; undefined where it goes. */
  change?: (value: unknown, moment: Moment) => unknown
  /** What is set in its place, after all fields that are kept. */
  evaluate?: Evaluate
}
interface Tree {
  fields: Map<string, Leaf | Tree>
  inclusive: boolean
  computes: boolean
}
type Mode = 'find' | 'aggregate'

const INCLUDE: Leaf = { kind: 'include', change: (value) => value }
const EXCLUDE: Leaf = { kind: 'exclude' }
const POSITION: Leaf = {
  kind: 'include',
  change: (value, { context }) => {
    if (!Array.isArray(value)) return value
    const position = context?.position
    const message = "positional operator '.$' couldn't find a matching element in the array"
    must(position !== undefined, 51246, message)
    return value.slice(position, position + 1)
  },
}

/** Compiles a projection; `find` also knows `$slice`, `$elemMatch` and the positional `$`. */
export function compileProjection(spec: Doc, variables: Variables, mode: Mode): Project {
  must(mode === 'find' || Object.keys(spec).length !== 0, 51272, 'a projection must have at least one field')
  const leaves = leavesOf(spec, '', variables, mode)
  const inclusive = isInclusive(leaves)
  const tree: Tree = { fields: new Map(), inclusive, computes: false }
  for (const [path, leaf] of leaves) addLeaf(tree, path.split('.'), leaf, path)
  if (inclusive && !tree.fields.has('_id')) tree.fields.set('_id', INCLUDE)
  return (doc, values, context) => applyTree(doc, tree, { root: doc, variables: values, context })
}

/** Whether fields that are not named go. `_id` alone may be told apart from the others. */
function isInclusive(leaves: [string, Leaf][]): boolean {
  const plain = leaves.filter(([path]) => path !== '_id')
  const has = (kind: Leaf['kind']) => plain.some(([, leaf]) => leaf.kind === kind)
  const keeps = has('include') || has('compute')
  if (!has('exclude')) {
    const [first] = leaves
    return keeps || has('element') || (plain.length === 0 && first !== undefined && first[1] !== EXCLUDE)
  }
  const excludesFirst = plain[0]?.[1] === EXCLUDE
  const [wrong] = plain.find(([, leaf]) => (leaf === EXCLUDE) !== excludesFirst) ?? []
  const first = excludesFirst && has('include')
  must(!keeps || !first, 31253, `Cannot do inclusion on field ${wrong} in exclusion projection`)
  must(!keeps, 31254, `Cannot do exclusion on field ${wrong} in inclusion projection`)
  return false
}

function leavesOf(spec: Doc, prefix: string, variables: Variables, mode: Mode): [string, Leaf][] {
  return Object.entries(spec).flatMap(([key, value]): [string, Leaf][] => {
    const path = prefix + key
    must(!key.startsWith('$'), 16410, `FieldPath field names may not start with '$': ${path}`)
    if (mode === 'find' && path.endsWith('.$')) return [[path.slice(0, -2), POSITION]]
    if (isNumber(value) || typeof value === 'boolean') return [[path, isTruthy(value) ? INCLUDE : EXCLUDE]]
    if (!isDoc(value) || Object.keys(value)[0]?.startsWith('$'))
      return [[path, leafOf(path, value, variables, mode)]]
    must(Object.keys(value).length !== 0, 51270, `An empty sub-projection is not valid: ${path}`)
    return leavesOf(value, `${path}.`, variables, mode)
  })
}

function leafOf(path: string, value: unknown, variables: Variables, mode: Mode): Leaf {
  if (mode === 'find' && isDoc(value)) {
    if ('$elemMatch' in value) return elementLeaf(path, elementTest(value.$elemMatch, variables).test)
    must(!('$meta' in value), 2, '$meta projection is not supported by this server')
    const { $slice } = value
    if (isNumber($slice)) return sliceLeaf(null, toNumber($slice))
    if (Array.isArray($slice) && $slice.length === 2 && $slice.every(isNumber)) {
      const [from = 0, count = 0] = $slice.map(toNumber)
      return sliceLeaf(from, count)
    }
  }
  return { kind: 'compute', evaluate: compileExpression(value, variables) }
}

function elementLeaf(path: string, test: (item: unknown) => boolean): Leaf {
  must(!path.includes('.'), 31275, 'Cannot use $elemMatch projection on a nested field')
  const evaluate: Evaluate = (root) => {
    const list = own(root as Doc, path)
    const at = Array.isArray(list) ? list.findIndex((item) => test(item)) : -1
    return at < 0 ? undefined : (list as unknown[]).slice(at, at + 1)
  }
  return { kind: 'element', evaluate }
}

function sliceLeaf(from: number | null, count: number): Leaf {
  return {
    kind: 'slice',
    change: (value) => {
      if (!Array.isArray(value)) return value
      if (from === null) return count < 0 ? value.slice(count) : value.slice(0, count)
      const start = from < 0 ? Math.max(0, value.length + from) : from
      return value.slice(start, start + count)
    },
  }
}

function addLeaf(tree: Tree, [first = '', ...rest]: string[], leaf: Leaf, path: string) {
  must(first !== '' && !first.startsWith('$'), 2, `'${path}' is not a valid field path to project`)
  tree.computes ||= leaf.evaluate !== undefined
  const there = tree.fields.get(first)
  if (rest.length === 0) {
    must(!there, 31250, `Path collision at ${path}`)
    tree.fields.set(first, leaf)
    return
  }
  if (there && 'kind' in there)
    throw new CommandError(31249, `Path collision at ${path} remaining portion ${rest.join('.')}`)
  const inner = there ?? { fields: new Map(), inclusive: tree.inclusive, computes: false }
  tree.fields.set(first, inner)
  addLeaf(inner, rest, leaf, path)
}

function applyTree(doc: Doc, tree: Tree, moment: Moment): Doc {
  const out: Doc = {}
  for (const key of Object.keys(doc)) {
    const node = tree.fields.get(key)
    const kept = node ? applyNode(doc[key], node, moment) : tree.inclusive ? undefined : doc[key]
    if (kept !== undefined) put(out, key, kept)
  }
  if (tree.computes) addComputed(out, tree, moment)
  return out
}

function addComputed(out: Doc, tree: Tree, moment: Moment) {
  for (const [key, node] of tree.fields) {
    let value: unknown
    if ('kind' in node) value = node.evaluate?.(moment.root, moment.variables)
    else if (node.computes && !(key in out)) value = applyTree({}, node, moment)
    if (value !== undefined) put(out, key, value)
  }
}

function applyNode(value: unknown, node: Leaf | Tree, moment: Moment): unknown {
  if ('kind' in node) return node.change?.(value, moment)
  if (isDoc(value)) return applyTree(value, node, moment)
  if (Array.isArray(value))
    return value.map((item) => applyNode(item, node, moment)).filter((item) => item !== undefined)
  if (node.computes) return applyTree({}, node, moment)
  return node.inclusive ? undefined : value
}

/** `$addFields`: sets computed values at dotted paths, inside every element where a path crosses an array. */
export function compileAddFields(spec: Doc, variables: Variables): (doc: Doc, variables: Variables) => Doc {
  const fields = computedFields(spec, [], variables)
  return (doc, values) =>
    fields.reduce((out, [path, evaluate]) => withValue(out, path, evaluate(doc, values)) as Doc, doc)
}

function computedFields(spec: Doc, prefix: string[], variables: Variables): [string[], Evaluate][] {
  return Object.entries(spec).flatMap(([key, value]): [string[], Evaluate][] => {
    const path = [...prefix, ...key.split('.')]
    const [first] = isDoc(value) ? Object.keys(value) : []
    const isNested = first !== undefined && !first.startsWith('$')
    if (isNested) return computedFields(value as Doc, path, variables)
    return [[path, compileExpression(value, variables)]]
  })
}

/** A copy with another value at the path, in every element of an array on the way; the rest is shared. */
export function withValue(target: unknown, path: string[], value: unknown, at = 0): unknown {
  const key = path[at]
  if (key === undefined) return value
  if (Array.isArray(target)) return target.map((item) => withValue(item, path, value, at))
  const out: Doc = isDoc(target) ? { ...target } : {}
  const inner = withValue(out[key], path, value, at + 1)
  if (inner === undefined) delete out[key]
  else put(out, key, inner)
  return out
}

/** Drops fields by path, as `$unset` does. */
export function compileUnset(paths: string[]): Project {
  return compileProjection(Object.fromEntries(paths.map((path) => [path, false])), {}, 'aggregate')
}
