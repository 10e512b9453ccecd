/** The rows of the list of entries. */
import { paths } from '#paths'
import type { entrySearch } from '#server/queries/entry-search'
import { DataTable, type Column } from '#ui/data-table'
import { shortDate, time } from '#wording/format'
import { entriesWords as words } from '#wording/vi/office'
import { EntryStateTag } from './entry-state-tag'
import styles from './office.module.css'

type Found = Awaited<ReturnType<typeof entrySearch>>
type Row = Found['rows'][number]

interface EntryTableProps extends Pick<Found, 'rows' | 'fields' | 'now'> {
  contest: string
  caption: string
  empty: string
}

export function EntryTable({ contest, caption, empty, rows, fields, now }: EntryTableProps) {
  const columns: Column<Row>[] = [
    {
      key: 'title',
      title: words.entryTitle,
      rowHeader: true,
      cell: ({ id, title }) => (
        <a className={styles.name} href={paths.officeEntry(contest, id)}>
          {title}
        </a>
      ),
    },
    { key: 'receipt', title: words.receipt, cell: ({ receiptNumber }) => <NoWrap>{receiptNumber}</NoWrap> },
    {
      key: 'field',
      title: words.field,
      cell: ({ field }) => fields.find(({ code }) => code === field)?.name ?? field,
    },
    {
      key: 'lead',
      title: words.lead,
      cell: ({ lead, others }) => (
        <span>
          {lead}
          {others > 0 && <span className="muted"> {words.more(others)}</span>}
        </span>
      ),
    },
    { key: 'unit', title: words.unit, cell: ({ unit }) => unit },
    {
      key: 'submittedAt',
      title: words.submittedAt,
      cell: ({ submittedAt }) =>
        submittedAt && <NoWrap>{`${time(submittedAt)} ${shortDate(submittedAt)}`}</NoWrap>,
    },
    {
      key: 'state',
      title: words.state,
      cell: ({ state, returnDeadline }) => (
        <span>
          <EntryStateTag state={state} plain />
          {returnDeadline && (
            <span className={`muted ${styles.small}`}> {words.returnDeadline(returnDeadline, now)}</span>
          )}
        </span>
      ),
    },
  ]
  return <DataTable caption={caption} rows={rows} rowKey={({ id }) => id} empty={empty} columns={columns} />
}

function NoWrap({ children }: { children: string }) {
  return <span className={styles.noWrap}>{children}</span>
}
