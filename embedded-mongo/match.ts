/** Query filters: parsed once into a tree that tests documents and that the planner can read. */
import { CommandError, must } from './errors'
import { type Variables, compileExpression } from './expressions'
import { type Operator, compileOperator, isReference } from './operators'
import { type MatchContext, someAtPath, someElement } from './paths'
import { isRegex } from './patterns'
import { type Doc, isDoc, isTruthy } from './values'

type Test = (doc: Doc, context?: MatchContext) => boolean

export interface Predicate {
  kind: 'predicate'
  path: string
  /** `$eq`, `$in`, … or `$elemMatch`; negated ones are of kind `other`. */
  operator: string
  operand: unknown
  /** What must hold inside one element, for `$elemMatch` on documents. */
  inside?: Filter
  test: Test
}
export type Filter =
  Predicate | { kind: 'and' | 'or'; children: Filter[]; test: Test } | { kind: 'other'; test: Test }

function all(children: Filter[]): Filter {
  const [first] = children
  if (first && children.length === 1) return first
  const test: Test = (doc, context) => children.every((child) => child.test(doc, context))
  return { kind: 'and', children, test }
}

function other(test: Test): Filter {
  return { kind: 'other', test }
}

/** Parses a filter; variables are those a `$lookup` or the command itself hands to `$expr`. */
export function parseFilter(filter: unknown, variables: Variables = {}): Filter {
  must(isDoc(filter), 14, 'the filter must be an object')
  const parts = Object.entries(filter).map(([key, value]) =>
    key.startsWith('$') ? parseTopLevel(key, value, variables) : parseField(key, value, variables),
  )
  return all(parts.flat())
}

function parseTopLevel(key: string, value: unknown, variables: Variables): Filter[] {
  switch (key) {
    case '$and':
    case '$or':
    case '$nor': {
      must(Array.isArray(value) && value.length !== 0, 2, `${key} argument must be a non-empty array`)
      const parts = value.map((item) => {
        must(isDoc(item), 2, `${key} argument's entries must be objects`)
        return parseFilter(item, variables)
      })
      if (key === '$and') return [all(parts)]
      if (key === '$nor') return [other((doc) => !parts.some((part) => part.test(doc)))]
      if (parts.length === 1) return parts
      return [{ kind: 'or', children: parts, test: (doc) => parts.some((part) => part.test(doc)) }]
    }
    case '$expr': {
      const evaluate = compileExpression(value, variables)
      return [other((doc) => isTruthy(evaluate(doc, variables)))]
    }
    case '$comment':
      return []
    case '$where':
    case '$text':
    case '$jsonSchema':
    case '$sampleRate':
      throw new CommandError(2, `${key} is not supported by this server`)
    default:
      throw new CommandError(2, `unknown top level operator: ${key}`)
  }
}

/** Whether a field's condition is a document of operators and not a value to equal. */
export function isOperators(value: unknown): value is Doc {
  const [first = ''] = isDoc(value) ? Object.keys(value) : []
  return first.startsWith('$') && !isReference(first)
}

function parseField(path: string, value: unknown, variables: Variables): Filter[] {
  if (isRegex(value)) return [predicate(path, compileOperator('$regex', value, { $regex: value }))]
  if (!isOperators(value)) return [predicate(path, compileOperator('$eq', value, {}))]
  return Object.entries(value).flatMap(([name, operand]): Filter | Filter[] => {
    switch (name) {
      case '$options':
        must('$regex' in value, 2, '$options needs a $regex')
        return []
      case '$not':
        return negated(path, operand, variables)
      case '$all':
        return parseAll(path, operand, variables)
      case '$elemMatch':
        return elementMatch(path, operand, variables)
      default:
        return predicate(path, compileOperator(name, operand, value))
    }
  })
}

function predicate(path: string, { name, operand, single, expand, negate }: Operator): Filter {
  const parts = path.split('.')
  const found = expand ? someElement(single) : single
  if (negate) return other((doc) => !someAtPath(doc, parts, found))
  const test: Test = (doc, context) => someAtPath(doc, parts, found, context)
  return { kind: 'predicate', path, operator: name, operand, test }
}

function negated(path: string, operand: unknown, variables: Variables): Filter {
  must(isRegex(operand) || isOperators(operand), 2, '$not needs a regex or a document')
  const { test } = all(parseField(path, operand, variables))
  return other((doc) => !test(doc))
}

function parseAll(path: string, operand: unknown, variables: Variables): Filter[] {
  must(Array.isArray(operand), 2, '$all needs an array')
  if (operand.length === 0) return [other(() => false)]
  return operand.map((item) => {
    if (isDoc(item) && '$elemMatch' in item) return elementMatch(path, item.$elemMatch, variables)
    must(!isOperators(item), 2, 'no $ expressions in $all')
    const name = isRegex(item) ? '$regex' : '$eq'
    return predicate(path, compileOperator(name, item, { [name]: item }))
  })
}

function elementMatch(path: string, operand: unknown, variables: Variables): Filter {
  const { test: single, inside } = elementTest(operand, variables)
  const parts = path.split('.')
  const some = (value: unknown, context?: MatchContext) => {
    const position = Array.isArray(value) ? value.findIndex((item) => single(item)) : -1
    if (position >= 0 && context) context.position = position
    return position >= 0
  }
  const test: Test = (doc, context) => someAtPath(doc, parts, some, context)
  return { kind: 'predicate', path, operator: '$elemMatch', operand, ...(inside ? { inside } : {}), test }
}

const LOGICAL = ['$and', '$or', '$nor', '$expr']

/** What one array element must satisfy: operators on the element itself, or a filter of its fields. */
export function elementTest(
  operand: unknown,
  variables: Variables,
): { test: (item: unknown) => boolean; inside?: Filter } {
  must(isDoc(operand), 2, '$elemMatch needs an Object')
  const names = Object.keys(operand).filter((name) => name !== '$options')
  if (isOperators(operand) && !LOGICAL.includes(names[0] ?? '')) {
    const tests = names.map((name) => valueTest(name, operand[name], operand, variables))
    return { test: (item) => tests.every((test) => test(item)) }
  }
  const inside = parseFilter(operand, variables)
  return { test: (item) => isDoc(item) && inside.test(item), inside }
}

/** One operator applied to a value that stands alone, as in `$elemMatch: { $gt: 5 }` and `$pull`. */
export function valueTest(
  name: string,
  operand: unknown,
  spec: Doc,
  variables: Variables,
): (item: unknown) => boolean {
  if (name === '$not' || name === '$elemMatch' || name === '$all') {
    const filter = parseFilter({ value: { [name]: operand } }, variables)
    return (item) => filter.test({ value: item })
  }
  const operator = compileOperator(name, operand, spec)
  return (item) => operator.single(item) !== operator.negate
}
