/** `commitTransaction`, `abortTransaction` and the sessions behind them. */
import { CommandError, TRANSIENT, must } from '../errors'
import type { Transaction } from '../transactions'
import { isDoc, isTruthy } from '../values'
import { type Call, type Command, type Reply, sessionId } from './call'
import { readSession, saveSession } from './retry'

function none(number: bigint): CommandError {
  return new CommandError(
    251,
    `Given transaction number ${number} does not match any in-progress transactions. The active transaction number is -1`,
    { labels: [TRANSIENT] },
  )
}

/** The transaction a command belongs to, begun if the command says so. */
export function joinTransaction(call: Call): Transaction {
  const { session, number, engine, command } = call
  if (session === null || number === null)
    throw new CommandError(72, "'autocommit' field requires a session and a transaction number")
  const known = engine.transactions.of(session)
  if (isTruthy(command.startTransaction)) {
    if (known && known.number > number) throw tooOld(number)
    must(!known || known.number !== number, 117, `Given transaction number ${number} already exists`)
    if (known?.state === 'open') known.finish('aborted')
    const stored = readSession(call, session)
    if (stored && stored.number >= number) throw tooOld(number)
    const begun = engine.transactions.start(session, number)
    if (!begun) throw new CommandError(146, 'Too many open transactions', { labels: [TRANSIENT] })
    return begun
  }
  if (!known || known.number !== number) throw none(number)
  if (known.state === 'aborted') {
    throw new CommandError(251, `Transaction with { txnNumber: ${number} } has been aborted.`, {
      labels: [TRANSIENT],
    })
  }
  must(known.state === 'open', 256, `Transaction with { txnNumber: ${number} } has been committed.`)
  known.lastUsed = Date.now()
  known.orphanedAt = null
  return known
}

function tooOld(number: bigint): CommandError {
  return new CommandError(225, `Cannot start transaction ${number}: a newer one has already started`)
}

/** Stores all writes of the transaction in one commit. Asked again, it answers as before. */
async function commit(call: Call): Promise<Reply> {
  const { session, number, engine } = call
  must(session !== null && number !== null, 72, 'commitTransaction must be run within a transaction')
  const known = engine.transactions.of(session)
  if (!known || known.number !== number) {
    const stored = readSession(call, session)
    if (stored?.number === number && stored.committed) return {}
    throw none(number)
  }
  if (known.state === 'committed') return {}
  if (known.state === 'aborted')
    throw new CommandError(251, `Transaction with { txnNumber: ${number} } has been aborted.`, {
      labels: [TRANSIENT],
    })
  if (known.state === 'committing') {
    await known.ended
    return commit(call)
  }
  known.state = 'committing'
  try {
    await engine.store.write(() => {
      for (const { key, value } of known.overlay.all()) engine.store.put(key, value)
      if (known.overlay.size) saveSession(call, session, number, { committed: true })
    })
  } catch (error) {
    known.finish('aborted')
    throw error
  }
  for (const collection of known.created.values()) engine.catalog.add(collection)
  known.finish('committed')
  return {}
}

function abort(call: Call): Reply {
  const { session, number, engine } = call
  must(session !== null && number !== null, 72, 'abortTransaction must be run within a transaction')
  const known = engine.transactions.of(session)
  if (!known || known.number !== number || known.state === 'aborted') throw none(number)
  must(known.state === 'open', 256, `Transaction with { txnNumber: ${number} } has been committed.`)
  known.finish('aborted')
  return {}
}

function endSessions({ command, engine, name }: Call): Reply {
  for (const id of Array.isArray(command[name]) ? (command[name] as unknown[]) : []) {
    const session = isDoc(id) ? sessionId(id) : null
    const known = session === null ? undefined : engine.transactions.of(session)
    if (known?.state === 'open') known.finish('aborted')
  }
  return {}
}

export const TRANSACTION_COMMANDS: Record<string, Command> = {
  commitTransaction: { fields: ['recoveryToken'], toldConcern: true, run: commit },
  abortTransaction: { fields: ['recoveryToken'], run: abort },
  endSessions: { fields: [], run: endSessions },
  killSessions: { fields: [], run: endSessions },
  refreshSessions: { fields: [], run: () => ({}) },
}
