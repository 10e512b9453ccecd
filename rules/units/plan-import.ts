/** What a list of units would do to the tree: whom each row means, under whom it lies, and what it came from. */
import type { UnitChange } from './acts'
import { Draft } from './draft'
import type { UnitFault } from './faults'
import { ImportIndex, type ImportRow } from './import-index'
import { whyNotUnder, type UnitKind } from './kinds'
import { brokenLaw } from './laws'
import { turnedLinks, type TreeUnit, type UnitTree } from './tree'

export type ImportColumn = 'name' | 'kind' | 'code' | 'parent' | 'from' | 'until' | 'predecessors'

export type ImportProblem =
  UnitFault | { code: 'parent-unknown' | 'parent-ambiguous' | 'predecessor-unknown' | 'repeated' }

export interface RowProblem {
  line: number
  column: ImportColumn
  problem: ImportProblem
}

export interface ImportedRow {
  line: number
  id: string
  name: string
  isNew: boolean
}

export interface UnitImport {
  problems: RowProblem[]
  rows: ImportedRow[]
  /** Everything that changes in the tree, units that follow others included; only to be used without problems. */
  changes: UnitChange[]
}

/** An empty cell leaves what the directory says. `newId` names the units that are not there yet. */
export function planImport(
  tree: UnitTree,
  kinds: readonly UnitKind[],
  list: readonly ImportRow[],
  newId: () => string,
): UnitImport {
  const draft = new Draft(tree)
  const index = new ImportIndex(tree)
  const problems: RowProblem[] = []
  const found = (row: ImportRow, column: ImportColumn, problem: ImportProblem) =>
    problems.push({ line: row.line, column, problem })
  const meant = new Map<ImportRow, { id: string; isNew: boolean }>()
  const taken = new Map<string, ImportRow>()
  // The oldest first: a unit of one name before and after a merger is told apart by its days.
  for (const row of list.toSorted((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? ''))) {
    const known = index.known(row, (id) => taken.has(id))
    const id = known?.id ?? newId()
    taken.set(id, row)
    meant.set(row, { id, isNew: known === null })
    if (known) draft.set(id, saidOf(row, known))
    else draft.add(freshUnit(row, id))
    index.put(draft.get(id))
  }
  for (const row of list) {
    const id = meant.get(row)?.id ?? ''
    const unit = draft.get(id)
    if (row.parent !== '') {
      const parents = index.parents(row.parent, unit)
      const [parent] = parents
      if (parents.length === 1 && parent) draft.set(id, { parent: parent.id })
      else found(row, 'parent', { code: parent ? 'parent-ambiguous' : 'parent-unknown' })
    }
    const before = row.predecessors.map((text) => index.predecessor(text, unit))
    if (before.includes(null)) found(row, 'predecessors', { code: 'predecessor-unknown' })
    const ids = before.flatMap((one) => one?.id ?? [])
    if (ids.length > 0) draft.set(id, { predecessors: [...new Set([...unit.predecessors, ...ids])] })
  }
  if (problems.length === 0) handOn(draft, new Set(taken.keys()))
  const fault = problems.length === 0 ? draft.fault() : null
  for (const row of list) {
    const unit = draft.get(meant.get(row)?.id ?? '')
    const above = unit.parent === null ? null : draft.get(unit.parent).kind
    const wrong = brokenLaw(draft.all(), unit) ?? whyNotUnder(kinds, unit.kind, above)
    if (wrong) found(row, columnOf(wrong), wrong)
    else if (fault?.code === 'twin' && fault.name === unit.name) found(row, 'name', { code: 'repeated' })
  }
  const first = list[0]
  // What breaks outside of the list, an unlisted unit under one that ends, is told at the first row that can be named.
  if (fault && problems.length === 0 && first) {
    const row = list.find((one) => 'name' in fault && one.name === fault.name) ?? first
    found(row, columnOf(fault), fault)
  }
  return {
    problems: problems.toSorted((a, b) => a.line - b.line),
    rows: list.map((row) => ({
      line: row.line,
      name: row.name,
      ...(meant.get(row) ?? { id: '', isNew: true }),
    })),
    changes: draft.changes(),
  }
}

function saidOf(row: ImportRow, known: TreeUnit) {
  return {
    kind: row.kind,
    name: row.name,
    code: row.code || known.code,
    place: row.place || known.place,
    aliases: [...new Set([...known.aliases, ...row.aliases])],
    validFrom: row.validFrom ?? known.validFrom,
    validTo: row.validTo ?? known.validTo,
  }
}

function freshUnit(row: ImportRow, id: string): TreeUnit {
  const { name, kind, code, place, aliases, validFrom, validTo } = row
  const fresh = { parent: null, ancestors: [], predecessors: [], formerNames: [] }
  return { id, name, kind, code, place, aliases, validFrom, validTo, ...fresh }
}

/** What lies under a unit that the list ends, and is not in the list itself, goes on under its successor. */
function handOn(draft: Draft, listed: ReadonlySet<string>): void {
  const { below, after } = turnedLinks(draft.all())
  for (const id of listed) {
    const { validTo } = draft.get(id)
    const heir = after.get(id)?.[0]
    if (validTo === null || !heir) continue
    for (const child of below.get(id) ?? []) {
      const goesOn = child.validTo === null || child.validTo > validTo
      if (goesOn && !listed.has(child.id)) draft.set(child.id, { parent: heir.id })
    }
  }
}

function columnOf(fault: UnitFault): ImportColumn {
  switch (fault.code) {
    case 'days-reversed':
      return 'until'
    case 'circle':
    case 'outlived':
    case 'misplaced':
      return 'parent'
    case 'kind-unknown':
      return 'kind'
    case 'predecessor':
      return 'predecessors'
    default:
      return 'name'
  }
}
