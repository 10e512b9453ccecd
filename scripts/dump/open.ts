/** The database a dump is taken from or brought to: the one by URI, or the bundled one under DATA_FOLDER. */
import { MongoClient } from 'mongodb'
import { startDatabase } from '../../server/database/start'

export async function withDatabase<T>(
  uri: string | undefined,
  work: (client: MongoClient) => Promise<T>,
): Promise<T> {
  const data = process.env.DATA_FOLDER || '.data'
  const database = await startDatabase({ data, uri: uri || process.env.MONGODB_URI, log: console.log })
  const client = new MongoClient(database.uri)
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.close()
    await database.stop()
  }
}
