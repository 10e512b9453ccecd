/** The office's questions: the control room's numbers and the rows behind them, dossiers, letters, journal. */
import mongoose from 'mongoose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Contest } from '#models/contest'
import { Decisions } from '#models/decision'
import { Entries, type Entry } from '#models/entry'
import { newId, type Id } from '#models/ids'
import { Outbox } from '#models/outbox'
import { Panels } from '#models/panel'
import type { Person } from '#models/person'
import { ScoreSheets } from '#models/score-sheet'
import { everyEntry, type EntryFilter } from '#rules/entry-filter'
import { entryKeys } from '#rules/entry-words'
import type { SheetState } from '#rules/sheet-states'
import { acceptEntry } from '#server/operations/accept-entry'
import { assignments } from '#server/queries/assignments'
import { contestJournal } from '#server/queries/contest-journal'
import { controlRoom } from '#server/queries/control-room'
import { entrySearch } from '#server/queries/entry-search'
import { judgingProgress } from '#server/queries/judging-progress'
import { messages } from '#server/queries/messages'
import { myContests } from '#server/queries/my-contests'
import { officeEntry } from '#server/queries/office-entry'
import { panel } from '#server/queries/panel'
import { panels } from '#server/queries/panels'
import { NotFound } from '#server/refuse'
import { filterAddress, readFilter } from '#wording/entry-address'
import {
  aContest,
  anAuthor,
  anEntry,
  aPerson,
  aSeat,
  aSubmittedEntry,
  by,
  byIn,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'

openWorld()

const everyLetter = { view: null, search: '', page: 1 }

let contest: Contest
let secretary: Person
let owner: Person

beforeEach(async () => {
  contest = await aContest()
  secretary = await aPerson()
  owner = await aPerson()
})

afterEach(() => {
  mongoose.set('debug', false)
})

const as = (now: Date = moments.judging) => byIn(contest, secretary, now, 'secretary')
const everything = everyEntry

/** How many commands an act sends to the database. */
async function commandsOf(act: () => Promise<unknown>): Promise<number> {
  let count = 0
  mongoose.set('debug', () => {
    count += 1
  })
  await act()
  mongoose.set('debug', false)
  return count
}

async function aPanel(members: Person[], fields = ['learning']): Promise<Id> {
  const _id = newId()
  await Panels.create({
    _id,
    contest: contest._id,
    name: `Tổ ${_id.toHexString()}`,
    fields,
    members: members.map((judge) => ({ person: judge._id, isChair: false, declaration: null })),
    createdAt: moments.screening,
  })
  return _id
}

async function aSheet(
  panelId: Id,
  entry: Entry,
  judge: Person,
  state: SheetState,
  updatedAt: Date = moments.judging,
) {
  await ScoreSheets.create({
    _id: newId(),
    contest: contest._id,
    round: 'final',
    panel: panelId,
    entry: entry._id,
    submission: newId(),
    judge: judge._id,
    blindCode: entry.blindCode ?? '000',
    state,
    assignedAt: moments.screening,
    assignedBy: secretary._id,
    updatedAt,
  })
}

/** One more of everything: a judge, an entry in each state that counts, sheets, a letter, a journal line. */
async function grow(panelId: Id, code: number): Promise<Entry> {
  const judge = await aPerson()
  await Panels.updateOne(
    { _id: panelId },
    { $push: { members: { person: judge._id, isChair: false, declaration: null } } },
  )
  const { entry } = await aSubmittedEntry(contest, owner, { blindCode: String(code) })
  await aSheet(panelId, entry, judge, 'confirmed')
  const { entry: fresh } = await aSubmittedEntry(contest, owner)
  await acceptEntry(as(moments.screening), fresh._id.toHexString(), { version: 0 })
  return entry
}

describe('the control room', () => {
  test('of an untouched contest counts nothing and has no work', async () => {
    const room = await controlRoom(as())
    expect(room.funnel).toEqual({
      started: 0,
      submitted: 0,
      accepted: 0,
      scored: 0,
      advanced: null,
      awarded: 0,
    })
    expect(Object.values(room.work).every((count) => count === 0)).toBe(true)
    expect(room).toMatchObject({ phase: 'judging', panels: [], title: contest.title })
  })

  test('counts how far entries came and what waits, and each number is the length of its list', async () => {
    const judges = [await aPerson(), await aPerson()] as const
    const panelId = await aPanel([...judges])
    await anEntry(contest, owner)
    await aSubmittedEntry(contest, owner)
    const returned = { reason: 'Thiếu', tasks: [], at: moments.screening, by: secretary._id }
    await aSubmittedEntry(contest, owner, {
      state: 'returned',
      returned: { ...returned, deadline: moments.screening },
    })
    await aSubmittedEntry(contest, owner, {
      state: 'returned',
      returned: { ...returned, deadline: moments.deliberation },
    })
    await aSubmittedEntry(contest, owner, { state: 'rejected' })
    const { entry: scored } = await aSubmittedEntry(contest, owner, { blindCode: '101' })
    await aSheet(panelId, scored, judges[0], 'confirmed')
    await aSheet(panelId, scored, judges[1], 'confirmed')
    const { entry: half } = await aSubmittedEntry(contest, owner, { blindCode: '102' })
    await aSheet(panelId, half, judges[0], 'confirmed')
    await aSheet(panelId, half, judges[1], 'in-progress')
    await aSubmittedEntry(contest, owner, { blindCode: '103' })
    await aSubmittedEntry(contest, owner, {
      blindCode: '104',
      answers: completeAnswers(contest, { field: 'climate' }),
    })
    await Decisions.create({
      _id: newId(),
      contest: contest._id,
      round: 'final',
      state: 'proposed',
      awards: [{ entry: scored._id.toHexString(), prize: 'first', reason: '' }],
      updatedAt: moments.judging,
    })
    await Outbox.create({
      _id: newId(),
      key: `failed ${contest.slug}`,
      contest: contest._id,
      to: owner.email,
      template: 'entry-accepted',
      state: 'failed',
      notBefore: moments.judging,
      createdAt: moments.judging,
    })
    const { funnel, work, panels: shown } = await controlRoom(as())
    expect(funnel).toEqual({ started: 9, submitted: 8, accepted: 4, scored: 1, advanced: null, awarded: 1 })
    expect(work).toEqual({
      waiting: 1,
      waitingLong: 1,
      overdue: 1,
      unpaneled: 1,
      unassigned: 1,
      undeclared: 2,
      declaredConflicts: 0,
      unfinished: 1,
      late: 0,
      failedLetters: 1,
      bouncedLetters: 0,
      waitingLetters: 0,
    })
    expect(shown).toMatchObject([{ judges: 2, sheets: 4, confirmed: 3 }])
    expect((await controlRoom(as(moments.deliberation))).work).toMatchObject({ unfinished: 0, late: 1 })
    const total = async (filter: Partial<EntryFilter>) =>
      (await entrySearch(as(), { ...everything, ...filter })).total
    expect({
      submitted: await total({}),
      accepted: await total({ states: ['accepted'] }),
      scored: await total({ view: 'scored' }),
      unscored: await total({ view: 'unscored' }),
      awarded: await total({ view: 'awarded' }),
      waiting: await total({ states: ['submitted'] }),
      overdue: await total({ view: 'overdue' }),
      unpaneled: await total({ view: 'unpaneled' }),
      unassigned: await total({ view: 'unassigned' }),
    }).toEqual({
      submitted: 8,
      accepted: 4,
      scored: 1,
      unscored: 3,
      awarded: 1,
      waiting: 1,
      overdue: 1,
      unpaneled: 1,
      unassigned: 1,
    })
  })
})

describe('no question asks more of the database when there is more to tell', () => {
  test('one entry, one judge, one letter, or three of each', async () => {
    const panelId = await aPanel([])
    const first = await grow(panelId, 201)
    const questions: Record<string, () => Promise<unknown>> = {
      controlRoom: () => controlRoom(as()),
      entrySearch: () => entrySearch(as(), everything),
      entrySearchByWords: () => entrySearch(as(), { ...everything, search: 'mo hinh' }),
      entrySearchScored: () => entrySearch(as(), { ...everything, view: 'scored' }),
      officeEntry: () => officeEntry(as(), first._id.toHexString()),
      panels: () => panels(as()),
      panel: () => panel(as(), panelId.toHexString()),
      assignments: () => assignments(as(), null, 1),
      judgingProgress: () => judgingProgress(as()),
      messages: () => messages(as(), everyLetter),
      contestJournal: () => contestJournal(as(), 1),
    }
    const count = async () => {
      const counts: Record<string, number> = {}
      for (const [name, ask] of Object.entries(questions)) counts[name] = await commandsOf(ask)
      return counts
    }
    const ofOne = await count()
    await grow(panelId, 202)
    await grow(panelId, 203)
    expect(await count()).toEqual(ofOne)
    expect(ofOne.controlRoom).toBe(20)
  })
})

describe('the list of entries', () => {
  test('finds words of titles and authors without case and diacritics, and receipt numbers', async () => {
    const authors = [anAuthor({ name: 'Giàng Thị Mỷ' })]
    await aSubmittedEntry(contest, owner, {
      receiptNumber: `${contest.receiptPrefix}-00417-K`,
      answers: completeAnswers(contest, { title: 'Máy tưới tiết kiệm', authors }),
    })
    await aSubmittedEntry(contest, owner)
    const titles = async (search: string) =>
      (await entrySearch(as(), { ...everything, search })).rows.map(({ title }) => title)
    for (const search of ['TUOI may', 'giang thi my', '00417-k', `${contest.receiptPrefix}-00417`]) {
      expect(await titles(search)).toEqual(['Máy tưới tiết kiệm'])
    }
    expect(await titles('$.*[')).toEqual([])
  })

  test('is narrowed by division, in the address as well, alone and with a word', async () => {
    contest = await aContest({
      regulations: { ...contest.regulations, divisions: ['a', 'b'].map((code) => ({ code, name: code })) },
    })
    for (const division of ['a', 'b', null]) {
      await aSubmittedEntry(contest, owner, {
        answers: { ...completeAnswers(contest, { title: `Máy ${division}` }), division },
      })
    }
    for (const search of ['', 'may']) {
      const filter = readFilter(new URLSearchParams(filterAddress({ ...everything, division: 'b', search })))
      const found = await entrySearch(as(), filter)
      expect(found).toMatchObject({ total: 1, rows: [{ title: 'Máy b' }], divisions: [{}, {}] })
    }
  })

  test('is paged by fifty, oldest first, and tells of drafts only how many', async () => {
    const { entry } = await aSubmittedEntry(contest, owner, {
      answers: completeAnswers(contest, { title: 'Cũ nhất' }),
    })
    await Entries.insertMany(
      Array.from({ length: 50 }, (_, index) => {
        const answers = completeAnswers(contest)
        return {
          ...entry,
          ...entryKeys(answers, null),
          _id: newId(),
          receiptNumber: null,
          submittedAt: new Date(moments.open.getTime() + (index + 1) * 1000),
          answers,
        }
      }),
    )
    await anEntry(contest, owner)
    const [first, second] = [
      await entrySearch(as(), everything),
      await entrySearch(as(), { ...everything, page: 2 }),
    ]
    expect(first).toMatchObject({ total: 51, drafts: 1, first: 1, last: 50, pages: 2 })
    expect(first.rows[0]?.title).toBe('Cũ nhất')
    expect(second).toMatchObject({ first: 51, last: 51 })
    expect(second.rows).toHaveLength(1)
    expect((await entrySearch(as(), { ...everything, search: 'mo hinh', page: 1 })).rows).toHaveLength(50)
    expect((await entrySearch(as(), { ...everything, page: 9 })).rows).toEqual([])
  })
})

describe('one dossier', () => {
  test('shows what was frozen, not what its owner is changing now', async () => {
    const { entry } = await aSubmittedEntry(contest, owner, { state: 'returned' })
    await Entries.updateOne({ _id: entry._id }, { $set: { 'answers.title': 'Đang sửa dở' } })
    const shown = await officeEntry(as(), entry._id.toHexString())
    expect(shown.dossier.title).toBe(entry.answers.title)
  })

  test('of another contest, a draft, or one withdrawn is not found', async () => {
    const { entry: foreign } = await aSubmittedEntry(await aContest(), owner)
    const draft = await anEntry(contest, owner)
    const { entry: withdrawn } = await aSubmittedEntry(contest, owner, { state: 'draft' })
    for (const { _id } of [foreign, draft, withdrawn]) {
      await expect(officeEntry(as(), _id.toHexString())).rejects.toBeInstanceOf(NotFound)
    }
  })

  test('tells ages outside the window and missing parts in its checklist', async () => {
    const answers = completeAnswers(contest, {
      authors: [anAuthor(), anAuthor({ id: 'old', isLead: false, bornOn: '2004-01-01' })],
      files: [],
    })
    const { entry } = await aSubmittedEntry(contest, owner, { answers })
    const shown = await officeEntry(as(moments.screening), entry._id.toHexString())
    expect(shown.checklist.filter(({ standing }) => standing === 'failed').map(({ code }) => code)).toEqual([
      'gate:birth-window:old',
      ...contest.regulations.parts.filter(({ required }) => required).map(({ code }) => `part:${code}`),
    ])
    expect(shown.dossier.authors.map(({ isInWindow }) => isInWindow)).toEqual([true, false])
  })

  test('offers the moves of its state, with what stands in the way of each', async () => {
    const { entry } = await aSubmittedEntry(contest, owner)
    const { entry: next } = await aSubmittedEntry(contest, owner, { submittedAt: moments.lastMinute })
    const shown = await officeEntry(as(), entry._id.toHexString())
    expect(shown.moves).toMatchObject([
      { move: 'accept', refusal: null },
      { move: 'return', refusal: { because: 'outside-phase', phase: 'judging' } },
      { move: 'reject', refusal: null },
      { move: 'disqualify', refusal: { because: 'wrong-role', needs: ['organiser'] } },
    ])
    expect(shown.next).toBe(next._id.toHexString())
  })
})

describe('panels, progress, letters and journal', () => {
  test('a panel tells its judges, what they declared and how many sheets they hold', async () => {
    const [busy, idle] = [await aPerson(), await aPerson()]
    const panelId = await aPanel([busy, idle])
    const { entry } = await aSubmittedEntry(contest, owner, { blindCode: '301' })
    await aSheet(panelId, entry, busy, 'confirmed')
    await aSheet(panelId, entry, idle, 'blank')
    expect((await panel(as(), panelId.toHexString())).members).toMatchObject([
      { name: busy.name, declaration: null, sheets: 1, begun: 1 },
      { name: idle.name, declaration: null, sheets: 1, begun: 0 },
    ])
    expect(await panels(as())).toMatchObject({
      panels: [{ judges: 2, undeclared: 2, entries: 1, head: '' }],
      uncovered: contest.regulations.fields.slice(1),
    })
    const [first] = (await judgingProgress(as())).panels
    expect(first?.rows).toMatchObject([
      { assigned: 1, blank: 0, confirmed: 1, lastActivity: moments.judging },
      { assigned: 1, blank: 1, confirmed: 0, lastActivity: null },
    ])
    expect((await assignments(as(), null, 1)).matrix?.rows).toMatchObject([
      {
        blindCode: '301',
        cells: [
          { sheet: 'confirmed', isOwn: true },
          { sheet: 'blank', isOwn: true },
        ],
      },
    ])
    const elsewhere = byIn(await aContest(), secretary, moments.judging, 'secretary')
    await expect(panel(elsewhere, panelId.toHexString())).rejects.toBeInstanceOf(NotFound)
  })

  test('letters and journal are of this contest only, in words', async () => {
    const { entry } = await aSubmittedEntry(contest, owner)
    await acceptEntry(as(moments.screening), entry._id.toHexString(), { version: 0 })
    expect(await messages(as(), everyLetter)).toMatchObject({
      total: 1,
      counts: { waiting: 1, sent: 0, failed: 0 },
      rows: [
        { to: owner.email, subject: `Hồ sơ ${entry.receiptNumber} hợp lệ`, state: 'waiting', error: '' },
      ],
    })
    expect(await messages(as(), { ...everyLetter, view: 'failed' })).toMatchObject({
      view: 'failed',
      total: 0,
      rows: [],
    })
    expect((await contestJournal(as(), 1)).rows).toMatchObject([
      {
        action: 'entry.accepted',
        actor: secretary.name,
        subject: { kind: 'entry', label: entry.receiptNumber },
      },
    ])
    const elsewhere = byIn(await aContest(), secretary, moments.judging, 'secretary')
    expect((await messages(elsewhere, everyLetter)).rows).toEqual([])
    expect((await contestJournal(elsewhere, 1)).rows).toEqual([])
  })

  test('my contests are those whose office I sit in, with what waits there', async () => {
    await aSeat(contest, secretary, 'secretary')
    await aSeat(await aContest(), secretary, 'judge')
    await aSubmittedEntry(contest, owner)
    expect((await myContests(by(secretary, moments.screening, 'secretary'))).contests).toEqual([
      {
        slug: contest.slug,
        title: contest.title,
        phase: 'screening',
        phaseEndsAt: new Date('2024-08-15T17:00:00+07:00'),
        closes: new Date('2024-07-31T17:00:00+07:00'),
        roles: ['secretary'],
        waiting: 1,
      },
    ])
  })
})
