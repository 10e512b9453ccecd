/** The answers of an entry as lists, each with the link to where it is changed. */
import type { EntryAnswers } from '#rules/entry'
import type { EntryProblem } from '#rules/entry-check'
import type { TaskCode } from '#rules/tasks'
import { calendarDay, fileSize } from '#wording/format'
import { checkWords as words } from '#wording/vi/entrant'
import { fieldLabel, taskName } from '#wording/vi/entrant-talk'
import type { Nouns } from '#wording/vi/nouns'
import { atHead } from '#wording/vi/sentences'
import { SummaryList, type SummaryRow } from '#ui/summary-list'
import { paths } from '#paths'
import styles from './entrant.module.css'

interface CheckSummaryProps {
  entry: {
    id: string
    answers: EntryAnswers
    fieldName: string
    secondFieldName: string
    divisionName: string
    form: Told[]
    facts: Told[]
    authorForms: Record<string, Told[]>
    tasks: readonly TaskCode[]
    nouns: Nouns
    asksTeacher: boolean
    unitName: string
    questions: { code: string; title: string }[]
    parts: { code: string; name: string; isRequired: boolean }[]
    consents: { author: string; name: string; answered: number; asked: number }[]
    problems: EntryProblem[]
    open: readonly TaskCode[]
  }
}

interface Told {
  code: string
  title: string
  text: string
}

const order = [
  'authors',
  'teacher',
  'consents',
  'description',
  'eligibility',
  'explanation',
  'files',
  'pledge',
] as const

export function CheckSummary({ entry }: CheckSummaryProps) {
  const rows = rowsOf(entry)
  const name = (task: TaskCode) => taskName(task, entry.nouns)
  const asked = order.filter((task) => entry.tasks.includes(task))
  return asked.map((task) => (
    <SummaryList
      key={task}
      title={name(task)}
      rows={rows[task]}
      action={
        entry.open.includes(task)
          ? { href: paths.task(entry.id, task), label: words.edit, about: name(task) }
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
  const { nouns } = entry
  const isPupil = nouns.talk === 'pupil'
  const rows = (told: readonly Told[]): SummaryRow[] =>
    told.map((one) => ({ key: one.title, value: text(one.text) }))
  const ticked = [pledge.ownWork, pledge.truthful, pledge.notAwarded].filter(Boolean).length
  return {
    authors:
      answers.authors.length === 0
        ? [{ key: atHead(nouns.author), value: text('') }]
        : answers.authors.flatMap((author, index) => [
            {
              key: author.isLead ? atHead(nouns.lead) : words.author(index + 1),
              value: (
                <>
                  <strong>{author.name || words.missing}</strong>
                  <br />
                  {[
                    author.bornOn && words.born(calendarDay(author.bornOn)),
                    author.grade && (isPupil ? words.grade(author.grade) : author.grade),
                    author.school,
                    typeof author.share === 'number' && words.share(author.share),
                    author.identityNumber && words.identity(author.identityNumber),
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
            },
            ...rows(entry.authorForms[author.id] ?? []),
          ]),
    teacher: [
      ...(!entry.asksTeacher
        ? []
        : [
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
          ]),
      { key: fieldLabel('unit', nouns), value: entry.unitName || words.selfSent },
    ],
    consents: entry.consents.map(({ name, answered, asked }) => ({
      key: name || words.missing,
      value: words.answered(answered, asked),
    })),
    description: [
      ...(nouns.talk === 'person' ? [] : [{ key: fieldLabel('title', nouns), value: text(answers.title) }]),
      { key: fieldLabel('field', nouns), value: text(entry.fieldName) },
      ...(entry.secondFieldName
        ? [{ key: fieldLabel('secondField', nouns), value: entry.secondFieldName }]
        : []),
      ...(entry.divisionName ? [{ key: fieldLabel('division', nouns), value: entry.divisionName }] : []),
      { key: fieldLabel('summary', nouns), value: text(answers.summary) },
      ...rows(entry.form),
    ],
    eligibility: rows(entry.facts),
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
