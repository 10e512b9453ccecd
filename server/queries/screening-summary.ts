/** What screening came to, for reports: counts by field, by unit and by reason (domain.md §7). */
import { entryStates, type EntryState } from '#rules/entry-states'
import { screeningReasonsOf } from '#rules/entry-terms'
import { usualReasons } from '#rules/presets/screening-reasons'
import type { Contest } from '#models/contest'
import { Entries } from '#models/entry'
import { idFrom } from '#models/ids'
import { Units } from '#models/unit'
import type { By, InContest } from '../guard'

type Counts = Partial<Record<EntryState, number>>

export interface SummaryRow {
  code: string
  name: string
  counts: Counts
}

const listed = entryStates.filter((state) => state !== 'draft')

/** Four commands, however many entries. */
export async function screeningSummary({ contest, now }: By & InContest) {
  const [fields, units, reasons] = await Promise.all([
    countsBy(contest, '$answers.field'),
    countsBy(contest, '$answers.unit'),
    reasonCounts(contest),
  ])
  const names = await unitNames([...units.keys()])
  const total: Counts = {}
  for (const counts of fields.values()) {
    for (const state of listed) {
      if (counts[state]) total[state] = (total[state] ?? 0) + counts[state]
    }
  }
  return {
    now,
    title: contest.title,
    total,
    fields: contest.regulations.fields.map(({ code, name }) => ({
      code,
      name,
      counts: fields.get(code) ?? {},
    })),
    units: [...units]
      .map(([code, counts]) => ({ code, name: names.get(code) ?? '', counts }))
      .sort((a, b) => a.name.localeCompare(b.name, 'vi')),
    reasons,
  }
}

async function countsBy(contest: Contest, what: `$${string}`): Promise<Map<string, Counts>> {
  const groups = await Entries.aggregate<{ _id: { what: string | null; state: EntryState }; count: number }>([
    { $match: { contest: contest._id, state: { $in: listed } } },
    { $group: { _id: { what, state: '$state' }, count: { $sum: 1 } } },
  ])
  const counts = new Map<string, Counts>()
  for (const { _id, count } of groups) {
    const key = _id.what ?? ''
    counts.set(key, { ...counts.get(key), [_id.state]: count })
  }
  return counts
}

/** Of entries that stand returned or not valid now: by the ready reason that was taken, own words together. */
async function reasonCounts({ _id, regulations }: Contest) {
  const groups = await Entries.aggregate<{ _id: { reason?: string; state: EntryState }; count: number }>([
    { $match: { contest: _id, state: { $in: ['returned', 'rejected'] } } },
    { $group: { _id: { reason: '$screening.reason', state: '$state' }, count: { $sum: 1 } } },
  ])
  const known = new Map(
    [...usualReasons, ...screeningReasonsOf(regulations)].map(({ code, text }) => [code, text]),
  )
  return groups
    .map(({ _id: { reason = '', state }, count }) => ({
      code: reason,
      text: known.get(reason) ?? '',
      state,
      count,
    }))
    .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code))
}

async function unitNames(ids: readonly string[]): Promise<Map<string, string>> {
  const units = await Units.find({ _id: { $in: ids.flatMap((id) => idFrom(id) ?? []) } })
    .select({ name: 1 })
    .lean()
  return new Map(units.map(({ _id, name }) => [_id.toHexString(), name]))
}
