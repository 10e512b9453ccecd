/** Units that send entries, and what stands above them: a tree that changes by dated acts, of which nothing is forgotten. */
import { Schema } from 'mongoose'
import type { Day } from '#rules/deadlines'
import { foldName } from '#rules/fold-name'
import { searchWords } from '#rules/experts'
import type { FormerName } from '#rules/units/tree'
import { collection } from './connection'
import { newId, type Id } from './ids'

export interface Unit {
  _id: Id
  name: string
  /** A code of the kinds of units (`rules/units/kinds`), which the organiser may add to. */
  kind: string
  /** Official or own code; '' when it has none. */
  code: string
  place: string
  /** The unit above, by which conflicts are also found; null at the top. */
  parent: Id | null
  /** All units above, the topmost first, the parent last; kept in step with `parent` by every act. */
  ancestors: Id[]
  /** Units that were merged or split into this one. */
  predecessors: Id[]
  /** Other names it goes by: abbreviations, former and foreign names. */
  aliases: string[]
  /** Earliest first. */
  formerNames: FormerName[]
  /** The first day it exists; null when it has always been there. */
  validFrom: Day | null
  /** The last day it exists; null while it does. */
  validTo: Day | null
  /** The name without case and diacritics: lists are ordered, and names looked up, by it. */
  folded: string
  /** Words of the name, of other names and the code; searched by their beginnings. */
  words: string[]
  version: number
}

type UnitAbove = Pick<Unit, '_id' | 'ancestors'>

/** What must be said of a new unit, and what may be. */
export type UnitFacts = Pick<Unit, 'name' | 'kind'> &
  Partial<Omit<Unit, 'parent' | 'ancestors' | 'folded' | 'words' | 'version'>> & { parent?: UnitAbove | null }

/** A whole unit: everything not said has its usual value, and what is derived is derived. */
export function newUnit({ parent = null, ...facts }: UnitFacts): Unit {
  const unit = {
    _id: newId(),
    code: '',
    place: '',
    predecessors: [],
    aliases: [],
    formerNames: [],
    validFrom: null,
    validTo: null,
    ...facts,
    parent: parent?._id ?? null,
    ancestors: parent ? [...parent.ancestors, parent._id] : [],
    version: 0,
  }
  return { ...unit, ...unitKeys(unit) }
}

/** What is searched and ordered by; made anew whenever a name or code changes. */
export function unitKeys({
  name,
  aliases,
  code,
}: Pick<Unit, 'name' | 'aliases' | 'code'>): Pick<Unit, 'folded' | 'words'> {
  return { folded: foldName(name), words: searchWords(name, ...aliases, code) }
}

/** Units that exist on a day, as a filter of `Units.find`. */
export function validOn(day: Day) {
  return {
    $and: [
      { $or: [{ validFrom: null }, { validFrom: { $lte: day } }] },
      { $or: [{ validTo: null }, { validTo: { $gte: day } }] },
    ],
  }
}

const day = { type: String, default: null }

const unit = new Schema<Unit>(
  {
    name: { type: String, required: true },
    kind: { type: String, required: true },
    code: { type: String, default: '' },
    place: { type: String, default: '' },
    parent: { type: Schema.Types.ObjectId, default: null },
    ancestors: { type: [Schema.Types.ObjectId], default: [] },
    predecessors: { type: [Schema.Types.ObjectId], default: [] },
    aliases: { type: [String], default: [] },
    formerNames: { type: Schema.Types.Mixed, default: [] },
    validFrom: day,
    validTo: day,
    folded: { type: String, default: '' },
    words: { type: [String], default: [] },
    version: { type: Number, default: 0 },
  },
  { strict: 'throw', versionKey: false },
)
unit.index({ folded: 1, _id: 1 })
unit.index({ kind: 1, folded: 1, _id: 1 })
unit.index({ parent: 1, folded: 1, _id: 1 })
unit.index({ words: 1 })
unit.index({ ancestors: 1 })
unit.index({ predecessors: 1 })
unit.index({ code: 1 })

export const Units = collection<Unit>('Unit', unit)
