/** Indexes: every one that a model declares exists, and creating them again changes nothing. */
import mongoose from 'mongoose'
import { describe, expect, test } from 'vitest'
import { Entries } from '#models/entry'
import { createIndexes } from '#server/indexes'
import { aContest, aPerson, anEntry, openWorld } from '#tests/support/world'

openWorld()

async function indexesOfAll(): Promise<Record<string, unknown>> {
  const all = Object.values(mongoose.models).map(async (model) => {
    const indexes = await model.collection.indexes()
    return [
      model.collection.name,
      indexes.map(({ name, unique = false }) => `${name}${unique ? ' !' : ''}`),
    ] as const
  })
  return Object.fromEntries(await Promise.all(all))
}

describe('indexes', () => {
  test('exist for everything that the models declare', async () => {
    const kept = await indexesOfAll()
    for (const model of Object.values(mongoose.models)) {
      const declared = model.schema.indexes().map(
        ([keys, options]) =>
          Object.entries(keys)
            .map(([field, direction]) => `${field}_${String(direction)}`)
            .join('_') + (options.unique ? ' !' : ''),
      )
      expect({ [model.collection.name]: kept[model.collection.name] }).toEqual({
        [model.collection.name]: expect.arrayContaining(['_id_', ...declared]),
      })
    }
  })

  test('may be created twice, and at once', async () => {
    const before = await indexesOfAll()
    await createIndexes()
    await Promise.all([createIndexes(), createIndexes()])
    expect(await indexesOfAll()).toEqual(before)
  })

  test('hold after a second creation, with the documents that were there', async () => {
    const [contest, owner] = [await aContest(), await aPerson()]
    await anEntry(contest, owner, { blindCode: '101' })
    await createIndexes()
    expect(await Entries.countDocuments()).toBe(1)
    await expect(anEntry(contest, owner, { blindCode: '101' })).rejects.toMatchObject({ code: 11000 })
    await anEntry(contest, owner)
    await anEntry(contest, owner)
  })
})
