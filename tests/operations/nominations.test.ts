/** Works nominated from a published contest to one above: with consent, within the quota, taken in as entries with their history. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Contest } from '#models/contest'
import { Entries } from '#models/entry'
import { newId } from '#models/ids'
import { Nominations } from '#models/nomination'
import { Outbox } from '#models/outbox'
import type { Person } from '#models/person'
import { Publications } from '#models/publication'
import { Submissions } from '#models/submission'
import { Uploads } from '#models/upload'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'
import { findChainFaults } from '#server/invariants/chain'
import { prepareNomination } from '#server/operations/prepare-nomination'
import { receiveNominated } from '#server/operations/receive-nominated'
import { sendNomination } from '#server/operations/send-nomination'
import { nomination } from '#server/queries/nomination'
import { nominations } from '#server/queries/nominations'
import { NotFound } from '#server/refuse'
import { keepBytes } from '#server/storage/keep-bytes'
import { storage } from '#server/storage/storage'
import {
  aContest,
  aPerson,
  aSubmittedEntry,
  byIn,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'

openWorld()

const { regulations } = haGiangYouthContest(18, 2024)
/** While the contest above takes entries, and the province has finished. */
const now = moments.finished

let province: Contest
let national: Contest
let organiser: Person
let owner: Person

beforeAll(async () => {
  province = await aContest()
  national = await aContest({
    level: 'national',
    regulations: { ...regulations, nominations: { quota: 2 } },
    timeline: province.timeline.map((one) => ({ ...one, at: new Date(one.at.getTime() + 200 * 86_400_000) })),
  })
  organiser = await aPerson()
  owner = await aPerson()
  await Publications.create({
    _id: newId(),
    contest: province._id,
    round: 'final',
    number: 1,
    replaces: null,
    decisionNumber: '5/QĐ',
    regulationsVersion: 1,
    inputsDigest: 'ab',
    laureates: [],
    notAwarded: [],
    counts: { received: 4, eligible: 4, awarded: 0 },
    publishedAt: now,
    publishedBy: organiser._id,
  })
})

let code = 100
async function aWork(changes: Partial<Parameters<typeof aSubmittedEntry>[2]> = {}) {
  const answers = completeAnswers(province)
  const { entry } = await aSubmittedEntry(province, owner, {
    answers,
    blindCode: String((code += 1)),
    ...changes,
  })
  return entry
}

const below = () => byIn(province, organiser, now, 'organiser')
const above = () => byIn(national, organiser, now, 'organiser')

async function aList(...entries: { _id: { toHexString(): string } }[]): Promise<string> {
  const id = newId().toHexString()
  await prepareNomination(below(), {
    nomination: id,
    to: national.slug,
    entries: entries.map(({ _id }) => _id.toHexString()),
    reasons: {},
  })
  return id
}

describe('a nomination', () => {
  test('is drawn up once, within the quota, only of works that may be forwarded, and only upward', async () => {
    const [one, two, three] = [await aWork(), await aWork(), await aWork()]
    const silent = await aWork({ answers: { ...completeAnswers(province), consents: [] } })
    await expect(aList(silent)).rejects.toMatchObject({
      refusal: { because: 'nomination-unwilling', titles: [silent.answers.title] },
    })
    await expect(aList(one, two, three)).rejects.toMatchObject({
      refusal: { because: 'chain-quota', quota: 2, taken: 0, more: 3 },
    })
    await expect(aList()).rejects.toMatchObject({ refusal: { because: 'chain-list-empty' } })
    const upside = { nomination: newId().toHexString(), to: province.slug, entries: [], reasons: {} }
    await expect(prepareNomination(above(), upside)).rejects.toMatchObject({
      refusal: { because: 'nomination-closed' },
    })
    const id = await aList(one)
    await prepareNomination(below(), { nomination: id, to: national.slug, entries: [], reasons: {} })
    expect(await Nominations.countDocuments({ from: province._id })).toBe(1)
    await expect(nomination(above(), id, 'to')).rejects.toThrow(NotFound)
    await sendNomination(below(), id, 'cancel')
    expect(await Nominations.countDocuments({ from: province._id })).toBe(0)
  })

  test('becomes an entry above: content and files copied, consents and pledge asked anew, history kept', async () => {
    const bytes = Buffer.from('%PDF-1.4 a paper of the work')
    const kept = await keepBytes(bytes)
    const plain = completeAnswers(province)
    const [file] = plain.files
    if (!file) throw new Error('no file')
    const listed = { ...file, sha256: kept.sha256, size: kept.size }
    const work = await aWork({ answers: { ...plain, files: [listed] } })
    await Uploads.create({
      _id: listed.id,
      contest: province._id,
      entry: work._id,
      part: listed.part,
      name: listed.name,
      kind: listed.kind,
      size: kept.size,
      sha256: kept.sha256,
      storageKey: kept.storageKey,
      by: owner._id,
      at: moments.open,
    })
    const id = await aList(work)
    await sendNomination(below(), id, 'send')
    await sendNomination(below(), id, 'send')
    const entry = work._id.toHexString()
    const receive = () => receiveNominated(above(), id, { entry, act: 'import', note: '' })
    await Promise.all([receive(), receive().catch(() => {})])
    await receive()
    const imported = await Entries.find({ contest: national._id }).lean()
    expect(imported).toHaveLength(1)
    const [draft] = imported
    const submission = await Submissions.findOne({ entry: work._id }).lean()
    expect(draft).toMatchObject({
      state: 'draft',
      owner: owner._id,
      origin: {
        contest: province._id,
        entry: work._id,
        submission: submission?._id,
        contestTitle: province.title,
        receiptNumber: work.receiptNumber,
      },
      answers: {
        title: work.answers.title,
        field: work.answers.field,
        authors: work.answers.authors,
        consents: [],
        pledge: { ownWork: false },
      },
    })
    const copy = draft?.answers.files[0]
    const upload = await Uploads.findById(copy?.id).lean()
    expect(upload?.storageKey).not.toBe(kept.storageKey)
    expect([upload?.sha256, upload?.entry]).toEqual([kept.sha256, draft?._id])
    await storage.remove(kept.storageKey)
    const stream = await storage.read(upload?.storageKey ?? '')
    const read: Buffer[] = []
    for await (const piece of stream as AsyncIterable<Buffer>) read.push(piece)
    expect(Buffer.concat(read)).toEqual(bytes)
    expect(await Entries.findById(work._id).lean()).toEqual(work)
    const letters = await Outbox.find({ to: owner.email, template: 'entry-nominated' }).lean()
    expect(letters).toHaveLength(1)
  })

  test('can be sent back with a reason, which frees its place', async () => {
    const work = await aWork()
    const id = await aList(work)
    await sendNomination(below(), id, 'send')
    const back = { entry: work._id.toHexString(), act: 'send-back' as const }
    await expect(receiveNominated(above(), id, { ...back, note: ' ' })).rejects.toMatchObject({
      refusal: { because: 'reason-missing' },
    })
    await receiveNominated(above(), id, { ...back, note: 'Trùng đề tài đã đạt giải' })
    const { rows } = await nomination(below(), id, 'from')
    expect(rows.map(({ outcome, note }) => [outcome, note])).toEqual([
      ['sent-back', 'Trùng đề tài đã đạt giải'],
    ])
    const page = await nominations(below())
    expect(page.above.map(({ taken, quota }) => [taken, quota])).toEqual([[1, 2]])
    expect(page.candidates.find((one) => one.id === work._id.toHexString())?.isNominated).toBe(false)
  })

  test('breaks no invariant, and a lost origin is found', async () => {
    const faults = async () => {
      const found: string[] = []
      for await (const fault of findChainFaults()) found.push(fault)
      return found
    }
    expect(await faults()).toEqual([])
    const imported = await Entries.findOne({ contest: national._id }).lean()
    await Entries.updateOne({ _id: imported?._id }, { $set: { 'origin.nomination': newId() } })
    expect(await faults()).toEqual([`entry ${imported?._id.toHexString()}: no nomination names it`])
  })
})
