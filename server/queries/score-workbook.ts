/** A judge's table of marks for one panel as a workbook: one row for each open sheet, with what is on it already. */
import { Submissions } from '#models/submission'
import { whyNotMoveSheet } from '#rules/sheet-states'
import { tableAbove, tableName } from '#wording/vi/sheet-table'
import type { By } from '../guard'
import { judgedPanel } from '../judged-panel'
import { situationOf } from '../judging'
import { writtenColumns } from '../mark-columns'
import { writeSpreadsheet } from '../spreadsheets/write-spreadsheet'

/** NotFound and refusals as for the panel. Names no author, unit or file. */
export async function scoreWorkbook(by: By, panelId: string | undefined): Promise<Uint8Array> {
  const { panel, contestTitle, round, sheets } = await judgedPanel(by, panelId)
  const open = sheets.filter((judged) => whyNotMoveSheet('save', situationOf(judged, by)) === null)
  const works = await Submissions.find({ _id: { $in: open.map(({ sheet }) => sheet.submission) } })
    .select({ 'answers.title': 1 })
    .lean()
  const titleOf = (submission: string) =>
    works.find(({ _id }) => _id.toHexString() === submission)?.answers.title ?? ''
  return writeSpreadsheet({
    sheets: [
      {
        name: tableName,
        columns: writtenColumns(round.rubric),
        above: tableAbove(panel.name, contestTitle, by.now),
        frozenColumns: 2,
        rows: open.map(({ sheet }) => [
          sheet.blindCode,
          titleOf(sheet.submission.toHexString()),
          ...round.rubric.criteria.map(({ code }) => {
            const mark = sheet.marks[code]
            return mark === undefined ? null : mark / 100
          }),
          sheet.remarks,
          String(sheet.version),
        ]),
      },
    ],
    isProtected: true,
  })
}
