/** Builders for tests: a contest, people, entries, as the models keep them. Every file of tests has its own database. */
import { randomBytes } from 'node:crypto'
import mongoose from 'mongoose'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { connect, disconnect } from '#models/connection'
import { Contests, newContest, type Contest } from '#models/contest'
import { draftEntry, Entries, type Entry } from '#models/entry'
import { newId, type Id } from '#models/ids'
import { People, type Person } from '#models/person'
import { Seats } from '#models/seat'
import { Submissions } from '#models/submission'
import { newUnit, Units, type Unit, type UnitFacts } from '#models/unit'
import { consentPurposes, voicesFor } from '#rules/consents'
import { dayOf } from '#rules/deadlines'
import { entryKeys } from '#rules/entry-words'
import { emptyAnswers, type Author, type EntryAnswers } from '#rules/entry'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'
import type { SeatRole } from '#rules/roles'
import type { By, InContest } from '#server/guard'
import { createIndexes } from '#server/indexes'
import { keepAnswers } from '#server/until-changed'
import { watchWrites } from './remembered-writes'

/** Moments inside each phase of the 18th Hà Giang contest (2024), for frozen clocks. */
export const moments = {
  upcoming: new Date('2024-06-01T09:00:00+07:00'),
  open: new Date('2024-07-25T09:00:00+07:00'),
  lastMinute: new Date('2024-07-31T16:59:59+07:00'),
  screening: new Date('2024-08-05T09:00:00+07:00'),
  judging: new Date('2024-08-27T09:00:00+07:00'),
  deliberation: new Date('2024-09-20T09:00:00+07:00'),
  posting: new Date('2024-10-05T09:00:00+07:00'),
  finished: new Date('2024-11-01T09:00:00+07:00'),
} as const

/** Call once at the top of a file of tests: opens a fresh database before them and drops it after. */
export function openWorld(): void {
  let unremembered = () => [] as string[]
  beforeAll(async () => {
    keepAnswers(false)
    if (inject('databaseUri') === '') throw new Error('No database started; see the top of this run')
    const uri = new URL(inject('databaseUri').replace(/^mongodb/, 'http'))
    uri.pathname = `/test-${randomBytes(6).toString('hex')}`
    uri.searchParams.set('monitorCommands', 'true')
    await connect(uri.href.replace(/^http/, 'mongodb'))
    unremembered = watchWrites(mongoose.connection.getClient())
    await createIndexes()
  })
  afterAll(async () => {
    expect(unremembered(), 'was written without a line in the journal').toEqual([])
    await mongoose.connection.dropDatabase()
    await disconnect()
  })
}

let serial = 0
const next = () => (serial += 1)

export async function aContest(changes: Partial<Contest> = {}): Promise<Contest> {
  const preset = haGiangYouthContest(18, 2024)
  const contest = newContest({
    ...preset,
    slug: `${preset.slug}-${next()}`,
    receiptPrefix: `T${next()}`,
    createdAt: new Date('2023-11-15T08:00:00+07:00'),
    ...changes,
  })
  await Contests.create(contest)
  return contest
}

export async function aPerson(changes: Partial<Person> = {}): Promise<Person> {
  const number = next()
  const person: Person = {
    _id: newId(),
    email: `person${number}@example.org`,
    name: `Người Thử ${number}`,
    phone: '0900000001',
    unit: null,
    createdAt: moments.upcoming,
    ...changes,
  }
  await People.create(person)
  return person
}

export async function aUnit(changes: Partial<UnitFacts> = {}): Promise<Unit> {
  const unit = newUnit({ name: `Trường THCS Thử ${next()}`, kind: 'school', place: 'Hà Giang', ...changes })
  await Units.create(unit)
  return unit
}

export async function aSeat(contest: Contest, person: Person, role: SeatRole): Promise<void> {
  await Seats.create({
    _id: newId(),
    contest: contest._id,
    person: person._id,
    role,
    from: new Date('2024-01-01T00:00:00+07:00'),
    until: null,
    decisionNumber: '01/QĐ-BTC',
  })
}

/** Somebody acting in no contest in particular, as `enter()` would let them in. */
export function by(person: Person, now: Date, ...roles: SeatRole[]): By {
  return { actor: { person, roles }, now }
}

/** Somebody acting in a contest, as `enterContest()` would let them in. */
export function byIn(contest: Contest, person: Person, now: Date, ...roles: SeatRole[]): By & InContest {
  return { ...by(person, now, ...roles), contest }
}

export function anAuthor(changes: Partial<Author> = {}): Author {
  return {
    id: newId().toHexString(),
    name: `Tác Giả ${next()}`,
    bornOn: '2010-05-20',
    school: 'Trường THCS Thử',
    grade: '8A',
    phone: '0900000002',
    email: '',
    isLead: true,
    representative: { name: 'Phụ Huynh Thử', relation: 'mẹ', phone: '0900000003' },
    ...changes,
  }
}

/** Answers that the regulations find nothing wrong with. */
export function completeAnswers(contest: Contest, changes: Partial<EntryAnswers> = {}): EntryAnswers {
  const authors = changes.authors ?? [anAuthor()]
  const { regulations } = contest
  return {
    ...emptyAnswers(),
    title: `Mô hình thử ${next()}`,
    summary: 'Tóm tắt mô hình.',
    field: regulations.fields[0]?.code ?? null,
    authors,
    teacher: { has: true, name: 'Cô Giáo Thử', school: 'Trường THCS Thử', phone: '', email: '' },
    explanation: Object.fromEntries(
      regulations.explanation.map(({ code }) => [code, `Nội dung phần ${code}.`]),
    ),
    files: regulations.parts
      .filter((part) => part.required)
      .map((part) => ({
        id: newId().toHexString(),
        part: part.code,
        name: `${part.code}.${part.kinds[0]}`,
        kind: part.kinds[0] ?? 'pdf',
        size: 1000,
        // No two dossiers hold the same file unless a test wants it.
        sha256: next().toString(16).padStart(64, 'a'),
        at: moments.open,
      })),
    consents: authors.flatMap((author) =>
      voicesFor(author.bornOn ?? '2010-05-20', dayOf(moments.open)).flatMap((voice) =>
        consentPurposes.map((purpose) => ({
          author: author.id,
          purpose,
          voice,
          given: true,
          at: moments.open,
        })),
      ),
    ),
    pledge: { ownWork: true, truthful: true, notAwarded: true, signedBy: 'Tác Giả', at: moments.open },
    ...changes,
  }
}

/** An entry as the model keeps it; a draft unless `changes` say otherwise. */
export async function anEntry(contest: Contest, owner: Person, changes: Partial<Entry> = {}): Promise<Entry> {
  const about = { _id: newId(), contest: contest._id, owner: owner._id, answers: completeAnswers(contest) }
  const { answers, receiptNumber } = { ...about, receiptNumber: null, ...changes }
  const entry: Entry = {
    ...draftEntry({ ...about, regulationsVersion: contest.regulations.version }, moments.open),
    ...entryKeys(answers, receiptNumber),
    ...changes,
  }
  await Entries.create(entry)
  return entry
}

/** A submitted entry with its frozen submission; accepted with a blind code when `blindCode` is given. */
export async function aSubmittedEntry(
  contest: Contest,
  owner: Person,
  changes: Partial<Entry> = {},
): Promise<{ entry: Entry; submission: Id }> {
  const receiptNumber = `${contest.receiptPrefix}-${String(next()).padStart(5, '0')}-A`
  const entry = await anEntry(contest, owner, {
    state: changes.blindCode ? 'accepted' : 'submitted',
    receiptNumber,
    submissions: 1,
    submittedAt: moments.open,
    ...changes,
  })
  const submission = newId()
  await Submissions.create({
    _id: submission,
    contest: contest._id,
    entry: entry._id,
    number: 1,
    receiptNumber,
    answers: entry.answers,
    digest: 'cd'.repeat(32),
    submittedAt: moments.open,
    submittedBy: owner._id,
  })
  return { entry, submission }
}
