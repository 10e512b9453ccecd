/** A unit's spreadsheet of entries: wrong cells named by address, mended here or there, made into drafts once, whole or not at all. */
import { beforeEach, describe, expect, test } from 'vitest'
import { EntryBatches } from '#models/entry-batch'
import { Entries } from '#models/entry'
import { entryColumns } from '#rules/entry-columns'
import { columnTitle } from '#wording/vi/entry-sheet'
import { applyEntryBatch } from '#server/operations/apply-entry-batch'
import { handInEntries } from '#server/operations/hand-in-entries'
import { mendEntryBatch } from '#server/operations/mend-entry-batch'
import { entryBatch } from '#server/queries/entry-batch'
import { entryTemplate } from '#server/queries/entry-template'
import { NotFound } from '#server/refuse'
import { readSpreadsheet } from '#server/spreadsheets/read-spreadsheet'
import { aRoad, asUnit } from '#tests/support/a-chain'
import { actionsOf } from '#tests/support/dossier'
import { moments, openWorld } from '#tests/support/world'

openWorld()

let road: Awaited<ReturnType<typeof aRoad>>

beforeEach(async () => {
  road = await aRoad()
})

const head = [
  'Tên mô hình, sản phẩm',
  'Lĩnh vực',
  'Tác giả 1: họ và tên',
  'Tác giả 1: ngày sinh',
  'Tác giả 1: điện thoại',
  'Tác giả 2: họ và tên',
  'Ghi chú riêng',
]
const field = () => road.contest.regulations.fields[0]?.name ?? ''

function sheetOf(...rows: string[][]) {
  const csv = [head, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n')
  const sheet = readSpreadsheet(new TextEncoder().encode(csv))
  if (!sheet.ok) throw new Error(sheet.problem.code)
  return sheet
}

const good = (title: string) => [
  title,
  field(),
  'Giàng Thị Say',
  '20/5/2010',
  '0912 345 678',
  'Vừ A Dính',
  '',
]

describe('a spreadsheet of entries', () => {
  test('is judged cell by cell, each wrong one named by its address with what it may hold', async () => {
    const id = await handInEntries(
      road.bySchool,
      sheetOf(
        good('Máy tách ngô'),
        ['', 'Nấu ăn', 'Sùng A', '31/2/2010', '12', '', ''],
        ['Máy tách ngô', field(), 'Lý B', '1/1/1990', '', '', ''],
      ),
    )
    const { problems, rows, wrongRows, others } = await entryBatch(road.bySchool, id)
    expect([rows, wrongRows, others]).toEqual([3, 2, ['Ghi chú riêng']])
    expect(problems.map(({ address, wrong }) => [address, wrong.fault])).toEqual([
      ['A3', 'missing'],
      ['B3', 'unknown'],
      ['D3', 'day-unreadable'],
      ['E3', 'phone-unreadable'],
      ['D4', 'born-outside'],
      ['A4', 'repeated'],
    ])
    expect(problems[1]?.wrong).toEqual({
      fault: 'unknown',
      allowed: road.contest.regulations.fields.map(({ name }) => name),
    })
    await expect(applyEntryBatch(road.bySchool, id)).rejects.toMatchObject({
      refusal: { because: 'rows-unusable', rows: 2 },
    })
    expect(await Entries.countDocuments({ contest: road.contest._id })).toBe(0)
  })

  test('can be mended where it is looked at, against the copy that was seen', async () => {
    const id = await handInEntries(
      road.bySchool,
      sheetOf(good('Máy tách ngô'), ['Xe lăn', 'Nấu ăn', '', '', '', '', '']),
    )
    const cells = { d3: { field: field(), unknown: 'x' } }
    await expect(mendEntryBatch(road.bySchool, id, { version: 5, cells })).rejects.toMatchObject({
      refusal: { because: 'stale-version' },
    })
    await mendEntryBatch(road.bySchool, id, { version: 0, cells })
    await mendEntryBatch(road.bySchool, id, { version: 0, cells })
    const { problems, version, planned } = await entryBatch(road.bySchool, id)
    expect([problems, version, planned.map(({ title }) => title)]).toEqual([
      [],
      1,
      ['Máy tách ngô', 'Xe lăn'],
    ])
    expect((await EntryBatches.findById(id).lean())?.rows[1]?.cells).not.toHaveProperty('unknown')
  })

  test('becomes drafts of the coordinator for the unit, once, with nobody’s consent given', async () => {
    const id = await handInEntries(road.bySchool, sheetOf(good('Máy tách ngô'), good('Xe lăn leo dốc')))
    await Promise.all([1, 2, 3].map(() => applyEntryBatch(road.bySchool, id).catch(() => {})))
    await applyEntryBatch(road.bySchool, id)
    const entries = await Entries.find({ contest: road.contest._id }).sort({ 'answers.title': 1 }).lean()
    expect(entries.map(({ answers, state, owner, behalf }) => [answers.title, state, owner, behalf])).toEqual(
      [
        ['Máy tách ngô', 'draft', road.schoolPerson._id, road.school._id],
        ['Xe lăn leo dốc', 'draft', road.schoolPerson._id, road.school._id],
      ],
    )
    const [first] = entries
    expect(first?.answers).toMatchObject({
      unit: road.school._id.toHexString(),
      field: road.contest.regulations.fields[0]?.code,
      consents: [],
      files: [],
      pledge: { ownWork: false, truthful: false, notAwarded: false },
      authors: [
        { name: 'Giàng Thị Say', bornOn: '2010-05-20', phone: '0912 345 678', isLead: true },
        { name: 'Vừ A Dính', bornOn: null, isLead: false },
      ],
    })
    expect(first && (await actionsOf(first))).toEqual(['entry.opened'])
    const batch = await EntryBatches.findById(id).lean()
    expect([batch?.rows, batch?.applied?.entries.length]).toEqual([[], 2])
  })

  test('handed in again names the works that are there already', async () => {
    const sheet = sheetOf(good('Máy tách ngô'))
    await applyEntryBatch(road.bySchool, await handInEntries(road.bySchool, sheet))
    const again = await entryBatch(road.bySchool, await handInEntries(road.bySchool, sheet))
    expect(again.problems.map(({ address, wrong }) => [address, wrong.fault])).toEqual([
      ['A2', 'entered-before'],
    ])
  })

  test('of two hundred works is entered in one act', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => good(`Mô hình số ${index + 1}`))
    const id = await handInEntries(road.bySchool, sheetOf(...rows))
    await applyEntryBatch(road.bySchool, id)
    expect(await Entries.countDocuments({ contest: road.contest._id })).toBe(200)
  })

  test('is nobody’s but the unit’s, needs its headings, and comes in time', async () => {
    const id = await handInEntries(road.bySchool, sheetOf(good('Máy tách ngô')))
    await expect(entryBatch(road.byCommune, id)).rejects.toThrow(NotFound)
    const bare = readSpreadsheet(new TextEncoder().encode('Họ tên,Lớp\nLan,8A\n'))
    if (!bare.ok) throw new Error('unreadable')
    await expect(handInEntries(road.bySchool, bare)).rejects.toMatchObject({
      refusal: { because: 'spreadsheet-unfit', problem: { code: 'columns-missing' } },
    })
    const late = await asUnit(road.contest, road.school, road.schoolPerson, moments.screening)
    await expect(applyEntryBatch(late, id)).rejects.toMatchObject({ refusal: { because: 'outside-phase' } })
  })

  test('has a template with just the headings that it understands', async () => {
    const sheet = readSpreadsheet(await entryTemplate(road.bySchool))
    if (!sheet.ok) throw new Error('unreadable')
    const titles = entryColumns(road.contest.regulations).map(columnTitle)
    expect(sheet.rows.find(({ cells }) => cells[0] === titles[0])?.cells).toEqual(titles)
    expect(new Set(titles).size).toBe(titles.length)
  })
})
