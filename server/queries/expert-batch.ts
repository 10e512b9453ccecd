/** A handed-in spreadsheet of experts looked at: how many rows do what, every cell that is wrong, what would be entered. */
import { ExpertBatches } from '#models/expert-batch'
import { idFrom } from '#models/ids'
import { titledName } from '#wording/vi/expert-titles'
import { planImport } from '../expert-import'
import type { By, InContest } from '../guard'
import { found } from '../refuse'

/** So many lines of each list are shown; the rest is counted. */
const shownAtMost = 100

export async function expertBatch({ contest }: By & InContest, id: string | undefined) {
  const _id = found(idFrom(id), 'batch')
  const batch = found(await ExpertBatches.findOne({ _id, contest: contest._id }).lean(), 'batch')
  const head = {
    decodedFrom: batch.decodedFrom,
    others: batch.others,
    applied: batch.applied,
  }
  if (batch.applied) return { ...head, counts: null, problems: [], changes: [] }
  const { problems, planned } = await planImport(batch.rows)
  const changes = planned.filter(({ changed }) => changed.length > 0)
  return {
    ...head,
    counts: {
      added: planned.filter(({ known }) => known === null).length,
      changed: changes.filter(({ known }) => known !== null).length,
      same: planned.length - changes.length,
      unusable: new Set(problems.map(({ line }) => line)).size,
      problems: problems.length,
    },
    problems: problems.slice(0, shownAtMost),
    changes: changes.slice(0, shownAtMost).map(({ line, facts, known, changed }) => ({
      line,
      name: titledName(facts),
      isNew: known === null,
      changed,
    })),
  }
}
