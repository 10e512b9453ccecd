/** Aggregation pipelines: stages compiled once, each turning one stream of documents into another. */
import { CommandError, must } from './errors'
import { type Variables, compileExpression, valueAt } from './expressions'
import { hashOf } from './keys'
import { compileAddFields } from './project'
import { type Flow, PAUSE } from './scan'
import { SIMPLE_STAGES, object, onlyFields } from './stages'
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
    const names = Object.keys(item)
    must(names.length === 1, 40323, 'A pipeline stage specification object must contain exactly one field.')
    const name = names[0] as string
    const stage = STAGES[name]
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

const lookup: Stage = (spec, context) => {
  const options = object('$lookup', spec)
  onlyFields('$lookup', options, ['from', 'localField', 'foreignField', 'as', 'let', 'pipeline'])
  const { from, localField, foreignField, as, pipeline } = options
  if (typeof from !== 'string' || typeof as !== 'string')
    throw new CommandError(9, "$lookup needs 'from' and 'as' that are strings")
  const { foreign, variables } = context
  must(foreign, 40600, '$lookup is not allowed here')
  const joined = typeof localField === 'string' && typeof foreignField === 'string'
  must(joined || pipeline !== undefined, 9, "$lookup requires 'pipeline', or 'localField' and 'foreignField'")
  const lets = Object.entries(isDoc(options.let) ? options.let : {}).map(
    ([name, value]) => [name, compileExpression(value, variables)] as const,
  )
  const local = joined ? localField.split('.') : []
  const remembered = new Map<string, Doc[]>()
  const joinFilter = (doc: Doc): Doc => {
    const value = valueAt(doc, local)
    const values = Array.isArray(value) ? value : [value ?? null]
    return { [foreignField as string]: { $in: values.map((item: unknown) => item ?? null) } }
  }
  const join = function* (doc: Doc): Generator<Doc | typeof PAUSE> {
    const inner = { ...variables }
    for (const [name, evaluate] of lets) inner[name] = evaluate(doc, variables)
    const filter = joined ? joinFilter(doc) : null
    const key = pipeline === undefined ? hashOf(filter) : null
    let found = key === null ? undefined : remembered.get(key)
    if (!found) {
      found = []
      const stages = [...(filter ? [{ $match: filter }] : []), ...((pipeline as unknown[]) ?? [])]
      for (const item of foreign(from, stages, inner)) {
        if (item === PAUSE) yield item
        else found.push(item)
      }
      if (key !== null && remembered.size < 1000) remembered.set(key, found)
    }
    yield compileAddFieldsValue(doc, as, found)
  }
  return function* (docs) {
    for (const doc of docs) {
      if (doc === PAUSE) yield doc
      else yield* join(doc)
    }
  }
}

function compileAddFieldsValue(doc: Doc, path: string, value: Doc[]): Doc {
  return compileAddFields({ [path]: { $literal: value } }, {})(doc, {})
}

/** The stages, by name. */
export const STAGES: Record<string, Stage | undefined> = {
  ...SIMPLE_STAGES,
  $lookup: lookup,
}
