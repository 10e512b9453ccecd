/** The roster (danh sách trích ngang) of a contest, or of what one unit and those below it sent: for paper and for a spreadsheet. */
import { Entries } from '#models/entry'
import { idFrom } from '#models/ids'
import { Units } from '#models/unit'
import { rosterWords as words } from '#wording/vi/roster'
import type { By, InContest } from '../guard'
import { found } from '../refuse'
import { rosterRow, type RosterRow } from '../roster'
import { sendersOf } from '../sent-by'
import { writeSpreadsheet } from '../spreadsheets/write-spreadsheet'

/** Beyond so many a paper is no paper any more: such a roster is narrowed to units. */
const rowsShown = 2000

/** What has been handed in, by field and receipt; units as they were when they sent it. */
export async function roster({ contest, now }: By & InContest, unit: string | null) {
  const _id = unit === null ? null : found(idFrom(unit), 'unit')
  const sender = _id && found(await Units.findById(_id).lean(), 'unit')
  const below = _id ? await Units.find({ ancestors: _id }).select({ _id: 1 }).lean() : []
  const sent = sender && [sender, ...below].map((one) => one._id.toHexString())
  const entries = await Entries.find({
    contest: contest._id,
    state: { $ne: 'draft' },
    ...(sent && { 'answers.unit': { $in: sent } }),
  })
    .sort({ 'answers.field': 1, receiptNumber: 1 })
    .limit(rowsShown)
    .lean()
  const senderOf = await sendersOf(entries)
  const { slug, title, province, organiser } = contest
  return {
    now,
    contest: { slug, title, province, organiser },
    unit: sender && { id: sender._id.toHexString(), name: sender.name },
    rows: entries.map((entry) => {
      const names = new Map([[entry.answers.unit ?? '', senderOf(entry)?.name ?? '']])
      return rosterRow(entry, contest.regulations, names)
    }),
  }
}

/** The same with one line for each author. */
export async function rosterSheet(by: By & InContest, unit: string | null): Promise<Uint8Array> {
  const { rows } = await roster(by, unit)
  const columns: [string, number][] = [
    [words.number, 6],
    [words.receipt, 16],
    [words.entryTitle, 40],
    [words.field, 32],
    [words.authorOnly, 28],
    [words.born, 10],
    [words.grade, 10],
    [words.schoolOnly, 32],
    [words.teacher, 26],
    [words.unit, 32],
  ]
  return writeSpreadsheet({
    sheets: [
      {
        name: words.sheetName,
        columns: columns.map(([title, width]) => ({ title, width })),
        rows: rows.flatMap(linesOf),
      },
    ],
  })
}

function linesOf({ receiptNumber, title, field, authors, teacher, unit }: RosterRow, index: number) {
  return authors.map(({ name, born, school, grade }) => [
    index + 1,
    receiptNumber,
    title,
    field,
    name,
    born,
    grade,
    school,
    teacher,
    unit,
  ])
}
