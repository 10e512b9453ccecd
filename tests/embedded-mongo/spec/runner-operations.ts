/** What a specification test asks of its runner rather than of the database. */
import { type ClientSession, type Document } from 'mongodb'
import { match, Mismatch } from './matching'
import { NotInDriver, type Stage } from './operations'

function lastTwoSessions(stage: Stage, client: string): unknown[] {
  const commands = stage.entities.started.get(client) ?? []
  return commands.slice(-2).map((command) => command.lsid)
}

function isSame([one, other]: unknown[], stage: Stage): boolean {
  try {
    match(one, other, stage.entities)
    return true
  } catch {
    return false
  }
}

async function indexNames(stage: Stage, { databaseName, collectionName }: Document): Promise<string[]> {
  const { internal } = stage
  const found = await internal.db(databaseName).listCollections({ name: collectionName }).toArray()
  if (found.length === 0) return []
  const indexes = await internal.db(databaseName).collection(collectionName).listIndexes().toArray()
  return indexes.map((index) => String(index.name))
}

async function hasCollection(
  { internal }: Stage,
  { databaseName, collectionName }: Document,
): Promise<boolean> {
  return (await internal.db(databaseName).listCollections({ name: collectionName }).toArray()).length > 0
}

function demand(holds: boolean, what: string) {
  if (!holds) throw new Mismatch(what)
}

/** The driver keeps a transaction's state to itself; its name says it. */
function transactionState(session: ClientSession): string {
  const { state } = (session as unknown as { transaction: { state: string } }).transaction
  const names: Record<string, string> = {
    NO_TRANSACTION: 'none',
    STARTING_TRANSACTION: 'starting',
    TRANSACTION_IN_PROGRESS: 'in_progress',
    TRANSACTION_COMMITTED: 'committed',
    TRANSACTION_COMMITTED_EMPTY: 'committed',
    TRANSACTION_ABORTED: 'aborted',
  }
  return names[state] ?? state
}

export async function runTestRunnerOperation(name: string, args: Document, stage: Stage): Promise<unknown> {
  const session = () => stage.entities.get(String(args.session)) as ClientSession
  switch (name) {
    case 'failPoint':
      return stage.proxy.configure(args.failPoint)
    case 'createEntities':
      return stage.entities.create(args.entities)
    case 'assertCollectionExists':
      return demand(await hasCollection(stage, args), `${args.collectionName} does not exist`)
    case 'assertCollectionNotExists':
      return demand(!(await hasCollection(stage, args)), `${args.collectionName} exists`)
    case 'assertIndexExists':
      return demand(
        (await indexNames(stage, args)).includes(args.indexName),
        `${args.indexName} does not exist`,
      )
    case 'assertIndexNotExists':
      return demand(!(await indexNames(stage, args)).includes(args.indexName), `${args.indexName} exists`)
    case 'assertSameLsidOnLastTwoCommands':
      return demand(
        isSame(lastTwoSessions(stage, args.client), stage),
        'the last two commands differ in lsid',
      )
    case 'assertDifferentLsidOnLastTwoCommands':
      return demand(
        !isSame(lastTwoSessions(stage, args.client), stage),
        'the last two commands share their lsid',
      )
    case 'assertSessionDirty':
      return demand(session().serverSession.isDirty, 'the session is not dirty')
    case 'assertSessionNotDirty':
      return demand(!session().serverSession.isDirty, 'the session is dirty')
    case 'assertSessionTransactionState':
      return demand(
        transactionState(session()) === args.state,
        `the transaction is ${transactionState(session())}, not ${args.state}`,
      )
    default:
      throw new NotInDriver(`testRunner.${name}`)
  }
}
