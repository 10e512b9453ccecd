/** The whole directory of units as a workbook, with the headings that handing one in understands. */
import { Units } from '#models/unit'
import { kindName } from '#rules/units/kinds'
import { calendarDay } from '#wording/format'
import { unitColumns, unitSheetWords as words, type UnitColumn } from '#wording/vi/unit-sheet'
import type { By } from '../guard'
import { writeSpreadsheet } from '../spreadsheets/write-spreadsheet'
import { unitKindsNow } from '../unit-tree'

const widths: Record<UnitColumn, number> = {
  name: 40,
  kind: 22,
  code: 12,
  parent: 32,
  place: 28,
  aliases: 32,
  from: 14,
  until: 14,
  predecessors: 28,
}

/** Parents and predecessors by code, and by name where they have none. */
export async function unitSheet(_by: By): Promise<Uint8Array> {
  const [units, kinds] = await Promise.all([Units.find().sort({ folded: 1, _id: 1 }).lean(), unitKindsNow()])
  const called = new Map(units.map(({ _id, code, name }) => [_id.toHexString(), code || name]))
  const columns = Object.keys(unitColumns) as UnitColumn[]
  return writeSpreadsheet({
    sheets: [
      {
        name: words.sheetName,
        columns: columns.map((key) => ({ title: unitColumns[key].titles[0], width: widths[key] })),
        rows: units.map((unit) => {
          const { validFrom, validTo } = unit
          const cells: Record<UnitColumn, string> = {
            name: unit.name,
            kind: kindName(kinds, unit.kind),
            code: unit.code,
            parent: unit.parent ? (called.get(unit.parent.toHexString()) ?? '') : '',
            place: unit.place,
            aliases: unit.aliases.join('; '),
            from: validFrom ? calendarDay(validFrom) : '',
            until: validTo ? calendarDay(validTo) : '',
            predecessors: unit.predecessors.map((id) => called.get(id.toHexString()) ?? '').join('; '),
          }
          return columns.map((key) => cells[key])
        }),
        frozenColumns: 1,
      },
    ],
  })
}
