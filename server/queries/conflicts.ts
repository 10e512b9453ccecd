/** The findings of conflict of a contest, narrowed, fifty a page: who, which entry, why, and what was ruled. */
import { conflictViews, type ConflictFilter } from '#rules/conflicts/filter'
import { People } from '#models/person'
import { ScoreSheets } from '#models/score-sheet'
import { listDigest, listOf, narrowed, type ConflictOnRecord } from '../conflict-findings'
import { rulingOn } from '../conflict-ties'
import type { InContest } from '../guard'
import { shownConflicts } from '../shown-conflicts'

const pageSize = 50

export async function conflicts({ contest }: InContest, filter: ConflictFilter) {
  const all = await shownConflicts(contest)
  const ofPanel = narrowed(all.conflicts, { ...filter, view: 'all' })
  const list = narrowed(ofPanel, filter)
  const pages = Math.max(1, Math.ceil(list.length / pageSize))
  const page = Math.min(Math.max(1, filter.page), pages)
  const shown = list.slice((page - 1) * pageSize, page * pageSize)
  const [sheets, rulers] = await Promise.all([sheetsOf(shown), rulersOf(shown)])
  return {
    panels: all.panels.map(({ _id, name }) => ({ id: _id.toHexString(), name })),
    judges: [...new Map(all.conflicts.map(({ judge }) => [judge.person, judge.name]))].map(([id, name]) => ({
      id,
      name,
    })),
    counts: Object.fromEntries(
      conflictViews.map((view) => [view, narrowed(ofPanel, { ...filter, view }).length]),
    ) as Record<(typeof conflictViews)[number], number>,
    unmatched: all.unmatched.map(({ judge, ...row }) => ({ judge: judge.name, ...row })),
    digest: listDigest(list),
    total: list.length,
    page,
    pages,
    first: list.length === 0 ? 0 : (page - 1) * pageSize + 1,
    last: (page - 1) * pageSize + shown.length,
    rows: shown.map((one) => rowOf(one, sheets, rulers)),
  }
}

function rowOf(one: ConflictOnRecord, sheets: ReadonlySet<string>, rulers: ReadonlyMap<string, string>) {
  const { id, judge, panels, entry, facts, grounds, standing, ruling } = one
  return {
    id,
    value: `${id}:${grounds}`,
    judge: { id: judge.person, name: judge.name },
    panels: panels.map(({ name }) => name),
    entry: entry && {
      id: entry._id.toHexString(),
      blindCode: entry.blindCode ?? '',
      title: entry.answers.title,
    },
    facts: facts.length > 0 ? facts : (ruling?.facts ?? []),
    list: listOf(one),
    state: standing.state,
    isJury: standing.kind === 'family-jury' && standing.state === 'barred',
    hasSheet: sheets.has(id),
    ruling: ruling && {
      ruling: ruling.ruling,
      reason: ruling.reason,
      by: rulers.get(ruling.by.toHexString()) ?? '',
      at: ruling.at,
      /** False for a dismissal that new grounds have overtaken. */
      holds: rulingOn(facts, ruling) !== null,
    },
  }
}

/** The pairs that have a sheet which counts. */
async function sheetsOf(shown: readonly ConflictOnRecord[]): Promise<Set<string>> {
  const entries = shown.flatMap(({ entry }) => (entry ? [entry._id] : []))
  const sheets = await ScoreSheets.find({
    entry: { $in: entries },
    state: { $in: ['blank', 'in-progress', 'confirmed'] },
  })
    .select({ entry: 1, judge: 1 })
    .lean()
  return new Set(sheets.map(({ judge, entry }) => `${judge.toHexString()}:${entry.toHexString()}`))
}

async function rulersOf(shown: readonly ConflictOnRecord[]): Promise<Map<string, string>> {
  const people = await People.find({ _id: { $in: shown.flatMap(({ ruling }) => ruling?.by ?? []) } })
    .select({ name: 1, email: 1 })
    .lean()
  return new Map(people.map(({ _id, name, email }) => [_id.toHexString(), name || email]))
}
