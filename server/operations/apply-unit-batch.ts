/** Enters a list of units into the directory: all of its rows in one act, or none. */
import { idFrom } from '#models/ids'
import { UnitBatches } from '#models/unit-batch'
import type { By } from '../guard'
import { found, refuse } from '../refuse'
import { recordAct } from '../unit-acts'
import { planUnitImport } from '../unit-import'

/** The names that the history tells the act by. */
const toldAtMost = 50

/** Done once: again it changes nothing. Refused while a cell is wrong, and when the directory changed in between. */
export async function applyUnitBatch(by: By, id: string | undefined): Promise<void> {
  const batch = found(await UnitBatches.findById(found(idFrom(id), 'batch')).lean(), 'batch')
  if (batch.applied) return
  const { hand, problems, changes } = await planUnitImport(batch.rows)
  const wrongRows = new Set(problems.map(({ line }) => line)).size
  refuse(wrongRows > 0 ? { because: 'rows-unusable', rows: wrongRows } : null)
  const added = changes.filter(({ before }) => before === null).length
  const counts = { added, changed: changes.length - added }
  const into = changes.slice(0, toldAtMost).map(({ after }) => after.name)
  const record = { kind: 'import' as const, on: null, decisionNumber: '', reason: '', from: [], into }
  await recordAct(by, hand, record, changes, async (session) => {
    await UnitBatches.updateOne(
      { _id: batch._id },
      { $set: { applied: { at: by.now, ...counts } } },
      { session },
    )
  })
}
