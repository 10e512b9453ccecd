/** `commitTransaction`, `abortTransaction` and the sessions behind them. */
import { CommandError, TRANSIENT, must } from '../errors'
import type { Transaction } from '../transactions'
import { isTruthy } from '../values'
import type { Call, Command, Reply } from './call'
import { sessionId } from './call'
import { readSession, saveSession } from './retry'

function transient(code: number, message: string): CommandError {
  return new CommandError(code, message, { labels: [TRANSIENT] })
}

function none(number: bigint): CommandError {
  const match = `Given transaction number ${number} does not match any in-progress transactions.`
  return transient(251, `${match} The active transaction number is -1`)
}

const aborted = (number: bigint) =>
  transient(251, `Transaction with { txnNumber: ${number} } has been aborted.`)

function mustBeOpen({ state }: Transaction, number: bigint) {
  must(state === 'open', 256, `Transaction with { txnNumber: ${number} } has been committed.`)
}

/** The transaction a command belongs to, begun if the command says so. */
export function joinTransaction(call: Call): Transaction {
  const { session, number, engine, command } = call
  const isNumbered = session !== null && number !== null
  must(isNumbered, 72, "'autocommit' field requires a session and a transaction number")
  if (isTruthy(command.startTransaction)) return begin(call, session, number)
  const known = engine.transactions.of(session)
  if (!known || known.number !== number) throw none(number)
  if (known.state === 'aborted') throw aborted(number)
  mustBeOpen(known, number)
  known.lastUsed = Date.now()
  known.orphanedAt = null
  return known
}

function begin(call: Call, session: string, number: bigint): Transaction {
  const { transactions } = call.engine
  const tooOld = `Cannot start transaction ${number}: a newer one has already started`
  const known = transactions.of(session)
  must(!known || known.number <= number, 225, tooOld)
  must(known?.number !== number, 117, `Given transaction number ${number} already exists`)
  if (known?.state === 'open') known.finish('aborted')
  const stored = readSession(call, session)
  must(!stored || stored.number < number, 225, tooOld)
  const begun = transactions.start(session, number)
  if (begun) return begun
  throw transient(146, 'Too many open transactions')
}

/** The session and number of a command that ends a transaction, and the transaction if it is known here. */
function ending({ session, number, engine, name }: Call) {
  must(session !== null && number !== null, 72, `${name} must be run within a transaction`)
  const latest = engine.transactions.of(session)
  return { session, number, known: latest?.number === number ? latest : undefined }
}

/** Stores all writes of the transaction in one commit. Asked again, it answers as before. */
async function commit(call: Call): Promise<Reply> {
  const { session, number, known } = ending(call)
  const { store, catalog } = call.engine
  if (!known) {
    const stored = readSession(call, session)
    if (stored?.number === number && stored.committed) return {}
    throw none(number)
  }
  if (known.state === 'committing') await known.ended
  if (known.state === 'committed') return {}
  if (known.state === 'aborted') throw aborted(number)
  known.state = 'committing'
  try {
    await store.write(() => {
      for (const { key, value } of known.overlay.all()) store.put(key, value)
      if (known.overlay.size) saveSession(call, session, number, { committed: true })
    })
  } catch (error) {
    known.finish('aborted')
    throw error
  }
  for (const collection of known.created.values()) catalog.add(collection)
  known.finish('committed')
  return {}
}

function abort(call: Call): Reply {
  const { number, known } = ending(call)
  if (!known || known.state === 'aborted') throw none(number)
  mustBeOpen(known, number)
  known.finish('aborted')
  return {}
}

function endSessions({ command, engine, name }: Call): Reply {
  const ids: unknown[] = Array.isArray(command[name]) ? command[name] : []
  for (const id of ids.map(sessionId)) {
    const known = id === null ? undefined : engine.transactions.of(id)
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
