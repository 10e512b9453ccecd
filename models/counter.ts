/** Numbers in series: receipts, official documents. Taken inside the transaction that uses them, so none is lost. */
import { Schema, type ClientSession } from 'mongoose'
import { collection } from './connection'

export interface Counter {
  _id: string
  value: number
}

const counter = new Schema<Counter>(
  { _id: { type: String, required: true }, value: { type: Number, required: true } },
  { strict: 'throw', versionKey: false },
)

export const Counters = collection<Counter>('Counter', counter)

/** The next number of a series, starting at 1. */
export async function nextNumber(series: string, session: ClientSession): Promise<number> {
  const taken = await Counters.findOneAndUpdate(
    { _id: series },
    { $inc: { value: 1 } },
    { upsert: true, returnDocument: 'after', session },
  ).lean()
  if (!taken) throw new Error(`The series "${series}" gave no number`)
  return taken.value
}
