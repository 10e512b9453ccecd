/** Entries down, judges across; a free cell is a box to tick, a taken one says how far its sheet is. */
import { paths } from '#paths'
import type { assignments } from '#server/queries/assignments'
import { DataTable, type Column } from '#ui/data-table'
import { Button, Buttons } from '#ui/form'
import { assignmentWords as words } from '#wording/vi/office'
import { AssignmentCell, withdrawForm } from './assignment-cell'
import styles from './office.module.css'
import { Pages } from './pages'

type Matrix = NonNullable<Awaited<ReturnType<typeof assignments>>['matrix']>
type Row = Matrix['rows'][number]
type Judge = Matrix['judges'][number]

interface AssignmentMatrixProps {
  contest: string
  matrix: Matrix
  /** False outside the phases in which anything may be assigned: then it is only read. */
  isOpen: boolean
  /** Pairs ticked before a refusal. */
  ticked: readonly string[]
}

export function AssignmentMatrix({ contest, matrix, isOpen, ticked }: AssignmentMatrixProps) {
  const { judges, rows } = matrix
  if (judges.length === 0) {
    return (
      <p>
        {words.noJudges} <a href={paths.panel(contest, matrix.id)}>{words.toPanel}</a>
      </p>
    )
  }
  const hasFree = rows.some(({ cells }) => cells.some((cell) => cell.sheet === null && cell.finding === null))
  return (
    <>
      <form method="post" id={withdrawForm} hidden>
        <input type="hidden" name="panel" value={matrix.id} />
        <input type="hidden" name="act" value="withdraw" />
      </form>
      <form method="post">
        <input type="hidden" name="panel" value={matrix.id} />
        <div id="pairs">
          <DataTable
            caption={words.caption(matrix.name, matrix.total)}
            rows={rows}
            rowKey={({ id }) => id}
            empty={words.noEntries}
            columns={columnsOf({ contest, matrix, isOpen, ticked })}
          />
        </div>
        <Pages
          {...matrix}
          href={(page) => paths.assignments(contest, { to: matrix.id, trang: String(page) })}
        />
        {isOpen && hasFree && (
          <Buttons>
            <Button name="act" value="assign">
              {words.assign}
            </Button>
            <Button name="act" value="assign-all" variant="secondary">
              {words.assignAll}
            </Button>
          </Buttons>
        )}
      </form>
    </>
  )
}

function columnsOf({ contest, matrix, isOpen, ticked }: AssignmentMatrixProps): Column<Row>[] {
  return [
    {
      key: 'entry',
      title: words.entry,
      rowHeader: true,
      cell: ({ id, blindCode, title }) => (
        <span>
          <strong className={styles.noWrap}>{blindCode}</strong>{' '}
          <a href={paths.officeEntry(contest, id)}>{title}</a>
        </span>
      ),
    },
    ...matrix.judges.map((judge, index): Column<Row> => ({
      key: judge.person,
      title: judgeTitle(judge),
      cell: (row) => <AssignmentCell {...{ judge, row, cell: row.cells[index], isOpen, ticked }} />,
    })),
  ]
}

function judgeTitle({ name, isChair, conflictNote, hasDeclared }: Judge): string {
  const notes = [
    isChair && words.head,
    conflictNote !== null && words.conflict,
    !hasDeclared && words.notDeclared,
  ].filter(Boolean)
  return notes.length > 0 ? `${name} (${notes.join(', ')})` : name
}
