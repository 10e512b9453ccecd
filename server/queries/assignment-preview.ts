/** What automatic assignment would do to a panel: who gets how many, what cannot be done and why. Nothing is kept. */
import type { AssignedPair, AssignmentResult } from '#scoring/assignment/assign'
import { thinlyLinked, type ScopeDesign } from '#scoring/assignment/design'
import type { Refusal } from '#rules/refusal'
import { whyNotAssign } from '#rules/assignments'
import { isJudging, serviceOf } from '#rules/panel-service'
import { roundOf, type Round } from '#rules/rounds'
import type { Panel } from '#models/panel'
import { cutSentence, guestSentence, type AssignmentNames } from '#wording/vi/assignment'
import { assignmentPlan, type AssignmentPlan, type PlanSettings } from '../assignment-plan'
import { sha256 } from '../digest'
import { guestCandidates, type GuestCandidate } from '../guest-candidates'
import type { By, InContest } from '../guard'
import { panelIn } from '../panel-work'
import { plannedJudges, type PlannedJudge } from '../plan-judges'
import { refuse } from '../refuse'
import { unseenConflicts } from '../shown-conflicts'
import { standingRound } from '../rounds'

/** As typed, so that a slip comes back as it was; empty when the page is first opened. */
export interface TypedSettings {
  perEntry: string
  least: string
  most: string
  seed: string
}

export interface AssignmentPreview {
  panel: { id: string; name: string }
  typed: TypedSettings
  problems: ('per-entry' | 'least' | 'most' | 'seed')[]
  refusal: Refusal | null
  entries: number
  /** Null when the settings cannot be read, or there is nobody or nothing to assign. */
  plan: {
    isComplete: boolean
    /** Sheets it would make. */
    made: number
    judges: PlannedJudge[]
    /** How well the entries of each field can be compared, once it is applied. */
    links: { field: string; entries: number; judges: number; strength: LinkStrength }[]
    /** Whom one could ask in from other panels; empty where the panel does with its own. */
    guests: GuestCandidate[]
    /** Why it is not complete, what the judges would be linked better by. */
    sentences: string[]
    /** Findings of conflict that nobody has looked at. */
    unseen: number
    /** Of the new pairs: what is applied is what was looked at. */
    digest: string
  } | null
}

const mostPerEntry = 15
const mostSheets = 999

export async function assignmentPreview(
  by: By & InContest,
  panelId: string | undefined,
  typed: TypedSettings,
): Promise<AssignmentPreview> {
  const panel = await panelIn(by, panelId)
  const round = await standingRound(by.contest, panel.round)
  const { settings, problems, shown } = readSettings(round, panel, typed)
  const [plan, unseen] = await Promise.all([
    settings && assignmentPlan(by, panel, settings),
    unseenConflicts(by.contest, panel._id.toHexString()),
  ])
  return {
    panel: { id: panel._id.toHexString(), name: panel.name },
    typed: shown,
    problems,
    refusal: whyNotAssign(by.contest.timeline, by.now, round),
    entries: plan?.entries.length ?? 0,
    plan:
      plan && plan.judges.length > 0 && plan.entries.length > 0
        ? await shownPlan(by, panel, plan, unseen)
        : null,
  }
}

/** The pairs of the plan that was looked at. Refused `plan-changed` when the record would now give another one. */
export async function plannedPairs(
  by: By & InContest,
  panelId: string | undefined,
  typed: TypedSettings,
  digest: string,
): Promise<{ entry: string; judge: string }[]> {
  const panel = await panelIn(by, panelId)
  const { settings } = readSettings(roundOf(by.contest, panel.round), panel, typed)
  const pairs = settings ? newPairs((await assignmentPlan(by, panel, settings)).result) : []
  refuse(digestOf(pairs) === digest ? null : { because: 'plan-changed' })
  return pairs.map(({ entry, judge }) => ({ entry, judge }))
}

function readSettings({ scoring }: Round, { members }: Panel, typed: TypedSettings) {
  const judging = members.map(serviceOf).filter(isJudging)
  const usual = Math.max(1, Math.min(scoring.quorum.sheets ?? 3, judging.length))
  const shown = {
    perEntry: typed.perEntry || String(usual),
    least: typed.least || '0',
    most: typed.most || String(mostSheets),
    seed: typed.seed || '1',
  }
  const perEntry = wholeNumber(shown.perEntry, 1, mostPerEntry)
  const most = wholeNumber(shown.most, 1, mostSheets)
  const least = wholeNumber(shown.least, 0, most ?? mostSheets)
  const seed = wholeNumber(shown.seed, 0, 999_999)
  const problems: AssignmentPreview['problems'] = []
  if (perEntry === null) problems.push('per-entry')
  if (least === null) problems.push('least')
  if (most === null) problems.push('most')
  if (seed === null) problems.push('seed')
  const settings: PlanSettings | null =
    perEntry === null || least === null || most === null || seed === null
      ? null
      : { perEntry, least, most, seed }
  return { settings, problems, shown }
}

function wholeNumber(text: string, least: number, most: number): number | null {
  if (!/^\d{1,6}$/.test(text.trim())) return null
  const value = Number(text)
  return value >= least && value <= most ? value : null
}

/** As far as the plan goes; of one that cannot be completed, its best effort. */
function assignmentOf(result: AssignmentResult) {
  if (result.status === 'unlawful')
    throw new Error(`A plan cannot be asked for: ${JSON.stringify(result.issues)}`)
  return result.status === 'complete' ? result : result.bestEffort
}

function newPairs(result: AssignmentResult): AssignedPair[] {
  return assignmentOf(result).pairs.filter(({ origin }) => origin === 'new')
}

function digestOf(pairs: readonly AssignedPair[]): string {
  return sha256(pairs.map(({ entry, judge }) => `${entry}:${judge}`).join('\n'))
}

async function shownPlan(
  by: By & InContest,
  panel: Panel,
  plan: AssignmentPlan,
  unseen: number,
): Promise<NonNullable<AssignmentPreview['plan']>> {
  const { result, entries } = plan
  const pairs = newPairs(result)
  const names = namesOf(by.contest.regulations.fields, plan)
  const { design } = assignmentOf(result)
  const isComplete = result.status === 'complete'
  const isShort = !isComplete || design.some(({ guests }) => guests !== null)
  return {
    isComplete,
    made: pairs.length,
    judges: await plannedJudges(plan, pairs, mostSheets),
    links: design.map((one) => ({
      field: names.field(one.scope ?? ''),
      entries: one.entries,
      judges: one.judges,
      strength: strengthOf(one),
    })),
    guests: isShort ? await guestCandidates(by, panel, entries) : [],
    sentences: [
      ...(result.status === 'infeasible' ? result.cuts.map((cut) => cutSentence(cut, names)) : []),
      ...design.flatMap(({ guests }) => (guests ? [guestSentence(guests)] : [])),
    ],
    unseen,
    digest: digestOf(pairs),
  }
}

/** `none` where no entry has a sheet; `apart` where some must not be compared with others. */
export type LinkStrength = 'none' | 'apart' | 'thin' | 'good'

function strengthOf({ components, lambda2, judges }: ScopeDesign): LinkStrength {
  if (components === 0) return 'none'
  if (components > 1) return 'apart'
  return judges > 1 && lambda2 < thinlyLinked ? 'thin' : 'good'
}

function namesOf(
  fields: readonly { code: string; name: string }[],
  { entries, judges }: AssignmentPlan,
): AssignmentNames {
  const codes = new Map(entries.map((entry) => [entry._id.toHexString(), `phách ${entry.blindCode ?? ''}`]))
  const people = new Map(judges.map(({ person, name }) => [person, name]))
  return {
    field: (code) => fields.find((field) => field.code === code)?.name ?? code,
    judge: (id) => people.get(id) ?? '',
    entry: (id) => codes.get(id) ?? '',
    entriesIn: (field) => entries.filter(({ answers }) => answers.field === field).length,
  }
}
