/** The one connection to the database, and the one way a collection is defined. */
import mongoose, { type ClientSession, type Model, type Schema } from 'mongoose'

mongoose.set('strictQuery', 'throw')

/** Opens the connection; repeated calls reuse it, so that a reload in development does not open a second one. */
export async function connect(uri: string): Promise<void> {
  if (mongoose.connection.readyState === 1) return
  await mongoose.connect(uri, {
    dbName: databaseName(uri),
    autoIndex: false,
    serverSelectionTimeoutMS: 10_000,
  })
}

export async function disconnect(): Promise<void> {
  await mongoose.disconnect()
}

function databaseName(uri: string): string {
  return (
    new URL(uri.replace(/^mongodb(\+srv)?:/, 'http:').replace(/,[^/]*/, '')).pathname.slice(1) || 'bang-vang'
  )
}

/** Defines a collection once; a second evaluation of the file (dev reload, two module graphs) gets the first model. */
export function collection<Fields>(name: string, schema: Schema<Fields>): Model<Fields> {
  return (mongoose.models[name] as Model<Fields> | undefined) ?? mongoose.model<Fields>(name, schema)
}

/**
 * Runs `work` in one transaction: all of its writes survive, or none. The driver repeats it on a write conflict, so
 * `work` must have no other effects.
 */
export async function inTransaction<Result>(
  work: (session: ClientSession) => Promise<Result>,
): Promise<Result> {
  const session = await mongoose.connection.startSession()
  try {
    return await session.withTransaction(() => work(session))
  } finally {
    await session.endSession()
  }
}
