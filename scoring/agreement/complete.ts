/** Sheets in which every judge scored every entry, as a table: what statistics of complete blocks work on. */
import type { SheetColumns } from '../columns'
import { absent, given, type Statistic } from './statistic'

export interface CompleteTable {
  readonly entries: number
  readonly judges: number
  /** Totals entry by entry, hundredths. */
  readonly totals: Float64Array
}

/** The table, or why there is none: at least two judges and two entries, and no sheet missing. */
export function completeTable({ entries, judges, totals }: SheetColumns): Statistic<CompleteTable> {
  if (entries.length < 2) return absent('too-few-entries')
  if (judges.length < 2) return absent('too-few-judges')
  // A judge has at most one sheet for an entry, so counting them all is enough.
  if (totals.length !== entries.length * judges.length) return absent('incomplete')
  return given({ entries: entries.length, judges: judges.length, totals })
}
