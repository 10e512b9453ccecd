/** Screening: each act with its letter and journal line, each refusal, and nothing of other contests. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Contest } from '#models/contest'
import { Entries, type Entry } from '#models/entry'
import { Journal } from '#models/journal'
import { newId } from '#models/ids'
import { Outbox } from '#models/outbox'
import type { Person } from '#models/person'
import { ScoreSheets } from '#models/score-sheet'
import type { SeatRole } from '#rules/roles'
import { acceptEntry } from '#server/operations/accept-entry'
import { disqualifyEntry } from '#server/operations/disqualify-entry'
import { recheckEntry } from '#server/operations/recheck-entry'
import { rejectEntry } from '#server/operations/reject-entry'
import { returnEntry } from '#server/operations/return-entry'
import { NotFound, Refused } from '#server/refuse'
import { aContest, aPerson, aSubmittedEntry, byIn, moments, openWorld } from '#tests/support/world'

const dice = vi.hoisted(() => vi.fn<(min: number, max: number) => number>())
vi.mock('node:crypto', async (original) => {
  const real = await original<typeof import('node:crypto')>()
  dice.mockImplementation((min, max) => real.randomInt(min, max))
  return { ...real, randomInt: dice }
})

openWorld()

let contest: Contest
let owner: Person
let secretary: Person

beforeEach(async () => {
  contest = await aContest()
  owner = await aPerson()
  secretary = await aPerson()
})

const as = (now: Date = moments.screening, ...roles: SeatRole[]) =>
  byIn(contest, secretary, now, ...(roles.length > 0 ? roles : (['secretary'] as const)))

const idOf = (entry: Entry) => entry._id.toHexString()

async function anEntryWith(changes: Partial<Entry> = {}): Promise<Entry> {
  return (await aSubmittedEntry(contest, owner, changes)).entry
}

async function reload(entry: Entry): Promise<Entry | null> {
  return Entries.findById(entry._id).lean()
}

async function actionsOf(entry: Entry) {
  const lines = await Journal.find({ subject: `entry:${idOf(entry)}` })
    .sort({ sequence: 1 })
    .lean()
  return lines.map(({ action, details, actor, contest: place, at }) => ({
    action,
    details,
    actor,
    place,
    at,
  }))
}

async function letters() {
  const all = await Outbox.find({ contest: contest._id }).lean()
  return all.map(({ template, to, data }) => ({ template, to, data }))
}

async function refusalOf(act: Promise<unknown>): Promise<unknown> {
  return act.then(
    () => 'nothing refused',
    (error: unknown) => (error instanceof Refused ? error.refusal : error),
  )
}

const letterData = (entry: Entry) => ({
  name: owner.name,
  title: entry.answers.title,
  contest: contest.title,
  receiptNumber: entry.receiptNumber,
})

describe('accepting an entry', () => {
  test('gives it a blind code of three digits, a journal line that names the frozen submission, and a letter', async () => {
    const entry = await anEntryWith()
    await acceptEntry(as(), idOf(entry), { version: 0 })
    const kept = await reload(entry)
    expect(kept).toEqual({
      ...entry,
      state: 'accepted',
      blindCode: expect.stringMatching(/^\d{3}$/) as string,
      version: 1,
      updatedAt: moments.screening,
    })
    expect(await actionsOf(entry)).toEqual([
      {
        action: 'entry.accepted',
        details: { blindCode: kept?.blindCode, submission: 1, digest: 'cd'.repeat(32) },
        actor: secretary._id,
        place: contest._id,
        at: moments.screening,
      },
    ])
    expect(await letters()).toEqual([
      { template: 'entry-accepted', to: owner.email, data: letterData(entry) },
    ])
  })

  test('twice by the same click changes nothing and sends one letter', async () => {
    const entry = await anEntryWith()
    await acceptEntry(as(), idOf(entry), { version: 0 })
    const first = await reload(entry)
    await acceptEntry(as(), idOf(entry), { version: 0 })
    expect(await reload(entry)).toEqual(first)
    expect(await letters()).toHaveLength(1)
    expect(await actionsOf(entry)).toHaveLength(1)
  })

  test('draws distinct codes for entries accepted at the same moment', async () => {
    const entries = await Promise.all(Array.from({ length: 12 }, () => anEntryWith()))
    await Promise.all(entries.map((entry) => acceptEntry(as(), idOf(entry), { version: 0 })))
    const codes = (await Entries.find({ contest: contest._id }).lean()).map(({ blindCode }) => blindCode)
    expect(new Set(codes).size).toBe(12)
    expect(codes).not.toContain(null)
  })

  test('draws again when a code is taken, also when somebody took it in the same moment', async () => {
    await anEntryWith({ blindCode: '005' })
    const [first, second] = [await anEntryWith(), await anEntryWith()]
    for (const number of [5, 7, 7, 8]) dice.mockReturnValueOnce(number)
    await Promise.all([first, second].map((entry) => acceptEntry(as(), idOf(entry), { version: 0 })))
    const codes = [await reload(first), await reload(second)].map((entry) => entry?.blindCode)
    expect(codes.sort()).toEqual(['007', '008'])
  })

  test('keeps the code of an entry that was accepted before', async () => {
    const entry = await anEntryWith({ blindCode: '417' })
    await recheckEntry(as(), idOf(entry), { version: 0, reason: 'Xem lại tuổi' })
    await acceptEntry(as(), idOf(entry), { version: 1 })
    expect((await reload(entry))?.blindCode).toBe('417')
  })

  test('is refused to a judge, to an entry that is returned, on a copy that is old, and once judging is over', async () => {
    const entry = await anEntryWith()
    const returned = await anEntryWith({ state: 'returned' })
    expect(await refusalOf(acceptEntry(as(moments.screening, 'judge'), idOf(entry), { version: 0 }))).toEqual(
      {
        because: 'wrong-role',
        needs: ['secretary', 'organiser'],
      },
    )
    expect(await refusalOf(acceptEntry(as(), idOf(returned), { version: 0 }))).toEqual({
      because: 'entry-state',
      state: 'returned',
      needs: ['submitted'],
    })
    expect(await refusalOf(acceptEntry(as(), idOf(entry), { version: 7 }))).toEqual({
      because: 'stale-version',
      changedAt: entry.updatedAt,
      changed: [],
    })
    expect(await refusalOf(acceptEntry(as(moments.deliberation), idOf(entry), { version: 0 }))).toMatchObject(
      {
        because: 'outside-phase',
        phase: 'deliberation',
      },
    )
    expect(await reload(entry)).toEqual(entry)
    expect(await letters()).toEqual([])
  })

  test('does not know entries of another contest, drafts never handed in, or ids that are none', async () => {
    const elsewhere = await aContest()
    const { entry: foreign } = await aSubmittedEntry(elsewhere, owner)
    for (const id of [idOf(foreign), newId().toHexString(), 'nonsense', undefined]) {
      await expect(acceptEntry(as(), id, { version: 0 })).rejects.toBeInstanceOf(NotFound)
    }
    expect(await reload(foreign)).toEqual(foreign)
  })
})

describe('returning an entry for completion', () => {
  const deadline = new Date('2024-08-12T17:00:00+07:00')
  const asked = { version: 0, reason: 'Thiếu giấy khai sinh', tasks: ['files' as const], deadline }

  test('keeps what was asked, and tells the owner in a letter with the deadline and the way back', async () => {
    const entry = await anEntryWith()
    await returnEntry(as(), idOf(entry), asked)
    expect(await reload(entry)).toEqual({
      ...entry,
      state: 'returned',
      returned: {
        reason: asked.reason,
        tasks: ['files'],
        deadline,
        at: moments.screening,
        by: secretary._id,
      },
      screening: { officer: null, ticks: [], returns: 1, reason: '' },
      version: 1,
      updatedAt: moments.screening,
    })
    expect(await letters()).toEqual([
      {
        template: 'entry-returned',
        to: owner.email,
        data: {
          ...letterData(entry),
          reason: asked.reason,
          tasks: 'Tải tệp lên',
          deadline: '17:00, thứ Hai 12/8/2024',
          link: expect.stringMatching(new RegExp(`/du-thi/${idOf(entry)}$`)) as string,
        },
      },
    ])
    expect((await actionsOf(entry)).map(({ action, details }) => ({ action, details }))).toEqual([
      { action: 'entry.returned', details: { reason: asked.reason, tasks: ['files'], deadline, number: 1 } },
    ])
  })

  test('twice by the same click sends one letter; another reason on the old copy is refused', async () => {
    const entry = await anEntryWith()
    await returnEntry(as(), idOf(entry), asked)
    await returnEntry(as(), idOf(entry), asked)
    expect(await letters()).toHaveLength(1)
    expect(await refusalOf(returnEntry(as(), idOf(entry), { ...asked, reason: 'Khác' }))).toMatchObject({
      because: 'entry-state',
    })
  })

  test('is refused with a deadline that has passed, one after screening, and without a reason', async () => {
    const entry = await anEntryWith()
    const past = moments.open
    expect(await refusalOf(returnEntry(as(), idOf(entry), { ...asked, deadline: past }))).toEqual({
      because: 'deadline-in-past',
      deadline: past,
    })
    const late = moments.judging
    expect(await refusalOf(returnEntry(as(), idOf(entry), { ...asked, deadline: late }))).toMatchObject({
      because: 'outside-phase',
      boundary: new Date('2024-08-15T17:00:00+07:00'),
    })
    expect(await refusalOf(returnEntry(as(), idOf(entry), { ...asked, reason: ' ' }))).toEqual({
      because: 'reason-missing',
    })
    expect(await reload(entry)).toEqual(entry)
  })
})

describe('rejecting, checking again and disqualifying', () => {
  test('a rejected entry keeps the reason, and its owner is told', async () => {
    const entry = await anEntryWith()
    await rejectEntry(as(), idOf(entry), { version: 0, reason: 'Quá tuổi' })
    expect(await reload(entry)).toMatchObject({ state: 'rejected', stateReason: 'Quá tuổi', version: 1 })
    expect(await letters()).toEqual([
      { template: 'entry-rejected', to: owner.email, data: { ...letterData(entry), reason: 'Quá tuổi' } },
    ])
    expect((await actionsOf(entry)).map(({ action }) => action)).toEqual(['entry.rejected'])
  })

  test('a returned entry that never came back can be rejected', async () => {
    const entry = await anEntryWith({ state: 'returned' })
    await rejectEntry(as(moments.judging), idOf(entry), { version: 0, reason: 'Quá hạn bổ sung' })
    expect(await reload(entry)).toMatchObject({ state: 'rejected', returned: null })
  })

  test('an accepted entry that is checked again loses its blank sheets, writes no letter, keeps its code', async () => {
    const { entry, submission } = await aSubmittedEntry(contest, owner, { blindCode: '101' })
    const sheet = {
      contest: contest._id,
      round: 'final',
      panel: newId(),
      entry: entry._id,
      submission,
      blindCode: '101',
      assignedAt: moments.screening,
      assignedBy: secretary._id,
      updatedAt: moments.screening,
    }
    await ScoreSheets.create({ ...sheet, _id: newId(), judge: newId() })
    await ScoreSheets.create({ ...sheet, _id: newId(), judge: newId(), state: 'recused' })
    await recheckEntry(as(), idOf(entry), { version: 0, reason: 'Trùng đề tài' })
    expect(await reload(entry)).toMatchObject({ state: 'submitted', blindCode: '101', version: 1 })
    const left = await ScoreSheets.find({ entry: entry._id }).lean()
    expect(left.map(({ state }) => state)).toEqual(['recused'])
    expect(await letters()).toEqual([])
    expect((await actionsOf(entry)).map(({ action, details }) => ({ action, details }))).toEqual([
      { action: 'entry.rechecked', details: { reason: 'Trùng đề tài', from: 'accepted' } },
    ])
  })

  test('checking again is refused once judging has begun', async () => {
    const entry = await anEntryWith({ blindCode: '102' })
    expect(
      await refusalOf(recheckEntry(as(moments.judging), idOf(entry), { version: 0, reason: 'Xem lại' })),
    ).toMatchObject({ because: 'outside-phase', phase: 'judging' })
  })

  test('only an organiser disqualifies; the owner reads why', async () => {
    const entry = await anEntryWith({ blindCode: '103' })
    const input = { version: 0, reason: 'Sao chép' }
    expect(await refusalOf(disqualifyEntry(as(moments.judging), idOf(entry), input))).toEqual({
      because: 'wrong-role',
      needs: ['organiser'],
    })
    await disqualifyEntry(as(moments.judging, 'organiser'), idOf(entry), input)
    expect(await reload(entry)).toMatchObject({ state: 'disqualified', stateReason: 'Sao chép', version: 1 })
    expect((await letters()).map(({ template, data }) => [template, data.reason])).toEqual([
      ['entry-disqualified', 'Sao chép'],
    ])
    expect((await actionsOf(entry)).map(({ action }) => action)).toEqual(['entry.disqualified'])
  })
})
