/** The decision that recognises valid entries: frozen as it was, then only supplemented, and drawn as an official paper. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Contest } from '#models/contest'
import { Entries, type Entry } from '#models/entry'
import { Journal } from '#models/journal'
import type { Person } from '#models/person'
import { Recognitions } from '#models/recognition'
import { recogniseEntries } from '#server/operations/recognise-entries'
import { recognitionDecision, recognitionPage } from '#server/queries/recognition'
import { NotFound, Refused } from '#server/refuse'
import { recognitionPaper } from '../../app/office/recognition-paper'
import {
  aContest,
  anAuthor,
  aPerson,
  aSubmittedEntry,
  byIn,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'

openWorld()

let contest: Contest
let owner: Person
let secretary: Person
let serial = 0

beforeEach(async () => {
  contest = await aContest()
  owner = await aPerson()
  secretary = await aPerson()
})

const as = () => byIn(contest, secretary, moments.screening, 'secretary')
const terms = { number: 12, symbol: 'QĐ-BTC', day: '2024-08-05', position: 'Trưởng Ban', name: 'Lù Văn Khoa' }

async function valid(title: string, field = 0): Promise<Entry> {
  const answers = completeAnswers(contest, {
    title,
    field: contest.regulations.fields[field]?.code ?? null,
    authors: [anAuthor({ name: 'Lò Thị Ấm', school: 'THCS A' })],
  })
  serial += 1
  return (await aSubmittedEntry(contest, owner, { answers, blindCode: String(serial) })).entry
}

async function recognise(number = terms.number) {
  const { digest } = await recognitionPage(as())
  return recogniseEntries(as(), { ...terms, number, digest })
}

const titlesOf = (rows: readonly { title: string }[]) => rows.map(({ title }) => title)

describe('a decision that recognises valid entries', () => {
  test('freezes the list by field and receipt, with what the last submission says, and a journal line', async () => {
    await valid('Thuộc lĩnh vực thứ hai', 1)
    const first = await valid('Thuộc lĩnh vực thứ nhất')
    await aSubmittedEntry(contest, owner)
    const id = await recognise()
    const kept = await Recognitions.findById(id).lean()
    expect(kept).toMatchObject({ sequence: 1, number: 12, day: '2024-08-05', removed: [] })
    expect(titlesOf(kept?.added ?? [])).toEqual(['Thuộc lĩnh vực thứ nhất', 'Thuộc lĩnh vực thứ hai'])
    expect(kept?.added[0]).toEqual({
      entry: first._id.toHexString(),
      receiptNumber: first.receiptNumber,
      title: 'Thuộc lĩnh vực thứ nhất',
      field: contest.regulations.fields[0]?.code,
      authors: ['Lò Thị Ấm'],
      unit: 'THCS A',
    })
    expect(await Journal.findOne({ subject: `recognition:${id.toHexString()}` }).lean()).toMatchObject({
      action: 'entries.recognised',
      details: { name: '12/QĐ-BTC', added: 2, removed: 0, digest: kept?.digest },
    })
  })

  test('is supplemented by what came to be valid since, and by what is so no longer', async () => {
    const out = await valid('Bị loại về sau')
    await valid('Ở lại')
    await recognise()
    await Entries.updateOne({ _id: out._id }, { $set: { state: 'rejected' } })
    await valid('Đến sau')
    const second = await Recognitions.findById(await recognise(15)).lean()
    expect([second?.sequence, titlesOf(second?.added ?? []), titlesOf(second?.removed ?? [])]).toEqual([
      2,
      ['Đến sau'],
      ['Bị loại về sau'],
    ])
    const page = await recognitionPage(as())
    expect([page.added, page.removed, page.decisions.length]).toEqual([[], [], 2])
  })

  test('sent twice is made once', async () => {
    await valid('Một hồ sơ')
    const { digest } = await recognitionPage(as())
    const ids = [
      await recogniseEntries(as(), { ...terms, digest }),
      await recogniseEntries(as(), { ...terms, digest }),
    ]
    expect(ids[0]?.equals(ids[1] ?? '')).toBe(true)
  })

  test('is refused when the list changed since it was seen, and when there is nothing to recognise', async () => {
    const refusal = async (digest: string) =>
      recogniseEntries(as(), { ...terms, digest }).catch((error: unknown) =>
        error instanceof Refused ? error.refusal : error,
      )
    const { digest } = await recognitionPage(as())
    expect(await refusal(digest)).toEqual({ because: 'recognition-empty' })
    await valid('Vừa hợp lệ')
    expect(await refusal(digest)).toEqual({ because: 'recognition-changed' })
  })

  test('of another contest is not found', async () => {
    await valid('Một hồ sơ')
    const id = (await recognise()).toHexString()
    const elsewhere = byIn(await aContest(), secretary, moments.screening, 'secretary')
    await expect(recognitionDecision(elsewhere, id)).rejects.toBeInstanceOf(NotFound)
  })

  test('is an official paper with its list as an appendix, the supplementary one naming the first', async () => {
    await valid('Máy tách hạt ngô')
    await recognise()
    await valid('Bếp củi')
    const paper = recognitionPaper(await recognitionDecision(as(), (await recognise(15)).toHexString()))
    expect(paper).toMatchObject({
      number: { value: 15, symbol: 'QĐ-BTC' },
      kind: 'Quyết định',
      subject: `Về việc bổ sung danh sách hồ sơ hợp lệ dự ${contest.title}`,
      signatures: [{ position: 'Trưởng Ban', name: 'Lù Văn Khoa' }],
    })
    expect(paper.bases).toContain(
      'Căn cứ Quyết định số 12/QĐ-BTC ngày 5/8/2024 về việc công nhận hồ sơ hợp lệ',
    )
    expect(paper.appendices.map(({ label }) => label)).toEqual(['Phụ lục I'])
    const told = JSON.stringify(paper.appendices)
    expect(told).toContain('Bếp củi')
    expect(told).not.toContain('Máy tách hạt ngô')
  })
})
