/** Runs one test of a specification file from its first entity to its outcome. */
import {
  BSON,
  type Document,
  MongoBulkWriteError,
  type MongoClient,
  MongoClientBulkWriteError,
  MongoError,
  MongoServerError,
} from 'mongodb'
import { TestEntities } from './entities'
import type { FaultProxy } from './fault-proxy'
import { match, Mismatch } from './matching'
import { NotInDriver, type Stage, perform } from './operations'
import { notApplicable } from './requirements'
import type { ExpectedEvents, Operation, Spec, SpecTest } from './spec-files'

export interface Ground {
  proxy: FaultProxy
  internal: MongoClient
  version: string
}

export type Result =
  | { kind: 'pass' }
  | { kind: 'fail'; why: string }
  | { kind: 'not applicable'; why: string }
  | { kind: 'refused by design'; why: string }

/** How the engine words what it leaves out on purpose, and what that is called. */
const REFUSALS: [RegExp, string][] = [
  [/^collation other than/, 'collation'],
  [/\$out\b/, '$out'],
  [/\$merge\b/, '$merge'],
  [/no such command: 'bulkWrite'/, 'client bulk write'],
  [/'\$rand'/, '$rand'],
  [/\$listLocalSessions|collection name has invalid type 1/, 'aggregations without a collection'],
  [/snapshot outside a transaction|atClusterTime/, 'snapshot sessions outside transactions'],
  [/viewOn is not supported/, 'views'],
  [/(validator|validationLevel) is not supported/, 'validators'],
  [/^allowDiskUse is not/, 'allowDiskUse'],
  [
    /in a multi-document transaction|inside a transaction/,
    'creating collections or indexes inside a transaction',
  ],
]

function refusalIn(messages: string[]): string | null {
  for (const message of messages) {
    for (const [pattern, name] of REFUSALS) if (pattern.test(message)) return name
  }
  return null
}

async function prepare({ internal }: Ground, spec: Spec) {
  for (const { databaseName, collectionName, documents } of spec.initialData ?? []) {
    const database = internal.db(databaseName)
    await database.dropCollection(collectionName).catch(() => {})
    await database.createCollection(collectionName)
    if (documents.length) await database.collection(collectionName).insertMany(structuredCloneOf(documents))
  }
}

function structuredCloneOf(documents: Document[]): Document[] {
  return documents.map((document) => BSON.deserialize(BSON.serialize(document), { promoteValues: false }))
}

function checkError(expected: Document, thrown: unknown, entities: TestEntities) {
  const error = thrown instanceof MongoClientBulkWriteError && thrown.cause ? thrown.cause : thrown
  const server = error instanceof MongoServerError ? error : null
  const known = error instanceof MongoError ? error : null
  const demand = (holds: boolean, what: string) => {
    if (!holds)
      throw new Mismatch(`${what}, got ${String(error)} ${JSON.stringify(known?.errorLabels ?? [])}`)
  }
  if (expected.isClientError !== undefined)
    demand(!server === expected.isClientError, `isClientError ${expected.isClientError}`)
  if (expected.errorContains)
    demand(
      String((error as Error).message)
        .toLowerCase()
        .includes(String(expected.errorContains).toLowerCase()),
      `error with "${expected.errorContains}"`,
    )
  if (expected.errorCode !== undefined)
    demand(server?.code === expected.errorCode, `code ${expected.errorCode}`)
  if (expected.errorCodeName !== undefined)
    demand(server?.codeName === expected.errorCodeName, `codeName ${expected.errorCodeName}`)
  for (const label of expected.errorLabelsContain ?? [])
    demand(known?.hasErrorLabel(label) === true, `label ${label}`)
  for (const label of expected.errorLabelsOmit ?? [])
    demand(!known?.hasErrorLabel(label), `no label ${label}`)
  if (expected.errorResponse)
    match(expected.errorResponse, server?.errorResponse, entities, 'errorResponse', true)
  if (expected.expectResult)
    match(
      expected.expectResult,
      error instanceof MongoBulkWriteError ? error.result : (server?.result ?? {}),
      entities,
      'result',
      true,
    )
}

async function runOperation(operation: Operation, stage: Stage): Promise<unknown> {
  let result: unknown
  try {
    result = await perform(operation, stage)
  } catch (error) {
    if (error instanceof NotInDriver || error instanceof Mismatch) throw error
    if (!operation.expectError && !operation.ignoreResultAndError) throw error
    if (operation.expectError) checkError(operation.expectError, error, stage.entities)
    // Inside withTransaction the callback must fail as the driver's own would.
    return Promise.reject(Object.assign(error as Error, { expected: true }))
  }
  if (operation.expectError) throw new Mismatch(`${operation.name} succeeded where an error is expected`)
  if (operation.ignoreResultAndError) return result
  if (operation.saveResultAsEntity) stage.entities.set(operation.saveResultAsEntity, result)
  if (operation.expectResult !== undefined)
    match(operation.expectResult, result, stage.entities, `${operation.name} result`, true)
  return result
}

/** The driver for Node puts a time limit of its own on every commit and abort; elsewhere it must be as expected. */
function withoutOwnTimeout(
  command: Document | undefined,
  expected: Document | undefined,
): Document | undefined {
  if (expected?.writeConcern?.wtimeout !== undefined) return command
  if (!command || !('commitTransaction' in command || 'abortTransaction' in command)) return command
  const { wtimeout: _, ...writeConcern } = command.writeConcern ?? {}
  return Object.keys(writeConcern).length ? { ...command, writeConcern } : command
}

function checkEvents(expected: ExpectedEvents, entities: TestEntities) {
  const ofCommands = (expected.eventType ?? 'command') === 'command'
  const seen = (entities.events.get(expected.client) ?? []).filter(
    ({ kind }) => kind.startsWith('command') === ofCommands,
  )
  const told = seen.map(({ kind, event }) => `${kind}:${event.commandName ?? ''}`).join(' ')
  const enough = expected.ignoreExtraEvents
    ? seen.length >= expected.events.length
    : seen.length === expected.events.length
  if (!enough)
    throw new Mismatch(
      `expected ${expected.events.length} events on ${expected.client}, got ${seen.length}: ${told}`,
    )
  expected.events.forEach((wanted, i) => {
    const [kind, fields] = Object.entries(wanted)[0] as [string, Document]
    const got = seen[i]
    if (got?.kind !== kind) throw new Mismatch(`event ${i} is ${got?.kind}, not ${kind}: ${told}`)
    const { hasServiceId: _, hasServerConnectionId: __, ...rest } = fields
    const command = withoutOwnTimeout(got.event.command, rest.command)
    for (const [name, value] of Object.entries(rest))
      match(
        value,
        name === 'command' ? command : got.event[name],
        entities,
        `event ${i} (${got.event.commandName}) ${name}`,
        true,
      )
  })
}

async function checkOutcome({ internal }: Ground, test: SpecTest) {
  for (const { databaseName, collectionName, documents } of test.outcome ?? []) {
    const actual = await internal
      .db(databaseName)
      .collection(collectionName)
      .find()
      .sort({ _id: 1 })
      .toArray()
    const [left, right] = [BSON.EJSON.stringify(documents), BSON.EJSON.stringify(actual)]
    if (left !== right) throw new Mismatch(`outcome of ${collectionName}: expected ${left}, got ${right}`)
  }
}

export async function runTest(ground: Ground, spec: Spec, test: SpecTest): Promise<Result> {
  const why = notApplicable(spec, test, ground.version)
  if (why) return { kind: 'not applicable', why }
  const entities = new TestEntities(ground.proxy.uri)
  const stage: Stage = {
    entities,
    proxy: ground.proxy,
    internal: ground.internal,
    run: (operation) => runOperation(operation, stage),
  }
  try {
    await prepare(ground, spec)
    await entities.create(spec.createEntities ?? [])
    for (const operation of test.operations) {
      await runOperation(operation, stage).catch((error: unknown) => {
        if (
          !(error as { expected?: boolean }).expected ||
          !(operation.expectError ?? operation.ignoreResultAndError)
        )
          throw error
      })
    }
    for (const session of entities.sessions())
      if (!session.hasEnded && session.inTransaction()) await session.abortTransaction().catch(() => {})
    for (const expected of test.expectEvents ?? []) checkEvents(expected, entities)
    await checkOutcome(ground, test)
    return { kind: 'pass' }
  } catch (error) {
    if (error instanceof NotInDriver)
      return { kind: 'not applicable', why: `the driver for Node has no ${error.message}` }
    const refused = refusalIn(entities.refusals)
    if (refused) return { kind: 'refused by design', why: refused }
    return { kind: 'fail', why: error instanceof Error ? error.message : String(error) }
  } finally {
    ground.proxy.clear()
    await entities.close()
  }
}
