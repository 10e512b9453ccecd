/** Gives entries to judges and takes them back, in one act: a blank sheet for each pair, one letter to each judge for all of theirs. */
import { whyNotAssign, type AssignmentKind } from '#rules/assignments'
import { dayOf } from '#rules/deadlines'
import { whyNotGive } from '#rules/panel-service'
import { idFrom } from '#models/ids'
import type { Panel } from '#models/panel'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import { applyBatch, type GivenPair } from '../assignment-batch'
import {
  assignableEntries,
  judgesOf,
  standingFor,
  type AssignableEntry,
  type PanelJudge,
} from '../assignment-ground'
import { loadOf, sheetsHeld } from '../load-limits'
import type { By, InContest } from '../guard'
import { panelIn } from '../panel-work'
import { found, refuse } from '../refuse'
import { standingRound } from '../rounds'

export interface JudgePair {
  entry: string
  judge: string
}

/** What came of it: sheets made, blank ones taken back, and pairs passed over because of a conflict. */
export interface AssignmentResult {
  made: number
  takenBack: number
  passedOver: number
}

/** How the act is remembered, and which pairs lose their blank sheet in it. */
interface Manner {
  kind?: AssignmentKind
  takeBack?: readonly JudgePair[]
  /** Of the panel as it was looked at: refused `plan-changed` when it is another one by now. */
  version?: number
}

/**
 * `pairs` chosen by hand are refused as a whole when one of them has a conflict; `'all'` gives every judge every entry
 * of the panel's fields, passing over conflicts, findings nobody has looked at, judges who are held back or whose service
 * ended, and what is more than somebody agreed to mark. Pairs that have a sheet are left alone, and so are pairs to be
 * taken back that have none. A sheet that was begun is not taken back: the whole act is refused.
 */
export async function assignJudges(
  by: By & InContest,
  panelId: string | undefined,
  pairs: readonly JudgePair[] | 'all',
  { kind = pairs === 'all' ? 'all' : 'by-hand', takeBack = [], version }: Manner = {},
): Promise<AssignmentResult> {
  const { contest, now } = by
  const panel = await panelIn(by, panelId)
  const round = await standingRound(contest, panel.round)
  refuse(whyNotAssign(contest.timeline, now, round))
  if (version !== undefined && version !== panel.version) refuse({ because: 'plan-changed' })
  const [judges = []] = (await judgesOf([panel])).values()
  if (judges.length === 0) refuse({ because: 'panel-empty' })
  const entries = await assignableEntries(contest, panel, round)
  if (entries.length === 0) refuse({ because: 'no-eligible-entries' })
  const free = await withoutSheet(
    panel,
    pairs === 'all' ? everyPair(judges, entries) : chosen(pairs, judges, entries),
  )
  const unwanted = await blankOf(panel, takeBack)
  const allowed = free.filter(([judge, entry]) => isAllowed(judge, entry, now, pairs === 'all'))
  const wanted = withinLoads(allowed, await heldWithout(panel, unwanted), pairs === 'all')
  const isAny = wanted.length + unwanted.length > 0
  if (isAny) await applyBatch(by, panel, round, { kind, give: wanted, takeBack: unwanted })
  return { made: wanted.length, takenBack: unwanted.length, passedOver: free.length - wanted.length }
}

function everyPair(judges: PanelJudge[], entries: AssignableEntry[]): GivenPair[] {
  return entries.flatMap((entry) => judges.map((judge): GivenPair => [judge, entry]))
}

/** NotFound for anyone who is not of the panel and for anything that is not a valid entry of its fields. */
function chosen(pairs: readonly JudgePair[], judges: PanelJudge[], entries: AssignableEntry[]): GivenPair[] {
  const judgeById = new Map(judges.map((judge) => [judge.person, judge]))
  const entryById = new Map(entries.map((entry) => [entry._id.toHexString(), entry]))
  const unique = new Map(pairs.map((pair) => [`${pair.entry}:${pair.judge}`, pair]))
  return [...unique.values()].map((pair) => [
    found(judgeById.get(pair.judge), 'judge'),
    found(entryById.get(pair.entry), 'entry'),
  ])
}

/** Refuses what is in the way of a pair chosen by hand; passes over it when all were asked for. */
function isAllowed(judge: PanelJudge, entry: AssignableEntry, now: Date, isAll: boolean): boolean {
  const { state, kind } = standingFor(judge, entry)
  const isOpen = kind === null || state === 'open'
  const refusal = whyNotGive(judge, dayOf(now), judge.name)
  if (isAll) return isOpen && refusal === null && !judge.isHeldBack
  refuse(refusal)
  if (!isOpen) refuse({ because: 'conflict', finding: kind, ...(state === 'waiting' && { isWaiting: true }) })
  return true
}

/** Nobody gets more than they agreed to: refused when chosen by hand, passed over when all were asked for. */
function withinLoads(pairs: GivenPair[], before: ReadonlyMap<string, number>, isAll: boolean): GivenPair[] {
  const held = new Map(before)
  return pairs.filter(([judge]) => {
    const max = loadOf(judge)
    const now = held.get(judge.person) ?? 0
    if (max !== null && now >= max) {
      if (!isAll) refuse({ because: 'over-load', name: judge.name, max, held: now })
      return false
    }
    held.set(judge.person, now + 1)
    return true
  })
}

/** How many sheets each judge holds once these are taken back. */
async function heldWithout(panel: Panel, unwanted: readonly ScoreSheet[]): Promise<Map<string, number>> {
  const held = await sheetsHeld(panel)
  for (const { judge } of unwanted) {
    const person = judge.toHexString()
    held.set(person, (held.get(person) ?? 0) - 1)
  }
  return held
}

async function withoutSheet({ round }: Panel, pairs: GivenPair[]): Promise<GivenPair[]> {
  const sheets = await ScoreSheets.find({
    entry: { $in: [...new Set(pairs.map(([, entry]) => entry._id))] },
    round,
  })
    .select({ entry: 1, judge: 1 })
    .lean()
  const taken = new Set(sheets.map((sheet) => `${sheet.entry.toHexString()}:${sheet.judge.toHexString()}`))
  return pairs.filter(([judge, entry]) => !taken.has(`${entry._id.toHexString()}:${judge.person}`))
}

/** The sheets of pairs that are to be taken back. Refused `assignment-begun` when one of them is no longer blank. */
async function blankOf(panel: Panel, pairs: readonly JudgePair[]): Promise<ScoreSheet[]> {
  if (pairs.length === 0) return []
  const ids = (key: keyof JudgePair) => [...new Set(pairs.map((pair) => found(idFrom(pair[key]), key)))]
  const wanted = new Set(pairs.map(({ entry, judge }) => `${entry}:${judge}`))
  const sheets = await ScoreSheets.find({
    panel: panel._id,
    entry: { $in: ids('entry') },
    judge: { $in: ids('judge') },
  }).lean()
  const chosen = sheets.filter(({ entry, judge }) =>
    wanted.has(`${entry.toHexString()}:${judge.toHexString()}`),
  )
  const begun = chosen.filter(({ state }) => state !== 'blank').map(({ blindCode }) => blindCode)
  if (begun.length > 0) refuse({ because: 'assignment-begun', entries: [...new Set(begun)].toSorted() })
  return chosen
}
