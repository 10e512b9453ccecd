/** What a cell of an assignment spreadsheet asks for, beside what is on record. */
import type { ConflictFinding } from './refusal'
import type { SheetState } from './sheet-states'

/** What a cell says: nothing, a mark, or the words it was handed out with. */
export type CellMark = 'none' | 'wanted' | 'as-handed-out'

/** The sheet of a pair on record; `isOwn` when this panel gave it. Without one, what speaks against giving it. */
export type PairRecord = { sheet: SheetState; isOwn: boolean } | { sheet: null; finding: PairFinding | null }

/** Why a pair cannot be made: a conflict, or the judge does not serve now. */
export type PairFinding = ConflictFinding | 'not-serving'

export type CellOutcome =
  | 'unchanged'
  | 'give'
  | 'take-back'
  /** A judge has begun or finished: the sheet stays. */
  | 'begun'
  /** The judge has declined, or the sheet was set aside: nobody meets an entry twice. */
  | 'met-before'
  | 'conflict'
  | 'other-panel'

/** What a cell asks for, or why it cannot be had. */
export function cellOutcome(mark: CellMark, record: PairRecord): CellOutcome {
  if (mark === 'as-handed-out') return 'unchanged'
  if (record.sheet === null) {
    if (mark === 'none') return 'unchanged'
    return record.finding === null ? 'give' : 'conflict'
  }
  if (record.sheet === 'recused' || record.sheet === 'void') {
    return mark === 'wanted' ? 'met-before' : 'unchanged'
  }
  if (mark === 'wanted') return 'unchanged'
  if (record.sheet !== 'blank') return 'begun'
  return record.isOwn ? 'take-back' : 'other-panel'
}

/** One place of a spreadsheet that cannot be followed; `judge` by name. */
export type AssignmentSheetProblem = { line: number } & (
  | { code: 'not-on-panel'; title: string }
  | { code: 'judge-twice'; title: string }
  | { code: 'entry-missing' }
  | { code: 'unknown-entry'; entry: string }
  | { code: 'entry-twice'; entry: string; first: number }
  | { code: 'unknown-mark'; entry: string; judge: string; text: string }
  | { code: 'conflict'; entry: string; judge: string; finding: PairFinding }
  | { code: 'over-load'; judge: string; max: number; after: number }
  | { code: 'begun' | 'met-before' | 'other-panel'; entry: string; judge: string }
)
