/** The clients, databases, collections, sessions and buckets a specification test names, and the events it watches. */
import {
  type ClientSession,
  type ClientSessionOptions,
  type CollectionOptions,
  Db,
  type Document,
  GridFSBucket,
  MongoClient,
  type MongoClientOptions,
  ReadPreference,
  type TransactionOptions,
} from 'mongodb'

export interface Watched {
  /** `commandStartedEvent` and the like. */
  kind: string
  event: Document
}

const COMMAND_EVENTS = ['commandStarted', 'commandSucceeded', 'commandFailed'] as const
const CONNECTION_EVENTS = [
  'connectionCheckOutStarted',
  'connectionCheckedOut',
  'connectionCheckOutFailed',
  'connectionCheckedIn',
  'connectionPoolCleared',
  'connectionReady',
  'connectionClosed',
  'connectionCreated',
] as const
const HIDDEN = ['hello', 'isMaster', 'ismaster', 'configureFailPoint', 'endSessions', 'ping']

/** The event as it is now: the driver goes on changing a read concern it shares between commands. */
function asItIs(kind: string, event: Document): Watched {
  const { command } = event
  if (!command?.readConcern) return { kind, event }
  const { commandName, databaseName } = event
  return {
    kind,
    event: { commandName, databaseName, command: { ...command, readConcern: { ...command.readConcern } } },
  }
}

/** Turns a specification's read preference into the driver's. */
export function withPreference<T extends object>(options: Document): T {
  const { readPreference, maxCommitTimeMS, defaultTransactionOptions, ...rest } = options
  const told: Document = { ...rest }
  if (readPreference) {
    const mode = String(readPreference.mode)
    told.readPreference = ReadPreference.fromString(mode[0]?.toLowerCase() + mode.slice(1))
  }
  if (maxCommitTimeMS !== undefined) told.maxCommitTimeMS = maxCommitTimeMS
  if (defaultTransactionOptions)
    told.defaultTransactionOptions = withPreference<TransactionOptions>(defaultTransactionOptions)
  return told as T
}

export class TestEntities {
  private all = new Map<string, unknown>()
  readonly events = new Map<string, Watched[]>()
  readonly started = new Map<string, Document[]>()
  /** What the engine refused, as it said it. */
  readonly refusals: string[] = []

  constructor(private readonly uri: string) {}

  get(name: string): unknown {
    if (!this.all.has(name)) throw new Error(`The test names no ${name}`)
    return this.all.get(name)
  }

  set(name: string, value: unknown) {
    this.all.set(name, value)
  }

  async create(list: Document[]) {
    for (const entry of list) {
      const [kind, told] = Object.entries(entry)[0] as [string, Document]
      this.all.set(String(told.id), await this.make(kind, told))
    }
  }

  private async make(kind: string, told: Document): Promise<unknown> {
    if (kind === 'client') return this.client(told)
    if (kind === 'database') {
      const client = this.get(told.client) as MongoClient
      return client.db(told.databaseName, withPreference(told.databaseOptions ?? {}))
    }
    if (kind === 'collection') {
      const database = this.get(told.database) as Db
      return database.collection(
        told.collectionName,
        withPreference<CollectionOptions>(told.collectionOptions ?? {}),
      )
    }
    if (kind === 'session') {
      const client = this.get(told.client) as MongoClient
      const { snapshotTime, ...options } = told.sessionOptions ?? {}
      if (snapshotTime !== undefined) options.snapshotTime = this.get(String(snapshotTime))
      return client.startSession(withPreference<ClientSessionOptions>(options))
    }
    if (kind === 'bucket') return new GridFSBucket(this.get(told.database) as Db, told.bucketOptions ?? {})
    throw new Error(`This runner makes no ${kind}`)
  }

  private async client(told: Document): Promise<MongoClient> {
    const options = { ...told.uriOptions } as MongoClientOptions & { w?: number | 'majority' }
    const client = new MongoClient(this.uri, {
      ...options,
      monitorCommands: true,
      heartbeatFrequencyMS: 500,
      minHeartbeatFrequencyMS: 50,
      serverSelectionTimeoutMS: 5000,
    })
    const id = String(told.id)
    const events: Watched[] = []
    const started: Document[] = []
    this.events.set(id, events)
    this.started.set(id, started)
    const wanted = (told.observeEvents ?? []) as string[]
    const ignored = [...HIDDEN, ...((told.ignoreCommandMonitoringEvents ?? []) as string[])]
    const pingIsWanted = JSON.stringify(told).includes('ping')
    const watch = (kind: string, event: Document) => {
      const name = String(event.commandName ?? '')
      if (ignored.includes(name) && !(name === 'ping' && pingIsWanted)) return
      if (wanted.includes(kind)) events.push(asItIs(kind, event))
    }
    for (const name of COMMAND_EVENTS) client.on(name, (event: Document) => watch(`${name}Event`, event))
    for (const name of CONNECTION_EVENTS) client.on(name, (event: Document) => watch(`${name}Event`, event))
    client.on('commandStarted', (event) => {
      if (!HIDDEN.includes(event.commandName)) started.push(event.command)
    })
    client.on('commandFailed', ({ failure }) => this.refusals.push(failure.message))
    client.on('commandSucceeded', ({ reply }) => {
      const errors = (reply as Document | null)?.writeErrors as { errmsg: string }[] | undefined
      for (const error of errors ?? []) this.refusals.push(error.errmsg)
    })
    await client.connect()
    return client
  }

  sessions(): ClientSession[] {
    return [...this.all.values()].filter(
      (entity): entity is ClientSession =>
        typeof entity === 'object' && entity !== null && 'inTransaction' in entity,
    )
  }

  async close() {
    for (const session of this.sessions()) await session.endSession().catch(() => {})
    for (const entity of this.all.values()) if (entity instanceof MongoClient) await entity.close()
  }
}
