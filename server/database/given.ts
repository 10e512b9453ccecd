/** Checks the database named by MONGODB_URI before anything relies on it. */
import { MongoClient, MongoServerSelectionError, type Document } from 'mongodb'
import { DatabaseUnavailable, whyNotUsable } from './hello'

const selectionTimeout = 10_000

/** Throws DatabaseUnavailable unless the server at this address answers and has transactions. */
export async function checkGiven(uri: string, timeout = selectionTimeout): Promise<void> {
  const why = whyNotUsable(await askHello(uri, timeout))
  if (why) throw new DatabaseUnavailable(why)
}

/** The address without its password, fit for a log. */
export function withoutPassword(uri: string): string {
  return uri.replace(/\/\/[^@/]*@/, '//***@')
}

async function askHello(uri: string, timeout: number): Promise<Document> {
  let client: MongoClient | undefined
  try {
    client = new MongoClient(uri, { serverSelectionTimeoutMS: timeout })
    return await client.db('admin').command({ hello: 1 })
  } catch (error) {
    if (isUninitiated(error)) return { isreplicaset: true }
    const reason = error instanceof Error ? error.message : String(error)
    throw new DatabaseUnavailable(
      `Không kết nối được cơ sở dữ liệu ở MONGODB_URI (${withoutPassword(uri)}): ${withoutPassword(reason)}. Hãy kiểm tra địa chỉ, mật khẩu và máy chủ MongoDB.\nCannot reach the database at MONGODB_URI. Check the address, the password and the MongoDB server.`,
    )
  } finally {
    await client?.close()
  }
}

/** The driver passes over a set that was never initiated, so this shows only in what it saw while looking. */
function isUninitiated(error: unknown): boolean {
  if (!(error instanceof MongoServerSelectionError) || !error.reason) return false
  return [...error.reason.servers.values()].some((server) => server.type === 'RSGhost')
}
