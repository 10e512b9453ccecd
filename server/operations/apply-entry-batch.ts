/** Makes drafts of a spreadsheet of entries: all of its rows, or none; the coordinator owns them, the unit sends them. */
import { draftEntry, Entries } from '#models/entry'
import { EntryBatches } from '#models/entry-batch'
import { newId } from '#models/ids'
import { whyNotMoveEntry } from '#rules/entry-states'
import type { ByUnit } from '../chain-acts'
import { entrySubject } from '../drafting'
import { ownBatch } from '../entry-batches'
import { planEntries } from '../entry-import'
import { remember } from '../journal'
import { refuse } from '../refuse'
import { write } from '../write'

/** Done once: again it changes nothing. Refused while a cell is wrong, and once the contest takes no more entries. */
export async function applyEntryBatch(by: ByUnit, id: string | undefined): Promise<void> {
  const { actor, now, contest, unit } = by
  const batch = await ownBatch(by, id)
  if (batch.applied) return
  const about = {
    state: 'draft' as const,
    timeline: contest.timeline,
    now,
    isOwner: true,
    roles: actor.roles,
  }
  refuse(whyNotMoveEntry('submit', about))
  const { problems, planned } = await planEntries(by, batch)
  const wrongRows = new Set(problems.map(({ line }) => line)).size
  refuse(wrongRows > 0 ? { because: 'rows-unusable', rows: wrongRows } : null)
  const owner = actor.person._id
  const regulationsVersion = contest.regulations.version
  const drafts = planned.map(({ answers }) => ({
    ...draftEntry({ _id: newId(), contest: contest._id, owner, answers, regulationsVersion }, now),
    behalf: unit._id,
  }))
  const line = { contest: contest._id, actor: owner, at: now }
  await write(
    EntryBatches,
    batch,
    // The drafts hold what the rows said: personal data is not kept twice.
    { $set: { applied: { at: now, entries: drafts.map(({ _id }) => _id) }, rows: [] } },
    {
      ...line,
      subject: `entry-batch:${batch._id.toHexString()}`,
      action: 'batch.applied',
      details: { unit: unit._id.toHexString(), entries: drafts.length },
    },
    async (session) => {
      if (drafts.length > 0) await Entries.insertMany(drafts, { session })
      for (const draft of drafts) {
        const details = { behalf: unit._id.toHexString(), batch: batch._id.toHexString() }
        await remember({ ...line, subject: entrySubject(draft), action: 'entry.opened', details }, session)
      }
    },
  )
}
