/** Projections of `find` and `$project`: fields kept, fields dropped, fields computed. */
import { compileExpression, type Evaluate, type Variables } from './expressions'
import { CommandError, must } from './errors'
import { elementTest } from './match'
import type { MatchContext } from './paths'
import { type Doc, isDoc, isNumber, isTruthy, put, toNumber } from './values'

export type Project = (doc: Doc, variables: Variables, context?: MatchContext) => Doc

type Leaf =
  | { kind: 'include' | 'exclude' }
  | { kind: 'compute'; evaluate: Evaluate }
  | { kind: 'slice'; from: number | null; count: number }
  | { kind: 'element'; test: (item: unknown) => boolean }
  | { kind: 'position' }
interface Tree {
  [field: string]: Leaf | { kind: 'tree'; tree: Tree }
}

/** Compiles a projection; `find` also knows `$slice`, `$elemMatch` and the positional `$`. */
export function compileProjection(spec: Doc, variables: Variables, mode: 'find' | 'aggregate'): Project {
  const tree: Tree = Object.create(null) as Tree
  const leaves: [string, Leaf][] = []
  addFields(spec, '', leaves, variables, mode)
  const plain = leaves.filter(([path]) => path !== '_id')
  const includes = plain.some(([, leaf]) => leaf.kind === 'include' || leaf.kind === 'position')
  const excludes = plain.some(([, leaf]) => leaf.kind === 'exclude')
  const computes = plain.some(([, leaf]) => leaf.kind === 'compute')
  const only = plain.length === 0 && leaves[0]?.[1].kind !== 'exclude' && leaves.length > 0
  if (excludes && (includes || computes)) {
    const [wrong] = plain.find(
      ([, leaf]) => (leaf.kind === 'exclude') !== (plain[0]?.[1].kind === 'exclude'),
    ) ?? ['']
    throw includes && plain[0]?.[1].kind === 'exclude'
      ? new CommandError(31253, `Cannot do inclusion on field ${wrong} in exclusion projection`)
      : new CommandError(31254, `Cannot do exclusion on field ${wrong} in inclusion projection`)
  }
  const inclusive =
    includes || computes || only || (plain.some(([, leaf]) => leaf.kind === 'element') && !excludes)
  for (const [path, leaf] of leaves) addLeaf(tree, path.split('.'), leaf, path)
  if (inclusive && !('_id' in tree)) tree._id = { kind: 'include' }
  return (doc, values, context) => applyTree(doc, tree, inclusive, doc, values, context)
}

function addFields(
  spec: Doc,
  prefix: string,
  leaves: [string, Leaf][],
  variables: Variables,
  mode: 'find' | 'aggregate',
) {
  if (prefix === '' && mode === 'aggregate' && Object.keys(spec).length === 0)
    throw new CommandError(51272, 'a projection must have at least one field')
  for (const key of Object.keys(spec)) {
    const value = spec[key]
    let path = prefix + key
    must(!key.startsWith('$'), 16410, `FieldPath field names may not start with '$': ${path}`)
    if (mode === 'find' && path.endsWith('.$')) {
      path = path.slice(0, -2)
      leaves.push([path, { kind: 'position' }])
    } else if (isNumber(value) || typeof value === 'boolean') {
      leaves.push([path, { kind: isTruthy(value) ? 'include' : 'exclude' }])
    } else if (isDoc(value) && !Object.keys(value)[0]?.startsWith('$')) {
      must(Object.keys(value).length !== 0, 51270, `An empty sub-projection is not valid: ${path}`)
      addFields(value, `${path}.`, leaves, variables, mode)
    } else leaves.push([path, leafOf(value, variables, mode)])
  }
}

function leafOf(value: unknown, variables: Variables, mode: 'find' | 'aggregate'): Leaf {
  if (mode === 'find' && isDoc(value)) {
    if ('$elemMatch' in value) return { kind: 'element', test: elementTest(value.$elemMatch, variables).test }
    must(!('$meta' in value), 2, '$meta projection is not supported by this server')
    const slice = value.$slice
    if (isNumber(slice)) return { kind: 'slice', from: null, count: toNumber(slice) }
    if (Array.isArray(slice) && slice.length === 2 && slice.every(isNumber)) {
      const [from, count] = slice.map(toNumber) as [number, number]
      return { kind: 'slice', from, count }
    }
  }
  return { kind: 'compute', evaluate: compileExpression(value, variables) }
}

function addLeaf(tree: Tree, parts: string[], leaf: Leaf, path: string) {
  const [first = '', ...rest] = parts
  must(first !== '' && !first.startsWith('$'), 2, `'${path}' is not a valid field path to project`)
  const there = tree[first]
  if (rest.length === 0) {
    must(!there, 31250, `Path collision at ${path}`)
    tree[first] = leaf
    return
  }
  if (there && there.kind !== 'tree')
    throw new CommandError(31249, `Path collision at ${path} remaining portion ${rest.join('.')}`)
  const inner = there ?? { kind: 'tree' as const, tree: Object.create(null) as Tree }
  tree[first] = inner
  addLeaf(inner.tree, rest, leaf, path)
}

function applyTree(
  doc: Doc,
  tree: Tree,
  inclusive: boolean,
  root: Doc,
  variables: Variables,
  context?: MatchContext,
): Doc {
  const out: Doc = {}
  for (const key of Object.keys(doc)) {
    const node = tree[key]
    const value = doc[key]
    if (!node) {
      if (!inclusive) put(out, key, value)
      continue
    }
    const kept = applyNode(value, node, inclusive, root, variables, context)
    if (kept !== undefined) put(out, key, kept)
  }
  for (const key of Object.keys(tree)) {
    const node = tree[key] as Tree[string]
    if (node.kind === 'compute') {
      const value = node.evaluate(root, variables)
      if (value === undefined) delete out[key]
      else put(out, key, value)
    } else if (node.kind === 'tree' && !(key in out) && hasComputed(node.tree)) {
      put(out, key, applyTree({}, node.tree, inclusive, root, variables, context))
    }
  }
  return out
}

function hasComputed(tree: Tree): boolean {
  return Object.values(tree).some(
    (node) => node.kind === 'compute' || (node.kind === 'tree' && hasComputed(node.tree)),
  )
}

function applyNode(
  value: unknown,
  node: Tree[string],
  inclusive: boolean,
  root: Doc,
  variables: Variables,
  context?: MatchContext,
): unknown {
  switch (node.kind) {
    case 'include':
      return value
    case 'tree': {
      if (isDoc(value)) return applyTree(value, node.tree, inclusive, root, variables, context)
      if (Array.isArray(value)) {
        const items = value.map((item) => applyNode(item, node, inclusive, root, variables, context))
        return items.filter((item) => item !== undefined)
      }
      if (hasComputed(node.tree)) return applyTree({}, node.tree, inclusive, root, variables, context)
      return inclusive ? undefined : value
    }
    case 'slice': {
      if (!Array.isArray(value)) return value
      const { from, count } = node
      if (from === null) return count < 0 ? value.slice(count) : value.slice(0, count)
      const start = from < 0 ? Math.max(0, value.length + from) : from
      return value.slice(start, start + count)
    }
    case 'element': {
      if (!Array.isArray(value)) return undefined
      const found = value.find((item) => node.test(item))
      return found === undefined ? undefined : [found]
    }
    case 'position': {
      if (!Array.isArray(value)) return value
      if (context?.position === undefined) {
        throw new CommandError(
          51246,
          "positional operator '.$' couldn't find a matching element in the array",
        )
      }
      return value.slice(context.position, context.position + 1)
    }
    default:
      return undefined
  }
}

/** `$addFields`: sets computed values at dotted paths, inside every element where a path crosses an array. */
export function compileAddFields(spec: Doc, variables: Variables): (doc: Doc, variables: Variables) => Doc {
  const fields: [string[], Evaluate][] = []
  const collect = (part: Doc, prefix: string[]) => {
    for (const key of Object.keys(part)) {
      const value = part[key]
      const path = [...prefix, ...key.split('.')]
      if (isDoc(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]?.startsWith('$'))
        collect(value, path)
      else fields.push([path, compileExpression(value, variables)])
    }
  }
  collect(spec, [])
  return (doc, values) => {
    let out = doc
    for (const [path, evaluate] of fields) out = withValue(out, path, 0, evaluate(doc, values)) as Doc
    return out
  }
}

function withValue(target: unknown, path: string[], at: number, value: unknown): unknown {
  if (at === path.length) return value
  if (Array.isArray(target)) return target.map((item) => withValue(item, path, at, value))
  const out: Doc = isDoc(target) ? { ...target } : {}
  const key = path[at] as string
  const inner = withValue(out[key], path, at + 1, value)
  if (inner === undefined) delete out[key]
  else put(out, key, inner)
  return out
}

/** Drops fields by path, as `$unset` does. */
export function compileUnset(paths: string[]): Project {
  const spec: Doc = {}
  for (const path of paths) put(spec, path, false)
  return compileProjection(spec, {}, 'aggregate')
}
