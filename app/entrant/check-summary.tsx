/** The answers of an entry as lists, each with the link to where it is changed. */
import type { EntryAnswers } from '#rules/entry'
import type { EntryProblem } from '#rules/entry-check'
import type { TaskCode } from '#rules/tasks'
import { calendarDay, fileSize } from '#wording/format'
import { checkWords as words } from '#wording/vi/entrant'
import { taskNames } from '#wording/vi/states'
import { SummaryList, type SummaryRow } from '#ui/summary-list'
import { paths } from '#paths'
import styles from './entrant.module.css'

interface CheckSummaryProps {
  entry: {
    id: string
    answers: EntryAnswers
    fieldName: string
    unitName: string
    questions: { code: string; title: string }[]
    parts: { code: string; name: string; isRequired: boolean }[]
    consents: { author: string; name: string; answered: number; asked: number }[]
    problems: EntryProblem[]
    open: readonly TaskCode[]
  }
}

const order = ['authors', 'teacher', 'consents', 'description', 'explanation', 'files', 'pledge'] as const

export function CheckSummary({ entry }: CheckSummaryProps) {
  const rows = rowsOf(entry)
  return order.map((task) => (
    <SummaryList
      key={task}
      title={taskNames[task]}
      rows={rows[task]}
      action={
        entry.open.includes(task)
          ? { href: paths.task(entry.id, task), label: words.edit, about: taskNames[task] }
          : undefined
      }
    />
  ))
}

function text(value: string) {
  return value ? (
    <span className={styles.typed}>{value}</span>
  ) : (
    <span className="muted">{words.missing}</span>
  )
}

function rowsOf({ id, answers, ...entry }: CheckSummaryProps['entry']): Record<TaskCode, SummaryRow[]> {
  const { teacher, pledge } = answers
  const ticked = [pledge.ownWork, pledge.truthful, pledge.notAwarded].filter(Boolean).length
  return {
    authors:
      answers.authors.length === 0
        ? [{ key: words.author(1), value: text('') }]
        : answers.authors.map((author, index) => ({
            key: author.isLead ? words.lead : words.author(index + 1),
            value: (
              <>
                <strong>{author.name || words.missing}</strong>
                <br />
                {[
                  author.bornOn && words.born(calendarDay(author.bornOn)),
                  author.grade && words.grade(author.grade),
                  author.school,
                ]
                  .filter(Boolean)
                  .join(', ')}
                {author.representative.name && (
                  <>
                    <br />
                    {words.representative(author.representative.name)}
                  </>
                )}
              </>
            ),
          })),
    teacher: [
      {
        key: words.teacher,
        value: text(
          teacher?.has
            ? [teacher.name, teacher.school].filter(Boolean).join(', ')
            : teacher
              ? words.none
              : '',
        ),
      },
      { key: words.unit, value: entry.unitName || words.selfSent },
    ],
    consents: entry.consents.map(({ name, answered, asked }) => ({
      key: name || words.missing,
      value: words.answered(answered, asked),
    })),
    description: [
      { key: words.workTitle, value: text(answers.title) },
      { key: words.field, value: text(entry.fieldName) },
      { key: words.summary, value: text(answers.summary) },
    ],
    eligibility: [],
    explanation: entry.questions.map(({ code, title }) => ({
      key: title,
      value: text(answers.explanation[code] ?? ''),
    })),
    files: entry.parts.map(({ code, name, isRequired }) => {
      const files = answers.files.filter((file) => file.part === code)
      return {
        key: name,
        value:
          files.length === 0
            ? isRequired
              ? text('')
              : words.none
            : files.map((file) => (
                <div key={file.id}>
                  <a href={paths.entryFile(id, file.id)}>{file.name}</a> ({fileSize(file.size)})
                </div>
              )),
      }
    }),
    pledge: [
      { key: words.points, value: words.pointsTicked(ticked) },
      { key: words.signedBy, value: text(pledge.signedBy) },
    ],
  }
}
