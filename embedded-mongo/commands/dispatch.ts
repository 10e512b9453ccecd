/** Runs one command: finds it, checks its fields, gives it its session and transaction, and words its errors. */
import { Double, Int32, Timestamp } from 'bson'
import type { Engine } from '../engine'
import { CommandError, codeNameOf, must } from '../errors'
import { Meter } from '../scan'
import { type Doc, isDoc, isNumber, isTruthy, toNumber } from '../values'
import { ADMIN_COMMANDS } from './admin'
import { AGGREGATE_COMMANDS } from './aggregate'
import {
  type Call,
  type Command,
  type ConnectionInfo,
  type Reply,
  bigintOf,
  deadlineOf,
  sessionId,
  words,
} from './call'
import { COLLECTION_COMMANDS } from './collections'
import { EXPLAIN_COMMANDS } from './explain'
import { FIND_AND_MODIFY } from './find-and-modify'
import { INDEX_COMMANDS } from './indexes'
import { READ_COMMANDS } from './read'
import { TRANSACTION_COMMANDS, joinTransaction } from './transactions'
import { WRITE_COMMANDS } from './write'

/** Every command this server knows. */
export const COMMANDS: Record<string, Command> = {
  ...ADMIN_COMMANDS,
  ...READ_COMMANDS,
  ...AGGREGATE_COMMANDS,
  ...EXPLAIN_COMMANDS,
  ...WRITE_COMMANDS,
  ...FIND_AND_MODIFY,
  ...COLLECTION_COMMANDS,
  ...INDEX_COMMANDS,
  ...TRANSACTION_COMMANDS,
}

/** Fields any command may have. */
const GENERIC = new Set(
  words(
    'lsid $db $clusterTime $readPreference txnNumber startTransaction autocommit readConcern ' +
      'writeConcern comment maxTimeMS apiVersion apiStrict apiDeprecationErrors',
  ),
)

const LABELLED = new Set([91, 189, 10107, 11600, 11602, 13435, 13436])

function callFor(engine: Engine, command: Doc, connection: ConnectionInfo): { call: Call; spec: Command } {
  const name = Object.keys(command)[0] ?? ''
  const spec = Object.prototype.hasOwnProperty.call(COMMANDS, name) ? COMMANDS[name] : undefined
  must(spec, 59, `no such command: '${name}'`)
  for (const field of Object.keys(command)) {
    if (field === name || GENERIC.has(field) || spec.fields.includes(field)) continue
    throw new CommandError(40415, `BSON field '${name}.${field}' is an unknown field.`)
  }
  must(typeof command.$db === 'string', 40414, "BSON field 'OP_MSG.$db' is missing but a required field")
  const deadline = deadlineOf(command)
  const call: Call = {
    engine,
    command,
    name,
    db: command.$db,
    session: sessionId(command.lsid),
    number: bigintOf(command.txnNumber),
    transaction: null,
    deadline,
    reader: { view: engine.live, meter: new Meter(deadline) },
    connection,
  }
  return { call, spec }
}

function checkConcerns(call: Call) {
  const { readConcern } = call.command
  if (!isDoc(readConcern)) return
  const { level } = readConcern
  must(!('atClusterTime' in readConcern), 72, 'readConcern atClusterTime is not supported by this server')
  if (level === undefined || ['local', 'majority', 'available', 'linearizable'].includes(String(level)))
    return
  must(level === 'snapshot', 9, `readConcern.level is not valid: ${String(level)}`)
  must(isInTransaction(call), 72, 'readConcern level snapshot outside a transaction is not supported')
}

const isInTransaction = ({ command }: Call) =>
  command.autocommit === false || isTruthy(command.startTransaction)

const OWN_TRANSACTION = ['commitTransaction', 'abortTransaction']

/** A write concern that one server cannot meet is told beside the result, which stands. */
function concernError({ command }: Call): Doc {
  const w = isDoc(command.writeConcern) ? command.writeConcern.w : undefined
  const met = w === undefined || w === 'majority' || (isNumber(w) && toNumber(w) <= 1)
  if (met) return {}
  const unknown = typeof w === 'string'
  return {
    writeConcernError: {
      code: new Int32(unknown ? 79 : 100),
      codeName: unknown ? 'UnknownReplWriteConcern' : 'UnsatisfiableWriteConcern',
      errmsg: unknown
        ? `No write concern mode named '${w}' found in replica set configuration`
        : 'Not enough data-bearing nodes',
    },
  }
}

async function run(call: Call, spec: Command): Promise<Reply> {
  checkConcerns(call)
  if (!isInTransaction(call) || OWN_TRANSACTION.includes(call.name)) {
    const reply = await spec.run(call)
    return spec.retryable || spec.toldConcern ? { ...reply, ...concernError(call) } : reply
  }
  must(spec.inTransaction, 263, `Cannot run '${call.name}' in a multi-document transaction.`)
  const transaction = joinTransaction(call)
  call.transaction = transaction
  call.reader = { view: transaction, meter: call.reader.meter }
  try {
    const reply = await spec.run(call)
    // MongoDB ends a transaction with the first statement that fails.
    if (Array.isArray(reply.writeErrors)) transaction.finish('aborted')
    return reply
  } catch (error) {
    transaction.finish('aborted')
    throw error
  }
}

/** Runs a command document; never throws. */
export async function dispatch(
  engine: Engine,
  command: Doc,
  connection: ConnectionInfo,
  sessions: Set<string>,
): Promise<Reply> {
  let inTransaction = false
  try {
    const { call, spec } = callFor(engine, command, connection)
    inTransaction = isInTransaction(call)
    if (inTransaction && call.session) sessions.add(call.session)
    return { ...(await run(call, spec)), ok: new Double(1), ...operationTime(command) }
  } catch (error) {
    return { ...errorReply(error, inTransaction), ...operationTime(command) }
  }
}

/** What a session's next read is to come after; one server with one writer always meets it. */
function operationTime(command: Doc): Doc {
  if (command.lsid === undefined) return {}
  const now = Date.now()
  return { operationTime: new Timestamp({ t: Math.floor(now / 1000), i: (now % 1000) + 1 }) }
}

function errorReply(error: unknown, inTransaction: boolean): Reply {
  const known = error instanceof CommandError ? error : new CommandError(1, readable(error))
  if (!(error instanceof CommandError))
    process.stderr.write(`embedded-mongo: ${error instanceof Error ? error.stack : String(error)}\n`)
  const labels = [...known.labels].filter(
    (label) => inTransaction || label !== 'TransientTransactionError' || known.code === 251,
  )
  if (LABELLED.has(known.code)) labels.push('RetryableWriteError')
  return {
    ok: new Double(0),
    errmsg: known.message,
    code: new Int32(known.code),
    codeName: codeNameOf(known.code),
    ...known.extra,
    ...(labels.length ? { errorLabels: labels } : {}),
  }
}

function readable(error: unknown): string {
  if (error instanceof RangeError) return 'The operation used too much memory or nesting'
  return error instanceof Error ? error.message : String(error)
}
