/** Aggregation expressions: compiled once into functions of the document and the variables. */
import { BSONValue } from 'bson'
import { absent } from './brackets'
import { formatDate } from './conversions'
import { CommandError, must } from './errors'
import { FUNCTIONS, type Run } from './expression-functions'
import { type Doc, isDoc, isTruthy, own, put, show, typeOf } from './values'

export type Variables = Record<string, unknown>
/** The value for one document; undefined where there is none. */
export type Evaluate = (root: unknown, variables: Variables) => unknown

const SYSTEM = new Set(['ROOT', 'CURRENT', 'NOW', 'REMOVE'])

type Scope = ReadonlySet<string>
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
    const items = compileAll(spec, scope)
    return (root, variables) => items.map((item) => item(root, variables) ?? null)
  }
  if (!isDoc(spec) || spec instanceof BSONValue) return () => spec
  const keys = Object.keys(spec)
  const [first] = keys
  if (first?.startsWith('$')) {
    must(keys.length === 1, 15983, `an expression must have exactly one field: ${keys.join(', ')}`)
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
    must(!parts.includes(''), 40353, `'${path}' is not a valid field path`)
    return (root) => valueAt(root, parts)
  }
  const [name = '', ...parts] = path.slice(2).split('.')
  must(SYSTEM.has(name) || scope.has(name), 17276, `Use of undefined variable: ${name}`)
  if (name === 'ROOT' || name === 'CURRENT') return (root) => valueAt(root, parts)
  if (name === 'REMOVE') return () => undefined
  if (name === 'NOW') return (_, variables) => variables.NOW ?? new Date()
  return (_, variables) => valueAt(variables[name], parts)
}

/** Compiles the values of a `let`; what they are for one document is added to the variables there are. */
export function compileVariables(
  lets: Doc,
  scope: Scope,
): (root: unknown, variables: Variables) => Variables {
  const fields = Object.entries(lets).map(([name, value]) => [name, compile(value, scope)] as const)
  return (root, variables) => {
    const inner = { ...variables }
    for (const [name, evaluate] of fields) inner[name] = evaluate(root, variables)
    return inner
  }
}

function compileAll(spec: unknown, scope: Scope): Evaluate[] {
  return (Array.isArray(spec) ? spec : [spec]).map((part) => compile(part, scope))
}

function compileOperator(name: string, spec: unknown, scope: Scope): Evaluate {
  const form = FORMS[name]
  if (form) return form(spec, scope)
  const known = FUNCTIONS[name]
  must(known, 168, `Unrecognized expression '${name}'`)
  const [least, most, run] = known
  const args = compileAll(spec, scope)
  const count = args.length
  const fits = count >= least && count <= most
  const exactly = `exactly ${least} arguments. ${count} were passed in.`
  must(fits || least !== most, 16020, `Expression ${name} takes ${exactly}`)
  const between = `at least ${least} arguments, and at most ${most}, but ${count} were passed in.`
  must(fits, 28667, `Expression ${name} takes ${between}`)
  return applied(args, run)
}

function applied(args: Evaluate[], run: Run): Evaluate {
  return (root, variables) => run(...args.map((arg) => arg(root, variables)))
}

/** Compiles named arguments, in order: `?` marks an optional one, `*` one that sees the variables of `inner` too. */
function named<Names extends string[]>(
  operator: string,
  spec: unknown,
  names: [...Names],
  scope: Scope,
  inner: string[] = [],
) {
  must(isDoc(spec), 28646, `${operator} only supports an object as its argument`)
  const odd = Object.keys(spec).find((key) => !names.some((name) => name.replace(/\W/, '') === key))
  must(odd === undefined, 28647, `Unrecognized parameter to ${operator}: ${odd}`)
  return names.map((name) => {
    const key = name.replace(/\W/, '')
    must(key in spec || name.endsWith('?'), 28648, `Missing '${key}' parameter to ${operator}`)
    if (!(key in spec)) return () => undefined
    return compile(spec[key], name.endsWith('*') ? new Set([...scope, ...inner]) : scope)
  }) as { [At in keyof Names]: Evaluate }
}

/** The name `$map` and `$filter` give each element, and their other arguments. */
function loopVariable(operator: string, spec: unknown): [as: string, rest: Doc] {
  must(isDoc(spec), 28646, `${operator} only supports an object as its argument`)
  const { as = 'this', ...rest } = spec
  if (typeof as === 'string' && /^[a-z]\w*$/.test(as)) return [as, rest]
  throw new CommandError(16867, `'${show(as)}' is not a valid variable name`)
}

function listOf(operator: string, value: unknown): unknown[] | null {
  if (absent(value)) return null
  if (Array.isArray(value)) return value
  throw new CommandError(28651, `input to ${operator} must be an array not ${typeOf(value)}`)
}

function getField(name: unknown, value: unknown): unknown {
  must(typeof name === 'string', 3041704, '$getField requires a field that is a string')
  return isDoc(value) ? own(value, name) : value === null ? null : undefined
}

function setField(name: unknown, value: unknown, next: unknown): Doc | null {
  must(typeof name === 'string', 3041704, '$setField requires a field that is a string')
  if (absent(value)) return null
  must(isDoc(value), 4161105, '$setField requires an input that is an object')
  const { [name]: _, ...rest } = value
  if (next !== undefined) put(rest, name, next)
  return rest
}

/** `$or` ends at its first true part, `$and` at its first false one. */
function until(wanted: boolean): Form {
  return (spec, scope) => {
    const parts = compileAll(spec, scope)
    return (root, variables) => parts.some((part) => isTruthy(part(root, variables)) === wanted) === wanted
  }
}

/** Operators that decide themselves which of their arguments to evaluate, and with which variables. */
const FORMS: Record<string, Form> = {
  $literal: (spec) => () => spec,
  $expr: (spec, scope) => compile(spec, scope),
  $and: until(false),
  $or: until(true),
  $dateToString: (spec, scope) => {
    const [date, format, onNull] = named('$dateToString', spec, ['date', 'format?', 'onNull?'], scope)
    return (root, variables) => {
      const value = date(root, variables)
      return absent(value) ? (onNull(root, variables) ?? null) : formatDate(value, format(root, variables))
    }
  },
  $getField: (spec, scope) => {
    const whole = isDoc(spec) && 'field' in spec ? spec : { field: spec, input: '$$CURRENT' }
    return applied(named('$getField', whole, ['field', 'input'], scope), getField)
  },
  $setField: (spec, scope) => applied(named('$setField', spec, ['field', 'input', 'value'], scope), setField),
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
    const names: [string, string, string] = ['if', 'then', 'else']
    const whole = Array.isArray(spec) ? Object.fromEntries(names.map((name, i) => [name, spec[i]])) : spec
    const [condition, yes, no] = named('$cond', whole, names, scope)
    return (root, variables) => (isTruthy(condition(root, variables)) ? yes : no)(root, variables)
  },
  $switch: (spec, scope) => {
    must(isDoc(spec) && Array.isArray(spec.branches), 40061, '$switch needs an array of branches')
    const odd = Object.keys(spec).find((key) => key !== 'branches' && key !== 'default')
    must(odd === undefined, 40067, `$switch found an unknown argument: ${odd}`)
    const branches = spec.branches.map((branch) => named('$switch', branch, ['case', 'then'], scope))
    const fallback = 'default' in spec ? compile(spec.default, scope) : null
    return (root, variables) => {
      const then = branches.find(([test]) => isTruthy(test(root, variables)))?.[1] ?? fallback
      must(then, 40066, '$switch found no matching branch and has no default')
      return then(root, variables)
    }
  },
  $let: (spec, scope) => {
    must(isDoc(spec) && isDoc(spec.vars) && 'in' in spec, 16874, '$let needs vars and in')
    const bind = compileVariables(spec.vars, scope)
    const body = compile(spec.in, new Set([...scope, ...Object.keys(spec.vars)]))
    return (root, variables) => body(root, bind(root, variables))
  },
  $map: (spec, scope) => {
    const [as, rest] = loopVariable('$map', spec)
    const [input, each] = named('$map', rest, ['input', 'in*'], scope, [as])
    return (root, variables) => {
      const list = listOf('$map', input(root, variables))
      return list?.map((item) => each(root, { ...variables, [as]: item }) ?? null) ?? null
    }
  },
  $filter: (spec, scope) => {
    const [as, rest] = loopVariable('$filter', spec)
    const [input, each, limit] = named('$filter', rest, ['input', 'cond*', 'limit?'], scope, [as])
    return (root, variables) => {
      const list = listOf('$filter', input(root, variables))
      const kept = list?.filter((item) => isTruthy(each(root, { ...variables, [as]: item })))
      const most = limit(root, variables)
      return (absent(most) ? kept : kept?.slice(0, Number(most))) ?? null
    }
  },
  $reduce: (spec, scope) => {
    const names: [string, string, string] = ['input', 'initialValue', 'in*']
    const [input, start, each] = named('$reduce', spec, names, scope, ['this', 'value'])
    return (root, variables) => {
      const list = listOf('$reduce', input(root, variables))
      const join = (value: unknown, item: unknown) => each(root, { ...variables, this: item, value })
      return list ? list.reduce(join, start(root, variables)) : null
    }
  },
}
