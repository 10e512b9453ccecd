/** Writers against a server that is killed at random: nothing acknowledged may be lost, no index may be wrong. */
import { rmSync } from 'node:fs'
import { type Collection, type Document, MongoClient } from 'mongodb'
import { startServer } from '../../embedded-mongo/server'
import { exited, spawnServer, temporaryFolder } from '../../tests/embedded-mongo/support'
import { differencesFromRebuild } from './index-dump'
import { type Random, randomFrom } from './random'

export interface KillReport {
  rounds: number
  acknowledged: number
  lost: number
  /** Half of a transaction, a write nobody sent, a document that is neither before nor after. */
  wrong: number
  indexEntries: number
  indexFaults: string[]
  slowestStart: number
}

interface Thing {
  _id: string
  version: number
  group: number
  tags: string[]
  code?: string
  text: string
}

/** What one writer knows of its documents: the acknowledged state, and the one that is on its way. */
interface Knowledge {
  sure: Map<string, Thing | null>
  maybe: Map<string, Thing | null>
}

const WRITERS = 16
const DOCUMENTS_EACH = 60
const INDEXES: [Record<string, 1 | -1>, Document][] = [
  [{ group: 1, version: -1 }, {}],
  [{ tags: 1 }, {}],
  [{ code: 1 }, { unique: true, partialFilterExpression: { code: { $type: 'string' } } }],
  [{ text: -1 }, { sparse: true }],
]

function changed(random: Random, id: string, before: Thing | null): Thing {
  const version = (before?.version ?? 0) + 1
  const thing: Thing = {
    _id: id,
    version,
    group: random.below(7),
    tags: Array.from({ length: random.below(4) }, () => `tag${random.below(9)}`),
    text: 'chữ '.repeat(random.chance(0.03) ? 700 : random.below(20)) + version,
  }
  if (random.chance(0.5)) thing.code = `${id}-${random.below(3)}`
  return thing
}

/** One write of one writer; throws where the server went away before it answered. */
async function write(things: Collection<Thing>, known: Knowledge, writer: number, random: Random) {
  const ids = [0, 1].map(() => `${writer}-${random.below(DOCUMENTS_EACH)}`)
  const [id, other] = ids as [string, string]
  const before = known.sure.get(id) ?? null
  known.maybe.clear()
  if (before && random.chance(0.15)) {
    known.maybe.set(id, null)
    await things.deleteOne({ _id: id })
  } else if (random.chance(0.2) && other !== id) {
    const both = ids.map((each) => changed(random, each, known.sure.get(each) ?? null))
    for (const thing of both) known.maybe.set(thing._id, thing)
    const session = things.db.client.startSession()
    try {
      session.startTransaction()
      for (const thing of both) await things.replaceOne({ _id: thing._id }, thing, { upsert: true, session })
      await session.commitTransaction()
    } finally {
      await session.endSession()
    }
  } else {
    const after = changed(random, id, before)
    known.maybe.set(id, after)
    if (!before) await things.insertOne(after)
    else if (random.chance(0.5)) await things.replaceOne({ _id: id }, after)
    else {
      const { _id, code, ...fields } = after
      const unset = code === undefined ? { $unset: { code: '' as const } } : {}
      await things.updateOne(
        { _id },
        { $set: { ...fields, ...(code === undefined ? {} : { code }) }, ...unset },
      )
    }
  }
  for (const [written, state] of known.maybe) known.sure.set(written, state)
  known.maybe.clear()
}

const same = (a: Thing | null, b: Thing | null) =>
  JSON.stringify(a && Object.entries(a).sort()) === JSON.stringify(b && Object.entries(b).sort())

/** Holds what is stored against what a writer knows, and takes it over for the next round. */
function check(stored: Map<string, Thing>, known: Knowledge, report: KillReport) {
  const applied = [...known.maybe].map(([id, after]) => same(stored.get(id) ?? null, after))
  const whole = applied.every(Boolean)
  for (const [id, sure] of known.sure) {
    const actual = stored.get(id) ?? null
    const isRight =
      known.maybe.has(id) && whole ? same(actual, known.maybe.get(id) ?? null) : same(actual, sure)
    if (isRight) continue
    const isOlder = (actual?.version ?? 0) < (sure?.version ?? 0)
    if (isOlder && sure) report.lost += 1
    else report.wrong += 1
  }
  for (const [id, after] of known.maybe) {
    if (!known.sure.has(id) && !whole && stored.has(id)) report.wrong += 1
    if (whole) known.sure.set(id, after)
  }
  known.maybe.clear()
}

async function oneRound(data: string, known: Knowledge[], random: Random, report: KillReport) {
  const begun = Date.now()
  const child = await spawnServer(data)
  report.slowestStart = Math.max(report.slowestStart, Date.now() - begun)
  const client = await new MongoClient(child.uri, {
    retryWrites: false,
    serverSelectionTimeoutMS: 400,
  }).connect()
  const things = client.db('torture').collection<Thing>('things')
  // Killed a moment after a random number of writes, so that a slow machine is tortured as well as a quick one.
  const enough = report.acknowledged + 20 + random.below(500)
  const timer = setTimeout(() => child.process.kill('SIGKILL'), 5000)
  await Promise.all(
    known.map(async (mine, writer) => {
      try {
        for (;;) {
          await write(things, mine, writer, random)
          report.acknowledged += 1
          if (report.acknowledged === enough)
            setTimeout(() => child.process.kill('SIGKILL'), random.below(20))
        }
      } catch (error) {
        // The connection went away with the server; anything else is a fault of the torture or of the server.
        if (error instanceof Error && /E11000|BSON field|WriteConflict/.test(error.message)) throw error
      }
    }),
  )
  clearTimeout(timer)
  child.process.kill('SIGKILL')
  await exited(child.process)
  await client.close()
}

async function verify(data: string, known: Knowledge[], report: KillReport) {
  const server = await startServer({ data })
  const client = await new MongoClient(server.uri).connect()
  try {
    const things = client.db('torture').collection<Thing>('things')
    const stored = new Map((await things.find().toArray()).map((thing) => [thing._id, thing]))
    const ours = new Set<string>()
    for (const mine of known) {
      for (const id of [...mine.sure.keys(), ...mine.maybe.keys()]) ours.add(id)
      check(stored, mine, report)
    }
    report.wrong += [...stored.keys()].filter((id) => !ours.has(id)).length
    const { entries, faults } = await differencesFromRebuild(server, client, 'torture', 'things')
    report.indexEntries += entries
    report.indexFaults.push(...faults)
  } finally {
    await client.close()
    await server.close()
  }
}

export async function tortureByKilling(
  rounds: number,
  seed: number,
  tell: (line: string) => void = () => {},
): Promise<KillReport> {
  const report: KillReport = {
    rounds: 0,
    acknowledged: 0,
    lost: 0,
    wrong: 0,
    indexEntries: 0,
    indexFaults: [],
    slowestStart: 0,
  }
  const data = temporaryFolder()
  const random = randomFrom(seed)
  const known: Knowledge[] = Array.from({ length: WRITERS }, () => ({ sure: new Map(), maybe: new Map() }))
  const server = await startServer({ data })
  const client = await new MongoClient(server.uri).connect()
  for (const [key, options] of INDEXES)
    await client.db('torture').collection('things').createIndex(key, options)
  await client.close()
  await server.close()
  for (let round = 0; round < rounds; round += 1) {
    await oneRound(data, known, random, report)
    await verify(data, known, report)
    report.rounds += 1
    if ((round + 1) % 10 === 0) tell(`  ${round + 1} kills, ${report.acknowledged} acknowledged writes`)
  }
  rmSync(data, { recursive: true, force: true })
  return report
}
