/** What a unit does at one stage of a contest's chain: its version guards the quota, and an extension lies here. */
import { Schema, type ClientSession } from 'mongoose'
import { collection } from './connection'
import { newId, type Id } from './ids'

export interface ChainExtension {
  until: Date
  reason: string
  by: Id
  at: Date
}

export interface ChainDesk {
  _id: Id
  contest: Id
  stage: string
  unit: Id
  extension: ChainExtension | null
  /** How many lists it has drawn up: they are numbered. */
  lists: number
  version: number
}

const desk = new Schema<ChainDesk>(
  {
    contest: { type: Schema.Types.ObjectId, required: true },
    stage: { type: String, required: true },
    unit: { type: Schema.Types.ObjectId, required: true },
    extension: { type: Schema.Types.Mixed, default: null },
    lists: { type: Number, default: 0 },
    version: { type: Number, default: 0 },
  },
  { strict: 'throw', versionKey: false, minimize: false },
)
desk.index({ contest: 1, stage: 1, unit: 1 }, { unique: true })

export const ChainDesks = collection<ChainDesk>('ChainDesk', desk)

type Place = Pick<ChainDesk, 'contest' | 'stage' | 'unit'>

/** The desk of a unit at a stage; set up when it is first asked for. */
export async function openDesk(place: Place, session?: ClientSession): Promise<ChainDesk> {
  const desk = await ChainDesks.findOneAndUpdate(
    place,
    { $setOnInsert: { _id: newId(), extension: null, lists: 0, version: 0 } },
    { upsert: true, returnDocument: 'after', session },
  ).lean()
  if (!desk) throw new Error('A desk that was set up is not there')
  return desk
}
