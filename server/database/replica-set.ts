/** Makes a lone mongod the primary of its own one-node replica set, which is what gives it transactions. */
import { setTimeout as pause } from 'node:timers/promises'
import { MongoServerError, type Document } from 'mongodb'

export const setName = 'bang-vang'

/** Runs one command against the `admin` database. */
export type Command = (command: Document) => Promise<Document>

const notYetInitialized = 94
const betweenLooks = 200

/**
 * Waits until the server at `host` is a writable primary, initiating the set once when it has no configuration, and
 * moving it to `host` when it was last served on another port.
 */
export async function becomePrimary(
  command: Command,
  host: string,
  within: number,
  gone?: AbortSignal,
): Promise<void> {
  const deadline = Date.now() + within
  let trouble: unknown
  while (Date.now() < deadline) {
    gone?.throwIfAborted()
    try {
      const hello = await command({ hello: 1 })
      if (hello.isWritablePrimary === true) return
      await configure(command, host)
    } catch (error) {
      trouble = error
    }
    await pause(betweenLooks)
  }
  const reason = trouble instanceof Error ? `: ${trouble.message}` : ''
  throw new Error(`mongod không trở thành primary sau ${within / 1000} giây${reason}`, { cause: trouble })
}

async function configure(command: Command, host: string): Promise<void> {
  const config = await currentConfig(command)
  if (!config) {
    await command({ replSetInitiate: { _id: setName, members: [{ _id: 0, host }] } })
    return
  }
  const [member] = config.members as Document[]
  if (member?.host === host) return
  // Forced, because a node that does not find itself in its configuration cannot become primary to change it.
  const moved = { ...config, version: Number(config.version) + 1, members: [{ ...member, host }] }
  await command({ replSetReconfig: moved, force: true })
}

async function currentConfig(command: Command): Promise<Document | null> {
  try {
    const { config } = await command({ replSetGetConfig: 1 })
    return config as Document
  } catch (error) {
    if (error instanceof MongoServerError && error.code === notYetInitialized) return null
    throw error
  }
}
