/** What the rows of a handed-in list would do to the directory of units: each cell judged, then the tree as a whole. */
import { z } from 'zod'
import type { UnitBatchRow } from '#models/unit-batch'
import { dayFrom, isDay, type Day } from '#rules/deadlines'
import { foldName } from '#rules/fold-name'
import { unitFields } from '#rules/forms/units'
import type { UnitKind } from '#rules/units/kinds'
import { planImport, type ImportProblem, type UnitImport } from '#rules/units/plan-import'
import type { ImportRow } from '#rules/units/import-index'
import type { UnitColumn } from '#wording/vi/unit-sheet'
import { treeAtHand, type TreeAtHand } from './unit-acts'
import { newUnitId, unitKindsNow } from './unit-tree'

export interface CellProblem {
  line: number
  column: UnitColumn
  cell: string
  problem: ImportProblem | { code: 'day-invalid' | 'text-too-long' }
}

export interface PlannedImport extends Omit<UnitImport, 'problems'> {
  hand: TreeAtHand
  problems: CellProblem[]
}

export async function planUnitImport(rows: readonly UnitBatchRow[]): Promise<PlannedImport> {
  const [hand, kinds] = await Promise.all([treeAtHand(), unitKindsNow()])
  const unreadable: CellProblem[] = []
  const list = rows.flatMap((row) => readRow(row, kinds, unreadable) ?? [])
  const plan = planImport(hand.tree, kinds, list, newUnitId)
  const cellOf = new Map(rows.map(({ line, cells }) => [line, cells]))
  const problems = plan.problems.map(({ line, column, problem }) => ({
    line,
    column,
    cell: cellOf.get(line)?.[column] ?? '',
    problem,
  }))
  return {
    ...plan,
    hand,
    // A row that could not be read is missing in the tree: what others lack because of it is no fault of theirs.
    problems: unreadable.length > 0 ? unreadable : problems,
  }
}

const rowFields = unitFields.pick({ name: true, code: true, place: true, aliases: true })

function readRow(
  { line, cells }: UnitBatchRow,
  kinds: readonly UnitKind[],
  problems: CellProblem[],
): ImportRow | null {
  const cell = (column: UnitColumn) => (cells[column] ?? '').trim()
  const before = problems.length
  const wrong = (column: UnitColumn, problem: CellProblem['problem']) =>
    problems.push({ line, column, cell: cell(column), problem })
  const parsed = rowFields.safeParse(cells)
  for (const { path } of parsed.success ? [] : parsed.error.issues) {
    const column = z.enum(['name', 'code', 'place', 'aliases']).catch('name').parse(path[0])
    wrong(column, { code: column === 'name' && cell('name') === '' ? 'name-missing' : 'text-too-long' })
  }
  const kind = kindFrom(cell('kind'), kinds)
  if (!kind) wrong('kind', { code: 'kind-unknown', kind: cell('kind') })
  const [validFrom, validTo] = [dayIn(cell('from')), dayIn(cell('until'))]
  if (validFrom === undefined) wrong('from', { code: 'day-invalid' })
  if (validTo === undefined) wrong('until', { code: 'day-invalid' })
  if (problems.length > before || !parsed.success || !kind) return null
  if (validFrom === undefined || validTo === undefined) return null
  return {
    line,
    ...parsed.data,
    kind: kind.code,
    parent: cell('parent'),
    validFrom,
    validTo,
    predecessors: cell('predecessors')
      .split(/[;,\n]/)
      .map((one) => one.trim())
      .filter(Boolean),
  }
}

/** By code or name, without case and accents. */
function kindFrom(text: string, kinds: readonly UnitKind[]): UnitKind | undefined {
  const said = foldName(text)
  return kinds.find(({ code, name }) => foldName(name) === said || code === said)
}

/** Null for an empty cell, undefined for one that is no day. */
function dayIn(text: string): Day | null | undefined {
  if (text === '') return null
  if (isDay(text)) return text
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  return dayFrom(day, month, year) ?? undefined
}
