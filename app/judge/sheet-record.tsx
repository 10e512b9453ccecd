/** A sheet in figures: criteria, marks, total and remarks, as they are kept and printed. */
import type { ReactNode } from 'react'
import type { VisitNote } from '#rules/sheet-photos'
import { points } from '#scoring/points'
import { checkSheet, needsRemark, type Criterion, type Rubric } from '#scoring/rubric'
import { sheetTotal } from '#scoring/sheet-total'
import { mark, score } from '#wording/format'
import { confirmWords as words, markMissing } from '#wording/vi/judge'
import { visitWords } from '#wording/vi/visit'
import { DataTable } from '#ui/data-table'
import { Section } from '#ui/section'
import styles from './record.module.css'

interface Sheet {
  marks: Record<string, number>
  remarks: string
  /** Nothing in a round that is no visit. */
  visit?: VisitNote | null
}

interface SheetRecordProps {
  rubric: Rubric
  sheet: Sheet
  work: { title: string; field: string }
  /** What goes with the sheet; null in a round that is no visit. */
  photos?: ReactNode
}

export function SheetRecord({ rubric, sheet, work, photos }: SheetRecordProps) {
  const { total } = sheetTotal(rubric, sheet.marks)
  return (
    <div className={styles.record}>
      <p>
        <strong>{work.title}</strong> <span className="muted">({work.field})</span>
      </p>
      <DataTable<Criterion>
        caption={words.caption}
        captionHidden
        stack={false}
        rows={rubric.criteria}
        rowKey={(criterion) => criterion.code}
        empty=""
        columns={[
          {
            key: 'criterion',
            title: words.columns.criterion,
            rowHeader: true,
            cell: (criterion) => criterion.title,
          },
          { key: 'max', title: words.columns.max, numeric: true, cell: ({ max }) => mark(max) },
          {
            key: 'mark',
            title: words.columns.mark,
            numeric: true,
            cell: ({ code }) => {
              const given = sheet.marks[code]
              return given === undefined ? (
                <span className={styles.missing}>{words.missingMark}</span>
              ) : (
                <strong>{score(given)}</strong>
              )
            },
          },
        ]}
        foot={[
          <strong key="total">{words.total}</strong>,
          mark(rubric.total),
          <strong key="sum">{score(total)}</strong>,
        ]}
      />
      {sheet.visit && (
        <Section title={visitWords.noteTitle}>
          <p className={sheet.visit.when || sheet.visit.place ? undefined : 'muted'}>
            {[sheet.visit.when, sheet.visit.place].filter(Boolean).join(', ') || visitWords.noNote}
          </p>
        </Section>
      )}
      <Section title={words.remarks}>
        <p className={sheet.remarks ? styles.remarks : 'muted'}>{sheet.remarks || words.noRemarks}</p>
      </Section>
      {photos}
    </div>
  )
}

/** What must still be done before the sheet can be confirmed, in sentences. Empty means: nothing. */
export function whatIsMissing(rubric: Rubric, { marks, remarks }: Sheet): string[] {
  const open = new Set(checkSheet(rubric, marks, { complete: true }).map((issue) => issue.criterion))
  const missing = rubric.criteria.filter(({ code }) => open.has(code)).map(({ title }) => markMissing(title))
  const asksForRemark = rubric.criteria.some((criterion) => {
    const given = marks[criterion.code]
    return given !== undefined && needsRemark(criterion, points(given))
  })
  return asksForRemark && remarks.trim() === '' ? [...missing, words.remarkMissing] : missing
}
