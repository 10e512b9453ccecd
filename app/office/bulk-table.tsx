/** Entries of an act upon many, with what stands in the way of each. */
import { paths } from '#paths'
import type { Refusal } from '#rules/refusal'
import { DataTable } from '#ui/data-table'
import { bulkWords as words } from '#wording/vi/bulk'
import { refusalSentence } from '#wording/vi/refusals'
import styles from './office.module.css'

interface Row {
  id: string
  receiptNumber: string
  title: string
  refusal: Refusal | null
}

interface BulkTableProps {
  contest: string
  caption: string
  rows: readonly Row[]
  /** How many there are in all; only the first are shown. */
  total: number
}

/** Nothing where there is no row. */
export function BulkTable({ contest, caption, rows, total }: BulkTableProps) {
  if (rows.length === 0) return null
  const isRefused = rows.some(({ refusal }) => refusal)
  return (
    <>
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={({ id }) => id}
        empty=""
        columns={[
          {
            key: 'receipt',
            title: words.receipt,
            rowHeader: true,
            cell: ({ id, receiptNumber }) => (
              <a className={styles.noWrap} href={paths.officeEntry(contest, id)}>
                {receiptNumber}
              </a>
            ),
          },
          { key: 'title', title: words.entry, cell: ({ title }) => title },
          ...(isRefused
            ? [
                {
                  key: 'why',
                  title: words.why,
                  cell: ({ refusal }: Row) => refusal && refusalSentence(refusal),
                },
              ]
            : []),
        ]}
      />
      {total > rows.length && <p className="muted">{words.more(rows.length)}</p>}
    </>
  )
}
