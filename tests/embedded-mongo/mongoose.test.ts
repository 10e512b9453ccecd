/** Models as the app has them: mongoose unchanged, on this server. */
import mongoose, { type Connection, Schema } from 'mongoose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, failure, openWorld } from './support'

let world: World
let connection: Connection
beforeAll(async () => {
  world = await openWorld()
  connection = await mongoose.createConnection(world.server.uri).asPromise()
})
afterAll(async () => {
  await connection.close()
  await world.close()
})

test('a model with timestamps, a Map, subdocuments and arrays lives through saving and loading', async () => {
  const schema = new Schema(
    {
      code: { type: String, unique: true, required: true },
      marks: { type: Map, of: Number },
      authors: [new Schema({ name: String, share: Number })],
      place: { province: String, ward: String },
      fee: Schema.Types.Decimal128,
    },
    { timestamps: true, optimisticConcurrency: true },
  )
  const Entry = connection.model('Entry', schema)
  await Entry.init()
  const made = await Entry.create({
    code: 'BV-1',
    marks: { idea: 8.5 },
    authors: [{ name: 'Ân', share: 60 }],
    place: { province: 'Huế' },
    fee: '10.50',
  })
  made.marks?.set('form', 7)
  made.authors.push({ name: 'Bình', share: 40 })
  await made.save()
  const found = await Entry.findOne({ 'authors.name': 'Bình' }).lean()
  expect(found).toMatchObject({
    code: 'BV-1',
    marks: { idea: 8.5, form: 7 },
    place: { province: 'Huế' },
    __v: 1,
  })
  expect(found?.authors.map((author) => author.share)).toEqual([60, 40])
  expect(found?.createdAt).toBeInstanceOf(Date)
  expect(found?.updatedAt.getTime()).toBeGreaterThanOrEqual(found?.createdAt.getTime() ?? 0)
  expect((await failure(() => Entry.create({ code: 'BV-1' })))?.code).toBe(11000)
})

test('two who change one document: the second is told', async () => {
  const Note = connection.model('Note', new Schema({ text: String }, { optimisticConcurrency: true }))
  const { _id } = await Note.create({ text: 'a' })
  const [one, two] = [await Note.findById(_id), await Note.findById(_id)]
  one!.text = 'b'
  await one!.save()
  two!.text = 'c'
  expect((await failure(() => two!.save()))?.name).toBe('VersionError')
  expect((await Note.findById(_id).lean())?.text).toBe('b')
})

test('a transaction of mongoose rolls back whole', async () => {
  const Item = connection.model('Item', new Schema({ n: Number }))
  await Item.createCollection()
  await failure(() =>
    connection.transaction(async (session) => {
      await Item.create([{ n: 1 }, { n: 2 }], { session, ordered: true })
      throw new Error('no')
    }),
  )
  expect(await Item.countDocuments()).toBe(0)
  await connection.transaction(async (session) => {
    await Item.create([{ n: 1 }], { session })
    await Item.updateMany({}, { $inc: { n: 1 } }, { session })
  })
  expect(await Item.find().select('-_id n').lean()).toMatchObject([{ n: 2 }])
})

test('populate, upsert, bulk writes, distinct and cursors work', async () => {
  const Unit = connection.model('Unit', new Schema({ name: String }))
  const Person = connection.model(
    'Person',
    new Schema({ name: String, unit: { type: Schema.Types.ObjectId, ref: 'Unit' } }),
  )
  const unit = await Unit.create({ name: 'Trường A' })
  await Person.bulkWrite([
    { insertOne: { document: { name: 'Ân', unit: unit._id } } },
    { updateOne: { filter: { name: 'Bình' }, update: { unit: unit._id }, upsert: true } },
  ])
  const people = await Person.find().sort('name').populate<{ unit: { name: string } }>('unit')
  expect(people.map((person) => [person.name, person.unit.name])).toEqual([
    ['Bình', 'Trường A'],
    ['Ân', 'Trường A'],
  ])
  expect(await Person.distinct('name')).toEqual(['Bình', 'Ân'])
  const names: (string | null | undefined)[] = []
  for await (const person of Person.find().sort('name').cursor()) names.push(person.name)
  expect(names).toEqual(['Bình', 'Ân'])
  const renamed = await Person.findOneAndUpdate(
    { name: 'Ân' },
    { name: 'An' },
    { returnDocument: 'after' },
  ).lean()
  expect(renamed?.name).toBe('An')
})
