/** The columns of the list of entries, each with what it shows and what it is ordered by. */
import { paths } from '#paths'
import {
  firstPage,
  usualColumns,
  type EntryColumn,
  type EntryFilter,
  type EntryOrder,
} from '#rules/entry-filter'
import type { entrySearch } from '#server/queries/entry-search'
import type { Column } from '#ui/data-table'
import { filterParams } from '#wording/entry-address'
import { calendarDay, shortDate, time } from '#wording/format'
import { entriesWords as words, entryColumnNames } from '#wording/vi/entries'
import styles from './entries.module.css'
import { EntryStateTag } from './entry-state-tag'
import office from './office.module.css'

type Found = Awaited<ReturnType<typeof entrySearch>>
type Row = Found['rows'][number]

export interface EntryColumnsProps extends Pick<Found, 'fields' | 'now'> {
  contest: string
  filter: EntryFilter
}

/** Those chosen, or the usual ones. */
export function chosenColumns(props: EntryColumnsProps): Column<Row>[] {
  const { columns } = props.filter
  const keys = columns.length > 0 ? columns : usualColumns
  return keys.map((key) => ({
    key,
    title: entryColumnNames[key],
    rowHeader: key === 'title',
    cell: (row) => cellOf(key, row, props),
    sort: sortOf(key, props),
  }))
}

const orders: Partial<Record<EntryColumn, EntryOrder>> = {
  title: 'title',
  receipt: 'receipt',
  submittedAt: 'received',
}

/** A press orders by the column; another one turns the order round. */
function sortOf(key: EntryColumn, { contest, filter }: EntryColumnsProps): Column<Row>['sort'] {
  const order = orders[key]
  if (!order) return undefined
  const isInForce = filter.order === order
  const isDescending = isInForce && !filter.isDescending
  return {
    href: paths.entries(contest, filterParams(firstPage({ ...filter, order, isDescending }))),
    direction: isInForce ? (filter.isDescending ? 'descending' : 'ascending') : undefined,
  }
}

function cellOf(key: EntryColumn, row: Row, { contest, fields, now }: EntryColumnsProps) {
  switch (key) {
    case 'title':
      return (
        <a className={office.name} href={paths.officeEntry(contest, row.id)}>
          {row.title}
        </a>
      )
    case 'receipt':
      return <span className={office.noWrap}>{row.receiptNumber}</span>
    case 'field':
      return fields.find(({ code }) => code === row.field)?.name ?? row.field
    case 'lead':
      return (
        <span>
          {row.lead}
          {row.others > 0 && <span className="muted"> {words.others(row.others)}</span>}
        </span>
      )
    case 'unit':
      return row.unit
    case 'submittedAt':
      return (
        row.submittedAt && (
          <span className={office.noWrap}>{`${time(row.submittedAt)} ${shortDate(row.submittedAt)}`}</span>
        )
      )
    case 'state':
      return (
        <span>
          <EntryStateTag state={row.state} plain />
          {row.returnDeadline && (
            <span className={`muted ${office.small}`}> {words.returnDeadline(row.returnDeadline, now)}</span>
          )}
        </span>
      )
    case 'labels':
      return (
        <span className={styles.labels}>
          {row.labels.map((label) => (
            <span key={label} className={styles.label}>
              {label}
            </span>
          ))}
        </span>
      )
    case 'teacher':
      return row.teacher
    case 'authors':
      return <People of={row} tell={({ name }) => name} />
    case 'born':
      return <People of={row} tell={({ bornOn }) => (bornOn ? calendarDay(bornOn) : '')} />
    case 'schools':
      return <People of={row} tell={({ school, grade }) => [grade, school].filter(Boolean).join(', ')} />
    case 'phone':
      return <People of={row} tell={({ phone }) => phone} />
    case 'email':
      return <People of={row} tell={({ email }) => email} />
  }
}

/** One line for each author, in the same order in every column. */
function People({ of, tell }: { of: Row; tell: (author: Row['authors'][number]) => string }) {
  return (
    <>
      {of.authors.map((author) => (
        <span key={author.id} className={styles.people}>
          {tell(author) || '–'}
        </span>
      ))}
    </>
  )
}
