/** Enters a spreadsheet of experts into the register: all of its rows, or none. */
import { ExpertBatches } from '#models/expert-batch'
import { Experts } from '#models/expert'
import { idFrom, newId } from '#models/ids'
import { planImport } from '../expert-import'
import { expertKeys } from '../expert-keys'
import type { By, InContest } from '../guard'
import { found, refuse } from '../refuse'
import { write } from '../write'

/**
 * Done once: again it changes nothing. Refused while a cell is wrong, and when somebody else changed the register in
 * between. One journal line tells of the whole list; the list itself stays for a week.
 */
export async function applyExpertBatch(by: By & InContest, id: string | undefined): Promise<void> {
  const { actor, now, contest } = by
  const _id = found(idFrom(id), 'batch')
  const batch = found(await ExpertBatches.findOne({ _id, contest: contest._id }).lean(), 'batch')
  if (batch.applied) return
  const { problems, planned } = await planImport(batch.rows)
  const wrongRows = new Set(problems.map(({ line }) => line)).size
  refuse(wrongRows > 0 ? { because: 'rows-unusable', rows: wrongRows } : null)
  const added = planned.filter(({ known }) => known === null)
  const changed = planned.filter((one) => one.known !== null && one.changed.length > 0)
  const counts = { added: added.length, changed: changed.length }
  await write(
    ExpertBatches,
    batch,
    { $set: { applied: { at: now, ...counts } } },
    {
      contest: contest._id,
      subject: `expert-batch:${_id.toHexString()}`,
      action: 'expert.imported',
      actor: actor.person._id,
      at: now,
      details: counts,
    },
    async (session) => {
      const operations = [
        ...added.map(({ facts }) => ({
          insertOne: {
            document: {
              _id: newId(),
              ...facts,
              keys: expertKeys(facts),
              version: 0,
              createdAt: now,
              updatedAt: now,
            },
          },
        })),
        ...changed.flatMap(({ facts, known }) =>
          known
            ? {
                updateOne: {
                  filter: { _id: known._id, version: known.version },
                  update: {
                    $set: { ...facts, keys: expertKeys(facts), updatedAt: now },
                    $inc: { version: 1 },
                  },
                },
              }
            : [],
        ),
      ]
      if (operations.length === 0) return
      const done = await Experts.bulkWrite(operations, { session })
      const isWhole = done.insertedCount === added.length && done.matchedCount === changed.length
      refuse(isWhole ? null : { because: 'stale-version', changedAt: now, changed: [] })
    },
  )
}
