/**
 * `npm run bench:db [-- --times 5000 --million]`: the embedded database beside the bare store, in the same run, after a
 * warm-up. The processor's time of both sides is told too: where the client's exceeds the engine's, the driver is the limit.
 */
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { BSON, type Collection, type Document, MongoClient } from 'mongodb'
import { exited, spawnServer, temporaryFolder } from '../tests/embedded-mongo/support'
import { benchBareStore } from './bench/bare-store'
import { type Rate, measure, table, whole } from './bench/measure'

const { values } = parseArgs({
  options: { times: { type: 'string', default: '2500' }, million: { type: 'boolean', default: false } },
})
const times = Number(values.times)
const GROUPED = 100_000
const MILLION = 1_000_000

/** About 850 bytes, as an entry of a contest is. */
function aDocument(number: number): Document {
  return {
    _id: number,
    owner: number % 997,
    state: ['draft', 'submitted', 'accepted'][number % 3],
    code: `HG-${number}`,
    at: new Date(1_700_000_000_000 + number * 1000),
    text: 'Mô hình sáng tạo. '.repeat(30),
  }
}

type Against = 'write' | 'writeTogether' | 'read'

interface Measured extends Rate {
  against: Against
  /** Microseconds of processor time for each operation. */
  engine: number
  client: number
}

async function benchEngine(things: Collection<Document>, pid: number | undefined): Promise<Measured[]> {
  const rates: Measured[] = []
  const add = async (
    against: Against,
    name: string,
    count: number,
    width: number,
    work: (n: number) => unknown,
  ) => {
    const [engineBefore, clientBefore] = [processorTime(pid), process.cpuUsage()]
    const rate = await measure(name, count, width, work)
    const client = process.cpuUsage(clientBefore)
    rates.push({
      ...rate,
      against,
      engine: (processorTime(pid) - engineBefore) / count,
      client: (client.user + client.system) / count,
    })
  }
  const wide = times * 8
  await things.createIndexes([
    { key: { owner: 1, at: -1 } },
    { key: { state: 1 } },
    { key: { code: 1 }, unique: true },
  ])
  await warmUp(things)
  await add('write', 'insertOne, one by one', times, 1, (n) => things.insertOne(aDocument(n)))
  await add('writeTogether', 'insertOne, 64 at once', wide, 64, (n) => things.insertOne(aDocument(times + n)))
  await add('read', 'findOne by _id, one by one', times, 1, (n) => things.findOne({ _id: n as never }))
  await add('read', 'findOne by _id, 64 at once', wide, 64, (n) => things.findOne({ _id: n as never }))
  await add('read', 'unique find, 64 at once', wide, 64, (n) => things.findOne({ code: `HG-${n}` }))
  await add('read', 'indexed find, sort, limit 10, 64 at once', wide / 2, 64, (n) =>
    things
      .find({ owner: n % 997 })
      .sort({ at: -1 })
      .limit(10)
      .toArray(),
  )
  const update = (n: number) => things.updateOne({ _id: n as never }, { $set: { seen: n } })
  await add('write', 'updateOne, one by one', times, 1, update)
  await add('writeTogether', 'updateOne, 64 at once', wide, 64, update)
  return rates
}

/** Both sides' code is compiled by use: the first thousands of operations are slower than all that follow. */
async function warmUp(things: Collection<Document>) {
  await measure('', 3000, 64, async (n) => {
    const _id = -1 - n
    await things.insertOne({ ...aDocument(n), _id, code: `warm-${n}` } as Document)
    await things.findOne({ _id: _id as never })
    await things.updateOne({ _id: _id as never }, { $set: { seen: n } })
  })
  await things.deleteMany({ _id: { $lt: 0 as never } })
}

/** Processor time a process has used, in microseconds; 0 where the system does not say. */
function processorTime(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10_000
  } catch {
    return 0
  }
}

async function fill(things: Collection<Document>, from: number, to: number, make: (n: number) => Document) {
  for (let n = from; n < to; n += 5000)
    await things.insertMany(
      Array.from({ length: Math.min(5000, to - n) }, (_, i) => make(n + i)),
      { ordered: false },
    )
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** Resident memory of a process in bytes, and how much of it is its own; 0 where the system does not say. */
function memoryOf(pid: number | undefined): { resident: number; own: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const of = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) * 1024
    return { resident: of('VmRSS'), own: of('RssAnon') }
  } catch {
    return { resident: 0, own: 0 }
  }
}

const megabytes = (bytes: number) => `${whole(bytes / 2 ** 20)} MB`
const sizeOf = (folder: string) =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)

const bare = await benchBareStore(Buffer.from(BSON.serialize(aDocument(1))), times)
const data = temporaryFolder()
const child = await spawnServer(data)
const client = await new MongoClient(child.uri, { maxPoolSize: 64 }).connect()
try {
  const db = client.db('bench')
  const rates = await benchEngine(db.collection('things'), child.process.pid)
  const grouped = db.collection('grouped')
  await fill(grouped, 0, GROUPED, (n) => ({ _id: n, group: n % 50, marks: n % 1000, text: `bài ${n}` }))
  const group = () =>
    grouped.aggregate([{ $group: { _id: '$group', n: { $sum: 1 }, mean: { $avg: '$marks' } } }]).toArray()
  await group()
  const groupMs = await timed(group)
  const rows = [
    ...Object.values(bare).map(({ name, rate }: Rate) => [name, whole(rate), '', '', '']),
    ...rates.map(({ name, rate, against, engine, client }) => [
      name,
      whole(rate),
      `${((rate * 100) / bare[against].rate).toFixed(1)} %`,
      whole(engine),
      whole(client),
    ]),
  ]
  console.log(
    `${cpus().length} cores, Node ${process.version}, every write on the disk before it is acknowledged\n`,
  )
  console.log(table(['', 'per second', 'of the bare store', 'engine µs', 'client µs'], rows))
  console.log(`\n$group of ${whole(GROUPED)} documents: ${whole(groupMs)} ms`)
  if (values.million) {
    const small = db.collection('small')
    const fillMs = await timed(() => fill(small, 0, MILLION, (n) => ({ _id: n, a: n % 1000, b: `t${n}` })))
    const { resident, own } = memoryOf(child.process.pid)
    console.log(
      `${whole(MILLION)} small documents: ${whole((MILLION * 1000) / fillMs)} inserted a second; ` +
        `memory ${megabytes(resident)}, ${megabytes(own)} of it its own; files ${megabytes(sizeOf(data))}`,
    )
  }
} finally {
  await client.close()
  child.process.kill()
  await exited(child.process)
  rmSync(data, { recursive: true, force: true })
}
