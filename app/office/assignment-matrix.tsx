/** Entries down, judges across, loads beneath; what is ticked and unticked is saved as one act. */
import { useRef, useState } from 'react'
import { paths } from '#paths'
import type { assignments } from '#server/queries/assignments'
import { DataTable, type Column } from '#ui/data-table'
import { Button, Buttons } from '#ui/form'
import { gridWords } from '#wording/vi/assignment-undo'
import { assignmentWords as words } from '#wording/vi/office'
import { AssignmentCell, isBlankOwn } from './assignment-cell'
import { useAssignmentGrid } from './assignment-grid'
import styles from './office.module.css'
import { Pages } from '#parts/pages'

type Matrix = NonNullable<Awaited<ReturnType<typeof assignments>>['matrix']>
type Row = Matrix['rows'][number]
type Judge = Matrix['judges'][number]

interface AssignmentMatrixProps {
  contest: string
  matrix: Matrix
  /** False outside the phases in which anything may be assigned: then it is only read. */
  isOpen: boolean
  /** Pairs ticked before a refusal; null while nothing was refused. */
  ticked: readonly string[] | null
}

export function AssignmentMatrix({ contest, matrix, isOpen, ticked }: AssignmentMatrixProps) {
  const grid = useRef<HTMLDivElement>(null)
  const [changed, setChanged] = useState<Readonly<Record<string, number>>>({})
  const { judges, rows } = matrix
  const held = rows.flatMap(({ id, cells }) => cells.filter(isBlankOwn).map(({ judge }) => `${id}:${judge}`))
  useAssignmentGrid(grid, () => setChanged(changesIn(grid.current, held)))
  if (judges.length === 0) {
    return (
      <p>
        {words.noJudges} <a href={paths.panel(contest, matrix.id)}>{words.toPanel}</a>
      </p>
    )
  }
  return (
    <form method="post">
      <input type="hidden" name="panel" value={matrix.id} />
      <input type="hidden" name="held" value={held.join(' ')} />
      <div id="pairs" ref={grid} className={styles.grid}>
        <DataTable
          caption={words.caption(matrix.name, matrix.total)}
          rows={rows}
          rowKey={({ id }) => id}
          empty={words.noEntries}
          columns={columnsOf({ contest, matrix, isOpen, ticked })}
          foot={[
            gridWords.load,
            ...judges.map(({ person, name, held: sheets }) => (
              <Load key={person} name={name} sheets={sheets + (changed[person] ?? 0)} />
            )),
          ]}
          stack={false}
        />
      </div>
      <Pages
        {...matrix}
        href={(page) => paths.assignments(contest, { to: matrix.id, trang: String(page) })}
      />
      {isOpen && rows.length > 0 && (
        <>
          <p className={styles.keys}>{gridWords.keys}</p>
          <Buttons>
            <Button name="act" value="save">
              {gridWords.save}
            </Button>
            <Button name="act" value="assign-all" variant="secondary">
              {words.assignAll}
            </Button>
          </Buttons>
        </>
      )}
    </form>
  )
}

function Load({ name, sheets }: { name: string; sheets: number }) {
  return (
    <span className={styles.load} aria-live="polite" aria-label={gridWords.loadOf(name, sheets)}>
      {sheets}
    </span>
  )
}

/** By how many sheets the ticks differ from what is on record, by judge. */
function changesIn(grid: HTMLElement | null, held: readonly string[]): Record<string, number> {
  const changes: Record<string, number> = {}
  for (const box of grid?.querySelectorAll<HTMLInputElement>('input[data-judge]') ?? []) {
    const judge = box.dataset.judge ?? ''
    changes[judge] = (changes[judge] ?? 0) + Number(box.checked) - Number(held.includes(box.value))
  }
  return changes
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
    ...matrix.judges.map((judge, column): Column<Row> => ({
      key: judge.person,
      title: judgeTitle(judge),
      cell: (row, index) => (
        <AssignmentCell
          {...{ judge, row, cell: row.cells[column], place: `${index}:${column}`, isOpen, ticked }}
        />
      ),
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
