/** The entries that somebody chose to act upon: ticked one by one, or all that a filter names. */
import { bulkAtMost } from '#rules/bulk-acts'
import type { EntryFilter } from '#rules/entry-filter'
import { Entries, type Entry } from '#models/entry'
import { idFrom } from '#models/ids'
import { entriesOf, entryQuery } from '../entry-filter'
import type { By, InContest } from '../guard'
import { refuse } from '../refuse'

export interface BulkChoice {
  /** Null: all that match the filter. */
  ids: readonly string[] | null
  filter: EntryFilter
}

const fields = {
  state: 1,
  version: 1,
  labels: 1,
  receiptNumber: 1,
  returned: 1,
  'answers.title': 1,
} as const

/** In the order of the list. @throws Refused `too-many-rows` when the filter names more than one act may hold. */
export async function chosenEntries(by: By & InContest, { ids, filter }: BulkChoice): Promise<Entry[]> {
  if (ids) {
    const known = ids.slice(0, bulkAtMost).flatMap((id) => idFrom(id) ?? [])
    return Entries.find({ _id: { $in: known }, contest: by.contest._id, state: { $ne: 'draft' } })
      .select(fields)
      .sort({ submittedAt: 1, _id: 1 })
      .lean()
  }
  const query = await entryQuery(by, filter)
  const total = await Entries.countDocuments(query.filter).limit(bulkAtMost + 1)
  if (total > bulkAtMost) refuse({ because: 'too-many-rows', rows: total, max: bulkAtMost })
  return entriesOf(query, filter).select(fields).lean()
}
