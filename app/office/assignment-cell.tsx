/** One place of the matrix: a box to tick, the state of a sheet that stays, or why there is none. */
import type { SheetState } from '#rules/sheet-states'
import type { assignments } from '#server/queries/assignments'
import { StatusTag, type Tone } from '#ui/status-tag'
import { assignmentWords as words, findingNames } from '#wording/vi/office'
import { sheetStateNames } from '#wording/vi/states'
import styles from './office.module.css'

type Matrix = NonNullable<Awaited<ReturnType<typeof assignments>>['matrix']>
type Row = Matrix['rows'][number]

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
  /** Where it stands, for the keys. */
  place: string
  isOpen: boolean
  /** Pairs ticked before a refusal; null while nothing was refused. */
  ticked: readonly string[] | null
}

/** Whether a pair has a sheet that this panel may take back. */
export function isBlankOwn(cell: Row['cells'][number] | undefined): boolean {
  return cell?.sheet === 'blank' && cell.isOwn
}

export function AssignmentCell({ judge, row, cell, place, isOpen, ticked }: AssignmentCellProps) {
  if (!cell) return null
  if (cell.sheet !== null && !isBlankOwn(cell)) {
    return (
      <StatusTag tone={sheetTones[cell.sheet]} plain>
        {sheetStateNames[cell.sheet]}
      </StatusTag>
    )
  }
  const pair = `${row.id}:${judge.person}`
  const finding = cell.sheet === null ? cell.finding : null
  return (
    <label className={styles.free}>
      <input
        type="checkbox"
        name="pairs"
        value={pair}
        data-cell={place}
        data-judge={judge.person}
        disabled={!isOpen || finding !== null}
        defaultChecked={ticked ? ticked.includes(pair) : cell.sheet !== null}
      />
      {finding && <span className="muted">{findingNames[finding]}</span>}
      <span className="visually-hidden"> {words.cell(judge.name, row.blindCode)}</span>
    </label>
  )
}
