/** The office's list of entries, filtered and ordered, fifty a page. Drafts are counted, never listed. */
import type { EntryFilter } from '#rules/entry-filter'
import { divisionsOf } from '#rules/entry-terms'
import { Entries } from '#models/entry'
import { idFrom, newId } from '#models/ids'
import { Units } from '#models/unit'
import { entryQuery } from '../entry-filter'
import { labelsOf } from '../entry-labels'
import { entryPage } from '../entry-pages'
import { entryRows } from '../entry-rows'
import type { By, InContest } from '../guard'
import { savedViews } from '../saved-views'

export type { NamedView } from '../saved-views'

export async function entrySearch(by: By & InContest, filter: EntryFilter) {
  const { contest, now } = by
  const [page, drafts, unit, labels, views] = await Promise.all([
    entryQuery(by, filter).then((query) => entryPage(query, filter)),
    Entries.countDocuments({ contest: contest._id, state: 'draft' }),
    filter.unit ? Units.findById(idFrom(filter.unit)).select({ name: 1 }).lean() : null,
    labelsOf(contest),
    savedViews(by),
  ])
  const { entries, ...pages } = page
  const { fields, parts } = contest.regulations
  return {
    now,
    ...pages,
    drafts,
    labels,
    views,
    /** For the form that keeps this list: pressing twice keeps it once. */
    proposedId: newId().toHexString(),
    fields: fields.map(({ code, name }) => ({ code, name })),
    divisions: divisionsOf(contest.regulations).map(({ code, name }) => ({ code, name })),
    parts: parts.map(({ code, name }) => ({ code, name })),
    /** The name of the unit that is filtered by. */
    unit: unit?.name ?? '',
    rows: await entryRows(entries),
  }
}
