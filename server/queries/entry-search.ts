/** The office's list of entries, filtered, oldest first, fifty a page. Drafts are counted, never listed. */
import type { QueryFilter } from 'mongoose'
import { foldName } from '#rules/fold-name'
import type { EntryFilter } from '#rules/entry-filter'
import { entryStates } from '#rules/entry-states'
import { lastRound } from '#rules/rounds'
import type { Contest } from '#models/contest'
import { Decisions } from '#models/decision'
import { Entries, type Entry } from '#models/entry'
import { idFrom, type Id } from '#models/ids'
import { Panels } from '#models/panel'
import { Units } from '#models/unit'
import type { By, InContest } from '../guard'
import { currentRound, entrantFilter, standingRounds, type StandingRound } from '../rounds'
import { hasQuorum, sheetTallies } from '../sheet-tallies'

const pageSize = 50

/** More entries than this are not searched by words; no contest of a province comes near. */
const searchedAtMost = 10_000

const listed = entryStates.filter((state) => state !== 'draft')

export async function entrySearch({ now, contest }: By & InContest, filter: EntryFilter) {
  const narrowed: QueryFilter<Entry> = {
    contest: contest._id,
    state: filter.state ?? { $in: listed },
    ...(filter.field === null ? {} : { 'answers.field': filter.field }),
    ...(await viewFilter(contest, now, filter)),
  }
  const found = filter.search === '' ? null : await matching(narrowed, filter.search)
  const start = (Math.max(1, filter.page) - 1) * pageSize
  const page = Entries.find(found ? { _id: { $in: found.slice(start, start + pageSize) } } : narrowed)
    .sort({ submittedAt: 1, _id: 1 })
    .select({ state: 1, receiptNumber: 1, submittedAt: 1, returned: 1, blindCode: 1, answers: 1 })
  const [entries, total, drafts] = await Promise.all([
    (found ? page : page.skip(start).limit(pageSize)).lean(),
    found ? found.length : Entries.countDocuments(narrowed),
    Entries.countDocuments({ contest: contest._id, state: 'draft' }),
  ])
  const units = await unitNames(entries)
  const first = total === 0 ? 0 : start + 1
  return {
    now,
    fields: contest.regulations.fields,
    total,
    drafts,
    first,
    last: start + entries.length,
    pages: Math.ceil(total / pageSize),
    rows: entries.map((entry) => rowOf(entry, units)),
  }
}

function rowOf(entry: Entry, units: ReadonlyMap<string, string>) {
  const { title, field, authors, unit } = entry.answers
  const lead = authors.find((author) => author.isLead) ?? authors[0]
  return {
    id: entry._id.toHexString(),
    receiptNumber: entry.receiptNumber ?? '',
    title,
    field: field ?? '',
    lead: lead?.name ?? '',
    others: Math.max(0, authors.length - 1),
    unit: (unit && units.get(unit)) || lead?.school || '',
    submittedAt: entry.submittedAt,
    state: entry.state,
    returnDeadline: entry.state === 'returned' ? (entry.returned?.deadline ?? null) : null,
  }
}

/** What concerns judging is told of the round that is at work. */
async function viewFilter(contest: Contest, now: Date, { view }: EntryFilter): Promise<QueryFilter<Entry>> {
  switch (view) {
    case null:
      return {}
    case 'overdue':
      return { state: 'returned', 'returned.deadline': { $lt: now } }
    case 'awarded': {
      const filter = { contest: contest._id, round: lastRound(contest).code }
      const decision = await Decisions.findOne(filter).lean()
      return { _id: { $in: (decision?.awards ?? []).flatMap((award) => idFrom(award.entry) ?? []) } }
    }
  }
  const round = currentRound(await standingRounds(contest))
  const judged = (filter: QueryFilter<Entry>) => ({
    $and: [{ state: 'accepted' as const }, entrantFilter(round), filter],
  })
  switch (view) {
    case 'unpaneled':
      return judged({ 'answers.field': { $nin: await coveredFields(contest, round) } })
    case 'unassigned':
      return judged({
        'answers.field': { $in: await coveredFields(contest, round) },
        _id: { $nin: await entriesWith(contest, round, ({ live }) => live > 0) },
      })
    case 'scored':
    case 'unscored': {
      const scored = await entriesWith(contest, round, (tally) => hasQuorum(round, tally))
      return judged({ _id: view === 'scored' ? { $in: scored } : { $nin: scored } })
    }
  }
}

async function coveredFields(contest: Contest, { code }: StandingRound): Promise<string[]> {
  const panels = await Panels.find({ contest: contest._id, round: code }).select({ fields: 1 }).lean()
  return panels.flatMap((panel) => panel.fields)
}

type Tally = Parameters<typeof hasQuorum>[1] & object

async function entriesWith(
  contest: Contest,
  round: StandingRound,
  isSo: (tally: Tally) => boolean,
): Promise<Id[]> {
  const tallies = await sheetTallies(contest, round)
  return [...tallies].flatMap(([id, tally]) => (isSo(tally) ? (idFrom(id) ?? []) : []))
}

/** The ids, oldest first, whose title, authors or receipt number hold every word that was typed. */
async function matching(narrowed: QueryFilter<Entry>, search: string): Promise<Id[]> {
  const words = foldName(search).split(' ')
  const candidates = await Entries.find(narrowed)
    .select({ receiptNumber: 1, submittedAt: 1, 'answers.title': 1, 'answers.authors.name': 1 })
    .sort({ submittedAt: 1, _id: 1 })
    .limit(searchedAtMost)
    .lean()
  return candidates
    .filter(({ receiptNumber, answers }) => {
      const text = foldName(
        [receiptNumber, answers.title, ...answers.authors.map((author) => author.name)].join(' '),
      )
      return words.every((word) => text.includes(word))
    })
    .map(({ _id }) => _id)
}

/** The names of the units that sent these entries, by id. */
async function unitNames(entries: readonly Entry[]): Promise<Map<string, string>> {
  const ids = entries.flatMap((entry) => idFrom(entry.answers.unit ?? '') ?? [])
  const units = await Units.find({ _id: { $in: ids } }).lean()
  return new Map(units.map((unit) => [unit._id.toHexString(), unit.name]))
}
