/** Acts upon many entries: each by itself, safe to repeat, gone on with, and taken back where nothing has changed since. */
import { beforeEach, describe, expect, test } from 'vitest'
import { BulkActs } from '#models/bulk-act'
import type { Contest } from '#models/contest'
import { Entries, type Entry } from '#models/entry'
import { newId } from '#models/ids'
import { Journal } from '#models/journal'
import { Outbox } from '#models/outbox'
import type { Person } from '#models/person'
import { everyEntry } from '#rules/entry-filter'
import { runBulk } from '#server/bulk/run-bulk'
import { startBulk } from '#server/operations/start-bulk'
import { undoBulk } from '#server/operations/undo-bulk'
import { bulkPreview, bulkResult } from '#server/queries/bulk'
import { Refused } from '#server/refuse'
import { aContest, aPerson, aSeat, aSubmittedEntry, byIn, moments, openWorld } from '#tests/support/world'

openWorld()

let contest: Contest
let secretary: Person
let entries: Entry[]

beforeEach(async () => {
  contest = await aContest()
  secretary = await aPerson()
  await aSeat(contest, secretary, 'secretary')
  const owner = await aPerson()
  const changes = [{}, {}, { state: 'rejected' as const }]
  entries = []
  for (const change of changes) entries.push((await aSubmittedEntry(contest, owner, change)).entry)
})

const office = (now = moments.screening) => byIn(contest, secretary, now, 'secretary')
const all = { ids: null, filter: everyEntry }
const label = { kind: 'label' as const, label: 'Cần hỏi lại' }
const id = () => newId().toHexString()
const stored = async () => {
  const found = await Entries.find({ contest: contest._id }).sort({ submittedAt: 1, _id: 1 }).lean()
  return found.map(({ state, labels }) => [state, ...labels])
}
const refusalOf = async (act: Promise<unknown>) => {
  const error = await act.catch((thrown: unknown) => thrown)
  return error instanceof Refused ? error.refusal : error
}
const actions = async () =>
  (await Journal.find({ contest: contest._id }).sort({ _id: 1 }).lean()).map(({ action }) => action)

describe('an act upon many entries', () => {
  test('is told beforehand: how many it can be done to, and why not to the others', async () => {
    const preview = await bulkPreview(office(), { kind: 'accept' }, all)
    expect(preview.able.rows.map((row) => row.id)).toEqual(
      entries.slice(0, 2).map(({ _id }) => _id.toHexString()),
    )
    expect(preview.unable.rows.map(({ refusal }) => refusal?.because)).toEqual(['entry-state'])
  })

  test('labels those that lack the label, once however often it is sent, and takes it off again', async () => {
    const [first] = entries
    await startBulk(office(), id(), label, { ids: [first?._id.toHexString() ?? ''], filter: everyEntry })
    const act = id()
    await startBulk(office(), act, label, all)
    await startBulk(office(), act, label, all)
    expect(await stored()).toEqual([
      ['submitted', 'Cần hỏi lại'],
      ['submitted', 'Cần hỏi lại'],
      ['rejected', 'Cần hỏi lại'],
    ])
    expect(await bulkResult(office(), act)).toMatchObject({
      total: 2,
      done: 2,
      isFinished: true,
      isUndoable: true,
    })
    await undoBulk(office(), act)
    await undoBulk(office(), act)
    expect(await stored()).toEqual([['submitted', 'Cần hỏi lại'], ['submitted'], ['rejected']])
    expect(await actions()).toEqual([
      'contest.bulk-done',
      'entry.labelled',
      'contest.bulk-done',
      'entry.labelled',
      'entry.labelled',
      'entry.unlabelled',
      'entry.unlabelled',
      'contest.bulk-undone',
    ])
  })

  test('accepts by the rules of one, and takes back only what nobody has touched since', async () => {
    const act = id()
    await startBulk(office(), act, { kind: 'accept' }, all)
    const result = await bulkResult(office(), act)
    expect({ total: result.total, reached: result.reached, isFinished: result.isFinished }).toEqual({
      total: 2,
      reached: 2,
      isFinished: true,
    })
    const accepted = await Entries.find({ contest: contest._id, state: 'accepted' }).lean()
    expect(accepted).toHaveLength(result.done)
    const [touched] = accepted
    if (touched) await Entries.updateOne({ _id: touched._id }, { $inc: { version: 1 } })
    if (!result.isUndoable) return
    await undoBulk(office(), act)
    const after = await bulkResult(office(), act)
    expect(after.notUndone.map(({ refusal }) => refusal?.because)).toEqual(['stale-version'])
    expect(await Outbox.countDocuments({ contest: contest._id, template: 'entry-accepted' })).toBe(1)
    expect(await Entries.countDocuments({ contest: contest._id, state: 'accepted' })).toBe(1)
  })

  test('goes on where it was broken off', async () => {
    const _id = newId()
    const targets = entries.map((entry) => ({ entry: entry._id, version: 0 }))
    const done = { entry: entries[0]?._id, refusal: null, isChanged: true, version: 0 }
    await BulkActs.create({
      _id,
      contest: contest._id,
      by: secretary._id,
      input: label,
      targets,
      outcomes: [done],
      at: moments.screening,
    })
    await runBulk(_id, moments.screening)
    expect(await stored()).toEqual([['submitted'], ['submitted', 'Cần hỏi lại'], ['rejected', 'Cần hỏi lại']])
    expect(await bulkResult(office(), _id.toHexString())).toMatchObject({
      reached: 3,
      done: 3,
      isFinished: true,
    })
  })

  test('is refused where it can be done to none, and not taken back after its hour', async () => {
    const nothing = { ids: [], filter: everyEntry }
    expect(await refusalOf(startBulk(office(), id(), label, nothing))).toEqual({ because: 'nothing-chosen' })
    const act = id()
    await startBulk(office(), act, label, all)
    expect(await refusalOf(undoBulk(office(moments.judging), act))).toEqual({
      because: 'undo-too-late',
      until: new Date(moments.screening.getTime() + 3_600_000),
    })
    await undoBulk(office(), act)
    const gone = id()
    await startBulk(office(), gone, { kind: 'unlabel', label: 'Không có' }, all).catch(() => {})
    expect(await BulkActs.exists({ _id: gone })).toBe(null)
  })
})
