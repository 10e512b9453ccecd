/** Models handed in: received once against a number, photographed, given back, listed, and a line of the checklist. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Contest } from '#models/contest'
import { Entries, type Entry } from '#models/entry'
import { Journal } from '#models/journal'
import { ModelReceipts } from '#models/model-receipt'
import { Outbox } from '#models/outbox'
import type { Person } from '#models/person'
import { linesInTheWay } from '#rules/screening-checklist'
import { checklistOf } from '#server/checklist'
import { acceptEntry } from '#server/operations/accept-entry'
import { receiveModel } from '#server/operations/receive-model'
import { returnModel } from '#server/operations/return-model'
import { modelDesk } from '#server/queries/model-desk'
import { receivedModel } from '#server/queries/model'
import { NotFound, Refused } from '#server/refuse'
import { modelPaper } from '../../app/office/model-paper'
import { aContest, aPerson, aSubmittedEntry, byIn, moments, openWorld } from '#tests/support/world'

openWorld()

let contest: Contest
let owner: Person
let lan: Person

beforeEach(async () => {
  const plain = await aContest()
  contest = await aContest({ regulations: { ...plain.regulations, checkIn: true } })
  owner = await aPerson()
  lan = await aPerson({ name: 'Lan' })
})

const as = (person = lan, place = contest) => byIn(place, person, moments.screening, 'secretary')
const idOf = (entry: Entry) => entry._id.toHexString()
const input = { from: 'Lò Thị Ấm', condition: 'nguyên vẹn', place: 'kệ 3' }

async function anEntryWith(changes: Partial<Entry> = {}, place = contest): Promise<Entry> {
  return (await aSubmittedEntry(place, owner, changes)).entry
}

async function refusalOf(act: Promise<unknown>): Promise<unknown> {
  return act.then(
    () => 'nothing refused',
    (error: unknown) => (error instanceof Refused ? error.refusal : error),
  )
}

describe('a model', () => {
  test('is received once, numbered, told to its owner, and clears its line of the checklist', async () => {
    const entry = await anEntryWith()
    const inTheWay = async () => {
      const fresh = await Entries.findById(entry._id).lean()
      const checked = fresh && (await checklistOf(contest, fresh))
      return linesInTheWay(checked?.lines ?? []).map(({ code }) => code)
    }
    expect(await inTheWay()).toEqual(['model'])
    expect(await refusalOf(acceptEntry(as(), idOf(entry), { version: 0 }))).toEqual({
      because: 'screening-open',
      open: 1,
      failed: 0,
    })
    await receiveModel(as(), idOf(entry), input)
    await receiveModel(as(), idOf(entry), input)
    expect(await inTheWay()).toEqual([])
    expect(await ModelReceipts.find({ entry: entry._id }).lean()).toMatchObject([
      { ...input, number: 1, receivedAt: moments.screening, receivedBy: lan._id, photos: [], returned: null },
    ])
    expect(await Journal.findOne({ subject: `entry:${idOf(entry)}` }).lean()).toMatchObject({
      action: 'entry.model-received',
      details: { name: input.from, condition: input.condition, place: input.place },
    })
    expect(await Outbox.find({ contest: contest._id }).lean()).toMatchObject([
      { template: 'model-received', to: owner.email, data: { number: 1, condition: 'nguyên vẹn' } },
    ])
  })

  test('that is here already is not received again by somebody else', async () => {
    const entry = await anEntryWith()
    await receiveModel(as(), idOf(entry), input)
    expect(await refusalOf(receiveModel(as(await aPerson()), idOf(entry), input))).toEqual({
      because: 'model-received',
      at: moments.screening,
    })
  })

  test('is not received where none is asked for, nor of an entry that is out, nor of another contest', async () => {
    const other = await aContest()
    const elsewhere = await anEntryWith({}, other)
    expect(await refusalOf(receiveModel(as(lan, other), idOf(elsewhere), input))).toEqual({
      because: 'no-models',
    })
    const out = await anEntryWith({ state: 'rejected' })
    expect(await refusalOf(receiveModel(as(), idOf(out), input))).toMatchObject({
      because: 'entry-state',
      state: 'rejected',
    })
    await expect(receiveModel(as(), idOf(elsewhere), input)).rejects.toBeInstanceOf(NotFound)
  })

  test('goes back once, to whom it was said', async () => {
    const entry = await anEntryWith()
    await expect(returnModel(as(), idOf(entry), { to: 'Ấm', note: '' })).rejects.toBeInstanceOf(NotFound)
    await receiveModel(as(), idOf(entry), input)
    await returnModel(as(), idOf(entry), { to: 'Ấm', note: 'đủ phụ kiện' })
    await returnModel(as(), idOf(entry), { to: 'Ấm', note: 'đủ phụ kiện' })
    expect(await refusalOf(returnModel(as(), idOf(entry), { to: 'Minh', note: '' }))).toEqual({
      because: 'model-returned',
      to: 'Ấm',
      at: moments.screening,
    })
    const { model, receipt } = await receivedModel(as(), idOf(entry))
    expect(receipt.returned).toEqual({ to: 'Ấm', note: 'đủ phụ kiện', at: moments.screening, by: 'Lan' })
    const paper = modelPaper(model, receipt)
    expect(paper).toMatchObject({ kind: 'Biên nhận', number: { value: 1, symbol: 'BN-BTK' } })
    expect(JSON.stringify(paper.blocks)).toContain(`hồ sơ ${entry.receiptNumber}`)
  })
})

describe('the desk', () => {
  test('lists what is missing, what is here and what is gone, and finds an entry by the number typed', async () => {
    const [missing, here, gone] = [await anEntryWith(), await anEntryWith(), await anEntryWith()]
    await anEntryWith({ state: 'rejected' })
    for (const entry of [here, gone]) await receiveModel(as(), idOf(entry), input)
    await returnModel(as(), idOf(gone), { to: 'Ấm', note: '' })
    const desk = (view: 'missing' | 'here' | 'gone', number = '') =>
      modelDesk(as(), { view, page: 1, number })
    for (const [view, entry] of [
      ['missing', missing],
      ['here', here],
      ['gone', gone],
    ] as const) {
      expect((await desk(view)).rows.map(({ id }) => id)).toEqual([idOf(entry)])
    }
    expect((await desk('missing')).counts).toEqual({ missing: 1, here: 1, gone: 1 })
    const typed = (here.receiptNumber ?? '').toLowerCase().replaceAll('-', ' ')
    expect((await desk('missing', typed)).found).toBe(idOf(here))
    expect((await desk('missing', 'HG99-00001-A')).found).toBeNull()
  })
})
