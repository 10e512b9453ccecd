/** One act of screening upon many: each is done or refused by itself, shown beforehand as it comes out, and safe to repeat. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Contest } from '#models/contest'
import { Entries, type Entry } from '#models/entry'
import { Outbox } from '#models/outbox'
import type { Person } from '#models/person'
import { handOverEntry } from '#server/operations/hand-over-entry'
import { screenEntries } from '#server/operations/screen-entries'
import { manyEntries } from '#server/queries/many-entries'
import { screeningDesk } from '#server/queries/screening-desk'
import { countQueries } from '#tests/support/count-queries'
import {
  aContest,
  anAuthor,
  aPerson,
  aSeat,
  aSubmittedEntry,
  byIn,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'

openWorld()

let contest: Contest
let owner: Person
let lan: Person
let minh: Person

beforeEach(async () => {
  contest = await aContest()
  owner = await aPerson()
  lan = await aPerson({ name: 'Lan' })
  minh = await aPerson({ name: 'Minh' })
  await aSeat(contest, lan, 'secretary')
  await aSeat(contest, minh, 'secretary')
})

const as = (person: Person, now: Date = moments.screening) => byIn(contest, person, now, 'secretary')
const idOf = (entry: Entry) => entry._id.toHexString()
const named = (entry: Entry) => ({ id: idOf(entry), version: entry.version })

async function anEntryWith(changes: Partial<Entry> = {}): Promise<Entry> {
  return (await aSubmittedEntry(contest, owner, changes)).entry
}

const tooOld = () =>
  anEntryWith({ answers: completeAnswers(contest, { authors: [anAuthor({ bornOn: '2001-01-01' })] }) })

async function takenByMinh(): Promise<Entry> {
  const entry = await anEntryWith()
  await handOverEntry(as(minh), idOf(entry), { to: minh._id.toHexString(), from: '' })
  return { ...entry, version: 1 }
}

const statesOf = async (entries: Entry[]) =>
  Promise.all(entries.map(async ({ _id }) => (await Entries.findById(_id).lean())?.state))

describe('finding many entries valid', () => {
  test('does those whose checklist is clear and says of each other why not, as the preview had said', async () => {
    const entries = [
      await anEntryWith(),
      await tooOld(),
      await takenByMinh(),
      await anEntryWith({ blindCode: '001' }),
    ]
    const preview = await manyEntries(as(lan), 'accept', entries.map(idOf))
    const expected = [
      null,
      { because: 'screening-open', open: 0, failed: 1 },
      { because: 'entry-taken', name: 'Minh' },
      { because: 'entry-state', state: 'accepted', needs: ['submitted'] },
    ]
    expect(preview.entries.map(({ refusal }) => refusal)).toEqual(expected)
    const outcomes = await screenEntries(as(lan), entries.map(named), { act: 'accept' })
    expect(outcomes).toEqual(
      entries.map((entry, index) => ({
        id: idOf(entry),
        receiptNumber: entry.receiptNumber,
        title: entry.answers.title,
        refusal: expected[index],
      })),
    )
    expect(await statesOf(entries)).toEqual(['accepted', 'submitted', 'submitted', 'accepted'])
  })

  test('does nothing to an entry of another contest', async () => {
    const { entry } = await aSubmittedEntry(await aContest(), owner)
    expect(await screenEntries(as(lan), [named(entry)], { act: 'accept' })).toEqual([])
    expect((await manyEntries(as(lan), 'accept', [idOf(entry)])).entries).toEqual([])
    expect(await statesOf([entry])).toEqual(['submitted'])
  })

  test('asks as little of ten as of two', async () => {
    const some = async (count: number) => {
      const made: string[] = []
      for (let index = 0; index < count; index += 1) made.push(idOf(await anEntryWith()))
      return countQueries(() => manyEntries(as(lan), 'accept', made))
    }
    expect(await some(10)).toBe(await some(2))
  })
})

describe('returning many for one reason', () => {
  test('asks each owner for the same by the same deadline, numbers each return, and is done once', async () => {
    const entries = [await anEntryWith(), await anEntryWith()]
    const deadline = new Date('2024-08-12T17:00:00+07:00')
    const asked = {
      act: 'return',
      reason: 'Thiếu ảnh các bước.',
      code: 'steps-without-pictures',
      tasks: ['files' as const],
      deadline,
    } as const
    for (let time = 0; time < 2; time += 1) {
      const outcomes = await screenEntries(as(lan), entries.map(named), { ...asked, tasks: ['files'] })
      expect(outcomes.map(({ refusal }) => refusal)).toEqual([null, null])
    }
    for (const { _id } of entries) {
      expect(await Entries.findById(_id).lean()).toMatchObject({
        state: 'returned',
        returned: { reason: asked.reason, tasks: ['files'], deadline },
        screening: { returns: 1, reason: asked.code },
      })
    }
    expect(await Outbox.countDocuments({ contest: contest._id, template: 'entry-returned' })).toBe(2)
  })
})

describe('the desk', () => {
  test('lists what waits, what is mine, what is nobody’s, and what is overdue, which only the office ends', async () => {
    const free = await anEntryWith()
    const taken = await takenByMinh()
    const returned = { reason: 'Thiếu ảnh', tasks: ['files' as const], at: moments.open, by: lan._id }
    const late = await anEntryWith({
      state: 'returned',
      returned: { ...returned, deadline: new Date('2024-08-04T17:00:00+07:00') },
    })
    await anEntryWith({
      state: 'returned',
      returned: { ...returned, deadline: new Date('2024-08-09T17:00:00+07:00') },
    })
    const rows = async (person: Person, view: 'waiting' | 'mine' | 'free' | 'overdue') =>
      (await screeningDesk(as(person), { view, page: 1 })).rows.map(({ id }) => id)
    expect(await rows(lan, 'waiting')).toEqual([idOf(free), idOf(taken)])
    expect([await rows(lan, 'mine'), await rows(minh, 'mine')]).toEqual([[], [idOf(taken)]])
    expect(await rows(lan, 'free')).toEqual([idOf(free)])
    expect(await rows(lan, 'overdue')).toEqual([idOf(late)])
    const { counts } = await screeningDesk(as(lan), { view: 'waiting', page: 1 })
    expect(counts).toEqual({ waiting: 2, mine: 0, free: 1, overdue: 1 })
    const [outcome] = await screenEntries(as(lan), [named(late)], {
      act: 'reject',
      reason: 'Quá hạn bổ sung.',
      code: 'overdue',
    })
    expect([outcome?.refusal, ...(await statesOf([late]))]).toEqual([null, 'rejected'])
  })
})
