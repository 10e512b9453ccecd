/** The entrant's queries: what each page is told, and that nothing foreign is found. */
import { describe, expect, test } from 'vitest'
import { Entries, type Entry } from '#models/entry'
import { newId } from '#models/ids'
import { Submissions } from '#models/submission'
import { emptyAnswers } from '#rules/entry'
import type { By } from '#server/guard'
import { entryAuthor } from '#server/queries/entry-author'
import { entryAuthors } from '#server/queries/entry-authors'
import { entryCheck } from '#server/queries/entry-check'
import { entryConsents } from '#server/queries/entry-consents'
import { entryFiles } from '#server/queries/entry-files'
import { entrySection } from '#server/queries/entry-section'
import { entryTaskList } from '#server/queries/entry-task-list'
import { myEntries } from '#server/queries/my-entries'
import { newEntry } from '#server/queries/new-entry'
import { ownFile } from '#server/queries/own-file'
import { receipt } from '#server/queries/receipt'
import { NotFound } from '#server/refuse'
import {
  aContest,
  anAuthor,
  anEntry,
  aPerson,
  aSubmittedEntry,
  aUnit,
  by,
  moments,
  openWorld,
} from '#tests/support/world'

openWorld()

const idOf = ({ _id }: Entry) => _id.toHexString()

describe('every page of one entry', () => {
  const pages: [string, (acting: By, id: string) => Promise<unknown>][] = [
    ['task list', (acting, id) => entryTaskList(acting, id)],
    ['section', (acting, id) => entrySection(acting, id, 'description')],
    ['authors', (acting, id) => entryAuthors(acting, id)],
    ['author', (acting, id) => entryAuthor(acting, id, null)],
    ['consents', (acting, id) => entryConsents(acting, id)],
    ['files', (acting, id) => entryFiles(acting, id)],
    ['check', (acting, id) => entryCheck(acting, id)],
    ['receipt', (acting, id) => receipt(acting, id)],
    ['file', (acting, id) => ownFile(acting, id, newId().toHexString())],
  ]
  test.each(pages)('%s is not found by a stranger, nor under an id that is none', async (_, page) => {
    const { entry } = await aSubmittedEntry(await aContest(), await aPerson())
    const stranger = by(await aPerson(), moments.open)
    await expect(page(stranger, idOf(entry))).rejects.toThrow(NotFound)
    await expect(page(stranger, newId().toHexString())).rejects.toThrow(NotFound)
    await expect(page(stranger, '../etc')).rejects.toThrow(NotFound)
  })
})

describe('my entries', () => {
  test('are my own, newest work first, with what each needs', async () => {
    const [contest, owner] = [await aContest(), await aPerson()]
    await anEntry(contest, await aPerson())
    const blank = await anEntry(contest, owner, {
      answers: { ...emptyAnswers(), title: 'Một' },
      updatedAt: moments.upcoming,
    })
    const { entry } = await aSubmittedEntry(contest, owner)
    const { entries, pages, open } = await myEntries(by(owner, moments.open), 1)
    expect(entries.map(({ id, state, remaining }) => [id, state, remaining.length])).toEqual([
      [idOf(entry), 'submitted', 0],
      [idOf(blank), 'draft', 7],
    ])
    expect(pages).toBe(1)
    expect(open.map(({ slug }) => slug)).toContain(contest.slug)
  })

  test('come twenty to a page', async () => {
    const [contest, owner] = [await aContest(), await aPerson()]
    await Promise.all(Array.from({ length: 21 }, () => anEntry(contest, owner)))
    const second = await myEntries(by(owner, moments.open), 2)
    expect([second.entries.length, second.pages]).toEqual([1, 2])
  })

  test('are told with the reason while something is asked of them', async () => {
    const [contest, owner] = [await aContest(), await aPerson()]
    const deadline = new Date('2024-08-08T17:00:00+07:00')
    const returned = {
      reason: 'Thiếu ảnh',
      tasks: ['files' as const],
      deadline,
      at: moments.open,
      by: owner._id,
    }
    await anEntry(contest, owner, { state: 'returned', returned })
    const [entry] = (await myEntries(by(owner, moments.screening), 1)).entries
    expect(entry).toMatchObject({ reason: 'Thiếu ảnh', deadline, whyClosed: null })
  })
})

describe('the task list', () => {
  test('of a returned entry opens only what was asked', async () => {
    const [contest, owner] = [await aContest(), await aPerson()]
    const deadline = new Date('2024-08-08T17:00:00+07:00')
    const returned = {
      reason: 'Thiếu ảnh',
      tasks: ['files' as const],
      deadline,
      at: moments.open,
      by: owner._id,
    }
    const entry = await anEntry(contest, owner, { state: 'returned', returned })
    const list = await entryTaskList(by(owner, moments.screening), idOf(entry))
    expect(list.tasks.filter(({ isOpen }) => isOpen).map(({ code }) => code)).toEqual(['files'])
    expect(list.returned).toEqual({ number: 1, reason: 'Thiếu ảnh', tasks: ['files'], deadline })
    const late = await entryTaskList(by(owner, new Date(deadline.getTime() + 1)), idOf(entry))
    expect([late.whyClosed?.because, late.tasks.some(({ isOpen }) => isOpen)]).toEqual([
      'return-overdue',
      false,
    ])
  })
})

describe('the receipt', () => {
  test('shows the last submission, and whether it still counts', async () => {
    const [contest, owner] = [await aContest(), await aPerson()]
    const { entry } = await aSubmittedEntry(contest, owner)
    const shown = await receipt(by(owner, moments.open), idOf(entry))
    const submission = await Submissions.findOne({ entry: entry._id }).lean()
    expect(shown).toMatchObject({
      receiptNumber: entry.receiptNumber,
      number: 1,
      submittedAt: moments.open,
      digest: submission?.digest,
      whyNotWithdraw: null,
      authors: entry.answers.authors.map(({ name }) => name),
    })
    expect(shown.files.map(({ sha256 }) => sha256)).toEqual(entry.answers.files.map(({ sha256 }) => sha256))
    await Entries.updateOne({ _id: entry._id }, { $set: { state: 'draft' } })
    expect((await receipt(by(owner, moments.open), idOf(entry))).state).toBe('draft')
  })

  test('of an entry that was never in is not found', async () => {
    const owner = await aPerson()
    const entry = await anEntry(await aContest(), owner)
    await expect(receipt(by(owner, moments.open), idOf(entry))).rejects.toThrow(NotFound)
  })
})

describe('starting and filling in', () => {
  test('tells who may enter, and why not now', async () => {
    const [contest, owner] = [await aContest(), await aPerson()]
    expect(await newEntry(by(owner, moments.open), contest.slug)).toMatchObject({
      conditions: [],
      whyNot: null,
    })
    expect((await newEntry(by(owner, moments.judging), contest.slug)).whyNot?.because).toBe('outside-phase')
    await expect(newEntry(by(owner, moments.open), 'khong-co')).rejects.toThrow(NotFound)
    await expect(newEntry(by(owner, moments.open), null)).rejects.toThrow(NotFound)
  })

  test('offers schools and the profile, and fills in nothing', async () => {
    const [contest, owner, unit] = [await aContest(), await aPerson(), await aUnit()]
    const author = anAuthor({ school: 'Trường ghi tay' })
    const entry = await anEntry(contest, owner, { answers: { ...emptyAnswers(), authors: [author] } })
    const form = await entryAuthor(by(owner, moments.open), idOf(entry), null)
    expect(new Set(Object.values(form.values))).toEqual(new Set(['']))
    expect(form.profile).toEqual({ name: owner.name, phone: owner.phone, email: owner.email })
    expect(form.schools[0]).toBe('Trường ghi tay')
    expect(form.schools).toContain(unit.name)
  })

  test('asks each voice that counts, and nothing is answered beforehand', async () => {
    const owner = await aPerson()
    const authors = [
      anAuthor({ bornOn: '2012-01-01' }),
      anAuthor({ bornOn: null }),
      anAuthor({ bornOn: '2006-01-01' }),
    ]
    const entry = await anEntry(await aContest(), owner, { answers: { ...emptyAnswers(), authors } })
    const { people, values } = await entryConsents(by(owner, moments.open), idOf(entry))
    expect(people.map(({ age, voices }) => [age, voices])).toEqual([
      [12, ['author', 'representative']],
      [null, []],
      [18, ['author']],
    ])
    expect(new Set(Object.values(values))).toEqual(new Set(['']))
    expect(Object.keys(values)).toHaveLength(12)
  })
})
