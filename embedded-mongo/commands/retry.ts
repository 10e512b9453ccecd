/** Retryable writes: the answer is stored in the same commit as the write, and given again when asked again. */
import { CommandError } from '../errors'
import { SESSIONS } from '../layout'
import { type Doc, decode, encode, toNumber } from '../values'
import { Long } from 'bson'
import type { Call, Reply } from './call'

/** What is known of a session's latest numbered write or committed transaction. */
interface SessionRecord {
  number: bigint
  reply: Doc | null
  committed: boolean
}

function sessionKey(session: string): Buffer {
  return Buffer.concat([SESSIONS, Buffer.from(session, 'hex')])
}

export function readSession(call: Call, session: string): SessionRecord | null {
  const bytes = call.engine.store.latest(sessionKey(session))
  if (!bytes) return null
  const { number, reply, committed } = decode(bytes)
  return {
    number: (number as Long).toBigInt(),
    reply: (reply as Doc | undefined) ?? null,
    committed: committed === true,
  }
}

/** Stores the session's latest number; only inside a running commit. */
export function saveSession(
  call: Call,
  session: string,
  number: bigint,
  more: { reply?: Doc; committed?: boolean },
) {
  const record = encode({ number: Long.fromBigInt(number), at: new Date(), ...more })
  call.engine.store.put(sessionKey(session), record)
}

/**
 * Runs a write: in its transaction at once, else inside a group commit. A numbered write that was already
 * applied is answered from its record. `run` may be called again where a transaction was in the way; it
 * keeps its progress itself.
 */
export async function applyWrite(call: Call, run: () => Reply): Promise<Reply> {
  if (call.transaction) return run()
  const { session, number } = call
  return call.engine.write(() => {
    if (session === null || number === null) return run()
    const known = readSession(call, session)
    if (known && known.number > number) {
      throw new CommandError(
        225,
        `Retryable write ${number} is prohibited: ${known.number} has already started`,
      )
    }
    if (known && known.number === number && known.reply) return known.reply
    const reply = run()
    if (toNumber((reply.n as number | undefined) ?? 1) > 0) saveSession(call, session, number, { reply })
    return reply
  }, call.deadline)
}
