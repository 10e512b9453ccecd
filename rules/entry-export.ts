/** In what forms the list of entries is taken along, and which of its columns go with it. */
import { entryColumns, personalColumns, usualColumns, type EntryColumn } from './entry-filter'

export const exportForms = ['xlsx', 'csv', 'docx'] as const
export type ExportForm = (typeof exportForms)[number]

/** A paper longer than this is no paper any more. */
export const paperRowsAtMost = 2_000

export interface ExportWish {
  form: ExportForm
  /** Every column, not only those on the screen. */
  isWhole: boolean
  /** Days of birth, telephone numbers and addresses as well: only when asked for. */
  withPersonal: boolean
}

/** Columns of personal data are left out unless asked for, also where they are on the screen. */
export function exportedColumns(
  shown: readonly EntryColumn[],
  { isWhole, withPersonal }: ExportWish,
): EntryColumn[] {
  const chosen = shown.length > 0 ? shown : usualColumns
  return entryColumns.filter((column) =>
    personalColumns.includes(column) ? withPersonal : isWhole || chosen.includes(column),
  )
}
