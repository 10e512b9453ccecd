/** What an entry says, as far as a unit may read it. */
import { paths } from '#paths'
import type { unitEntry } from '#server/queries/unit-entry'
import { DataTable } from '#ui/data-table'
import { Section } from '#ui/section'
import { SummaryList } from '#ui/summary-list'
import { UploadList, UploadRow } from '#ui/upload-row'
import { calendarDay, fileSize } from '#wording/format'
import { unitEntryWords as words } from '#wording/vi/unit-desk'
import styles from './unit.module.css'

type Entry = Awaited<ReturnType<typeof unitEntry>>

export function EntryContent({ entry }: { entry: Entry }) {
  return (
    <>
      <SummaryList
        title={words.general}
        rows={[
          { key: words.summary, value: <p className={styles.text}>{entry.summary}</p> },
          { key: words.teacher, value: entry.teacher.join(' · ') || words.noTeacher },
        ]}
      />
      <DataTable
        caption={words.authors}
        rows={entry.authors}
        rowKey={({ id }) => id}
        empty={words.blank}
        columns={[
          {
            key: 'name',
            title: words.name,
            rowHeader: true,
            cell: ({ name, isLead }) => (
              <span>
                {name} {isLead && <span className="muted">({words.leads})</span>}
              </span>
            ),
          },
          {
            key: 'bornOn',
            title: words.bornOn,
            cell: ({ bornOn }) => (bornOn ? calendarDay(bornOn) : words.blank),
          },
          {
            key: 'school',
            title: words.school,
            cell: ({ school, grade }) => [school, grade].filter(Boolean).join(', '),
          },
        ]}
      />
      <SummaryList
        title={words.explanation}
        rows={entry.explanation.map(({ title, text }) => ({
          key: title,
          value: text ? <p className={styles.text}>{text}</p> : <span className="muted">{words.blank}</span>,
        }))}
      />
      <Files entry={entry} />
    </>
  )
}

function Files({ entry }: { entry: Entry }) {
  const { contest, unit, parts, hidden } = entry
  return (
    <Section title={words.files}>
      {parts.map((part) => (
        <Section key={part.code} level={3} title={part.name}>
          {part.files.length === 0 ? (
            <p className="muted">{words.noFile}</p>
          ) : (
            <UploadList label={part.name}>
              {part.files.map(({ id, name, kind, size }) => (
                <UploadRow
                  key={id}
                  name={name}
                  href={paths.unitFile(contest.slug, unit.id, entry.id, id)}
                  size={`${kind.toUpperCase()} · ${fileSize(size)}`}
                />
              ))}
            </UploadList>
          )}
        </Section>
      ))}
      {hidden > 0 && <p className="muted">{words.hidden(hidden)}</p>}
    </Section>
  )
}
