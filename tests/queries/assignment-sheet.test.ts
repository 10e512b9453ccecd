/** Assignment by spreadsheet: taken away, looked at, applied exactly so; every row that cannot be followed says why. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Contest } from '#models/contest'
import type { Entry } from '#models/entry'
import { newId } from '#models/ids'
import { Panels } from '#models/panel'
import type { Person } from '#models/person'
import { ScoreSheets } from '#models/score-sheet'
import { assignJudges } from '#server/operations/assign-judges'
import {
  assignmentDryRun,
  assignmentSheetFile,
  assignmentSheetPage,
  type DryRunPair,
} from '#server/queries/assignment-sheet'
import { NotFound, Refused } from '#server/refuse'
import { readSpreadsheet, type Spreadsheet } from '#server/spreadsheets/read-spreadsheet'
import { asTcvn3 } from '#tests/spreadsheets/samples'
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
let panel: string

beforeEach(async () => {
  contest = await aContest()
  organiser = await aPerson()
  const unit = (await aUnit())._id
  judges = [
    await aPerson({ name: 'Nguyễn Thị Hường' }),
    await aPerson({ name: 'Đặng Quốc Khánh' }),
    await aPerson({ name: 'Lò Văn Phước', unit }),
  ]
  entries = []
  for (const [blindCode, from] of [
    ['101', undefined],
    ['102', undefined],
    ['103', unit.toHexString()],
  ] as const) {
    const title = `Máy số ${blindCode}`
    const answers = completeAnswers(contest, { title, ...(from && { unit: from }) })
    entries.push((await aSubmittedEntry(contest, await aPerson(), { blindCode, answers })).entry)
  }
  panel = (await aPanel(judges)).toHexString()
})

async function aPanel(members: Person[]) {
  const _id = newId()
  await Panels.create({
    _id,
    contest: contest._id,
    name: `Tổ ${_id.toHexString()}`,
    fields: ['learning'],
    members: members.map((judge, index) => ({ person: judge._id, isChair: index === 0, declaration: null })),
    createdAt: moments.screening,
  })
  return _id
}

const as = () => byIn(contest, organiser, moments.screening, 'organiser')
const id = (thing: { _id: { toHexString: () => string } } | undefined) => thing?._id.toHexString() ?? ''
const pair = (entry: number, judge: number) => ({ entry: id(entries[entry]), judge: id(judges[judge]) })

function sheetOf(bytes: Uint8Array): Spreadsheet {
  const sheet = readSpreadsheet(bytes)
  if (!sheet.ok) throw new Error(sheet.problem.code)
  return sheet
}
const csv = (...lines: string[]) => sheetOf(Buffer.from(lines.join('\r\n')))
const heading = 'Mã phách;Nguyễn Thị Hường;Đặng Quốc Khánh;Lò Văn Phước'
const dryRun = (sheet: Spreadsheet) => assignmentDryRun(as(), panel, sheet)
const brief = (pairs: readonly DryRunPair[]) =>
  pairs.map(({ line, entry, judge }) => `${line}: ${entry.blindCode} ${judge.name}`)
const onRecord = async () => {
  const sheets = await ScoreSheets.find({ contest: contest._id }).sort({ blindCode: 1 }).lean()
  return sheets.map(({ blindCode, judge }) => [blindCode, judges.findIndex(({ _id }) => _id.equals(judge))])
}
async function set(entry: number, judge: number, state: string) {
  const key = { entry: entries[entry]?._id, judge: judges[judge]?._id }
  await ScoreSheets.updateOne(key, { $set: { state, stateReason: 'Bận' } })
}

describe('the spreadsheet of a panel', () => {
  test('holds every entry by blind code, every judge, and how each pair stands; no name of an author', async () => {
    await assignJudges(as(), panel, [pair(0, 0), pair(1, 0), pair(1, 1), pair(2, 1)])
    await set(1, 0, 'in-progress')
    await set(1, 1, 'recused')
    await set(2, 1, 'confirmed')
    const { bytes, name } = await assignmentSheetFile(as(), panel)
    const field = contest.regulations.fields.find(({ code }) => code === 'learning')?.name
    expect(name).toBe(`Phân công - Tổ ${panel}.xlsx`)
    expect(sheetOf(bytes).rows.map(({ cells }) => cells)).toEqual([
      [expect.stringMatching(/^Tổ .* đánh dấu x/i) as string],
      ['Mã phách', 'Tên hồ sơ', 'Lĩnh vực', 'Nguyễn Thị Hường', 'Đặng Quốc Khánh', 'Lò Văn Phước'],
      ['101', 'Máy số 101', field, 'x'],
      ['102', 'Máy số 102', field, 'đang chấm', 'từ chối'],
      ['103', 'Máy số 103', field, '', 'đã xác nhận', 'xung đột'],
    ])
  })

  test('that comes back untouched changes nothing', async () => {
    await assignJudges(as(), panel, [pair(0, 0), pair(1, 1)])
    await set(1, 1, 'confirmed')
    const { bytes } = await assignmentSheetFile(as(), panel)
    expect(await dryRun(sheetOf(bytes))).toEqual({
      version: 1,
      decodedFrom: null,
      problems: [],
      give: [],
      takeBack: [],
      unchanged: 9,
      unnamed: 0,
      judges: judges.map((judge, index) => {
        const load = [1, 1, 0][index]
        return { person: id(judge), name: judge.name, before: load, after: load }
      }),
    })
  })

  test('names judges of one name by their address', async () => {
    judges = [await aPerson({ name: 'Lê Ân' }), await aPerson({ name: 'Lê An' })]
    panel = (await aPanel(judges)).toHexString()
    const sheet = sheetOf((await assignmentSheetFile(as(), panel)).bytes)
    expect(sheet.rows[1]?.cells.slice(3)).toEqual(judges.map(({ name, email }) => `${name} (${email})`))
    const marked = csv(`Phách;${judges[1]?.email};`, '101;x;')
    expect(brief((await dryRun(marked)).give)).toEqual(['2: 101 Lê An'])
  })
})

describe('a spreadsheet that comes back', () => {
  test('gives and takes back exactly what was looked at, as one act', async () => {
    await assignJudges(as(), panel, [pair(0, 0)])
    const run = await dryRun(csv('DANH SÁCH', heading, '102;X;x;', '101;;✓;1'))
    expect(run.problems).toEqual([])
    expect(brief(run.give)).toEqual([
      '3: 102 Nguyễn Thị Hường',
      '3: 102 Đặng Quốc Khánh',
      '4: 101 Đặng Quốc Khánh',
      '4: 101 Lò Văn Phước',
    ])
    expect(brief(run.takeBack)).toEqual(['4: 101 Nguyễn Thị Hường'])
    expect([run.unchanged, run.unnamed]).toEqual([1, 1])
    expect(run.judges.map(({ before, after }) => [before, after])).toEqual([
      [1, 1],
      [0, 2],
      [0, 1],
    ])
    expect(await onRecord()).toEqual([['101', 0]])
    const pairs = (list: readonly DryRunPair[]) =>
      list.map(({ entry, judge }) => ({ entry: entry.id, judge: judge.id }))
    const manner = { kind: 'spreadsheet', takeBack: pairs(run.takeBack), version: run.version } as const
    expect(await assignJudges(as(), panel, pairs(run.give), manner)).toEqual({
      made: 4,
      takenBack: 1,
      passedOver: 0,
    })
    expect(await onRecord()).toEqual([
      ['101', 1],
      ['101', 2],
      ['102', 0],
      ['102', 1],
    ])
  })

  test('says of every place that cannot be followed why', async () => {
    await assignJudges(as(), panel, [pair(0, 0), pair(0, 1), pair(1, 0)])
    await set(0, 0, 'in-progress')
    await set(0, 1, 'recused')
    const other = (await aPanel(judges)).toHexString()
    await assignJudges(as(), other, [pair(1, 1)])
    const run = await dryRun(
      csv(
        `${heading};Bà Lạ;Ghi chú;Nguyen Thi Huong`,
        '101;;x;;;xem lại;',
        '102;có thể;;;x;;',
        '103;;;x;;;',
        '999;x;;;;;',
        '101;;;;;;',
        ';x;;;;;',
        ';;;;;;',
      ),
    )
    expect(run.problems).toEqual([
      { line: 1, code: 'not-on-panel', title: 'Bà Lạ' },
      { line: 1, code: 'judge-twice', title: 'Nguyen Thi Huong' },
      { line: 2, code: 'begun', entry: '101', judge: 'Nguyễn Thị Hường' },
      { line: 2, code: 'met-before', entry: '101', judge: 'Đặng Quốc Khánh' },
      { line: 3, code: 'unknown-mark', entry: '102', judge: 'Nguyễn Thị Hường', text: 'có thể' },
      { line: 3, code: 'other-panel', entry: '102', judge: 'Đặng Quốc Khánh' },
      { line: 4, code: 'conflict', entry: '103', judge: 'Lò Văn Phước', finding: 'same-unit' },
      { line: 5, code: 'unknown-entry', entry: '999' },
      { line: 6, code: 'entry-twice', entry: '101', first: 2 },
      { line: 7, code: 'entry-missing' },
    ])
  })

  test('says when somebody would get more than they agreed to mark', async () => {
    const invitation = { answer: 'accepted', maxLoad: 1, sentAt: moments.open, answeredAt: moments.open }
    await Panels.updateOne({ _id: panel }, { $set: { 'members.0.invitation': invitation } })
    const { problems } = await dryRun(csv(heading, '101;x;;', '102;x;;'))
    expect(problems).toEqual([{ line: 1, code: 'over-load', judge: 'Nguyễn Thị Hường', max: 1, after: 2 }])
  })

  test('in TCVN3 is read, and said to have been', async () => {
    const bytes = asTcvn3([heading, '101;x;;x', '102;;®;'].join('\r\n').replace('®', ''))
    const run = await dryRun(sheetOf(bytes))
    expect([run.decodedFrom, brief(run.give)]).toEqual([
      'tcvn3',
      ['2: 101 Nguyễn Thị Hường', '2: 101 Lò Văn Phước'],
    ])
  })

  test('without the column of blind codes is refused by our name for it', async () => {
    const refused = await dryRun(csv('Hồ sơ;Nguyễn Thị Hường', 'Máy;x')).catch((error: unknown) => error)
    expect((refused as Refused).refusal).toEqual({
      because: 'spreadsheet-unfit',
      problem: { code: 'columns-missing', titles: ['Mã phách'] },
    })
  })

  test('for a panel of another contest finds nothing', async () => {
    const elsewhere = byIn(await aContest(), organiser, moments.screening, 'organiser')
    for (const ask of [
      assignmentSheetPage(elsewhere, panel),
      assignmentSheetFile(elsewhere, panel),
      assignmentDryRun(elsewhere, panel, csv(heading, '101;x;;')),
    ]) {
      await expect(ask).rejects.toBeInstanceOf(NotFound)
    }
  })
})
