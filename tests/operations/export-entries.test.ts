/** Lists of entries taken along: what stands in the file is what the filter names, and the journal keeps who took it. */
import { describe, expect, test } from 'vitest'
import { Journal } from '#models/journal'
import { everyEntry, type EntryFilter } from '#rules/entry-filter'
import type { ExportWish } from '#rules/entry-export'
import { exportEntries } from '#server/operations/export-entries'
import { readSpreadsheet } from '#server/spreadsheets/read-spreadsheet'
import {
  aContest,
  anAuthor,
  anEntry,
  aPerson,
  aSubmittedEntry,
  byIn,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'

openWorld()

async function anOffice() {
  const contest = await aContest()
  const [secretary, owner] = [await aPerson(), await aPerson()]
  const add = (title: string, changes = {}) =>
    aSubmittedEntry(contest, owner, {
      answers: completeAnswers(contest, {
        title,
        authors: [anAuthor({ name: 'Lò Thị Mỷ', bornOn: '2011-02-03' })],
      }),
      ...changes,
    })
  const office = byIn(contest, secretary, moments.screening, 'secretary')
  return { contest, owner, secretary, add, office }
}

async function rowsOf(
  office: Parameters<typeof exportEntries>[0],
  filter: Partial<EntryFilter>,
  wish: Partial<ExportWish> = {},
): Promise<string[][]> {
  const file = await exportEntries(
    office,
    { ...everyEntry, ...filter },
    {
      form: 'xlsx',
      isWhole: false,
      withPersonal: false,
      ...wish,
    },
  )
  if (file.form === 'docx') throw new Error('No spreadsheet')
  const parts: Uint8Array[] = []
  for await (const part of file.bytes) parts.push(part)
  const sheet = readSpreadsheet(Buffer.concat(parts))
  if (!sheet.ok) throw new Error(sheet.problem.code)
  const { rows } = sheet
  return rows.map(({ cells }) => cells)
}

describe('a list of entries taken along', () => {
  test.each(['xlsx', 'csv'] as const)('as %s holds what the filter names, in its order', async (form) => {
    const { add, office, contest, owner } = await anOffice()
    await add('=Máy tưới; "tiết kiệm"')
    await add('Bếp đun củi', { blindCode: '101' })
    await add('Áo mưa', { blindCode: '102' })
    await anEntry(contest, owner)
    const rows = await rowsOf(
      office,
      { states: ['accepted'], order: 'title', columns: ['title', 'state'] },
      { form },
    )
    expect(rows.slice(-3)).toEqual([
      ['TT', 'Tên mô hình, sản phẩm', 'Tình trạng'],
      ['1', 'Áo mưa', 'Hợp lệ'],
      ['2', 'Bếp đun củi', 'Hợp lệ'],
    ])
    const all = await rowsOf(office, { columns: ['title'] }, { form })
    expect(all.at(-3)).toEqual(['1', '=Máy tưới; "tiết kiệm"'])
  })

  test('leaves personal data out unless it is asked for, and the journal tells which', async () => {
    const { add, office, contest, secretary } = await anOffice()
    await add('Máy tưới')
    const plain = await rowsOf(office, { columns: ['title', 'born'] })
    expect(plain.at(-1)).toEqual(['1', 'Máy tưới'])
    const personal = await rowsOf(
      office,
      { columns: ['title', 'born'], search: 'tuoi' },
      { withPersonal: true },
    )
    expect(personal.at(-1)?.slice(0, 3)).toEqual(['1', 'Máy tưới', '3/2/2011'])
    const lines = await Journal.find({ contest: contest._id }).sort({ sequence: 1 }).lean()
    expect(lines.map(({ action, actor, details }) => ({ action, actor, details }))).toEqual([
      {
        action: 'contest.entries-exported',
        actor: secretary._id,
        details: { form: 'xlsx', filter: 'cot=ten%2Cngay-sinh', columns: ['title'], rows: 1 },
      },
      {
        action: 'contest.entries-exported',
        actor: secretary._id,
        details: {
          form: 'xlsx',
          filter: 'tim=tuoi&cot=ten%2Cngay-sinh',
          columns: ['title', 'born', 'phone', 'email'],
          rows: 1,
        },
      },
    ])
  })

  test('as a paper is a list with its title and one row for each entry', async () => {
    const { add, office, contest } = await anOffice()
    await add('Máy tưới')
    const file = await exportEntries(office, everyEntry, { form: 'docx', isWhole: true, withPersonal: false })
    if (file.form !== 'docx') throw new Error('No paper')
    const table = file.paper.blocks.find(({ is }) => is === 'table')
    expect(file.paper).toMatchObject({ issuer: contest.organiser.name, subject: contest.title })
    expect(table).toMatchObject({
      rows: [
        [
          '1',
          'Máy tưới',
          expect.any(String),
          expect.any(String),
          'Lò Thị Mỷ',
          expect.anything(),
          expect.anything(),
          expect.anything(),
          '',
          'Lò Thị Mỷ',
          expect.anything(),
          expect.anything(),
        ],
      ],
    })
  })
})
