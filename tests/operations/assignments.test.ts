/** Assigning: blank sheets, one letter a judge, conflicts refused or passed over, blank sheets taken back. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Contest } from '#models/contest'
import type { Entry } from '#models/entry'
import { newId, type Id } from '#models/ids'
import { Journal } from '#models/journal'
import { Outbox } from '#models/outbox'
import { Panels } from '#models/panel'
import type { Person } from '#models/person'
import { ScoreSheets } from '#models/score-sheet'
import { assignJudges } from '#server/operations/assign-judges'
import { undoAssignment } from '#server/operations/undo-assignment'
import { NotFound, Refused } from '#server/refuse'
import {
  aContest,
  aPerson,
  aSubmittedEntry,
  aUnit,
  byIn,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'

openWorld()

let contest: Contest
let organiser: Person
let judges: Person[]
let entries: Entry[]
let submissions: Id[]
let panel: string

beforeEach(async () => {
  contest = await aContest()
  organiser = await aPerson()
  judges = await Promise.all([aPerson(), aPerson()])
  const owner = await aPerson()
  const made = [
    await aSubmittedEntry(contest, owner, { blindCode: '111' }),
    await aSubmittedEntry(contest, owner, { blindCode: '222' }),
  ]
  entries = made.map(({ entry }) => entry)
  submissions = made.map(({ submission }) => submission)
  panel = await aPanel(judges)
})

async function aPanel(members: Person[], fields = ['learning']): Promise<string> {
  const _id = newId()
  await Panels.create({
    _id,
    contest: contest._id,
    name: `Tổ ${_id.toHexString()}`,
    fields,
    members: members.map((judge, index) => ({ person: judge._id, isChair: index === 0, declaration: null })),
    createdAt: moments.screening,
  })
  return _id.toHexString()
}

const as = (now: Date = moments.screening) => byIn(contest, organiser, now, 'organiser')
const pair = (entry: Entry | undefined, judge: Person | undefined) => ({
  entry: entry?._id.toHexString() ?? '',
  judge: judge?._id.toHexString() ?? '',
})
const sheets = () => ScoreSheets.find({ contest: contest._id }).sort({ blindCode: 1 }).lean()
const letters = () => Outbox.find({ contest: contest._id }).sort({ to: 1 }).lean()

async function refusalOf(act: Promise<unknown>): Promise<unknown> {
  return act.then(
    () => 'nothing refused',
    (error: unknown) => (error instanceof Refused ? error.refusal : error),
  )
}

describe('assigning by hand', () => {
  test('makes a blank sheet for the frozen submission, a journal line and a letter', async () => {
    expect(await assignJudges(as(), panel, [pair(entries[0], judges[0])])).toEqual({
      made: 1,
      takenBack: 0,
      passedOver: 0,
    })
    expect(await sheets()).toEqual([
      {
        _id: expect.anything() as Id,
        contest: contest._id,
        round: 'final',
        panel: expect.anything() as Id,
        entry: entries[0]?._id,
        submission: submissions[0],
        judge: judges[0]?._id,
        blindCode: '111',
        isChair: true,
        rubricVersion: 1,
        marks: {},
        remarks: '',
        state: 'blank',
        stateReason: '',
        wasReopened: false,
        confirmedAt: null,
        assignedAt: moments.screening,
        assignedBy: organiser._id,
        batch: expect.anything() as Id,
        version: 0,
        updatedAt: moments.screening,
      },
    ])
    const [line] = await Journal.find({ subject: `panel:${panel}` }).lean()
    expect(line).toMatchObject({
      action: 'panel.assigned',
      actor: organiser._id,
      details: { sheets: 1, judges: 1, entries: 1 },
    })
    expect((await letters()).map(({ template, to, data }) => ({ template, to, data }))).toEqual([
      {
        template: 'sheets-assigned',
        to: judges[0]?.email,
        data: {
          name: judges[0]?.name,
          contest: contest.title,
          panel: `Tổ ${panel}`,
          count: 1,
          deadline: '17:00, thứ Sáu 13/9/2024',
          link: expect.stringMatching(/\/cham$/) as string,
        },
      },
    ])
  })

  test('gives the last submission when the entry was handed in twice', async () => {
    const { Submissions } = await import('#models/submission')
    const first = await Submissions.findById(submissions[0]).lean()
    const second = newId()
    await Submissions.create({ ...first, _id: second, number: 2 })
    await assignJudges(as(), panel, [pair(entries[0], judges[0])])
    expect((await sheets())[0]?.submission).toEqual(second)
  })

  test('again changes nothing and sends no second letter', async () => {
    await assignJudges(as(), panel, [pair(entries[0], judges[0])])
    expect(await assignJudges(as(), panel, [pair(entries[0], judges[0])])).toEqual({
      made: 0,
      takenBack: 0,
      passedOver: 0,
    })
    expect(await sheets()).toHaveLength(1)
    expect(await letters()).toHaveLength(1)
  })

  test('is refused as a whole when one pair has a conflict', async () => {
    const unit = await aUnit()
    const colleague = await aPerson({ unit: unit._id })
    const other = await aPanel([colleague], ['software'])
    const { entry } = await aSubmittedEntry(contest, await aPerson(), {
      blindCode: '333',
      answers: completeAnswers(contest, { field: 'software', unit: unit._id.toHexString() }),
    })
    expect(await refusalOf(assignJudges(as(), other, [pair(entry, colleague)]))).toEqual({
      because: 'conflict',
      finding: 'same-unit',
    })
    expect(await sheets()).toEqual([])
  })

  test('is refused outside its phases, for an empty panel, and for fields without valid entries', async () => {
    expect(await refusalOf(assignJudges(as(moments.open), panel, 'all'))).toEqual({
      because: 'outside-phase',
      phase: 'open',
      needs: ['screening', 'judging'],
      boundary: new Date('2024-07-31T17:00:00+07:00'),
    })
    expect(await refusalOf(assignJudges(as(moments.deliberation), panel, 'all'))).toMatchObject({
      because: 'outside-phase',
      phase: 'deliberation',
    })
    expect(await refusalOf(assignJudges(as(), await aPanel([]), 'all'))).toEqual({ because: 'panel-empty' })
    expect(await refusalOf(assignJudges(as(), await aPanel(judges, ['climate']), 'all'))).toEqual({
      because: 'no-eligible-entries',
    })
  })

  test('does not know judges of other panels, entries of other fields, states or contests', async () => {
    const stranger = await aPerson()
    const { entry: unscreened } = await aSubmittedEntry(contest, stranger)
    const { entry: foreign } = await aSubmittedEntry(await aContest(), stranger, { blindCode: '444' })
    for (const wrong of [pair(entries[0], stranger), pair(unscreened, judges[0]), pair(foreign, judges[0])]) {
      await expect(assignJudges(as(), panel, [wrong])).rejects.toBeInstanceOf(NotFound)
    }
    expect(await sheets()).toEqual([])
  })
})

describe('assigning all', () => {
  test('gives every judge every entry, with one letter to each, and passes over conflicts', async () => {
    const supervisor = await aPerson({ name: 'Cô  giáo THỬ' })
    const careful = await aPerson()
    const big = await aPanel([...judges, supervisor, careful])
    await Panels.updateOne(
      { _id: big },
      {
        $set: {
          'members.3.declaration': {
            pledgedAt: moments.screening,
            hasConflict: true,
            note: 'Cháu tôi dự thi',
          },
        },
      },
    )
    expect(await assignJudges(as(), big, 'all')).toEqual({ made: 4, takenBack: 0, passedOver: 4 })
    expect((await letters()).map(({ to, data }) => [to, data.count])).toEqual(
      judges.map(({ email }) => [email, 2]).sort(),
    )
    expect(await assignJudges(as(), big, 'all')).toEqual({ made: 0, takenBack: 0, passedOver: 4 })
  })
})

const takeBack = (...pairs: { entry: string; judge: string }[]) =>
  assignJudges(as(), panel, [], { takeBack: pairs })
const lines = async () =>
  (
    await Journal.find({ subject: `panel:${panel}` })
      .sort({ sequence: 1 })
      .lean()
  ).map(({ action, details }) => ({ action, details }))
const pairsHeld = async () =>
  (await sheets()).map(({ blindCode, judge }) => [
    blindCode,
    judges.findIndex(({ _id }) => _id.equals(judge)),
  ])

describe('taking an entry back', () => {
  test('removes a blank sheet, once, with a journal line', async () => {
    await assignJudges(as(), panel, [pair(entries[0], judges[0])])
    expect(await takeBack(pair(entries[0], judges[0]))).toEqual({ made: 0, takenBack: 1, passedOver: 0 })
    expect(await takeBack(pair(entries[0], judges[0]))).toEqual({ made: 0, takenBack: 0, passedOver: 0 })
    expect(await sheets()).toEqual([])
    expect((await lines()).slice(1)).toEqual([
      {
        action: 'panel.assignment-withdrawn',
        details: { kind: 'by-hand', sheets: 0, judges: 0, entries: 0, withdrawn: 1 },
      },
    ])
  })

  test('goes together with giving others, as one act', async () => {
    await assignJudges(as(), panel, [pair(entries[0], judges[0])])
    const manner = { takeBack: [pair(entries[0], judges[0])], kind: 'spreadsheet' } as const
    expect(await assignJudges(as(), panel, [pair(entries[1], judges[1])], manner)).toEqual({
      made: 1,
      takenBack: 1,
      passedOver: 0,
    })
    expect(await pairsHeld()).toEqual([['222', 1]])
    expect((await lines()).at(-1)).toEqual({
      action: 'panel.assigned',
      details: { kind: 'spreadsheet', sheets: 1, judges: 1, entries: 1, withdrawn: 1 },
    })
  })

  test('is refused as a whole for a sheet that was begun, and outside the phases', async () => {
    await assignJudges(as(), panel, [pair(entries[0], judges[0]), pair(entries[1], judges[0])])
    await ScoreSheets.updateOne(
      { contest: contest._id, blindCode: '111' },
      { $set: { state: 'in-progress' } },
    )
    const both = entries.map((entry) => pair(entry, judges[0]))
    expect(
      await refusalOf(assignJudges(as(), panel, [pair(entries[0], judges[1])], { takeBack: both })),
    ).toEqual({ because: 'assignment-begun', entries: ['111'] })
    expect(await refusalOf(assignJudges(as(moments.posting), panel, [], { takeBack: both }))).toMatchObject({
      because: 'outside-phase',
    })
    expect(await pairsHeld()).toEqual([
      ['111', 0],
      ['222', 0],
    ])
  })

  test('leaves the sheets of another panel alone', async () => {
    const other = await aPanel(judges)
    await assignJudges(as(), other, [pair(entries[0], judges[0])])
    expect(await takeBack(pair(entries[0], judges[0]))).toEqual({ made: 0, takenBack: 0, passedOver: 0 })
    expect(await pairsHeld()).toEqual([['111', 0]])
  })

  test('is refused when the panel is not the one that was looked at', async () => {
    await assignJudges(as(), panel, [pair(entries[0], judges[0])])
    const late = assignJudges(as(), panel, [pair(entries[1], judges[0])], { version: 0 })
    expect(await refusalOf(late)).toEqual({ because: 'plan-changed' })
  })
})

describe('undoing the last act', () => {
  const lastBatch = async () =>
    (await Panels.findById(panel).lean())?.lastAssignment?.batch.toHexString() ?? 'none'

  test('takes its sheets away and gives back what it took, as one act', async () => {
    await assignJudges(as(), panel, [pair(entries[0], judges[0])])
    const manner = { takeBack: [pair(entries[0], judges[0])] }
    await assignJudges(as(), panel, [pair(entries[0], judges[1]), pair(entries[1], judges[1])], manner)
    expect(await undoAssignment(as(), panel, await lastBatch())).toEqual({ takenBack: 2, restored: 1 })
    expect(await pairsHeld()).toEqual([['111', 0]])
    expect((await sheets())[0]).toMatchObject({ submission: submissions[0], state: 'blank', version: 0 })
    expect((await lines()).at(-1)).toEqual({
      action: 'panel.assignment-undone',
      details: { kind: 'by-hand', sheets: 2, restored: 1, lost: 0 },
    })
    expect(await letters()).toHaveLength(2)
  })

  test('is possible once, and only for the act that was looked at', async () => {
    await assignJudges(as(), panel, [pair(entries[0], judges[0])])
    const first = await lastBatch()
    await assignJudges(as(), panel, [pair(entries[1], judges[0])])
    expect(await refusalOf(undoAssignment(as(), panel, first))).toEqual({ because: 'nothing-to-undo' })
    const second = await lastBatch()
    await undoAssignment(as(), panel, second)
    expect(await refusalOf(undoAssignment(as(), panel, second))).toEqual({ because: 'nothing-to-undo' })
    expect(await pairsHeld()).toEqual([['111', 0]])
  })

  test('is refused as a whole once one of its sheets was begun, and outside the phases', async () => {
    await assignJudges(as(), panel, 'all')
    const batch = await lastBatch()
    expect(await refusalOf(undoAssignment(as(moments.posting), panel, batch))).toMatchObject({
      because: 'outside-phase',
    })
    await ScoreSheets.updateOne(
      { contest: contest._id, blindCode: '222', judge: judges[1]?._id },
      { $set: { state: 'in-progress' } },
    )
    expect(await refusalOf(undoAssignment(as(), panel, batch))).toEqual({
      because: 'assignment-begun',
      entries: ['222'],
    })
    expect(await sheets()).toHaveLength(4)
  })

  test('does not give back what may no longer be given', async () => {
    await assignJudges(as(), panel, [pair(entries[0], judges[0]), pair(entries[1], judges[1])])
    await takeBack(pair(entries[0], judges[0]), pair(entries[1], judges[1]))
    await Panels.updateOne({ _id: panel }, { $pull: { members: { person: judges[0]?._id } } })
    expect(await undoAssignment(as(), panel, await lastBatch())).toEqual({ takenBack: 0, restored: 1 })
    expect(await pairsHeld()).toEqual([['222', 1]])
    expect((await lines()).at(-1)?.details).toEqual({ kind: 'by-hand', sheets: 0, restored: 1, lost: 1 })
  })
})
