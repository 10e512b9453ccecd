/** How a dossier came to be what it is: each time it was handed in, and every act upon it. */
import type { officeEntry } from '#server/queries/office-entry'
import { DataTable } from '#ui/data-table'
import { exactTime } from '#wording/format'
import { officeEntryWords as words } from '#wording/vi/office-entry'
import { JournalTable } from './journal-table'
import styles from './office.module.css'

type EntryData = Awaited<ReturnType<typeof officeEntry>>

export function EntryHistory({ history, journal }: Pick<EntryData, 'history' | 'journal'>) {
  return (
    <>
      <DataTable
        caption={words.history}
        rows={history}
        rowKey={({ number }) => String(number)}
        empty={words.blank}
        columns={[
          { key: 'number', title: words.number, rowHeader: true, cell: ({ number }) => number },
          { key: 'when', title: words.when, cell: ({ submittedAt }) => exactTime(submittedAt) },
          {
            key: 'digest',
            title: words.digest,
            cell: ({ digest }) => <span className={styles.wrap}>{digest}</span>,
          },
        ]}
      />
      <JournalTable caption={words.journal} rows={journal} />
    </>
  )
}
