/** Every model on a real database: indexes as declared, documents back as they went in, doubles refused. */
import mongoose from 'mongoose'
import { describe, expect, test } from 'vitest'
import { Counters, nextNumber } from '#models/counter'
import { Entries } from '#models/entry'
import { inTransaction } from '#models/connection'
import { newId, type Id } from '#models/ids'
import { Journal } from '#models/journal'
import { openWorld } from '../support/world'
import { type Fields, samples } from './samples'

openWorld()

const wanted = ['unique', 'sparse', 'partialFilterExpression', 'expireAfterSeconds'] as const

/** An index as text: its fields in order, and the options that change what it does. */
function indexText(key: object, options: Record<string, unknown>): string {
  const told = wanted.filter((name) => options[name] !== undefined).map((name) => [name, options[name]])
  return JSON.stringify([Object.entries(key), told])
}

async function codeOf(run: () => Promise<unknown>): Promise<unknown> {
  return run().then(
    () => null,
    (error: { code?: number }) => error.code,
  )
}

function withSame(fields: Fields, from: Fields, names: string[]): Fields {
  return { ...fields, ...Object.fromEntries(names.map((name) => [name, from[name]])) }
}

test('no model is left out', () => {
  const tried = samples.map(({ model }) => model.modelName).sort()
  expect(tried).toEqual(mongoose.modelNames().sort())
})

for (const { name, model, make, unique } of samples) {
  describe(name, () => {
    test('has the indexes it declares, and no others', async () => {
      const declared = model.schema.indexes().map(([key, options]) => indexText(key, { ...options }))
      const found = await model.collection.listIndexes().toArray()
      const there = found.filter((index) => index.name !== '_id_').map((index) => indexText(index.key, index))
      expect(there.sort()).toEqual(declared.sort())
    })

    test('comes back as it went in, every field and type', async () => {
      const fields = make()
      await model.create(fields)
      const stored = await model.collection.findOne({ _id: fields._id as never })
      expect(stored).toEqual(fields)
      expect(Object.keys(stored ?? {}).sort()).toEqual(Object.keys(model.schema.paths).sort())
      expect(await model.findById(fields._id).lean()).toEqual(fields)
    })

    for (const names of unique) {
      test(`has no two with the same ${names.join(' and ')}`, async () => {
        const first = make()
        await model.create(first)
        expect(await codeOf(() => model.create(withSame(make(), first, names)))).toBe(11000)
        // The same in all of these fields but one is no violation.
        const [, ...rest] = names
        expect(await codeOf(() => model.create(withSame(make(), first, rest)))).toBe(null)
      })
    }
  })
}

type EntryFields = Fields & { _id: Id; contest: Id; receiptNumber: string | null; blindCode: string | null }

describe('entries without a number yet', () => {
  const entry = samples.find(({ name }) => name === 'entry')?.make as () => EntryFields

  test('stand side by side, with neither receipt number nor blind code', async () => {
    const contest = newId()
    const draft = () => ({ ...entry(), contest, receiptNumber: null, blindCode: null, state: 'draft' })
    await Entries.create(draft() as never)
    await Entries.create(draft() as never)
    expect(await Entries.countDocuments({ contest })).toBe(2)
  })

  test('may have one blind code in two contests, never twice in one', async () => {
    const [first, second] = [entry(), entry()]
    await Entries.create(first)
    await Entries.create({ ...second, blindCode: first.blindCode })
    const again = { ...entry(), contest: first.contest, blindCode: first.blindCode }
    expect(await codeOf(() => Entries.create(again))).toBe(11000)
    await Entries.updateOne({ _id: second._id as Id }, { blindCode: null })
    await Entries.updateOne({ _id: first._id as Id }, { blindCode: null })
    expect(await codeOf(() => Entries.create(again))).toBe(null)
  })

  test('cannot be given a receipt number another has, not even later', async () => {
    const [first, second] = [entry(), { ...entry(), receiptNumber: null }]
    await Entries.create(first)
    await Entries.create(second)
    const update = { receiptNumber: first.receiptNumber }
    expect(await codeOf(() => Entries.updateOne({ _id: second._id as Id }, update))).toBe(11000)
  })
})

test('a series gives every number once, and none to a transaction that failed', async () => {
  const series = 'models-test'
  const take = () => inTransaction((session) => nextNumber(series, session))
  const taken = await Promise.all([take(), take(), take(), take()])
  expect(taken.sort()).toEqual([1, 2, 3, 4])
  const failed = inTransaction(async (session) => {
    await nextNumber(series, session)
    throw new Error('changed our mind')
  })
  await expect(failed).rejects.toThrow('changed our mind')
  expect(await Counters.findById(series).lean()).toEqual({ _id: series, value: 4 })
})

test('the journal takes lines and lets none be changed', async () => {
  const make = samples.find(({ model }) => model.modelName === 'JournalLine')?.make as () => Fields
  const line = make()
  await Journal.create(line)
  await expect(Journal.updateOne({ _id: line._id as Id }, { action: 'other' })).rejects.toThrow('append-only')
  await expect(Journal.deleteOne({ _id: line._id as Id })).rejects.toThrow('append-only')
})
