/** What drivers and shells ask about the server itself. */
import { hostname } from 'node:os'
import { Int32, Long, ObjectId } from 'bson'
import { must } from '../errors'
import { type Doc, MAX_DOCUMENT } from '../values'
import type { Call, Command, Reply } from './call'
import { words } from './call'

export const VERSION = '7.0.0'
export const SET_NAME = 'embedded'
const MAX_MESSAGE = 48_000_000
const MAX_BATCH = 100_000
const WIRE_VERSION = 21
const ELECTION = new ObjectId('7fffffff0000000000000001')

/** Presents the server as the primary of a replica set of one, so that drivers use sessions and transactions. */
export function hello({ command, connection, name }: Pick<Call, 'command' | 'connection' | 'name'>): Reply {
  const me = `127.0.0.1:${connection.port}`
  const legacy = name !== 'hello'
  return {
    ...(command.helloOk === true ? { helloOk: true } : {}),
    ...(legacy ? { ismaster: true } : { isWritablePrimary: true }),
    setName: SET_NAME,
    setVersion: new Int32(1),
    secondary: false,
    primary: me,
    me,
    hosts: [me],
    electionId: ELECTION,
    maxBsonObjectSize: new Int32(MAX_DOCUMENT),
    maxMessageSizeBytes: new Int32(MAX_MESSAGE),
    maxWriteBatchSize: new Int32(MAX_BATCH),
    localTime: new Date(),
    logicalSessionTimeoutMinutes: new Int32(30),
    connectionId: new Int32(connection.id),
    minWireVersion: new Int32(0),
    maxWireVersion: new Int32(WIRE_VERSION),
    readOnly: false,
  }
}

const HELLO_FIELDS = words(
  'helloOk client compression topologyVersion maxAwaitTimeMS loadBalanced saslSupportedMechs ' +
    'speculativeAuthenticate hostInfo internalClient backpressure',
)

const PARAMETERS: Doc = { featureCompatibilityVersion: { version: '7.0' }, authenticationMechanisms: [] }

function getParameter({ command }: Call): Reply {
  if (command.getParameter === '*') return { ...PARAMETERS }
  const wanted = Object.keys(PARAMETERS).filter((name) => name in command)
  must(wanted.length !== 0, 72, 'no option found to get')
  return Object.fromEntries(wanted.map((name) => [name, PARAMETERS[name]]))
}

function serverStatus({ engine }: Call): Reply {
  const uptime = (Date.now() - engine.startedAt) / 1000
  return {
    host: hostname(),
    version: VERSION,
    process: 'embedded-mongo',
    pid: Long.fromNumber(process.pid),
    uptime,
    localTime: new Date(),
    mem: { resident: new Int32(Math.round(process.memoryUsage().rss / 2 ** 20)) },
    storageEngine: { name: 'lmdb', persistent: true, supportsSnapshotReadConcern: true },
  }
}

const plain = (run: Command['run'], fields: string[] = []): Command => ({ fields, run })

export const ADMIN_COMMANDS: Record<string, Command> = {
  hello: plain(hello, HELLO_FIELDS),
  isMaster: plain(hello, HELLO_FIELDS),
  ismaster: plain(hello, HELLO_FIELDS),
  ping: plain(() => ({})),
  buildInfo: plain(() => ({
    version: VERSION,
    versionArray: [7, 0, 0, 0],
    gitVersion: 'embedded-mongo',
    modules: [],
    storageEngines: ['lmdb'],
    bits: 64,
    debug: false,
    maxBsonObjectSize: new Int32(MAX_DOCUMENT),
  })),
  getParameter: plain(getParameter, [...Object.keys(PARAMETERS), 'showDetails', 'allParameters']),
  connectionStatus: plain(
    () => ({ authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] } }),
    ['showPrivileges'],
  ),
  getCmdLineOpts: plain(() => ({ argv: ['embedded-mongo'], parsed: {} })),
  serverStatus: plain(serverStatus),
  getLog: plain(() => ({ totalLinesWritten: new Int32(0), log: [] })),
}
ADMIN_COMMANDS.buildinfo = ADMIN_COMMANDS.buildInfo as Command
