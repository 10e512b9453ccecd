/** The front door: regulations, entries, sheets and decisions in; standings, awards and everything needed to explain them out. */
import { assess } from './assess'
import {
  checkBallots,
  type Approval,
  type AwardProposal,
  type AwardReason,
  type Ballot,
  type BallotIssue,
  type EntryFacts,
  type PendingTie,
  type RolledOver,
  type UnfilledSlots,
} from './awards'
import { calibratedScores, type DisconnectedScope } from './calibrated-scores'
import type { CalibrationReport } from './calibration/calibration-report'
import { fileDecisions, type DecisionIssue, type RecordedDecision } from './decisions'
import type { Deviation } from './deviation'
import type { EntryRubric } from './entry-rubric'
import { byCodeUnit, canonical } from './digest'
import {
  inCanonicalOrder,
  sortOutSheets,
  type CountedSheet,
  type EntrySheetIssue,
  type EntrySheets,
  type ResultSheet,
  type UnusedSheet,
} from './entry-sheets'
import { groupBy } from './group-by'
import { canonicalInputs } from './inputs'
import type { Carried } from './official-score'
import type { PanelScore, ScoreFlag } from './panel-score'
import type { Points, Rational } from './points'
import { prepareEntries, type EntryIssue } from './prepare-entries'
import type { Separation, TieGroup } from './rank'
import { checkRegulations, type RegulationIssue, type ResultRegulations } from './regulations'
import type { Composite } from './rounds'
import { settle } from './settle'
import type { CriterionMean } from './tie-breaks'

export { explainEntry, type Explanation } from './explain'
export type { RecordedDecision, ResultRegulations, ResultSheet }

/** With its authors, unit and eligibility where the regulations cap or check those (`EntryFacts`). */
export interface ResultEntry extends Carried, EntryFacts {
  readonly id: string
  readonly field: string
  readonly status: 'eligible' | 'excluded'
  /** Why it is excluded, as recorded. */
  readonly reason?: string
  /** Criteria that do not apply to it, for all its judges alike; only where the regulations allow that. */
  readonly notApplicable?: readonly string[]
}

export interface Standing {
  readonly entry: string
  readonly field: string
  /** Those it is ranked among: its field when prizes are per field, null when all entries compete. */
  readonly scope: string | null
  /** `insufficient`: fewer sheets than the quorum, or what `flags` say it lacks; listed apart and never averaged. */
  readonly status: 'ranked' | 'insufficient' | 'excluded'
  /** Why it is excluded, as recorded; null otherwise or when nothing was recorded. */
  readonly reason: string | null
  /** 1, 2, 2, 4; null unless ranked, like the three that follow. */
  readonly rank: number | null
  /** The official score, rounded half up. */
  readonly published: Points | null
  /** The same, in hundredths of a point, before it was rounded. */
  readonly exact: Rational | null
  /** How the panel's own score came about; null when there were too few sheets for one. */
  readonly panel: Pick<PanelScore, 'exact' | 'published' | 'parts' | 'fates'> | null
  /** The calibrated score; null where the panel's own is official. */
  readonly adjusted: Points | null
  /** How rounds and votes made the official score; null where the regulations know one round and no vote. */
  readonly composite: Composite | null
  /** What people should know about how the score came about, or why there is none. */
  readonly flags: readonly ScoreFlag[]
  /** Whether it reaches the shortlist line; null when the regulations draw none. */
  readonly shortlisted: boolean | null
  readonly sheetsCounted: number
  readonly required: number
  readonly assigned: number
  /** In rubric order; empty unless ranked. */
  readonly criterionMeans: readonly CriterionMean[]
  /** Sheets far from the panel mean, for people to discuss. */
  readonly deviations: readonly Deviation[]
  /** What separated it, with its tie group, from the group below; null for the last group. */
  readonly separatedBy: Separation | null
  readonly counted: readonly CountedSheet[]
  readonly unused: readonly UnusedSheet[]
}

export type ScopedTieGroup = TieGroup & { readonly scope: string | null }
export type ScopedUnfilled = UnfilledSlots & { readonly scope: string | null }
export type ScopedPending = PendingTie & { readonly scope: string | null }
export type ScopedRollover = RolledOver & { readonly scope: string | null }

export type ResultAward = Omit<AwardProposal, 'reason'> & {
  readonly scope: string | null
  readonly reason:
    | AwardReason
    | { readonly code: 'not-ranked'; readonly status: 'insufficient' | 'excluded' }
    /** Where the council's votes choose, not scores. */
    | { readonly code: 'voted'; readonly votes: number; readonly needed: number; readonly of: number }
}

export type ResultIssue =
  | EntrySheetIssue
  | DecisionIssue
  /** The regulations contradict themselves; nothing is computed. */
  | { readonly code: 'unlawful-regulations'; readonly issue: RegulationIssue }
  | EntryIssue
  /** A ballot that cannot be counted, or several counts of one vote: none of them is used. */
  | BallotIssue
  /** Calibrated scores are official and do not compare those who compete; nothing is computed. */
  | DisconnectedScope
  /** A decision that settles nothing now: the tie it was taken on no longer exists, or never had to be broken. */
  | { readonly code: 'unused-decision'; readonly decision: string }

export interface Results {
  /** By scope, then ranked entries by rank, then insufficient, then excluded; ids order what nothing else orders. */
  readonly standings: readonly Standing[]
  /** Every group in rank order, groups of one included. */
  readonly tieGroups: readonly ScopedTieGroup[]
  /** A proposal for every entry, in the order of the standings. */
  readonly awards: readonly ResultAward[]
  readonly unfilled: readonly ScopedUnfilled[]
  readonly pending: readonly ScopedPending[]
  /** Slots that went one tier down, where the regulations let them. */
  readonly rolledOver: readonly ScopedRollover[]
  /** Every approval the regulations ask for, given, refused or awaited. */
  readonly approvals: readonly Approval[]
  /** How the official scores were calibrated; null where the raw ones are official. */
  readonly calibration: CalibrationReport | null
  readonly issues: readonly ResultIssue[]
  /** One text for the same inputs in any order, to be digested by the caller. */
  readonly canonicalInputs: string
}

/**
 * Computes the results of one contest or round. Marks are hundredths of a point. The order of entries, sheets, decisions and
 * ballots decides nothing. Faults in the data are returned as issues, and what they touch is not counted; nothing is clamped or
 * guessed.
 * @throws TypeError when an argument is not plain data of the declared shape, which is a programmer's fault.
 */
export function computeResults(
  regulations: ResultRegulations,
  entries: readonly ResultEntry[],
  sheets: readonly ResultSheet[],
  decisions: readonly RecordedDecision[],
  ballots: readonly Ballot[] = [],
): Results {
  const ordered = inCanonicalOrder(sheets)
  const inputs = canonicalInputs(regulations, entries, ordered, decisions, ballots)
  const faults = checkRegulations(regulations)
  if (faults.length > 0)
    return nothing(
      inputs,
      faults.map((issue) => ({ code: 'unlawful-regulations', issue })),
    )
  const { awardScope, officialScore, calibration: terms = {}, tiers } = regulations
  const scopeOf = ({ field }: ResultEntry) => (awardScope === 'overall' ? null : field)
  const prepared = prepareEntries(regulations, entries)
  const sorted = sortOutSheets(regulations.rubric, prepared.rubrics, ordered)
  const calibrated =
    officialScore === 'adjusted' ? calibratedScores(terms, scopeOf, prepared.entries, sorted.byEntry) : null
  if (calibrated && calibrated.disconnected.length > 0) return nothing(inputs, calibrated.disconnected)
  const filed = fileDecisions(decisions)
  const counted = countableBallots(tiers, ballots)
  const assessed = prepared.entries.map((entry) =>
    assess(regulations, {
      entry,
      sheets: sorted.byEntry.get(entry.id) ?? noSheets,
      rubric: prepared.rubrics.get(entry.id) as EntryRubric,
      adjusted: calibrated?.scores.get(entry.id) ?? null,
      mostVotes: prepared.mostVotes,
    }),
  )
  const byScope = groupBy(assessed, ({ outcome }) => outcome.scope)
  const scopes =
    awardScope === 'overall' ? [null] : [...new Set(prepared.entries.map(scopeOf))].sort(byScopeName)
  const policy = {
    ...regulations,
    decisions: filed.book,
    facts: new Map(prepared.entries.map((entry) => [entry.id, entry])),
    ballots: counted.ballots,
  }
  const settled = scopes.map((scope) => settle(regulations, scope, byScope.get(scope) ?? [], policy))
  const used = new Set(settled.flatMap(({ decisionsUsed }) => decisionsUsed))
  const unused = [...filed.book.values()].map(({ id }) => id).filter((id) => !used.has(id))
  return {
    standings: settled.flatMap(({ standings }) => standings),
    tieGroups: settled.flatMap(({ tieGroups }) => tieGroups),
    awards: settled.flatMap(({ awards }) => awards),
    unfilled: settled.flatMap(({ unfilled }) => unfilled),
    pending: settled.flatMap(({ pending }) => pending),
    rolledOver: settled.flatMap(({ rolledOver }) => rolledOver),
    approvals: settled.flatMap(({ approvals }) => approvals),
    calibration: calibrated?.report ?? null,
    issues: [
      ...prepared.issues,
      ...sorted.issues,
      ...filed.issues,
      ...counted.issues,
      ...unused.sort(byCodeUnit).map((decision) => ({ code: 'unused-decision' as const, decision })),
    ],
    canonicalInputs: inputs,
  }
}

const noSheets: EntrySheets = { counted: [], unused: [], assigned: 0 }

function byScopeName(a: string | null, b: string | null): number {
  return byCodeUnit(a ?? '', b ?? '')
}

/** Ballots without those that something is wrong with, in one order whatever order they come in. */
function countableBallots(tiers: ResultRegulations['tiers'], given: readonly Ballot[]) {
  const ballots = [...given].sort(
    (a, b) =>
      byCodeUnit(a.entry, b.entry) ||
      byCodeUnit(a.tier, b.tier) ||
      a.inFavour - b.inFavour ||
      a.members - b.members,
  )
  const issues = checkBallots(tiers, ballots)
  const faulty = new Set(issues.map(({ entry, tier }) => canonical([entry, tier])))
  return { ballots: ballots.filter(({ entry, tier }) => !faulty.has(canonical([entry, tier]))), issues }
}

function nothing(inputs: string, issues: readonly ResultIssue[]): Results {
  return {
    standings: [],
    tieGroups: [],
    awards: [],
    unfilled: [],
    pending: [],
    rolledOver: [],
    approvals: [],
    calibration: null,
    issues,
    canonicalInputs: inputs,
  }
}
