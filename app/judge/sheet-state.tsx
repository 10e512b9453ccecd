/** The state of a sheet as a shape and a word: ○ blank, ◐ in progress, ● confirmed, ✕ not judged. */
import type { SheetState } from '#rules/sheet-states'
import { sheetStateNames } from '#wording/vi/states'
import { StatusTag, type Tone } from '#ui/status-tag'
import { Icon, type IconName } from '#ui/icon'

const tones: Record<SheetState, Tone> = {
  blank: 'neutral',
  'in-progress': 'info',
  confirmed: 'done',
  recused: 'danger',
  void: 'danger',
}

const shapes: Record<SheetState, IconName> = {
  blank: 'ring',
  'in-progress': 'half',
  confirmed: 'dot',
  recused: 'cross',
  void: 'cross',
}

export function SheetStateTag({ state }: { state: SheetState }) {
  return (
    <StatusTag tone={tones[state]} plain>
      {sheetStateNames[state]}
    </StatusTag>
  )
}

/** The shape alone, its word for screen readers: where a column has no room for words. */
export function SheetStateShape({ state }: { state: SheetState }) {
  return (
    <>
      <Icon name={shapes[state]} />
      <span className="visually-hidden">{sheetStateNames[state]}</span>
    </>
  )
}
