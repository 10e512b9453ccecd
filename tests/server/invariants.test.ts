/** The invariants: silent on good data, and each kind of damage is found. The damage is done past every guard of ours. */
import mongoose from 'mongoose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#models/ids'
import { findViolations } from '#server/invariants'
import { aWholeContest, type WholeContest } from '#tests/support/whole-contest'
import { openWorld } from '#tests/support/world'

openWorld()

const touched = new Set<string>()

/** The driver's own collection, which no hook of ours guards; remembers what must be put back. */
function raw(collection: string) {
  touched.add(collection)
  return mongoose.connection.collection(collection)
}

/** Drops what would refuse the damage, so that a database that lost its indexes is checked too. */
async function withoutUniqueIndexes(...collections: string[]): Promise<void> {
  for (const collection of collections) await raw(collection).dropIndexes()
}

let world: WholeContest
const first = () => world.entries[0]?._id ?? newId()
const second = () => world.entries[1]?._id ?? newId()

beforeAll(async () => {
  world = await aWholeContest()
  await withoutUniqueIndexes('entries', 'scoresheets', 'journal', 'outbox', 'publications', 'submissions')
})

test('a contest that ran its course has no violation', async () => {
  expect(await findViolations()).toEqual([])
})

describe('damage is found', () => {
  let kept: Map<string, { _id: unknown }[]>

  /** Every test damages the same world: what it changed is put back afterwards. */
  beforeAll(async () => {
    const names = (await mongoose.connection.listCollections()).map(({ name }) => name)
    const all = names.map(async (name) => [name, await raw(name).find({}).toArray()] as const)
    kept = new Map(await Promise.all(all))
    touched.clear()
  })

  async function mend(): Promise<void> {
    for (const name of touched) {
      const documents = kept.get(name) ?? []
      await raw(name).deleteMany({})
      if (documents.length > 0) await raw(name).insertMany(documents as never)
    }
    touched.clear()
  }
  afterAll(mend)

  const set = (collection: string, filter: object, change: object) =>
    raw(collection).updateOne(filter, { $set: change })

  async function copyOf(collection: string, filter: object, changes: object = {}): Promise<void> {
    const document = await raw(collection).findOne(filter)
    await raw(collection).insertOne({ ...document, _id: newId(), ...changes } as never)
  }

  const line = { action: 'entry.withdrawn' }
  const late = { now: new Date(Date.now() + 16 * 24 * 3600_000) }

  const damages: [string, () => Promise<unknown>, RegExp][] = [
    [
      'an entry without its receipt',
      () => set('entries', { _id: first() }, { receiptNumber: null }),
      /has no receipt number/,
    ],
    [
      'a receipt with a wrong letter',
      () => set('entries', { _id: first() }, { receiptNumber: 'T1-00001-Z' }),
      /check letter/,
    ],
    [
      'a receipt given twice',
      () => set('entries', { _id: second() }, { receiptNumber: world.entries[0]?.receiptNumber }),
      /receipt .*several entries/,
    ],
    [
      'a state without a submission',
      () => set('entries', { _id: first() }, { submissions: 0 }),
      /was never submitted/,
    ],
    [
      'a submission without its time',
      () => set('entries', { _id: first() }, { submittedAt: null }),
      /without the time of its submission/,
    ],
    [
      'a frozen copy that is gone',
      () => raw('submissions').deleteMany({ entry: first(), number: 2 }),
      /copy 2 is missing/,
    ],
    [
      'an older copy that is gone',
      () => raw('submissions').deleteMany({ entry: first(), number: 1 }),
      /1 copies of 2 submissions/,
    ],
    [
      'a frozen copy that was changed',
      () => set('submissions', { entry: second() }, { 'answers.title': 'Khác' }),
      /not what was submitted/,
    ],
    [
      'a copy with another receipt',
      () => set('submissions', { entry: second() }, { receiptNumber: 'T1-00009-A' }),
      /its copy bears receipt/,
    ],
    [
      'a file that is gone',
      () => raw('uploads').deleteOne({ entry: first() }),
      /was submitted and is not kept/,
    ],
    [
      'a file of somebody else',
      () => set('uploads', { entry: first() }, { entry: second() }),
      /belongs to another entry/,
    ],
    [
      'a file that was exchanged',
      () => set('uploads', { entry: first() }, { sha256: '00'.repeat(32) }),
      /file .*is not the one/,
    ],
    [
      'a file whose bytes are gone',
      () => set('uploads', { entry: second() }, { storageKey: `ab/${'x'.repeat(41)}` }),
      /its bytes are not in the store/,
    ],
    [
      'a file of another length',
      () => set('uploads', { entry: second() }, { size: 7 }),
      /has 1000 bytes in the store, not 7/,
    ],
    [
      'bytes whose time was up',
      () => set('uploads', { entry: second() }, { expiredAt: new Date() }),
      /its time was up/,
    ],
    ['bytes that two files share', () => copyOf('uploads', { entry: second() }), /several uploads name it/],
    [
      'a list that names a file not kept',
      () => set('entries', { _id: second() }, { 'answers.files.0.id': newId().toHexString() }),
      /lists file .*, which is not kept/,
    ],
    [
      'an accepted entry without a blind code',
      () => set('entries', { _id: first() }, { blindCode: null }),
      /accepted without a blind code/,
    ],
    [
      'a draft with a blind code',
      () => set('entries', { _id: first() }, { state: 'draft' }),
      /is a draft with blind code/,
    ],
    [
      'a blind code borne twice',
      () => set('entries', { _id: second() }, { blindCode: world.entries[0]?.blindCode }),
      /blind code .*several entries/,
    ],
    [
      'a sheet on an entry that is not judged',
      () => set('entries', { _id: first() }, { state: 'rejected' }),
      /is confirmed on an entry that is rejected/,
    ],
    [
      'a sheet without its entry',
      () => set('scoresheets', { _id: world.sheet }, { entry: newId() }),
      /its entry does not exist/,
    ],
    [
      'a sheet without its contest',
      () => set('scoresheets', { _id: world.sheet }, { contest: newId() }),
      /its contest does not exist/,
    ],
    [
      'a sheet on a copy of another entry',
      () => set('scoresheets', { entry: first() }, { submission: world.submission }),
      /copy that is not of its entry/,
    ],
    [
      'a sheet with another blind code',
      () => set('scoresheets', { _id: world.sheet }, { blindCode: 'x' }),
      /bears blind code x/,
    ],
    [
      'a mark above the maximum',
      () => set('scoresheets', { _id: world.sheet }, { 'marks.novelty': 4050 }),
      /above-max \(novelty\)/,
    ],
    [
      'a mark between the steps',
      () => set('scoresheets', { _id: world.sheet }, { 'marks.effect': 2801 }),
      /off-step \(effect\)/,
    ],
    [
      'a confirmed sheet that lacks a mark',
      () => set('scoresheets', { _id: world.sheet }, { marks: { novelty: 100 } }),
      /missing-mark \(effect\)/,
    ],
    [
      'a confirmed sheet without its time',
      () => set('scoresheets', { _id: world.sheet }, { confirmedAt: null }),
      /confirmed without the time/,
    ],
    [
      'a blank sheet with marks',
      () => set('scoresheets', { _id: world.sheet }, { state: 'blank' }),
      /blank and has marks/,
    ],
    ['two sheets of one judge', () => copyOf('scoresheets', { _id: world.sheet }), /judge .*several sheets/],
    [
      'marks changed after publishing',
      () => set('scoresheets', { _id: world.sheet }, { 'marks.novelty': 3750 }),
      /marks have changed since publication 1/,
    ],
    ['a publication that is gone', () => raw('publications').deleteMany({}), /published by 0 publications/],
    [
      'a publication that was exchanged',
      () => set('publications', {}, { inputsDigest: '00'.repeat(32) }),
      /rests on other marks/,
    ],
    [
      'a publication too many',
      () => copyOf('publications', {}, { number: 2 }),
      /published by 2 publications/,
    ],
    [
      'a decision that was taken back',
      () => set('decisions', {}, { state: 'proposed' }),
      /its decision is proposed/,
    ],
    ['a decision that is gone', () => raw('decisions').deleteMany({}), /its decision is missing/],
    [
      'a decision that nobody settled',
      () => set('decisions', {}, { settledBy: null }),
      /without a digest, a time or a name/,
    ],
    [
      'a journal line that was changed',
      () => set('journal', line, { action: 'entry.rejected' }),
      /not as it was written/,
    ],
    ['a journal line that is gone', () => raw('journal').deleteOne(line), /follows line 1/],
    ['a journal line that was added', () => copyOf('journal', line), /follows line 2/],
    [
      'a chain that lost its beginning',
      () => raw('journal').deleteMany({ sequence: 1 }),
      /line 2: follows line 0/,
    ],
    [
      'a chain joined to another line',
      () => set('journal', line, { previousHash: 'ab' }),
      /does not name the line before it/,
    ],
    ['a letter promised twice', () => copyOf('outbox', {}), /promised twice/],
    ['a letter sent at no time', () => set('outbox', {}, { state: 'sent' }), /sent without the time/],
  ]

  test.each(damages)('%s', async (_name, damage, sentence) => {
    await damage()
    const violations = await findViolations()
    await mend()
    expect(violations.join('\n')).toMatch(sentence)
  })

  test('sessions that expired long ago', async () => {
    expect(await findViolations(late.now)).toEqual([
      'sessions: 1 expired more than a day ago and are still kept',
    ])
  })

  test('and the list ends where nobody would read on', async () => {
    const drafts = Array.from({ length: 1100 }, () => ({
      ...world.entries[2],
      _id: newId(),
      state: 'accepted',
    }))
    await raw('entries').insertMany(drafts as never)
    const violations = await findViolations()
    await mend()
    expect(violations).toHaveLength(1001)
    expect(violations.at(-1)).toBe('and more: the list ends here')
  })
})

test('once all is mended, nothing is found again', async () => {
  expect(await findViolations()).toEqual([])
})
