/** Lines of the journal in words. */
import { paths } from '#paths'
import type { contestJournal } from '#server/queries/contest-journal'
import { DataTable, type Column } from '#ui/data-table'
import { exactTime } from '#wording/format'
import { actionName, journalWords as words, subjectKind } from '#wording/vi/office-journal'
import styles from './office.module.css'

type Row = Awaited<ReturnType<typeof contestJournal>>['rows'][number]

interface JournalTableProps {
  caption: string
  rows: readonly Row[]
  /** Given where lines speak of different things; adds the column that says which, with its link. */
  contest?: string
}

export function JournalTable({ caption, rows, contest }: JournalTableProps) {
  const columns: Column<Row>[] = [
    {
      key: 'at',
      title: words.at,
      rowHeader: true,
      cell: ({ at }) => <span className={styles.noWrap}>{exactTime(at)}</span>,
    },
    { key: 'actor', title: words.actor, cell: ({ actor }) => actor ?? words.system },
    { key: 'action', title: words.action, cell: ({ action }) => actionName(action) },
    ...(contest === undefined
      ? []
      : [
          {
            key: 'subject',
            title: words.subject,
            cell: ({ subject }: Row) => <Subject contest={contest} subject={subject} />,
          },
        ]),
    { key: 'details', title: words.details, cell: (row) => <span>{detailsText(row)}</span> },
  ]
  return (
    <DataTable caption={caption} rows={rows} rowKey={({ id }) => id} empty={words.empty} columns={columns} />
  )
}

function Subject({ contest, subject }: { contest: string; subject: Row['subject'] }) {
  const { kind, id, label } = subject
  if (kind === 'entry') {
    return label ? <a href={paths.officeEntry(contest, id)}>{label}</a> : <>{words.unsubmitted}</>
  }
  if (kind === 'panel' && label) return <a href={paths.panel(contest, id)}>{label}</a>
  if (kind === 'sheet' && label) return <>{words.sheet(label)}</>
  return <>{subjectKind(kind)}</>
}

function detailsText({ person, blindCode, count, reason }: Row): string {
  return [person, blindCode && words.blind(blindCode), count === null ? '' : words.sheets(count), reason]
    .filter(Boolean)
    .join(' · ')
}
