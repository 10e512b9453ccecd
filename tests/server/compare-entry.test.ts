/** Comparing a dossier with all others: what is found, kept, renewed, forgotten, and how little is asked for it. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Contest } from '#models/contest'
import { Entries } from '#models/entry'
import { Findings } from '#models/finding'
import { Fingerprints } from '#models/fingerprint'
import { newId, type Id } from '#models/ids'
import type { Person } from '#models/person'
import { Submissions } from '#models/submission'
import type { EntryAnswers } from '#rules/entry'
import { compareEntry, compareWaiting } from '#server/compare-entry'
import { compareBatch } from '#server/jobs/comparison'
import { submitEntry } from '#server/operations/submit-entry'
import { countQueries } from '#tests/support/count-queries'
import {
  aContest,
  anAuthor,
  anEntry,
  aPerson,
  aSubmittedEntry,
  by,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'

openWorld()

const now = moments.screening
let contest: Contest
let owner: Person
let serial = 0

beforeEach(async () => {
  await Promise.all([
    Entries.deleteMany(),
    Findings.deleteMany(),
    Fingerprints.deleteMany(),
    Submissions.deleteMany(),
  ])
  contest = await aContest()
  owner = await aPerson()
})

/** Titles of which no two share a word. */
const title = () => `${(serial += 1)}a ${serial}b ${serial}c ${serial}d`

async function compared(changes: Partial<EntryAnswers> = {}, place = contest): Promise<Id> {
  const { entry } = await aSubmittedEntry(place, owner, {
    answers: completeAnswers(place, { title: title(), ...changes }),
  })
  await compareEntry(entry._id, now)
  return entry._id
}

async function findings() {
  const all = await Findings.find().sort({ pair: 1 }).lean()
  return all.map(({ entries, weight, isOpen, facts }) => ({
    entries: entries.map((id) => id.toHexString()),
    weight,
    isOpen,
    kinds: facts.map(({ kind }) => kind),
  }))
}

const hex = (...ids: Id[]) => ids.map((id) => id.toHexString())

describe('a dossier that is compared', () => {
  test('is found to repeat another, once, whichever of them is looked at', async () => {
    const a = await compared({ title: 'Máy tách hạt ngô mini' })
    const b = await compared({ title: 'MAY TACH HAT NGO MINI' })
    await compareEntry(a, now)
    expect(await findings()).toEqual([
      { entries: hex(a, b), weight: 'must-look', isOpen: true, kinds: ['title', 'teacher'] },
    ])
  })

  test('is found to repeat one of an earlier edition, in both contests', async () => {
    const earlier = await aContest({ year: 2023 })
    const author = anAuthor({ name: 'Lò Thị Ấm' })
    const a = await compared({ authors: [author] }, earlier)
    const b = await compared({ authors: [{ ...author, id: newId().toHexString() }] })
    expect(await findings()).toEqual([
      { entries: hex(a, b), weight: 'shown', isOpen: false, kinds: ['author', 'teacher'] },
    ])
    expect(hex(...((await Findings.findOne().lean())?.contests ?? []))).toEqual(hex(earlier._id, contest._id))
  })

  test('of which nothing is like any other leaves no finding, although they share a teacher and a school', async () => {
    for (let index = 0; index < 3; index += 1) await compared()
    expect(await findings()).toEqual([])
    expect((await Fingerprints.findOne().lean())?.ties).toHaveLength(2)
  })

  test('is not compared with drafts, and forgets what it shared once it is withdrawn', async () => {
    const shared = { title: 'Bếp đun củi ít khói' }
    await anEntry(contest, owner, { answers: completeAnswers(contest, shared) })
    const a = await compared(shared)
    expect(await findings()).toEqual([])
    await Entries.updateOne({ _id: a }, { $set: { state: 'draft' } })
    await compareEntry(a, now)
    expect(await Fingerprints.countDocuments()).toBe(0)
  })

  test('asks as little of a thousand others as of three', async () => {
    const like = (index: number) => completeAnswers(contest, { title: title(), summary: `Tóm tắt ${index}.` })
    const fill = async (count: number) => {
      for (let index = 0; index < count; index += 1) {
        const { entry } = await aSubmittedEntry(contest, owner, { answers: like(index) })
        await compareEntry(entry._id, now)
      }
      const { entry } = await aSubmittedEntry(contest, owner, { answers: like(count) })
      return countQueries(() => compareEntry(entry._id, now))
    }
    expect(await fill(3)).toBe(await fill(30))
  })
})

describe('what was ruled', () => {
  const rule = async (verdict: 'confirmed' | 'dismissed') => {
    const known = await Findings.findOne().lean()
    const ruling = { verdict, note: 'Đã xem.', by: owner._id, at: now, grounds: known?.grounds }
    await Findings.updateOne({ _id: known?._id }, { $set: { ruling, isOpen: false } })
  }

  async function handInAgain(entry: Id, changes: Partial<EntryAnswers>) {
    const last = await Submissions.findOne({ entry }).sort({ number: -1 }).lean()
    if (!last) throw new Error('Never handed in')
    const answers = { ...last.answers, ...changes }
    await Submissions.create([{ ...last, _id: newId(), number: last.number + 1, answers }])
    await compareEntry(entry, now)
  }

  test('stays while both dossiers say the same about what they share', async () => {
    await compared({ title: 'Bếp đun củi ít khói' })
    const b = await compared({ title: 'Bếp đun củi ít khói' })
    await rule('dismissed')
    await handInAgain(b, { summary: 'Tóm tắt đã sửa.' })
    expect(await Findings.findOne().lean()).toMatchObject({ isOpen: false, ruling: { verdict: 'dismissed' } })
  })

  test('is asked for again once they share more; a confirmation stands', async () => {
    const author = anAuthor()
    await compared({ title: 'Bếp đun củi ít khói', authors: [author] })
    const b = await compared({ title: 'Bếp đun củi ít khói' })
    await rule('dismissed')
    await handInAgain(b, { authors: [{ ...author, id: newId().toHexString() }] })
    expect(await Findings.findOne().lean()).toMatchObject({ isOpen: true, ruling: { verdict: 'dismissed' } })
    await rule('confirmed')
    await handInAgain(b, { authors: [anAuthor()] })
    expect(await Findings.findOne().lean()).toMatchObject({ isOpen: false, ruling: { verdict: 'confirmed' } })
  })

  test('is kept once they share nothing more; what nobody ruled on is forgotten', async () => {
    await compared({ title: 'Bếp đun củi ít khói' })
    const b = await compared({ title: 'Bếp đun củi ít khói' })
    await rule('dismissed')
    await handInAgain(b, { title: title() })
    expect(await Findings.countDocuments()).toBe(1)
    await Findings.updateOne({}, { $set: { ruling: null, isOpen: true } })
    await handInAgain(b, { title: title() })
    expect(await Findings.countDocuments()).toBe(0)
  })
})

describe('what is handed in', () => {
  test('waits to be compared, and is by the job or by whoever decides on it first', async () => {
    const entry = await anEntry(contest, owner)
    await submitEntry(by(owner, moments.open), entry._id.toHexString(), { version: 0 })
    expect(await Fingerprints.findById(entry._id).lean()).toMatchObject({
      waitingSince: moments.open,
      keys: [],
    })
    expect([await compareBatch(now), await compareBatch(now)]).toEqual([1, 0])
    const print = await Fingerprints.findById(entry._id).lean()
    expect(print).not.toHaveProperty('waitingSince')
    expect(print?.keys).not.toEqual([])
    expect(await countQueries(() => compareWaiting(entry._id, now))).toBe(1)
  })
})
