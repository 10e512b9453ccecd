/** The authors of a dossier: birth date against the window of the regulations, school, contact, representative. */
import type { officeEntry } from '#server/queries/office-entry'
import { DataTable } from '#ui/data-table'
import { StatusTag } from '#ui/status-tag'
import { calendarDay } from '#wording/format'
import { officeEntryWords as words } from '#wording/vi/office-entry'
import styles from './office.module.css'

type Authors = Awaited<ReturnType<typeof officeEntry>>['dossier']['authors']

export function EntryAuthors({ authors, note }: { authors: Authors; note: string | null }) {
  return (
    <DataTable
      caption={
        <>
          {words.authors} {note && <span className={`muted ${styles.note}`}>{note}</span>}
        </>
      }
      rows={authors}
      rowKey={({ id }) => id}
      empty={words.blank}
      columns={[
        {
          key: 'name',
          title: words.authorName,
          rowHeader: true,
          cell: ({ name, isLead }) => (
            <span>
              {name} {isLead && <span className="muted">({words.lead})</span>}
            </span>
          ),
        },
        {
          key: 'bornOn',
          title: words.bornOn,
          cell: ({ bornOn }) => (bornOn ? calendarDay(bornOn) : words.blank),
        },
        {
          key: 'age',
          title: words.age,
          cell: ({ isInWindow }) => (
            <StatusTag tone={isInWindow ? 'success' : 'danger'} plain>
              {isInWindow ? words.inWindow : words.outOfWindow}
            </StatusTag>
          ),
        },
        {
          key: 'school',
          title: words.school,
          cell: ({ school, grade }) => [school, grade].filter(Boolean).join(', '),
        },
        {
          key: 'contact',
          title: words.contact,
          cell: ({ phone, email }) => [phone, email].filter(Boolean).join(' · '),
        },
        {
          key: 'representative',
          title: words.representative,
          cell: ({ representative: { name, relation, phone } }) =>
            [name, relation, phone].filter(Boolean).join(' · '),
        },
      ]}
    />
  )
}
