/** The desk of screening: what waits, whose it is, and how far its checklist is; fifty a page. */
import type { QueryFilter } from 'mongoose'
import { linesInTheWay } from '#rules/screening-checklist'
import type { DeskView } from '#rules/screening-filter'
import { Entries, screeningOf, type Entry } from '#models/entry'
import { Findings } from '#models/finding'
import { checklistsOf } from '../checklist'
import type { By, InContest } from '../guard'
import { officersOf } from '../officers'

const pageSize = 50

/** Thirteen commands, however many entries. */
export async function screeningDesk(by: By & InContest, { view, page }: { view: DeskView; page: number }) {
  const { contest } = by
  const filters = filtersOf(by)
  const count = (one: DeskView) => Entries.countDocuments(filters[one])
  const start = (Math.max(1, page) - 1) * pageSize
  const [waiting, mine, free, overdue, pairs, officers, entries] = await Promise.all([
    count('waiting'),
    count('mine'),
    count('free'),
    count('overdue'),
    Findings.countDocuments({ contests: contest._id, isOpen: true }),
    officersOf(by),
    Entries.find(filters[view])
      .sort({ submittedAt: 1, _id: 1 })
      .skip(start)
      .limit(pageSize)
      .select({ receiptNumber: 1, 'answers.title': 1, submittedAt: 1, screening: 1, returned: 1, version: 1 })
      .lean<DeskEntry[]>(),
  ])
  const checklists = await checklistsOf(contest, entries)
  const counts = { waiting, mine, free, overdue }
  const total = counts[view]
  return {
    now: by.now,
    counts,
    pairs,
    total,
    first: total === 0 ? 0 : start + 1,
    last: start + entries.length,
    pages: Math.ceil(total / pageSize),
    rows: entries.map((entry) => {
      const id = entry._id.toHexString()
      const { officer, returns } = screeningOf(entry)
      return {
        id,
        version: entry.version,
        receiptNumber: entry.receiptNumber ?? '',
        title: entry.answers.title,
        submittedAt: entry.submittedAt,
        officer: officers.find((one) => officer && one.id === officer.toHexString())?.name ?? '',
        inTheWay: linesInTheWay(checklists.get(id)?.lines ?? []).length,
        returns,
        deadline: view === 'overdue' ? (entry.returned?.deadline ?? null) : null,
      }
    }),
  }
}

type DeskEntry = Pick<
  Entry,
  '_id' | 'receiptNumber' | 'answers' | 'submittedAt' | 'screening' | 'returned' | 'version'
>

function filtersOf({ actor, now, contest }: By & InContest): Record<DeskView, QueryFilter<Entry>> {
  const waiting = { contest: contest._id, state: 'submitted' as const }
  return {
    waiting,
    mine: { ...waiting, 'screening.officer': actor.person._id },
    free: { ...waiting, 'screening.officer': null },
    overdue: { contest: contest._id, state: 'returned', 'returned.deadline': { $lt: now } },
  }
}
