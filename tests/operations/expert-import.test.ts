/** A spreadsheet of experts: looked at first, wrong cells named one by one, entered whole or not at all, once. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Contest } from '#models/contest'
import { ExpertBatches } from '#models/expert-batch'
import { Experts } from '#models/expert'
import type { Person } from '#models/person'
import { applyExpertBatch } from '#server/operations/apply-expert-batch'
import { handInExperts } from '#server/operations/hand-in-experts'
import { expertBatch } from '#server/queries/expert-batch'
import { expertSheet } from '#server/queries/expert-sheet'
import { NotFound, Refused } from '#server/refuse'
import { readSpreadsheet } from '#server/spreadsheets/read-spreadsheet'
import { anExpert } from '#tests/support/expert'
import { aContest, aPerson, aUnit, byIn, moments, openWorld } from '#tests/support/world'
import { journalOf } from './a-judged-panel'

openWorld()

let contest: Contest
let organiser: Person

beforeEach(async () => {
  contest = await aContest()
  organiser = await aPerson()
  await Experts.deleteMany({})
})

const office = () => byIn(contest, organiser, moments.open, 'organiser')

function sheetOf(bytes: Uint8Array | string) {
  const sheet = readSpreadsheet(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes)
  if (!sheet.ok) throw new Error(`Unreadable: ${sheet.problem.code}`)
  return sheet
}

const handIn = (text: string) => handInExperts(office(), sheetOf(text))

async function refusalOf(act: Promise<unknown>) {
  const error: unknown = await act.catch((thrown: unknown) => thrown)
  return error instanceof Refused ? error.refusal : error
}

const list = `DANH SÁCH CHUYÊN GIA
Email;STT;Họ và tên;Trình độ;Đơn vị công tác;Chuyên ngành;Di động
khoa@vidu.example;1;PGS.TS Lù Văn Khoa;;Trường THCS Một;Cơ khí;0912345678
;2;Sùng Thị Pà;Thạc sĩ;Sở KH&CN;Môi trường
cu@vidu.example;3;Người Cũ;;;Tin học
`

describe('a list', () => {
  test('is looked at without being entered: headings in any order, titles out of names, who is new and who changes', async () => {
    await anExpert({ name: 'Người Cũ', email: 'cu@vidu.example', phone: '0999999999', fields: ['Cơ khí'] })
    const id = await handIn(list)
    expect(await expertBatch(office(), id)).toEqual({
      decodedFrom: null,
      others: ['STT'],
      applied: null,
      counts: { added: 2, changed: 1, same: 0, unusable: 0, problems: 0 },
      problems: [],
      changes: [
        { line: 3, name: 'PGS. TS. Lù Văn Khoa', isNew: true, changed: expect.any(Array) },
        { line: 4, name: 'ThS. Sùng Thị Pà', isNew: true, changed: expect.any(Array) },
        { line: 5, name: 'Người Cũ', isNew: false, changed: ['fields'] },
      ],
    })
    expect(await Experts.countDocuments()).toBe(1)
  })

  test('is entered once: new ones whole, known ones without losing what empty cells leave out', async () => {
    const unit = await aUnit({ name: 'Trường THCS Một' })
    const before = await anExpert({ name: 'Người Cũ', email: 'cu@vidu.example', phone: '0999999999' })
    const id = await handIn(list)
    await applyExpertBatch(office(), id)
    await applyExpertBatch(office(), id)
    const all = await Experts.find().sort({ 'keys.name': 1 }).lean()
    expect(
      all.map(({ name, email, academicTitle, degree, unit: of, employer, fields, phone, version }) => [
        ...[name, email, academicTitle, degree, of, employer, fields, phone, version],
      ]),
    ).toEqual([
      ['Người Cũ', 'cu@vidu.example', null, null, null, '', ['Tin học'], '0999999999', 1],
      [
        ...['Lù Văn Khoa', 'khoa@vidu.example', 'associate-professor', 'doctor', unit._id],
        ...['Trường THCS Một', ['Cơ khí'], '0912345678', 0],
      ],
      ['Sùng Thị Pà', '', null, 'master', null, 'Sở KH&CN', ['Môi trường'], '', 0],
    ])
    expect(all[0]?._id).toEqual(before._id)
    expect(await journalOf(`expert-batch:${id}`)).toEqual([
      {
        action: 'expert.imported',
        actor: organiser._id.toHexString(),
        at: moments.open,
        details: { added: 2, changed: 1 },
      },
    ])
    expect(await expertBatch(office(), id)).toMatchObject({
      applied: { at: moments.open, added: 2, changed: 1 },
      counts: null,
    })
  })

  test('handed in again changes nothing', async () => {
    await applyExpertBatch(office(), await handIn(list))
    const again = await expertBatch(office(), await handIn(list))
    expect(again.counts).toEqual({ added: 0, changed: 0, same: 3, unusable: 0, problems: 0 })
  })

  test('with wrong cells names each by line and column, and enters nothing', async () => {
    const id = await handIn(
      [
        'Họ và tên,Học hàm,Email,Điện thoại,Đang tham gia',
        ',Giáo sư,a@vidu.example,,có',
        'Lê Ân,Thầy,ban,12,có lẽ',
        'Lê Bình,,b@vidu.example,,x',
        'Lê Bảo,,B@vidu.example,,không',
        'Lê Chi,,,,',
        'lê chi,,,,',
      ].join('\n'),
    )
    const { counts, problems } = await expertBatch(office(), id)
    expect(counts).toEqual({ added: 2, changed: 0, same: 0, unusable: 4, problems: 7 })
    expect(problems).toEqual([
      { line: 2, column: 'name', cell: '', code: 'expert-name-missing' },
      { line: 3, column: 'email', cell: 'ban', code: 'email-unreadable' },
      { line: 3, column: 'phone', cell: '12', code: 'phone-unreadable' },
      { line: 3, column: 'academicTitle', cell: 'Thầy', code: 'title-unknown' },
      { line: 3, column: 'isActive', cell: 'có lẽ', code: 'activity-unknown' },
      { line: 5, column: 'email', cell: 'B@vidu.example', code: 'email-repeated' },
      { line: 7, column: 'name', cell: 'lê chi', code: 'name-repeated' },
    ])
    expect(await refusalOf(applyExpertBatch(office(), id))).toEqual({ because: 'rows-unusable', rows: 4 })
    expect(await Experts.countDocuments()).toBe(0)
    expect(await journalOf(`expert-batch:${id}`)).toEqual([])
  })

  test('without the column of names is refused in words', async () => {
    expect(await refusalOf(handIn('Tên mô hình;Điểm\nMáy;10'))).toEqual({
      because: 'spreadsheet-unfit',
      problem: { code: 'columns-missing', titles: ['Họ và tên'] },
    })
    expect(await ExpertBatches.countDocuments({ contest: contest._id })).toBe(0)
  })

  test('of another contest is not found', async () => {
    const id = await handIn(list)
    const elsewhere = byIn(await aContest(), organiser, moments.open, 'organiser')
    expect(await refusalOf(expertBatch(elsewhere, id))).toBeInstanceOf(NotFound)
    expect(await refusalOf(applyExpertBatch(elsewhere, id))).toBeInstanceOf(NotFound)
  })
})

describe('a known expert', () => {
  test('is recognised by name and workplace when the list has no address; two of one name at one place by theirs', async () => {
    await anExpert({ name: 'Lê Chi', employer: 'Sở KH&CN', email: 'chi1@vidu.example' })
    const id = await handIn(
      'Họ tên;Cơ quan;Email;Điện thoại\nLE CHI;Sở KH&CN;;0912345678\nLê Chi;Sở KH&CN;chi2@vidu.example;',
    )
    expect((await expertBatch(office(), id)).changes.map(({ line, isNew }) => [line, isNew])).toEqual([
      [2, false],
      [3, true],
    ])
  })
})

describe('the register as a workbook', () => {
  test('is handed in again without a change', async () => {
    await applyExpertBatch(office(), await handIn(list))
    await anExpert({
      name: 'Đặng Ngọc Uyên Vy',
      email: 'vy@vidu.example',
      fields: ['Tin học', 'Cơ khí'],
      keywords: ['=cmd', 'AI'],
      history: ['2019: Tổ 1'],
      isActive: false,
      notes: 'Hẹn trước\nchiều thứ Sáu',
    })
    const id = await handInExperts(office(), sheetOf(await expertSheet(office())))
    expect((await expertBatch(office(), id)).counts).toEqual({
      added: 0,
      changed: 0,
      same: 4,
      unusable: 0,
      problems: 0,
    })
  })
})
