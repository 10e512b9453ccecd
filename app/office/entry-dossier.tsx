/** The frozen dossier as it was handed in: everything, because the secretariat checks everything. */
import { paths } from '#paths'
import type { officeEntry } from '#server/queries/office-entry'
import { DataTable } from '#ui/data-table'
import { Section } from '#ui/section'
import { StatusTag, type Tone } from '#ui/status-tag'
import { SummaryList } from '#ui/summary-list'
import { UploadList, UploadRow } from '#ui/upload-row'
import { fileSize, list } from '#wording/format'
import { voiceName } from '#wording/vi/entry'
import { windowText } from '#wording/vi/office'
import { officeEntryWords as words } from '#wording/vi/office-entry'
import { EntryAuthors } from './entry-authors'
import styles from './office.module.css'

type EntryData = Awaited<ReturnType<typeof officeEntry>>
type Dossier = EntryData['dossier']

export function EntryDossier({ contest, entry }: { contest: string; entry: EntryData }) {
  const { dossier, owner } = entry
  return (
    <>
      <SummaryList
        title={words.general}
        rows={[
          { key: words.summary, value: <p className={styles.text}>{dossier.summary}</p> },
          { key: words.teacher, value: teacherText(dossier.teacher) },
          { key: words.unit, value: dossier.unit || words.noUnit },
          { key: words.owner, value: [owner.name, owner.email, owner.phone].filter(Boolean).join(' · ') },
          { key: words.signedBy, value: dossier.pledge.signedBy || words.blank },
        ]}
      />
      <EntryAuthors
        authors={dossier.authors}
        note={dossier.window && words.windowNote(windowText(dossier.window))}
      />
      <Files contest={contest} entry={entry.id} parts={dossier.parts} />
      <Consents consents={dossier.consents} />
      <SummaryList
        title={words.explanation}
        rows={dossier.explanation.map(({ title, text }) => ({
          key: title,
          value: text ? <p className={styles.text}>{text}</p> : <span className="muted">{words.blank}</span>,
        }))}
      />
    </>
  )
}

function teacherText(teacher: Dossier['teacher']): string {
  if (!teacher?.has) return words.noTeacher
  return [teacher.name, teacher.school, teacher.phone, teacher.email].filter(Boolean).join(' · ')
}

function Files({ contest, entry, parts }: { contest: string; entry: string; parts: Dossier['parts'] }) {
  return (
    <Section title={words.files}>
      {parts.map((part) => (
        <Section
          key={part.code}
          level={3}
          title={`${part.name}${part.required ? '' : ` ${words.optional}`}`}
          action={part.audience === 'secretariat' && <span className="muted">{words.secretariatOnly}</span>}
        >
          {part.files.length === 0 ? (
            <p className="muted">{words.noFile}</p>
          ) : (
            <UploadList label={part.name}>
              {part.files.map((file) => (
                <UploadRow
                  key={file.id}
                  name={file.name}
                  href={paths.officeFile(contest, entry, file.id)}
                  size={
                    <>
                      {file.kind.toUpperCase()} · {fileSize(file.size)} ·{' '}
                      <span className={styles.wrap}>SHA-256 {file.sha256}</span>
                    </>
                  }
                />
              ))}
            </UploadList>
          )}
        </Section>
      ))}
    </Section>
  )
}

const answerTones: Record<'given' | 'refused' | 'missing', Tone> = {
  given: 'success',
  refused: 'neutral',
  missing: 'warning',
}

function Consents({ consents }: { consents: Dossier['consents'] }) {
  const purposes = consents[0]?.purposes.map(({ purpose }) => purpose) ?? []
  return (
    <DataTable
      caption={words.consents}
      rows={consents}
      rowKey={({ author }) => author}
      empty={words.blank}
      columns={[
        {
          key: 'author',
          title: words.authorName,
          rowHeader: true,
          cell: ({ name, voices }) => (
            <span>
              {name} <span className="muted">({list(voices.map(voiceName))})</span>
            </span>
          ),
        },
        ...purposes.map((purpose) => ({
          key: purpose,
          title: words.consentPurposes[purpose],
          cell: (row: Dossier['consents'][number]) => {
            const given = row.purposes.find((one) => one.purpose === purpose)?.answer ?? 'missing'
            return (
              <StatusTag tone={answerTones[given]} plain>
                {words.consentAnswers[given]}
              </StatusTag>
            )
          },
        })),
      ]}
    />
  )
}
