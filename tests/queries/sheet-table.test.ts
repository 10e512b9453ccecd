/** Judging by spreadsheet from end to end: the workbook, the look, the save; what it may not tell, and what it may not touch. */
import { describe, expect, it } from 'vitest'
import { saveSheetRows } from '#server/operations/save-sheet-rows'
import { scoreWorkbook } from '#server/queries/score-workbook'
import { lookAtTable, sheetTable } from '#server/queries/sheet-table'
import { offlineDesk } from '#server/queries/offline-desk'
import { NotFound } from '#server/refuse'
import { readSpreadsheet } from '#server/spreadsheets/read-spreadsheet'
import { aPerson, aSubmittedEntry, by, completeAnswers, moments, openWorld } from '#tests/support/world'
import { countQueries } from '#tests/support/count-queries'
import { aDesk, aSheet, fullMarks, journalOf, kept } from '../operations/a-judged-panel'

openWorld()

async function aTable() {
  const desk = await aDesk({
    sheet: { marks: { novelty: 1650 }, remarks: 'Khá.', state: 'in-progress', version: 2 },
  })
  const work = await aSubmittedEntry(desk.contest, desk.owner, { blindCode: '007' })
  const second = await aSheet(desk.contest, desk.panel, desk.judge, work)
  return {
    ...desk,
    second,
    panelId: desk.panel._id.toHexString(),
    who: by(desk.judge, moments.judging, 'judge'),
  }
}

function handedIn(bytes: Uint8Array | string, name = 'bang.csv'): Request {
  const form = new FormData()
  form.set('table', new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name))
  return new Request('http://localhost/', { method: 'POST', body: form })
}

describe('the workbook of a panel', () => {
  it('has one row for each open sheet, by blind code, with what is on it and its version', async () => {
    const { who, panelId, contest } = await aTable()
    const read = readSpreadsheet(await scoreWorkbook(who, panelId))
    if (!read.ok) throw new Error(read.problem.code)
    const titles = contest.regulations.rubric.criteria.map(({ title }, index) => `${index + 1}. ${title}`)
    const [, , headings, ...rows] = read.rows.map(({ cells }) => cells)
    expect(headings?.map((cell) => cell.replace(/ \(0–.*\)$/, ''))).toEqual([
      'Phách',
      'Tên bài',
      ...titles,
      'Nhận xét',
      'Bản số',
    ])
    expect(rows.map(([code, , novelty, ...rest]) => [code, novelty, rest.at(-2), rest.at(-1)])).toEqual([
      ['007', '', '', '0'],
      ['083', '16,5', 'Khá.', '2'],
    ])
  })

  it('tells nothing of who made the works', async () => {
    const { contest, judge, panel, panelId, who } = await aTable()
    const owner = await aPerson({ name: 'Rò Rỉ Tên' })
    const answers = completeAnswers(contest)
    const work = await aSubmittedEntry(contest, owner, { blindCode: '555', answers })
    await aSheet(contest, panel, judge, work)
    const read = readSpreadsheet(await scoreWorkbook(who, panelId))
    const text = JSON.stringify(read)
    expect(text).toContain('555')
    for (const told of ['Rò Rỉ Tên', ...answers.authors.map(({ name }) => name)])
      expect(text).not.toContain(told)
  })

  it('asks the database as often for three sheets as for one', async () => {
    const { contest, judge, owner, panel, panelId, who } = await aTable()
    const few = await countQueries(() => scoreWorkbook(who, panelId))
    for (const blindCode of ['101', '102']) {
      await aSheet(contest, panel, judge, await aSubmittedEntry(contest, owner, { blindCode }))
    }
    expect(await countQueries(() => scoreWorkbook(who, panelId))).toEqual(few)
    const desk = await countQueries(() => offlineDesk(who))
    await aSheet(contest, panel, judge, await aSubmittedEntry(contest, owner, { blindCode: '103' }))
    expect(await countQueries(() => offlineDesk(who))).toEqual(desk)
  })

  it('is not there for a judge of another panel, nor to hand in', async () => {
    const { panelId } = await aTable()
    const stranger = by((await aDesk()).judge, moments.judging, 'judge')
    for (const ask of [scoreWorkbook, sheetTable]) {
      await expect(ask(stranger, panelId)).rejects.toThrow(NotFound)
    }
    await expect(lookAtTable(stranger, panelId, handedIn('x'))).rejects.toThrow(NotFound)
  })
})

describe('a table handed in', () => {
  async function look(text: string) {
    const table = await aTable()
    const { criteria } = table.contest.regulations.rubric
    const titles = criteria.map(({ title }, index) => `"${index + 1}. ${title}"`).join(';')
    const csv = `Phách;Tên bài;${titles};Nhận xét;Bản số\n${text}`
    return { ...table, seen: await lookAtTable(table.who, table.panelId, handedIn(csv)) }
  }

  it('as it was downloaded changes nothing', async () => {
    const { who, panelId } = await aTable()
    const seen = await lookAtTable(who, panelId, handedIn(await scoreWorkbook(who, panelId), 'bang.xlsx'))
    expect(seen).toMatchObject({ wanted: [], decodedFrom: null })
    expect('rows' in seen && seen.rows.map(({ problems, changes }) => [problems, changes])).toEqual([
      [[], []],
      [[], []],
    ])
  })

  it('is looked at without writing, saved as in progress, and safe to save twice', async () => {
    const { who, panelId, sheet, second, seen } = await look(
      '007;;33,5;24;12,5;12.5;Tốt.;0\n083;;16,5;;;;Khá.;2',
    )
    if ('problem' in seen) throw new Error(seen.problem.code)
    expect(await kept(second._id)).toEqual(second)
    expect(seen.wanted.map(({ sheet: id }) => id)).toEqual([second._id.toHexString()])
    expect(await saveSheetRows(who, panelId, seen.wanted)).toEqual({ saved: 1, refused: [] })
    const after = await kept(second._id)
    expect(after).toEqual({
      ...second,
      marks: fullMarks,
      remarks: 'Tốt.',
      state: 'in-progress',
      rubricVersion: after.rubricVersion,
      version: 1,
      updatedAt: moments.judging,
    })
    expect(await kept(sheet._id)).toEqual(sheet)
    expect(await saveSheetRows(who, panelId, seen.wanted)).toEqual({ saved: 1, refused: [] })
    const lines = await journalOf(`sheet:${second._id.toHexString()}`)
    expect(lines.map(({ action }) => action)).toEqual(['sheet.saved'])
  })

  it('whose sheet is written between the look and the save is told, and the others are saved', async () => {
    const { who, panelId, sheet, seen } = await look('007;;33,5;24;12,5;12.5;;0\n083;;20;;;;Khá.;2')
    if ('problem' in seen) throw new Error(seen.problem.code)
    const [first, other] = seen.wanted
    if (!first || !other) throw new Error('Two rows were wanted')
    await saveSheetRows(who, panelId, [{ ...other, marks: { novelty: '18' } }])
    expect(await saveSheetRows(who, panelId, [first, other])).toMatchObject({
      saved: 1,
      refused: [{ blindCode: '083', refusal: { because: 'stale-version' } }],
    })
    expect((await kept(sheet._id)).marks).toEqual({ novelty: 1800 })
  })

  it('for a sheet of another panel is not there', async () => {
    const { who, panelId } = await aTable()
    const foreign = await aDesk()
    const rows = [{ sheet: foreign.id, version: 0, marks: { novelty: '1' }, remarks: '' }]
    await expect(saveSheetRows(who, panelId, rows)).rejects.toThrow(NotFound)
    expect(await kept(foreign.sheet._id)).toEqual(foreign.sheet)
  })

  it('that is no table, or lost its columns, says so; and none at all is refused', async () => {
    const { who, panelId } = await aTable()
    const ask = async (request: Request) => lookAtTable(who, panelId, request)
    expect(await ask(handedIn('%PDF-1.4 …'))).toHaveProperty('problem')
    expect(await ask(handedIn('Phách;Điểm\n007;5'))).toMatchObject({ problem: { code: 'columns-missing' } })
    const empty = new FormData()
    empty.set('table', new File([], ''))
    const request = new Request('http://localhost/', { method: 'POST', body: empty })
    await expect(ask(request)).rejects.toMatchObject({ refusal: { because: 'file-missing' } })
  })
})
