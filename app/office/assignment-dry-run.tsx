/** What a spreadsheet would change, or every place of it that cannot be followed; the button does exactly what is listed. */
import type { AssignmentDryRun, DryRunPair } from '#server/queries/assignment-sheet'
import { DataTable } from '#ui/data-table'
import { Button, Buttons } from '#ui/form'
import { Notice } from '#ui/notice'
import { Section } from '#ui/section'
import { assignmentSheetProblemSentence, assignmentSheetWords as words } from '#wording/vi/assignment-sheet'
import { decodedNotice } from '#wording/vi/spreadsheets'
import styles from './office.module.css'

/** More rows than anybody reads on one page; the rest is counted. */
const shown = 200

export function AssignmentDryRunResult({ run }: { run: AssignmentDryRun }) {
  const { problems, give, takeBack, unchanged, unnamed, decodedFrom } = run
  const changes = give.length + takeBack.length
  return (
    <Section title={words.outcome} id="ket-qua">
      {decodedFrom && (
        <Notice tone="warning">
          <p>{decodedNotice(decodedFrom)}</p>
        </Notice>
      )}
      {problems.length > 0 ? (
        <Problems problems={problems} />
      ) : (
        <Notice tone={changes > 0 ? 'info' : 'success'}>
          <p>{changes > 0 ? words.sums(give.length, takeBack.length, unchanged) : words.nothing}</p>
          {unnamed > 0 && <p>{words.unnamed(unnamed)}</p>}
        </Notice>
      )}
      {changes > 0 && (
        <>
          {problems.length === 0 && <Apply run={run} />}
          <Changes give={give} takeBack={takeBack} />
          <DataTable
            caption={words.loads}
            rows={run.judges}
            rowKey={({ person }) => person}
            empty=""
            columns={[
              { key: 'judge', title: words.judge, rowHeader: true, cell: ({ name }) => name },
              { key: 'before', title: words.before, numeric: true, cell: ({ before }) => before },
              { key: 'after', title: words.after, numeric: true, cell: ({ after }) => after },
            ]}
          />
        </>
      )}
    </Section>
  )
}

function Problems({ problems }: Pick<AssignmentDryRun, 'problems'>) {
  return (
    <Notice tone="danger" title={words.wrong(problems.length)} role="alert">
      <p>{words.wrongHint}</p>
      <ul>
        {problems.slice(0, shown).map((problem, index) => (
          <li key={index}>
            <span className={styles.noWrap}>
              {words.line} {problem.line}:
            </span>{' '}
            {assignmentSheetProblemSentence(problem)}
          </li>
        ))}
      </ul>
      {problems.length > shown && <p>{words.more(problems.length - shown)}</p>}
    </Notice>
  )
}

function Apply({ run: { version, give, takeBack } }: { run: AssignmentDryRun }) {
  const pairs = (list: readonly DryRunPair[]) =>
    list.map(({ entry, judge }) => `${entry.id}:${judge.id}`).join(' ')
  return (
    <form method="post" className={styles.sendForm}>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="give" value={pairs(give)} />
      <input type="hidden" name="takeBack" value={pairs(takeBack)} />
      <Buttons>
        <Button>{words.apply(give.length, takeBack.length)}</Button>
      </Buttons>
    </form>
  )
}

function Changes({ give, takeBack }: Pick<AssignmentDryRun, 'give' | 'takeBack'>) {
  const all = [
    ...takeBack.map((pair) => ({ ...pair, change: words.takeBack })),
    ...give.map((pair) => ({ ...pair, change: words.give })),
  ].toSorted((one, other) => one.line - other.line)
  return (
    <>
      <DataTable
        caption={words.changes}
        rows={all.slice(0, shown)}
        rowKey={({ entry, judge }) => `${entry.id}:${judge.id}`}
        empty=""
        columns={[
          { key: 'line', title: words.line, numeric: true, cell: ({ line }) => line },
          {
            key: 'entry',
            title: words.entry,
            rowHeader: true,
            cell: ({ entry }) => (
              <span>
                <strong className={styles.noWrap}>{entry.blindCode}</strong> {entry.title}
              </span>
            ),
          },
          { key: 'judge', title: words.judge, cell: ({ judge }) => judge.name },
          { key: 'change', title: words.change, cell: ({ change }) => change },
        ]}
      />
      {all.length > shown && <p>{words.more(all.length - shown)}</p>}
    </>
  )
}
