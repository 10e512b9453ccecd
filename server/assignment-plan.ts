/** Automatic assignment of one panel: what the engine is asked, from what is on record. The same record gives the same plan. */
import { assign, type AssignmentResult } from '#scoring/assignment/assign'
import { usualAssignment, type Bar, type BarReason } from '#scoring/assignment/problem'
import type { ConflictFinding } from '#rules/refusal'
import { dayOf } from '#rules/deadlines'
import { whyNotGive } from '#rules/panel-service'
import type { Contest } from '#models/contest'
import type { Panel } from '#models/panel'
import { ScoreSheets } from '#models/score-sheet'
import { loadOf } from './load-limits'
import {
  assignableEntries,
  conflictsAmong,
  judgesOf,
  type AssignableEntry,
  type PanelJudge,
} from './assignment-ground'
import { standingRound } from './rounds'

export interface PlanSettings {
  /** How many judges are to mark each entry. */
  perEntry: number
  /** The fewest sheets for a judge, those already held included; guests are not held to it. */
  least: number
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
  /** The most sheets each judge may have, by person. */
  most: Map<string, number>
  /** Who must not be given what, one reason for each pair. */
  bars: Bar[]
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
  { contest, now }: { contest: Contest; now: Date },
  panel: Panel,
  { perEntry, least, most, seed }: PlanSettings,
): Promise<AssignmentPlan> {
  const [judges = []] = (await judgesOf([panel])).values()
  const entries = await assignableEntries(contest, panel, await standingRound(contest, panel.round))
  const sheets = await ScoreSheets.find({
    entry: { $in: entries.map(({ _id }) => _id) },
    round: panel.round,
  })
    .select({ entry: 1, judge: 1, state: 1 })
    .lean()
  const known = new Set(judges.map(({ person }) => person))
  const stopped = new Set(
    judges.filter((judge) => whyNotGive(judge, dayOf(now), '')).map(({ person }) => person),
  )
  // A judge who stepped back, or whose sheet was set aside, does not get the same entry again; what somebody whose
  // service ended left unfinished needs another judge.
  const isGone = ({ state, judge }: (typeof sheets)[number]) =>
    state === 'recused' || state === 'void' || (state !== 'confirmed' && stopped.has(judge.toHexString()))
  const live = sheets.filter((sheet) => !isGone(sheet))
  const gone = sheets.filter(isGone)
  const pairOf = ({ entry, judge }: (typeof sheets)[number]) => {
    return { entry: entry.toHexString(), judge: judge.toHexString() }
  }
  const ofPanel = live.map(pairOf).filter(({ judge }) => known.has(judge))
  const others = live.map(pairOf).filter(({ judge }) => !known.has(judge))
  const conflicts = conflictsAmong(judges, entries)
  const holds = new Set(ofPanel.map(({ entry, judge }) => `${entry}:${judge}`))
  const marked = (entry: string) => others.filter((pair) => pair.entry === entry).length
  const bars = onePerPair([
    ...gone
      .map(pairOf)
      .filter(({ judge }) => known.has(judge))
      .map((pair): Bar => ({ ...pair, reason: 'unavailable' })),
    ...[...conflicts].flatMap(([{ person }, against]) =>
      [...against].flatMap(([entry, { standing }]): Bar[] =>
        // A sheet that exists stays, also when something against it is found later.
        (standing.state === 'barred' || standing.state === 'waiting') &&
        standing.kind &&
        !holds.has(`${entry._id.toHexString()}:${person}`)
          ? [{ entry: entry._id.toHexString(), judge: person, reason: barOf[standing.kind] }]
          : [],
      ),
    ),
  ])
  const held = new Map(judges.map(({ person }) => [person, 0]))
  for (const { judge } of ofPanel) held.set(judge, (held.get(judge) ?? 0) + 1)
  const bounds = new Map(
    judges.map((judge) => [judge.person, mostFor(judge, held.get(judge.person) ?? 0, most, now)]),
  )
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
    judges: judges.map((judge) => ({
      id: judge.person,
      unit: judge.unit,
      parents: [],
      fields: panel.fields,
      expertise: panel.fields,
      keywords: [],
      load: loadFor(judge, bounds.get(judge.person) ?? 0, least),
      isGuest: judge.isGuest,
    })),
    bars,
    existing: ofPanel.map((pair) => ({ ...pair, isFixed: true })),
    balance,
    seed,
  })
  return { judges, entries, held, most: bounds, bars, result }
}

/** What a judge holds stays, also when they agreed to fewer, or serve no longer. */
function mostFor(judge: PanelJudge, held: number, most: number, now: Date): number {
  if (judge.isHeldBack || whyNotGive(judge, dayOf(now), judge.name)) return held
  return Math.max(held, Math.min(most, loadOf(judge) ?? most))
}

/** Nobody is held to a least that their own bound does not let them reach. */
function loadFor({ isGuest }: PanelJudge, max: number, least: number): { min: number; max: number } {
  return { min: isGuest ? 0 : Math.min(least, max), max }
}

function onePerPair(bars: readonly Bar[]): Bar[] {
  return [...new Map(bars.map((bar) => [`${bar.entry}:${bar.judge}`, bar])).values()]
}
