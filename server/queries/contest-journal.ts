/** The journal of a contest, newest first, in pages: who did what, when, and why. */
import { Journal } from '#models/journal'
import type { InContest } from '../guard'
import { journalRows, quietActions } from '../journal-rows'

const pageSize = 50

/** Which lines fill no screen only the lines themselves tell: no more than this are counted. */
const countedAtMost = 1_000

export async function contestJournal({ contest }: InContest, page: number) {
  const filter = { contest: contest._id, action: { $nin: quietActions } }
  const start = (Math.max(1, page) - 1) * pageSize
  const [lines, total] = await Promise.all([
    Journal.find(filter).sort({ at: -1, _id: -1 }).skip(start).limit(pageSize).lean(),
    Journal.countDocuments(filter, { limit: Math.max(countedAtMost, start + pageSize + 1) }),
  ])
  return {
    total,
    isMore: total >= countedAtMost,
    first: total === 0 ? 0 : start + 1,
    last: start + lines.length,
    pages: Math.ceil(total / pageSize),
    rows: await journalRows(lines),
  }
}
