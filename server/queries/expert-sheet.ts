/** The whole register of experts as a workbook, with the headings that handing one in understands. */
import { Experts } from '#models/expert'
import {
  activeText,
  expertColumns,
  expertSheetWords as words,
  type ExpertColumn,
} from '#wording/vi/expert-sheet'
import { academicTitleNames, degreeNames } from '#wording/vi/expert-titles'
import type { By } from '../guard'
import { writeSpreadsheet } from '../spreadsheets/write-spreadsheet'

const widths: Record<ExpertColumn, number> = {
  name: 28,
  academicTitle: 14,
  degree: 18,
  employer: 36,
  email: 30,
  phone: 16,
  fields: 36,
  keywords: 36,
  history: 44,
  isActive: 12,
  notes: 36,
}

/** Open to the officers of any contest; telephone numbers and notes are in it. */
export async function expertSheet(_by: By): Promise<Uint8Array> {
  const experts = await Experts.find().sort({ 'keys.name': 1, _id: 1 }).lean()
  const columns = Object.keys(expertColumns) as ExpertColumn[]
  return writeSpreadsheet({
    sheets: [
      {
        name: words.sheetName,
        columns: columns.map((key) => ({ title: expertColumns[key].titles[0], width: widths[key] })),
        rows: experts.map((expert) => {
          const cells: Record<ExpertColumn, string> = {
            name: expert.name,
            academicTitle: expert.academicTitle ? academicTitleNames[expert.academicTitle] : '',
            degree: expert.degree ? degreeNames[expert.degree] : '',
            employer: expert.employer,
            email: expert.email,
            phone: expert.phone,
            fields: expert.fields.join('; '),
            keywords: expert.keywords.join('; '),
            history: expert.history.join('; '),
            isActive: expert.isActive ? activeText.yes : activeText.no,
            notes: expert.notes,
          }
          return columns.map((key) => cells[key])
        }),
        frozenColumns: 1,
      },
    ],
  })
}
