/** Aggregation pipelines: stages compiled once, each turning one stream of documents into another. */
import { CommandError, must } from './errors'
import { type Variables, compileVariables, valueAt } from './expressions'
import { hashOf } from './keys'
import { withValue } from './project'
import { type Flow, PAUSE } from './scan'
import { SIMPLE_STAGES, expanded, object, onlyFields } from './stages'
import { type Doc, isDoc } from './values'

/** Pauses among the documents are handed on. */
export type Pipeline = (docs: Flow<Doc>) => Flow<Doc>

/** What stages need from outside: variables, and a way to read other collections. */
export interface PipelineContext {
  variables: Variables
  foreign: Foreign | null
  /** Called for every document a stage takes in, so that time is watched; true when it is time to pause. */
  tick?: () => boolean
}

/** Runs a pipeline over another collection of the same database, for `$lookup`. */
export type Foreign = (collection: string, pipeline: unknown[], variables: Variables) => Flow<Doc>

export type Stage = (spec: unknown, context: PipelineContext) => Pipeline

/** Compiles a list of stages. */
export function compilePipeline(spec: unknown, context: PipelineContext): Pipeline {
  must(Array.isArray(spec), 14, "'pipeline' option must be specified as an array")
  const stages = spec.map((item) => {
    must(isDoc(item), 14, "Each element of the 'pipeline' array must be an object")
    const [name = '', ...others] = Object.keys(item)
    const single = name !== '' && others.length === 0
    must(single, 40323, 'A pipeline stage specification object must contain exactly one field.')
    const stage = name.startsWith('$') ? STAGES[name] : undefined
    must(stage, 40324, `Unrecognized pipeline stage name: '${name}'`)
    return stage(item[name], context)
  })
  return (docs) => stages.reduce<Flow<Doc>>((stream, stage) => stage(stream), watched(docs, context.tick))
}

function* watched(docs: Flow<Doc>, tick?: () => boolean): Generator<Doc | typeof PAUSE> {
  for (const doc of docs) {
    if (tick?.()) yield PAUSE
    yield doc
  }
}

const LOOKUP_FIELDS = ['from', 'localField', 'foreignField', 'as', 'let', 'pipeline']
const MOST_REMEMBERED = 1000

const lookup: Stage = (spec, { foreign, variables }) => {
  const options = object('$lookup', spec)
  onlyFields('$lookup', options, LOOKUP_FIELDS)
  const { from, localField, foreignField, as, pipeline } = options
  if (typeof from !== 'string' || typeof as !== 'string')
    throw new CommandError(9, "$lookup needs 'from' and 'as' that are strings")
  must(foreign, 40600, '$lookup is not allowed here')
  const join = typeof localField === 'string' && typeof foreignField === 'string' ? foreignField : null
  const local = join === null ? [] : String(localField).split('.')
  must(join ?? pipeline, 9, "$lookup requires 'pipeline', or 'localField' and 'foreignField'")
  const rest = pipeline ?? []
  must(Array.isArray(rest), 14, "'pipeline' option must be specified as an array")
  const bind = compileVariables(isDoc(options.let) ? options.let : {}, new Set(Object.keys(variables)))
  const remembered = new Map<string, Doc[]>()
  return expanded(function* (doc) {
    const inner = bind(doc, variables)
    const head = join === null ? [] : [{ $match: { [join]: { $in: valuesAt(doc, local) } } }]
    const key = pipeline === undefined ? hashOf(head) : null
    const known = key === null ? undefined : remembered.get(key)
    const found = known ?? []
    for (const item of known ? [] : foreign(from, [...head, ...rest], inner)) {
      if (item === PAUSE) yield item
      else found.push(item)
    }
    if (key !== null && remembered.size < MOST_REMEMBERED) remembered.set(key, found)
    yield withValue(doc, as.split('.'), found) as Doc
  })
}

/** What a foreign field may equal: the value, or each of its elements. */
function valuesAt(doc: Doc, parts: string[]): unknown[] {
  const value = valueAt(doc, parts)
  return (Array.isArray(value) ? value : [value]).map((item: unknown) => item ?? null)
}

/** The stages, by name. */
export const STAGES: Record<string, Stage | undefined> = {
  ...SIMPLE_STAGES,
  $lookup: lookup,
}
