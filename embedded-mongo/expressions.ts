/** Aggregation expressions: compiled once into functions of the document and the variables. */
import { BSONValue } from 'bson'
import { CommandError, must } from './errors'
import { formatDate } from './conversions'
import { FUNCTIONS, absent } from './expression-functions'
import { type Doc, isDoc, isTruthy, own, put, show, typeOf } from './values'

export type Variables = Record<string, unknown>
/** The value for one document; undefined where there is none. */
export type Evaluate = (root: unknown, variables: Variables) => unknown

const SYSTEM = new Set(['ROOT', 'CURRENT', 'NOW', 'REMOVE'])

type Scope = ReadonlySet<string>
type Two = [Evaluate, Evaluate]
type Three = [Evaluate, Evaluate, Evaluate]
type Form = (spec: unknown, scope: Scope) => Evaluate

/** Compiles an expression; the names in `variables` may be read as `$$name`. */
export function compileExpression(spec: unknown, variables: Variables = {}): Evaluate {
  return compile(spec, new Set(Object.keys(variables)))
}

/** The value at a path; arrays on the way are mapped over. */
export function valueAt(value: unknown, parts: string[], at = 0): unknown {
  if (at === parts.length) return value
  if (Array.isArray(value)) {
    const found: unknown[] = []
    for (const item of value) {
      const inner = isDoc(item) || Array.isArray(item) ? valueAt(item, parts, at) : undefined
      if (inner !== undefined) found.push(inner)
    }
    return found
  }
  return isDoc(value) ? valueAt(own(value, parts[at] as string), parts, at + 1) : undefined
}

function compile(spec: unknown, scope: Scope): Evaluate {
  if (typeof spec === 'string' && spec.startsWith('$')) return compilePath(spec, scope)
  if (Array.isArray(spec)) {
    const items = spec.map((item) => compile(item, scope))
    return (root, variables) => items.map((item) => item(root, variables) ?? null)
  }
  if (!isDoc(spec) || spec instanceof BSONValue) return () => spec
  const keys = Object.keys(spec)
  const first = keys[0]
  if (first?.startsWith('$')) {
    if (keys.length > 1)
      throw new CommandError(15983, `an expression must have exactly one field: ${keys.join(', ')}`)
    return compileOperator(first, spec[first], scope)
  }
  const fields = keys.map((key) => {
    must(!key.includes('.'), 16412, `FieldPath field names may not contain '.'. Field: ${key}`)
    return [key, compile(spec[key], scope)] as const
  })
  return (root, variables) => {
    const out: Doc = {}
    for (const [key, evaluate] of fields) {
      const value = evaluate(root, variables)
      if (value !== undefined) put(out, key, value)
    }
    return out
  }
}

function compilePath(path: string, scope: Scope): Evaluate {
  if (!path.startsWith('$$')) {
    const parts = path.slice(1).split('.')
    must(!parts.some((part) => part === ''), 40353, `'${path}' is not a valid field path`)
    return (root) => valueAt(root, parts)
  }
  const [name = '', ...parts] = path.slice(2).split('.')
  must(SYSTEM.has(name) || scope.has(name), 17276, `Use of undefined variable: ${name}`)
  if (name === 'ROOT' || name === 'CURRENT') return (root) => valueAt(root, parts)
  if (name === 'REMOVE') return () => undefined
  if (name === 'NOW') return (_, variables) => variables.NOW ?? new Date()
  return (_, variables) => valueAt(variables[name], parts)
}

function compileOperator(name: string, spec: unknown, scope: Scope): Evaluate {
  const form = FORMS[name]
  if (form) return form(spec, scope)
  const known = FUNCTIONS[name]
  must(known, 168, `Unrecognized expression '${name}'`)
  const [least, most, run] = known
  const list = Array.isArray(spec) ? spec : [spec]
  if (list.length < least || list.length > most) {
    const range = least === most ? `exactly ${least}` : `at least ${least} and at most ${most}`
    throw new CommandError(16020, `Expression ${name} takes ${range} arguments, not ${list.length}`)
  }
  const args = list.map((item) => compile(item, scope))
  return (root, variables) => run(...args.map((arg) => arg(root, variables)))
}

/** Compiles the named arguments of an operator, in order; a trailing `?` marks an optional one. */
function named(operator: string, spec: unknown, names: string[], scope: Scope): Evaluate[] {
  must(isDoc(spec), 28646, `${operator} only supports an object as its argument`)
  const plain = names.map((name) => name.replace('?', ''))
  const odd = Object.keys(spec).find((key) => !plain.includes(key))
  must(odd === undefined, 28647, `Unrecognized parameter to ${operator}: ${odd}`)
  return names.map((name, i) => {
    const key = plain[i] as string
    must(key in spec || name.endsWith('?'), 28648, `Missing '${key}' parameter to ${operator}`)
    return key in spec ? compile(spec[key], scope) : () => undefined
  })
}

function compileAll(spec: unknown, scope: Scope): Evaluate[] {
  return (Array.isArray(spec) ? spec : [spec]).map((part) => compile(part, scope))
}

/** The parts of `$map`, `$filter` and `$reduce`: the array, the body for each element, and what else is named. */
function loop(
  operator: string,
  spec: unknown,
  body: string,
  others: string[],
  scope: Scope,
  vars?: string[],
) {
  must(isDoc(spec), 28646, `${operator} only supports an object as its argument`)
  const { [body]: inside, ...given } = spec
  // Only `$reduce` names its own variables.
  const { as = 'this', ...rest } = vars ? { ...given, as: undefined } : given
  must(!vars || !('as' in given), 28647, `Unrecognized parameter to ${operator}: as`)
  if (typeof as !== 'string' || !/^[a-z]\w*$/.test(as))
    throw new CommandError(16867, `'${show(as)}' is not a valid variable name`)
  must(inside !== undefined, 28648, `Missing '${body}' parameter to ${operator}`)
  const [input, ...more] = named(operator, rest, ['input', ...others], scope) as [Evaluate, ...Evaluate[]]
  const list = (root: unknown, variables: Variables): unknown[] | null => {
    const value = input(root, variables)
    if (absent(value)) return null
    if (Array.isArray(value)) return value
    throw new CommandError(28651, `input to ${operator} must be an array not ${typeOf(value)}`)
  }
  return { as, list, each: compile(inside, new Set([...scope, ...(vars ?? [as])])), more }
}

function fieldName(operator: string, name: unknown): string {
  if (typeof name === 'string') return name
  throw new CommandError(3041704, `${operator} requires a field that is a string`)
}

/** Operators that decide themselves which of their arguments to evaluate, and with which variables. */
const FORMS: Record<string, Form> = {
  $literal: (spec) => () => spec,
  $expr: (spec, scope) => compile(spec, scope),
  $dateToString: (spec, scope) => {
    const [date, format, onNull] = named(
      '$dateToString',
      spec,
      ['date', 'format?', 'onNull?'],
      scope,
    ) as Three
    return (root, variables) => {
      const value = date(root, variables)
      return absent(value) ? (onNull(root, variables) ?? null) : formatDate(value, format(root, variables))
    }
  },
  $getField: (spec, scope) => {
    const whole = isDoc(spec) && 'field' in spec ? spec : { field: spec, input: '$$CURRENT' }
    const [field, input] = named('$getField', whole, ['field', 'input'], scope) as Two
    return (root, variables) => {
      const [name, value] = [fieldName('$getField', field(root, variables)), input(root, variables)]
      return isDoc(value) ? own(value, name) : value === null ? null : undefined
    }
  },
  $setField: (spec, scope) => {
    const [field, input, made] = named('$setField', spec, ['field', 'input', 'value'], scope) as Three
    return (root, variables) => {
      const [name, value] = [fieldName('$setField', field(root, variables)), input(root, variables)]
      if (absent(value)) return null
      must(isDoc(value), 4161105, '$setField requires an input that is an object')
      const { [name]: _, ...rest } = value
      const next = made(root, variables)
      if (next !== undefined) put(rest, name, next)
      return rest
    }
  },
  $and: (spec, scope) => {
    const parts = compileAll(spec, scope)
    return (root, variables) => parts.every((part) => isTruthy(part(root, variables)))
  },
  $or: (spec, scope) => {
    const parts = compileAll(spec, scope)
    return (root, variables) => parts.some((part) => isTruthy(part(root, variables)))
  },
  $ifNull: (spec, scope) => {
    must(Array.isArray(spec) && spec.length >= 2, 1257300, '$ifNull needs at least two arguments')
    const parts = compileAll(spec, scope)
    return (root, variables) => {
      let value: unknown
      for (const part of parts) {
        value = part(root, variables)
        if (!absent(value)) return value
      }
      return value
    }
  },
  $cond: (spec, scope) => {
    if (Array.isArray(spec)) must(spec.length === 3, 16020, 'Expression $cond takes exactly 3 arguments.')
    const parts = Array.isArray(spec)
      ? compileAll(spec, scope)
      : named('$cond', spec, ['if', 'then', 'else'], scope)
    const [condition, yes, no] = parts as Three
    return (root, variables) => (isTruthy(condition(root, variables)) ? yes : no)(root, variables)
  },
  $switch: (spec, scope) => {
    must(isDoc(spec) && Array.isArray(spec.branches), 40061, '$switch needs an array of branches')
    const odd = Object.keys(spec).find((key) => key !== 'branches' && key !== 'default')
    must(odd === undefined, 40067, `$switch found an unknown argument: ${odd}`)
    const branches = spec.branches.map((branch) => named('$switch', branch, ['case', 'then'], scope) as Two)
    const fallback = 'default' in spec ? compile(spec.default, scope) : null
    return (root, variables) => {
      for (const [test, then] of branches) if (isTruthy(test(root, variables))) return then(root, variables)
      if (fallback) return fallback(root, variables)
      throw new CommandError(40066, '$switch found no matching branch and has no default')
    }
  },
  $let: (spec, scope) => {
    must(isDoc(spec) && isDoc(spec.vars) && 'in' in spec, 16874, '$let needs vars and in')
    const vars = Object.entries(spec.vars).map(([name, value]) => [name, compile(value, scope)] as const)
    const body = compile(spec.in, new Set([...scope, ...vars.map(([name]) => name)]))
    return (root, variables) => {
      const inner = { ...variables }
      for (const [name, value] of vars) inner[name] = value(root, variables)
      return body(root, inner)
    }
  },
  $map: (spec, scope) => {
    const { as, list, each } = loop('$map', spec, 'in', [], scope)
    return (root, variables) =>
      list(root, variables)?.map((item) => each(root, { ...variables, [as]: item }) ?? null) ?? null
  },
  $filter: (spec, scope) => {
    const { as, list, each, more } = loop('$filter', spec, 'cond', ['limit?'], scope)
    return (root, variables) => {
      const kept = list(root, variables)?.filter((item) => isTruthy(each(root, { ...variables, [as]: item })))
      const most = more[0]?.(root, variables)
      return (absent(most) ? kept : kept?.slice(0, Number(most))) ?? null
    }
  },
  $reduce: (spec, scope) => {
    const { list, each, more } = loop('$reduce', spec, 'in', ['initialValue'], scope, ['this', 'value'])
    return (root, variables) => {
      const items = list(root, variables)
      let value = more[0]?.(root, variables)
      for (const item of items ?? []) value = each(root, { ...variables, this: item, value })
      return items ? value : null
    }
  },
}
