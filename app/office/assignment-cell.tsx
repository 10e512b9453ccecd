/** One place of the matrix: the state of the sheet, a box to tick, or why there is none. */
import type { SheetState } from '#rules/sheet-states'
import type { assignments } from '#server/queries/assignments'
import { Button } from '#ui/form'
import { StatusTag, type Tone } from '#ui/status-tag'
import { assignmentWords as words, findingNames } from '#wording/vi/office'
import { sheetStateNames } from '#wording/vi/states'
import styles from './office.module.css'

type Matrix = NonNullable<Awaited<ReturnType<typeof assignments>>['matrix']>
type Row = Matrix['rows'][number]

/** Buttons that take one sheet back belong to a form of their own, beside the one that the boxes belong to. */
export const withdrawForm = 'withdraw'

const sheetTones: Record<SheetState, Tone> = {
  blank: 'neutral',
  'in-progress': 'info',
  confirmed: 'done',
  recused: 'warning',
  void: 'danger',
}

interface AssignmentCellProps {
  judge: Matrix['judges'][number]
  row: Row
  cell: Row['cells'][number] | undefined
  isOpen: boolean
  ticked: readonly string[]
}

export function AssignmentCell({ judge, row, cell, isOpen, ticked }: AssignmentCellProps) {
  if (!cell) return null
  const pair = `${row.id}:${judge.person}`
  const about = words.cell(judge.name, row.blindCode)
  if (cell.sheet !== null) {
    return (
      <span className={styles.cell}>
        <StatusTag tone={sheetTones[cell.sheet]} plain>
          {sheetStateNames[cell.sheet]}
        </StatusTag>{' '}
        {isOpen && cell.isOwn && cell.sheet === 'blank' && (
          <Button variant="link" form={withdrawForm} name="pair" value={pair}>
            {words.withdraw}
            <span className="visually-hidden"> {about}</span>
          </Button>
        )}
      </span>
    )
  }
  const reason = cell.finding && findingNames[cell.finding]
  return (
    <label className={styles.free}>
      <input
        type="checkbox"
        name="pairs"
        value={pair}
        disabled={!isOpen || reason !== null}
        defaultChecked={ticked.includes(pair)}
      />
      {reason ? <span className="muted">{reason}</span> : null}
      <span className="visually-hidden"> {about}</span>
    </label>
  )
}
