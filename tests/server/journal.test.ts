/** The journal: a chain that can only grow, and in which every later change shows. */
import mongoose from 'mongoose'
import { describe, expect, test } from 'vitest'
import { inTransaction } from '#models/connection'
import { newId } from '#models/ids'
import { Journal, type JournalLine } from '#models/journal'
import { hashOf, remember, type JournalEntry } from '#server/journal'
import { moments, openWorld } from '#tests/support/world'

openWorld()

const line = (subject: string, changes: Partial<JournalEntry> = {}): JournalEntry => ({
  contest: newId(),
  subject,
  action: 'entry.submitted',
  actor: newId(),
  at: moments.open,
  details: { number: 1 },
  ...changes,
})

const keep = (...lines: JournalEntry[]) =>
  inTransaction(async (session) => {
    for (const one of lines) await remember(one, session)
  })

const chain = (subject: string) => Journal.find({ subject }).sort({ sequence: 1 }).lean()
const intact = (one: JournalLine) => one.hash === hashOf(one)

describe('a chain', () => {
  test('counts its lines and names each line before by its hash', async () => {
    await keep(line('entry:a'), line('entry:a', { action: 'entry.returned' }))
    await keep(line('entry:b'))
    await keep(line('entry:a', { action: 'entry.resubmitted' }))
    const lines = await chain('entry:a')
    expect(lines.map(({ sequence, action }) => [sequence, action])).toEqual([
      [1, 'entry.submitted'],
      [2, 'entry.returned'],
      [3, 'entry.resubmitted'],
    ])
    expect(lines.map(({ previousHash }) => previousHash)).toEqual(['', lines[0]?.hash, lines[1]?.hash])
    expect(lines.every(intact)).toBe(true)
    expect(await chain('entry:b')).toMatchObject([{ sequence: 1, previousHash: '' }])
  })

  test('is the same after the database has kept it, whatever its details hold', async () => {
    const details = {
      deadline: moments.screening,
      by: newId(),
      marks: { novelty: 3800, effect: 0 },
      tasks: ['files', 'authors'],
      nested: { none: null, absent: undefined, text: 'Điều 9.3a “thử”', deep: [{ at: moments.open }] },
      absent: undefined,
      list: [],
      empty: {},
    }
    await keep(line('sheet:details', { details, contest: null, actor: null }))
    expect((await chain('sheet:details')).map(intact)).toEqual([true])
  })

  test('gives each of several lines written at once its own number', async () => {
    await Promise.all([1, 2, 3, 4].map((number) => keep(line('entry:busy', { details: { number } }))))
    const lines = await chain('entry:busy')
    expect(lines.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4])
    expect(lines.every(intact)).toBe(true)
    expect(new Set(lines.map(({ details }) => details.number)).size).toBe(4)
  })
})

describe('tampering', () => {
  const changes: Partial<JournalLine>[] = [
    { contest: newId() },
    { subject: 'entry:other' },
    { sequence: 2 },
    { action: 'entry.withdrawn' },
    { actor: newId() },
    { actor: null },
    { details: { number: 2 } },
    { at: new Date(moments.open.getTime() + 1) },
    { previousHash: 'ab'.repeat(32) },
  ]

  test.each(changes.map((change) => [Object.keys(change)[0], change] as const))(
    'with the %s shows in the hash',
    async (name, change) => {
      const subject = `tampered:${String(name)}:${newId().toHexString()}`
      await keep(line(subject))
      const _id = (await chain(subject))[0]?._id
      await mongoose.connection.collection('journal').updateOne({ _id }, { $set: change })
      const kept = await Journal.findById(_id).lean()
      expect(kept && intact(kept)).toBe(false)
    },
  )
})

describe('the model', () => {
  const anyLine = { subject: 'entry:a' }
  const acts: [string, () => Promise<unknown>][] = [
    ['updateOne', () => Journal.updateOne(anyLine, { $set: { action: 'x' } }).exec()],
    ['updateMany', () => Journal.updateMany(anyLine, { $set: { action: 'x' } }).exec()],
    ['findOneAndUpdate', () => Journal.findOneAndUpdate(anyLine, { $set: { action: 'x' } }).exec()],
    ['replaceOne', () => Journal.replaceOne(anyLine, {}).exec()],
    ['findOneAndReplace', () => Journal.findOneAndReplace(anyLine, {}).exec()],
    ['deleteOne', () => Journal.deleteOne(anyLine).exec()],
    ['deleteMany', () => Journal.deleteMany(anyLine).exec()],
    ['findOneAndDelete', () => Journal.findOneAndDelete(anyLine).exec()],
    ['bulkWrite', () => Journal.bulkWrite([{ deleteOne: { filter: anyLine } }])],
    ['save', async () => (await Journal.findOne(anyLine))?.set({ action: 'x' }).save()],
    ['a document’s deleteOne', async () => (await Journal.findOne(anyLine))?.deleteOne().exec()],
  ]

  test.each(acts)('refuses %s', async (_name, act) => {
    const before = await chain('entry:a')
    expect(before).toHaveLength(3)
    await expect(act()).rejects.toThrow('append-only')
    expect(await chain('entry:a')).toEqual(before)
  })
})
