/** Query filters: parsed once into a tree that tests documents and that the planner can read. */
import { CommandError, must } from './errors'
import { type Variables, compileExpression } from './expressions'
import { type Operator, compileOperator, equalityTest } from './operators'
import { type MatchContext, someAtPath, someElement } from './paths'
import { isRegex } from './patterns'
import { type Doc, isDoc, isTruthy } from './values'

interface Tested {
  test: (doc: Doc, context?: MatchContext) => boolean
}
export interface Predicate extends Tested {
  kind: 'predicate'
  path: string
  /** `$eq`, `$in`, … or `$elemMatch`; negated ones are of kind `other`. */
  operator: string
  operand: unknown
  /** What must hold inside one element, for `$elemMatch` on documents. */
  inside?: Filter
}
export interface Branches extends Tested {
  kind: 'and' | 'or'
  children: Filter[]
}
export interface Other extends Tested {
  kind: 'other'
}
export type Filter = Predicate | Branches | Other

function both(children: Filter[]): Filter {
  if (children.length === 1) return children[0] as Filter
  return {
    kind: 'and',
    children,
    test: (doc, context) => children.every((child) => child.test(doc, context)),
  }
}

function other(test: Tested['test']): Other {
  return { kind: 'other', test }
}

/** Parses a filter; variables are those a `$lookup` or the command itself hands to `$expr`. */
export function parseFilter(filter: unknown, variables: Variables = {}): Filter {
  must(isDoc(filter), 14, 'the filter must be an object')
  const children: Filter[] = []
  for (const key of Object.keys(filter)) {
    const value = filter[key]
    if (key.startsWith('$')) children.push(...parseTopLevel(key, value, variables))
    else children.push(...parseField(key, value, variables))
  }
  return both(children)
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
      if (key === '$and') return [both(parts)]
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
  if (!isDoc(value)) return false
  const first = Object.keys(value)[0]
  return (
    first !== undefined && first.startsWith('$') && first !== '$ref' && first !== '$id' && first !== '$db'
  )
}

function parseField(path: string, value: unknown, variables: Variables): Filter[] {
  const parts = path.split('.')
  if (isRegex(value)) return [predicate(path, parts, compileOperator('$regex', value, { $regex: value }))]
  if (!isOperators(value)) return [predicate(path, parts, compileOperator('$eq', value, {}))]
  const out: Filter[] = []
  for (const name of Object.keys(value)) {
    const operand = value[name]
    if (name === '$options') {
      must('$regex' in value, 2, '$options needs a $regex')
    } else if (name === '$not') out.push(negated(path, operand, variables))
    else if (name === '$all') out.push(...parseAll(path, parts, operand, variables))
    else if (name === '$elemMatch') out.push(elementMatch(path, parts, operand, variables))
    else out.push(predicate(path, parts, compileOperator(name, operand, value)))
  }
  return out
}

function predicate(path: string, parts: string[], operator: Operator): Filter {
  const inside = operator.expand ? someElement(operator.single) : operator.single
  if (operator.negate) return other((doc) => !someAtPath(doc, parts, 0, inside))
  return {
    kind: 'predicate',
    path,
    operator: operator.name,
    operand: operator.operand,
    test: (doc, context) => someAtPath(doc, parts, 0, inside, context),
  }
}

function negated(path: string, operand: unknown, variables: Variables): Filter {
  must(isRegex(operand) || isOperators(operand), 2, '$not needs a regex or a document')
  const parts = parseField(path, operand, variables)
  return other((doc) => !parts.every((part) => part.test(doc)))
}

function parseAll(path: string, parts: string[], operand: unknown, variables: Variables): Filter[] {
  must(Array.isArray(operand), 2, '$all needs an array')
  if (operand.length === 0) return [other(() => false)]
  return operand.map((item) => {
    if (isDoc(item) && '$elemMatch' in item) return elementMatch(path, parts, item.$elemMatch, variables)
    must(!isOperators(item), 2, 'no $ expressions in $all')
    const operator = compileOperator('$eq', item, {})
    return predicate(path, parts, {
      ...operator,
      single: equalityTest(item, true),
      name: isRegex(item) ? '$regex' : '$eq',
    })
  })
}

function elementMatch(path: string, parts: string[], operand: unknown, variables: Variables): Filter {
  const { test, inside } = elementTest(operand, variables)
  const some = (value: unknown, context?: MatchContext) => {
    if (!Array.isArray(value)) return false
    const position = value.findIndex((item) => test(item))
    if (position < 0) return false
    if (context) context.position = position
    return true
  }
  return {
    kind: 'predicate',
    path,
    operator: '$elemMatch',
    operand,
    ...(inside ? { inside } : {}),
    test: (doc, context) => someAtPath(doc, parts, 0, some, context),
  }
}

const LOGICAL = ['$and', '$or', '$nor', '$expr']

/** What one array element must satisfy: operators on the element itself, or a filter of its fields. */
export function elementTest(
  operand: unknown,
  variables: Variables,
): { test: (item: unknown) => boolean; inside?: Filter } {
  must(isDoc(operand), 2, '$elemMatch needs an Object')
  const first = Object.keys(operand)[0]
  if (first !== undefined && isOperators(operand) && !LOGICAL.includes(first)) {
    const tests = Object.keys(operand)
      .filter((name) => name !== '$options')
      .map((name) => valueTest(name, operand[name], operand, variables))
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
