/** Broken frames, broken BSON and senseless commands against a server: it must refuse them and live. */
import { rmSync } from 'node:fs'
import { connect } from 'node:net'
import { Binary, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp, serialize } from 'bson'
import { type Document, MongoClient } from 'mongodb'
import { COMMANDS } from '../../embedded-mongo/commands/dispatch'
import { spawnServer, exited, temporaryFolder } from '../../tests/embedded-mongo/support'
import { type Random, randomFrom } from './random'

export interface FuzzReport {
  cases: number
  answered: number
  closed: number
  /** Neither answered nor closed in time. */
  hung: number
  deaths: number
  /** What the server itself did not foresee, as it wrote to its log. */
  unforeseen: string[]
}

const AT_ONCE = 8
const PATIENCE_MS = 20_000
const OPERATORS =
  '$eq $ne $gt $gte $lt $lte $in $nin $exists $type $all $elemMatch $size $mod $regex $options $not $and $or $nor $expr $set $unset $inc $mul $min $max $rename $setOnInsert $currentDate $push $each $slice $position $sort $addToSet $pull $pullAll $pop $match $project $addFields $group $sort $limit $skip $count $unwind $lookup $unionWith $facet $replaceRoot $sortByCount $sample $documents $sum $avg $first $last $mergeObjects $cond $ifNull $switch $let $literal $add $subtract $multiply $divide $pow $round $concat $substr $split $trim $regexMatch $arrayElemAt $range $sortArray $filter $map $reduce $setUnion $objectToArray $arrayToObject $getField $setField $year $dateToString $dateAdd $dateDiff $dateTrunc $convert $toInt $toDate $toObjectId $$ROOT $$NOW $where $out $near'.split(
    ' ',
  )
const NAMES = [
  'a',
  'b',
  'a.b',
  'a.0',
  'a.$',
  'a.$[]',
  'a.$[x]',
  '_id',
  '',
  '.',
  'a..b',
  '$',
  'x',
  '__proto__',
  'constructor',
]
const FIELDS =
  'filter sort projection limit skip batchSize query update new remove fields upsert documents updates deletes q u multi pipeline cursor key indexes name hint let arrayFilters lsid txnNumber autocommit startTransaction readConcern writeConcern maxTimeMS comment ordered collation $db from localField foreignField as input'.split(
    ' ',
  )

function scalar(random: Random): unknown {
  return random.pick<() => unknown>([
    () => random.below(10) - 3,
    () => new Double(random.pick([Number.NaN, Infinity, -0, 1e308, 0.1])),
    () => new Int32(random.pick([2147483647, -2147483648, 0])),
    () => Long.fromString(random.pick(['9223372036854775807', '-9223372036854775808', '0'])),
    () => Decimal128.fromString(random.pick(['NaN', '1E+6000', '0.1', '-Infinity'])),
    () => random.pick(['', 'a', '$a', '$$x', '\0', '(', '(?<a', 'Asia/Ho_Chi_Minh', 'ạ'.repeat(700), '$a.b']),
    () => random.pick([null, true, false, undefined]),
    () => new Date(random.pick([0, -1, 8.64e15, -8.64e15])),
    () => new ObjectId(),
    () => new Binary(Buffer.alloc(random.below(20)), random.pick([0, 2, 3, 4, 128])),
    () => random.pick([new MinKey(), new MaxKey(), new Timestamp({ t: 1, i: 1 }), /a+/i]),
  ])()
}

function senseless(random: Random, depth: number): unknown {
  if (depth === 0 || random.chance(0.45)) return scalar(random)
  const size = random.below(4)
  if (random.chance(0.25)) return Array.from({ length: size }, () => senseless(random, depth - 1))
  return Object.fromEntries(
    Array.from({ length: Math.max(1, size) }, () => [
      random.pick(random.chance(0.5) ? OPERATORS : random.chance(0.7) ? NAMES : FIELDS),
      senseless(random, depth - 1),
    ]),
  )
}

const SOUND: ((random: Random, value: () => Document) => Document)[] = [
  (_, value) => ({ find: 'x', filter: value() }),
  (_, value) => ({ find: 'x', filter: {}, sort: value(), projection: value() }),
  (_, value) => ({ find: 'x', filter: { a: value() } }),
  (_, value) => ({ insert: 'x', documents: [value(), value()] }),
  (_, value) => ({ update: 'x', updates: [{ q: {}, u: value(), multi: true }] }),
  (_, value) => ({ update: 'x', updates: [{ q: value(), u: { $set: value() }, upsert: true }] }),
  (_, value) => ({ update: 'x', updates: [{ q: {}, u: { $push: { a: value() }, $inc: value() } }] }),
  (_, value) => ({ delete: 'x', deletes: [{ q: value(), limit: 1 }] }),
  (_, value) => ({ findAndModify: 'x', query: value(), update: value(), new: true }),
  (random, value) => ({ aggregate: 'x', pipeline: [{ [random.pick(OPERATORS)]: value() }], cursor: {} }),
  (_, value) => ({ aggregate: 'x', pipeline: [{ $project: { a: value(), b: value() } }], cursor: {} }),
  (_, value) => ({
    aggregate: 'x',
    pipeline: [{ $group: { _id: value(), a: value() } }, value()],
    cursor: {},
  }),
  (_, value) => ({ createIndexes: 'x', indexes: [{ key: value(), name: 'n' }] }),
  (_, value) => ({ distinct: 'x', key: 'a', query: value() }),
  (_, value) => ({ count: 'x', query: value() }),
  (random, value) => ({ [random.pick(Object.keys(COMMANDS))]: scalar(random), ...value() }),
  (_, value) => ({ explain: value() }),
  (_, value) => ({ getMore: Long.fromNumber(5), collection: 'x', ...value() }),
]

function command(random: Random): Buffer {
  const value = () => {
    for (;;) {
      const made = senseless(random, 4)
      if (typeof made === 'object' && made !== null && !Array.isArray(made) && !('_bsontype' in made))
        return made as Document
    }
  }
  const made = random.pick(SOUND)(random, value)
  if ('dropDatabase' in made || 'drop' in made) return command(random)
  try {
    return Buffer.from(
      serialize({ ...made, $db: random.chance(0.97) ? 'fuzz' : scalar(random) }, { ignoreUndefined: false }),
    )
  } catch {
    return command(random)
  }
}

function frame(random: Random): Buffer {
  const body = command(random)
  const parts = [Buffer.from([0]), body]
  if (random.chance(0.15)) {
    const name = Buffer.from(`${random.pick(['documents', 'updates', 'deletes', 'x'])}\0`)
    const size = Buffer.alloc(4)
    const inside = command(random)
    size.writeInt32LE(4 + name.length + inside.length)
    parts.push(Buffer.from([1]), size, name, inside)
  }
  const header = Buffer.alloc(20)
  const whole = Buffer.concat([header, ...parts])
  whole.writeInt32LE(whole.length, 0)
  whole.writeInt32LE(random.below(1000), 4)
  whole.writeInt32LE(2013, 12)
  return whole
}

/** Damages a frame at random: bits, lengths, cuts, repetitions. */
function damaged(random: Random, sound: Buffer): Buffer {
  let bytes = Buffer.from(sound)
  for (let times = 1 + random.below(4); times > 0; times -= 1) {
    const at = random.below(bytes.length)
    const kind = random.below(5)
    if (kind === 0) bytes[at] = random.below(256)
    else if (kind === 1) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
    else if (kind === 2 && bytes.length > at + 4)
      bytes.writeInt32LE(random.pick([0, 4, 5, -1, 2147483647, -2147483648, 48_000_001, bytes.length]), at)
    else if (kind === 3) bytes = bytes.subarray(0, at)
    else bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(random.below(bytes.length))])
    if (bytes.length === 0) return Buffer.from([0])
  }
  // Most damaged frames keep an honest length, or nothing behind it would ever be looked at.
  if (bytes.length >= 16 && random.chance(0.8)) bytes.writeInt32LE(bytes.length, 0)
  return bytes
}

/** Sends the frames over one connection, which is then ended; says how it went. */
function send(port: number, frames: Buffer[]): Promise<{ answered: boolean; hung: boolean }> {
  return new Promise((resolve) => {
    let answered = false
    const socket = connect(port, '127.0.0.1')
    const timer = setTimeout(() => {
      resolve({ answered, hung: true })
      socket.destroy()
    }, PATIENCE_MS)
    socket.on('data', () => (answered = true))
    socket.on('error', () => {})
    socket.on('close', () => {
      clearTimeout(timer)
      resolve({ answered, hung: false })
    })
    socket.end(Buffer.concat(frames))
  })
}

export async function tortureByNonsense(
  cases: number,
  seed: number,
  tell: (line: string) => void = () => {},
): Promise<FuzzReport> {
  const report: FuzzReport = { cases: 0, answered: 0, closed: 0, hung: 0, deaths: 0, unforeseen: [] }
  const data = temporaryFolder()
  const child = await spawnServer(data)
  const unforeseen = new Set<string>()
  child.process.stderr?.on('data', (chunk) => {
    for (const line of String(chunk).split('\n'))
      if (line.startsWith('embedded-mongo: ')) unforeseen.add(line.slice(16, 200))
  })
  const port = Number(new URL(child.uri.replace('mongodb:', 'http:')).port)
  const client = await new MongoClient(child.uri).connect()
  const things = client.db('fuzz').collection('x')
  await things.insertMany(Array.from({ length: 20 }, (_, i) => ({ a: i, b: [i, { x: i }], c: { d: 'x' } })))
  const random = randomFrom(seed)
  while (report.cases < cases && report.deaths === 0) {
    const count = Math.min(500, cases - report.cases)
    const sent = Array.from({ length: count }, () => {
      const sound = frame(random)
      return random.chance(0.5) ? damaged(random, sound) : sound
    })
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let next = sent.pop(); next; next = sent.pop()) {
          const { answered, hung } = await send(port, [next])
          report.cases += 1
          if (answered) report.answered += 1
          else if (hung) report.hung += 1
          else report.closed += 1
        }
      }),
    )
    // It still answers, and what was not aimed at is still there; the heap of nonsense is kept small.
    const alive = await client
      .db('admin')
      .command({ ping: 1 })
      .then(
        () => true,
        () => false,
      )
    if (!alive || child.process.exitCode !== null) report.deaths += 1
    else if ((await things.estimatedDocumentCount()) > 300) await things.deleteMany({})
    if (report.cases % 20_000 === 0)
      tell(`  ${report.cases} cases, ${report.answered} answered, ${report.closed} closed`)
  }
  report.unforeseen = [...unforeseen]
  await client.close()
  child.process.kill('SIGKILL')
  await exited(child.process)
  rmSync(data, { recursive: true, force: true })
  return report
}
