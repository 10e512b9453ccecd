/** Entries on their road: sent up, chosen within the quota, turned back with a reason, listed, passed on, submitted at the end. */
import { describe, expect, test } from 'vitest'
import { ChainDesks } from '#models/chain-desk'
import { ChainLists } from '#models/chain-list'
import { Entries } from '#models/entry'
import { newId } from '#models/ids'
import { Submissions } from '#models/submission'
import { receiptNumber } from '#rules/receipt-numbers'
import { findViolations } from '#server/invariants'
import { cancelList } from '#server/operations/cancel-list'
import { chooseEntries } from '#server/operations/choose-entries'
import { extendUnit } from '#server/operations/extend-unit'
import { prepareList } from '#server/operations/prepare-list'
import { recallEntry } from '#server/operations/recall-entry'
import { saveSection } from '#server/operations/save-section'
import { sendList } from '#server/operations/send-list'
import { sendUpEntry } from '#server/operations/send-up-entry'
import { submitEntry } from '#server/operations/submit-entry'
import { turnBackEntry } from '#server/operations/turn-back-entry'
import { NotFound } from '#server/refuse'
import { contentDigest } from '#server/chain'
import { entrySection } from '#server/queries/entry-section'
import { aRoad, asUnit, communeStage, entryNow, schoolStage } from '#tests/support/a-chain'
import { actionsOf, lettersTo } from '#tests/support/dossier'
import { aPerson, by, byIn, moments, openWorld } from '#tests/support/world'

openWorld()

type Road = Awaited<ReturnType<typeof aRoad>>
type ByUnit = Road['bySchool']

const choose = (unit: ByUnit, stage: string, ...entries: string[]) =>
  chooseEntries(unit, { stage, entries, move: 'choose' })

async function passOn(unit: ByUnit, stage: string, ...entries: string[]): Promise<string> {
  await choose(unit, stage, ...entries)
  const list = newId().toHexString()
  await prepareList(unit, { stage, list })
  await sendList(unit, list)
  return list
}

const refused = (act: Promise<unknown>, refusal: object) => expect(act).rejects.toMatchObject({ refusal })

const late = new Date('2024-07-31T17:00:01+07:00')

describe('sending up', () => {
  test('puts the entry before the first unit of its road, locked, with the digest of what it says', async () => {
    const road = await aRoad()
    const entry = await road.draft()
    const id = entry._id.toHexString()
    expect(await sendUpEntry(by(road.owner, moments.open), id, { version: 0 })).toBe(true)
    expect(await sendUpEntry(by(road.owner, moments.open), id, { version: 0 })).toBe(true)
    expect(await entryNow(id)).toEqual({
      ...entry,
      chain: {
        state: 'waiting',
        stage: 'school',
        unit: road.school._id,
        digest: contentDigest(entry.answers),
        reason: '',
        deadline: null,
        sentUpAt: moments.open,
        endorsements: [],
      },
      version: 1,
      updatedAt: moments.open,
    })
    expect(await actionsOf(entry)).toEqual(['chain.sent-up'])
    const { whyNotEdit } = await entrySection(by(road.owner, moments.open), id, 'description')
    expect(whyNotEdit).toEqual({ because: 'chain-under-way', stage: schoolStage.name })
    const input = {
      version: '',
      window: '',
      turn: 0,
      autosave: false,
      fields: { title: 'Khác', summary: '', field: '' },
    }
    await refused(saveSection(by(road.owner, moments.open), id, 'description', input), {
      because: 'chain-under-way',
    })
  })

  test('is not needed where the regulations have no chain, and an entry that needs it cannot go around', async () => {
    const [straight, chained] = [await aRoad([]), await aRoad()]
    const [free, bound] = [await straight.draft(), await chained.draft()]
    const owner = by(straight.owner, moments.open)
    expect(await sendUpEntry(owner, free._id.toHexString(), { version: 0 })).toBe(false)
    await refused(submitEntry(by(chained.owner, moments.open), bound._id.toHexString(), { version: 0 }), {
      because: 'chain-first',
      stage: schoolStage.name,
    })
  })

  test('asks for the unit, for a whole dossier, for the copy that was checked, and comes in time', async () => {
    const road = await aRoad()
    const owner = (now: Date) => by(road.owner, now)
    const whole = await road.draft()
    const nowhere = await road.draft({ answers: { ...whole.answers, unit: null } })
    const half = await road.draft({ answers: { ...whole.answers, title: '' } })
    const send = (entry: { _id: { toHexString(): string } }, now = moments.open, version = 0) =>
      sendUpEntry(owner(now), entry._id.toHexString(), { version })
    await refused(send(nowhere), { because: 'chain-unit-missing' })
    await refused(send(half), { because: 'incomplete-entry' })
    await refused(send(whole, moments.open, 4), { because: 'stale-version' })
    await refused(send(whole, late), { because: 'outside-phase' })
    await expect(
      sendUpEntry(by(await aPerson(), moments.open), whole._id.toHexString(), { version: 0 }),
    ).rejects.toThrow(NotFound)
    const early = await aRoad([{ ...schoolStage, deadline: new Date('2024-07-01T17:00:00+07:00') }])
    const tardy = await early.draft()
    await refused(sendUpEntry(by(early.owner, moments.open), tardy._id.toHexString(), { version: 0 }), {
      because: 'chain-late',
    })
  })
})

describe('the whole road', () => {
  test('ends with the organiser, with the word of every unit, a receipt and a letter', async () => {
    const road = await aRoad()
    const id = await road.sentUp()
    const first = await passOn(road.bySchool, 'school', id)
    const between = await entryNow(id)
    expect(between).toMatchObject({ state: 'draft', submissions: 0, receiptNumber: null })
    expect(between.chain).toMatchObject({ state: 'waiting', stage: 'commune', unit: road.commune._id })
    const second = await passOn(road.byCommune, 'commune', id)
    const entry = await entryNow(id)
    const receipt = receiptNumber(road.contest.receiptPrefix, 1)
    expect(entry).toMatchObject({
      state: 'submitted',
      submissions: 1,
      receiptNumber: receipt,
      submittedAt: moments.open,
    })
    expect(entry.chain?.state).toBe('passed')
    expect(
      entry.chain?.endorsements.map(({ stage, list, by: who }) => [stage, list.toHexString(), who]),
    ).toEqual([
      ['school', first, road.schoolPerson._id],
      ['commune', second, road.communePerson._id],
    ])
    const [copy] = await Submissions.find({ entry: entry._id }).lean()
    expect(copy).toMatchObject({ number: 1, receiptNumber: receipt, submittedBy: road.communePerson._id })
    expect(await actionsOf(entry)).toEqual([
      'chain.sent-up',
      'chain.choose',
      'chain.list',
      'chain.endorsed',
      'chain.choose',
      'chain.list',
      'chain.endorsed',
      'entry.submitted',
    ])
    expect(await lettersTo(road.owner.email)).toEqual(['entry-submitted'])
  })

  test('sent twice goes up once', async () => {
    const road = await aRoad([schoolStage])
    const ids = [await road.sentUp(), await road.sentUp(), await road.sentUp()]
    await choose(road.bySchool, 'school', ...ids)
    const list = newId().toHexString()
    await Promise.all([1, 2].map(() => prepareList(road.bySchool, { stage: 'school', list }).catch(() => {})))
    await Promise.all([1, 2, 3].map(() => sendList(road.bySchool, list).catch(() => {})))
    await sendList(road.bySchool, list)
    const entries = await Entries.find({ contest: road.contest._id }).lean()
    expect(entries.map(({ receiptNumber: one }) => one).sort()).toEqual(
      [1, 2, 3].map((serial) => receiptNumber(road.contest.receiptPrefix, serial)),
    )
    expect(await Submissions.countDocuments({ contest: road.contest._id })).toBe(3)
  })

  test('begins again when a unit returned the entry and its content changed; the same content keeps its word', async () => {
    const road = await aRoad()
    const id = await road.sentUp()
    await passOn(road.bySchool, 'school', id)
    const back = {
      stage: 'commune',
      move: 'return' as const,
      reason: 'Thiếu ảnh',
      deadline: moments.lastMinute,
    }
    await turnBackEntry(road.byCommune, id, back)
    await turnBackEntry(road.byCommune, id, back)
    const returned = await entryNow(id)
    expect(returned.chain).toMatchObject({
      state: 'returned',
      reason: 'Thiếu ảnh',
      deadline: moments.lastMinute,
    })
    expect(await lettersTo(road.owner.email)).toEqual(['chain-returned'])
    const owner = by(road.owner, moments.open)
    await sendUpEntry(owner, id, { version: returned.version })
    expect((await entryNow(id)).chain?.stage).toBe('commune')
    await turnBackEntry(road.byCommune, id, { ...back, reason: 'Thiếu tóm tắt' })
    await Entries.updateOne({ _id: returned._id }, { $set: { 'answers.summary': 'Tóm tắt khác.' } })
    const mended = await entryNow(id)
    await sendUpEntry(owner, id, { version: mended.version })
    expect((await entryNow(id)).chain?.stage).toBe('school')
  })
})

describe('a unit', () => {
  test('chooses no more than its quota, however it presses', async () => {
    const road = await aRoad([{ ...communeStage, unitKinds: ['school'] }])
    const ids = [await road.sentUp(), await road.sentUp(), await road.sentUp()]
    await refused(choose(road.bySchool, 'commune', ...ids), {
      because: 'chain-quota',
      quota: 2,
      taken: 0,
      more: 3,
    })
    await Promise.all(ids.map((id) => choose(road.bySchool, 'commune', id).catch(() => {})))
    const states = (await Entries.find({ contest: road.contest._id }).lean()).map(({ chain }) => chain?.state)
    expect(states.sort()).toEqual(['chosen', 'chosen', 'waiting'])
    const chosen = (await Entries.findOne({ contest: road.contest._id, 'chain.state': 'chosen' }).lean())?._id
    await chooseEntries(road.bySchool, {
      stage: 'commune',
      entries: [chosen?.toHexString() ?? ''],
      move: 'unchoose',
    })
    const waiting = await Entries.find({ contest: road.contest._id, 'chain.state': 'waiting' }).lean()
    await choose(road.bySchool, 'commune', waiting[0]?._id.toHexString() ?? '')
  })

  test('sees and moves only what it holds', async () => {
    const [road, other] = [await aRoad(), await aRoad()]
    const id = await road.sentUp()
    await expect(choose(other.bySchool, 'school', id)).rejects.toThrow(NotFound)
    await expect(choose(road.byCommune, 'commune', id)).rejects.toThrow(NotFound)
    await expect(choose(road.byCommune, 'school', id)).rejects.toThrow(NotFound)
    await refused(choose(road.bySchool, 'school'), { because: 'chain-list-empty' })
    await refused(prepareList(road.bySchool, { stage: 'school', list: newId().toHexString() }), {
      because: 'chain-list-empty',
    })
  })

  test('turns an entry away only with a reason, and lets its owner take it back', async () => {
    const road = await aRoad()
    const id = await road.sentUp()
    const away = { stage: 'school', move: 'decline' as const, deadline: null }
    await refused(turnBackEntry(road.bySchool, id, { ...away, reason: ' ' }), { because: 'reason-missing' })
    await turnBackEntry(road.bySchool, id, { ...away, reason: 'Trùng đề tài năm trước' })
    expect((await entryNow(id)).chain).toMatchObject({ state: 'declined', reason: 'Trùng đề tài năm trước' })
    expect(await lettersTo(road.owner.email)).toEqual(['chain-declined'])
    await recallEntry(by(road.owner, moments.open), id)
    await recallEntry(by(road.owner, moments.open), id)
    expect((await entryNow(id)).chain?.state).toBe('recalled')
    expect((await entrySection(by(road.owner, moments.open), id, 'description')).whyNotEdit).toBe(null)
  })

  test('returns an entry for a time that is still to come, and before the contest closes', async () => {
    const road = await aRoad()
    const id = await road.sentUp()
    const back = { stage: 'school', move: 'return' as const, reason: 'Thiếu ảnh' }
    await refused(turnBackEntry(road.bySchool, id, { ...back, deadline: moments.upcoming }), {
      because: 'deadline-in-past',
    })
    await refused(turnBackEntry(road.bySchool, id, { ...back, deadline: late }), { because: 'chain-late' })
  })

  test('cannot change a list that is drawn up, but can cancel it until it has gone', async () => {
    const road = await aRoad()
    const [one, two] = [await road.sentUp(), await road.sentUp()]
    await choose(road.bySchool, 'school', one, two)
    const list = newId().toHexString()
    await prepareList(road.bySchool, { stage: 'school', list })
    await refused(chooseEntries(road.bySchool, { stage: 'school', entries: [one], move: 'unchoose' }), {
      because: 'chain-state',
      state: 'listed',
    })
    await refused(recallEntry(by(road.owner, moments.open), one), { because: 'chain-state', state: 'listed' })
    await cancelList(road.bySchool, list)
    expect((await entryNow(one)).chain?.state).toBe('chosen')
    expect(await ChainLists.countDocuments({ contest: road.contest._id })).toBe(0)
    const sent = newId().toHexString()
    await prepareList(road.bySchool, { stage: 'school', list: sent })
    await sendList(road.bySchool, sent)
    await refused(cancelList(road.bySchool, sent), { because: 'chain-list-prepared' })
    expect((await ChainLists.findById(sent).lean())?.number).toBe(2)
  })

  test('needs the stamped scan where the stage says so', async () => {
    const road = await aRoad([{ ...schoolStage, needsScan: true }])
    const id = await road.sentUp()
    await choose(road.bySchool, 'school', id)
    const list = newId().toHexString()
    await prepareList(road.bySchool, { stage: 'school', list })
    await refused(sendList(road.bySchool, list), { because: 'chain-scan-missing' })
  })

  test('cannot send up what is no longer whole, by name', async () => {
    const road = await aRoad()
    const id = await road.sentUp()
    await choose(road.bySchool, 'school', id)
    const list = newId().toHexString()
    await prepareList(road.bySchool, { stage: 'school', list })
    const { answers } = await entryNow(id)
    await Entries.updateOne({ _id: id }, { $set: { 'answers.consents': [] } })
    await refused(sendList(road.bySchool, list), { because: 'chain-incomplete', titles: [answers.title] })
    expect((await ChainLists.findById(list).lean())?.state).toBe('prepared')
  })

  test('after its deadline loses nothing: the office gives it more time, with a reason', async () => {
    const road = await aRoad()
    const id = await road.sentUp()
    await choose(road.bySchool, 'school', id)
    const list = newId().toHexString()
    await prepareList(road.bySchool, { stage: 'school', list })
    const bySchoolLate = await asUnit(road.contest, road.school, road.schoolPerson, late)
    await refused(sendList(bySchoolLate, list), { because: 'chain-late' })
    const organiser = byIn(road.contest, await aPerson(), late, 'organiser')
    const unit = road.school._id.toHexString()
    const more = { unit, stage: 'school', until: moments.screening, reason: 'Mưa lũ' }
    await refused(extendUnit(organiser, { ...more, until: moments.open }), { because: 'deadline-in-past' })
    await expect(extendUnit(organiser, { ...more, stage: 'commune' })).rejects.toThrow(NotFound)
    await extendUnit(organiser, more)
    await extendUnit(organiser, more)
    const desk = await ChainDesks.findOne({ contest: road.contest._id, unit: road.school._id }).lean()
    expect(desk?.extension).toMatchObject({ until: moments.screening, reason: 'Mưa lũ' })
    await sendList(bySchoolLate, list)
    expect((await entryNow(id)).chain).toMatchObject({ stage: 'commune', state: 'waiting' })
  })
})

test('nothing of all this breaks an invariant of entries', async () => {
  const faults = await findViolations(moments.open)
  expect(faults.filter((fault) => !/file|digest|check letter/.test(fault))).toEqual([])
})
