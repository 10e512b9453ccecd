/** A handed-in list of units looked at: how many rows do what, every cell that is wrong, what would be entered. */
import { idFrom } from '#models/ids'
import { UnitBatches } from '#models/unit-batch'
import type { By } from '../guard'
import { found } from '../refuse'
import { planUnitImport } from '../unit-import'

/** So many lines of each list are shown; the rest is counted. */
const shownAtMost = 100

export async function unitBatch(_by: By, id: string | undefined) {
  const batch = found(await UnitBatches.findById(found(idFrom(id), 'batch')).lean(), 'batch')
  const { decodedFrom, others, applied } = batch
  if (applied) return { decodedFrom, others, applied, counts: null, problems: [], changes: [] }
  const { problems, rows, changes } = await planUnitImport(batch.rows)
  const listed = new Set(rows.map(({ id: unit }) => unit))
  const touched = new Set(changes.map(({ after }) => after.id))
  const shown = rows.filter((row) => touched.has(row.id))
  const added = rows.filter(({ isNew }) => isNew).length
  return {
    decodedFrom,
    others,
    applied,
    counts: {
      added,
      changed: shown.length - added,
      following: changes.filter(({ after }) => !listed.has(after.id)).length,
      same: rows.length - shown.length,
      unusable: new Set(problems.map(({ line }) => line)).size,
      problems: problems.length,
      total: changes.length,
    },
    problems: problems.slice(0, shownAtMost),
    changes: shown.slice(0, shownAtMost).map(({ line, name, isNew }) => ({ line, name, isNew })),
  }
}
