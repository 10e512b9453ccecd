/** Automatic assignment of one panel: what the engine is asked, from what is on record. The same record gives the same plan. */
import { assign, type AssignmentResult } from '#scoring/assignment/assign'
import { usualAssignment, type Bar, type BarReason } from '#scoring/assignment/problem'
import type { ConflictFinding } from '#rules/refusal'
import { onlyRound } from '#rules/rounds'
import type { Contest } from '#models/contest'
import type { Panel } from '#models/panel'
import { ScoreSheets } from '#models/score-sheet'
import {
  assignableEntries,
  conflictsAmong,
  judgesOf,
  type AssignableEntry,
  type PanelJudge,
} from './assignment-ground'

export interface PlanSettings {
  /** How many judges are to mark each entry. */
  perEntry: number
  /** The most sheets for a judge, those already held included. */
  most: number
  /** Draws lots among equals. */
  seed: number
}

export interface AssignmentPlan {
  judges: PanelJudge[]
  entries: AssignableEntry[]
  /** Sheets each judge holds already, by person. */
  held: Map<string, number>
  result: AssignmentResult
}

/** Loads even out, but an even load never costs an entry the better judge by far. */
const balance = 20

const barOf: Record<ConflictFinding, BarReason> = {
  'own-entry': 'declared',
  'family-jury': 'family',
  family: 'family',
  supervisor: 'advisor',
  'co-author': 'co-author',
  'same-unit': 'unit',
  'same-school': 'employer',
  'same-contact': 'family',
  declared: 'declared',
}

/** Plans what is missing: every sheet that exists stays, and nobody meets an entry twice. */
export async function assignmentPlan(
  contest: Contest,
  panel: Panel,
  { perEntry, most, seed }: PlanSettings,
): Promise<AssignmentPlan> {
  const [judges = []] = (await judgesOf([panel])).values()
  const entries = await assignableEntries(contest, panel)
  const sheets = await ScoreSheets.find({ entry: { $in: entries.map(({ _id }) => _id) }, round: onlyRound })
    .select({ entry: 1, judge: 1, state: 1 })
    .lean()
  const known = new Set(judges.map(({ person }) => person))
  const live = sheets.filter(({ state }) => state !== 'recused' && state !== 'void')
  // A judge who stepped back, or whose sheet was set aside, does not get the same entry again.
  const gone = sheets.filter(({ state }) => state === 'recused' || state === 'void')
  const pairOf = ({ entry, judge }: (typeof sheets)[number]) => {
    return { entry: entry.toHexString(), judge: judge.toHexString() }
  }
  const ofPanel = live.map(pairOf).filter(({ judge }) => known.has(judge))
  const others = live.map(pairOf).filter(({ judge }) => !known.has(judge))
  const conflicts = conflictsAmong(judges, entries)
  const marked = (entry: string) => others.filter((pair) => pair.entry === entry).length
  const bars: Bar[] = [
    ...gone
      .map(pairOf)
      .filter(({ judge }) => known.has(judge))
      .map((pair): Bar => ({ ...pair, reason: 'unavailable' })),
    ...[...conflicts].flatMap(([{ person }, against]) =>
      [...against].flatMap(([entry, { standing }]): Bar[] =>
        (standing.state === 'barred' || standing.state === 'waiting') && standing.kind
          ? [{ entry: entry._id.toHexString(), judge: person, reason: barOf[standing.kind] }]
          : [],
      ),
    ),
  ]
  const result = assign({
    ...usualAssignment,
    mode: 'top-up',
    entries: entries.map(({ _id, answers }) => ({
      id: _id.toHexString(),
      field: answers.field ?? '',
      unit: answers.unit,
      keywords: [],
      wanted: Math.max(0, perEntry - marked(_id.toHexString())),
    })),
    judges: judges.map(({ person, unit, isHeldBack }) => ({
      id: person,
      unit,
      parents: [],
      fields: panel.fields,
      expertise: panel.fields,
      keywords: [],
      load: { min: 0, max: isHeldBack ? 0 : most },
      isGuest: false,
    })),
    bars: onePerPair(bars),
    existing: ofPanel.map((pair) => ({ ...pair, isFixed: true })),
    balance,
    seed,
  })
  const held = new Map(judges.map(({ person }) => [person, 0]))
  for (const { judge } of ofPanel) held.set(judge, (held.get(judge) ?? 0) + 1)
  return { judges, entries, held, result }
}

function onePerPair(bars: readonly Bar[]): Bar[] {
  return [...new Map(bars.map((bar) => [`${bar.entry}:${bar.judge}`, bar])).values()]
}
