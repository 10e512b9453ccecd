/** A judge who cannot go on: unconfirmed sheets released with their marks, confirmed ones kept, the panel topped up anew. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Contest } from '#models/contest'
import type { Entry } from '#models/entry'
import { newId } from '#models/ids'
import { Journal } from '#models/journal'
import { Panels } from '#models/panel'
import type { Person } from '#models/person'
import { ScoreSheets } from '#models/score-sheet'
import { assignJudges } from '#server/operations/assign-judges'
import { replaceJudge } from '#server/operations/replace-judge'
import { assignmentPreview, plannedPairs } from '#server/queries/assignment-preview'
import { judgeReplacement } from '#server/queries/judge-replacement'
import { NotFound, Refused } from '#server/refuse'
import { aContest, aPerson, aSubmittedEntry, byIn, moments, openWorld } from '#tests/support/world'

openWorld()

let contest: Contest
let secretary: Person
let judges: Person[]
let entries: Entry[]
let panel: string

const reason = 'Ốm, có giấy xác nhận'
const as = (now: Date = moments.judging) => byIn(contest, secretary, now, 'secretary')
const id = (thing: { _id: { toHexString: () => string } } | undefined) => thing?._id.toHexString() ?? ''

beforeEach(async () => {
  contest = await aContest()
  secretary = await aPerson()
  judges = [await aPerson({ name: 'Lê Ân' }), await aPerson(), await aPerson()]
  entries = []
  for (const blindCode of ['101', '102', '103'])
    entries.push((await aSubmittedEntry(contest, await aPerson(), { blindCode })).entry)
  const _id = newId()
  await Panels.create({
    _id,
    contest: contest._id,
    name: `Tổ ${_id.toHexString()}`,
    fields: ['learning'],
    members: judges.map((judge, index) => ({ person: judge._id, isChair: index === 0, declaration: null })),
    createdAt: moments.screening,
  })
  panel = _id.toHexString()
  const pairs = entries.flatMap((entry) =>
    judges.slice(0, 2).map((judge) => ({ entry: id(entry), judge: id(judge) })),
  )
  await assignJudges(as(moments.screening), panel, pairs)
  await mark('102', { state: 'in-progress', marks: { novelty: 1500 } })
  await mark('103', { state: 'confirmed', marks: { novelty: 1600 }, confirmedAt: moments.judging })
})

/** What the first judge did with a sheet. */
async function mark(blindCode: string, change: object) {
  await ScoreSheets.updateOne(
    { contest: contest._id, blindCode, judge: judges[0]?._id },
    { $set: change, $inc: { version: 1 } },
  )
}
const sheetsOf = async (judge: number) => {
  const sheets = await ScoreSheets.find({ contest: contest._id, judge: judges[judge]?._id })
    .sort({ blindCode: 1 })
    .lean()
  return sheets.map(({ blindCode, state, stateReason, marks, version }) => ({
    blindCode,
    state,
    stateReason,
    marks,
    version,
  }))
}
async function refusalOf(act: Promise<unknown>): Promise<unknown> {
  return act.then(
    () => 'nothing refused',
    (error: unknown) => (error instanceof Refused ? error.refusal : error),
  )
}

describe('replacing a judge', () => {
  test('is looked at before it is done', async () => {
    expect(await judgeReplacement(as(), panel, id(judges[0]))).toEqual({
      panel: { id: panel, name: `Tổ ${panel}` },
      person: id(judges[0]),
      name: 'Lê Ân',
      hasEnded: false,
      blank: 1,
      begun: ['102'],
      kept: 1,
      refusal: null,
    })
  })

  test('releases what is not confirmed with its marks, keeps what is, and ends the service with yesterday', async () => {
    expect(await replaceJudge(as(), panel, id(judges[0]), reason)).toEqual({
      released: 2,
      kept: 1,
      perEntry: 2,
    })
    expect(await sheetsOf(0)).toEqual([
      { blindCode: '101', state: 'recused', stateReason: reason, marks: {}, version: 1 },
      { blindCode: '102', state: 'recused', stateReason: reason, marks: { novelty: 1500 }, version: 2 },
      { blindCode: '103', state: 'confirmed', stateReason: '', marks: { novelty: 1600 }, version: 1 },
    ])
    const { members } = (await Panels.findById(panel).lean()) ?? { members: [] }
    expect(members.map(({ until }) => until ?? null)).toEqual(['2024-08-26', null, null])
    const lines = await Journal.find({ contest: contest._id, at: moments.judging })
      .sort({ sequence: 1 })
      .lean()
    expect(lines.map(({ action, details, actor }) => ({ action, details, actor }))).toEqual([
      { action: 'sheet.released', details: { reason, from: 'in-progress' }, actor: secretary._id },
      { action: 'sheet.released', details: { reason, from: 'blank' }, actor: secretary._id },
      {
        action: 'panel.judge-replaced',
        details: { person: id(judges[0]), reason, released: 2, kept: 1 },
        actor: secretary._id,
      },
    ])
  })

  test('leaves a panel that topping up fills with others, never with whoever has met the entry', async () => {
    const { perEntry } = await replaceJudge(as(), panel, id(judges[0]), reason)
    const typed = { perEntry: String(perEntry), least: '', most: '', seed: '' }
    const { plan } = await assignmentPreview(as(), panel, typed)
    expect(plan).toMatchObject({ isComplete: true, made: 2 })
    const pairs = await plannedPairs(as(), panel, typed, plan?.digest ?? '')
    await assignJudges(as(), panel, pairs, { kind: 'automatic' })
    expect((await sheetsOf(2)).map(({ blindCode, state }) => [blindCode, state])).toEqual([
      ['101', 'blank'],
      ['102', 'blank'],
    ])
    expect(await sheetsOf(0)).toHaveLength(3)
  })

  test('again finds nothing to release', async () => {
    await replaceJudge(as(), panel, id(judges[0]), reason)
    expect(await replaceJudge(as(), panel, id(judges[0]), reason)).toEqual({
      released: 0,
      kept: 1,
      perEntry: 0,
    })
    expect(await judgeReplacement(as(), panel, id(judges[0]))).toMatchObject({ hasEnded: true, blank: 0 })
  })

  test('is refused without a reason, outside its phases, to other seats, and for whoever is not on the panel', async () => {
    const replace = (by: ReturnType<typeof as>, why = reason) =>
      refusalOf(replaceJudge(by, panel, id(judges[0]), why))
    expect(await replace(as(), ' ')).toEqual({ because: 'reason-missing' })
    expect(await replace(as(moments.posting))).toMatchObject({ because: 'outside-phase' })
    expect(await replace(byIn(contest, secretary, moments.judging, 'chair'))).toEqual({
      because: 'wrong-role',
      needs: ['secretary', 'organiser'],
    })
    await expect(replaceJudge(as(), panel, id(secretary), reason)).rejects.toBeInstanceOf(NotFound)
    expect((await sheetsOf(0)).map(({ state }) => state)).toEqual(['blank', 'in-progress', 'confirmed'])
  })
})
