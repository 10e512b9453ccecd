/** The front door: regulations, entries, sheets and decisions in; standings, awards and everything needed to explain them out. */
import { assess } from './assess'
import type { AwardProposal, AwardReason, PendingTie, UnfilledSlots } from './awards'
import { toColumns } from './columns'
import { fileDecisions, type DecisionIssue, type RecordedDecision } from './decisions'
import type { Deviation } from './deviation'
import type { EntryRubric } from './entry-rubric'
import { byCodeUnit } from './digest'
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
import type { Adjust, Carried } from './official-score'
import type { PanelScore, ScoreFlag } from './panel-score'
import { points, type Points, type Rational } from './points'
import { prepareEntries, type EntryIssue } from './prepare-entries'
import type { Separation, TieGroup } from './rank'
import { checkRegulations, type RegulationIssue, type ResultRegulations } from './regulations'
import type { Composite } from './rounds'
import { settle } from './settle'
import type { CriterionMean } from './tie-breaks'

export { explainEntry, type Explanation } from './explain'
export type { RecordedDecision, ResultRegulations, ResultSheet }

export interface ResultEntry extends Carried {
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

export type ResultAward = Omit<AwardProposal, 'reason'> & {
  readonly scope: string | null
  readonly reason: AwardReason | { readonly code: 'not-ranked'; readonly status: 'insufficient' | 'excluded' }
}

export type ResultIssue =
  | EntrySheetIssue
  | DecisionIssue
  /** The regulations contradict themselves; nothing is computed. */
  | { readonly code: 'unlawful-regulations'; readonly issue: RegulationIssue }
  | EntryIssue
  /** The regulations call for calibrated scores and nothing calibrates them; nothing is computed. */
  | { readonly code: 'calibration-missing' }
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
  readonly issues: readonly ResultIssue[]
  /** One text for the same inputs in any order, to be digested by the caller. */
  readonly canonicalInputs: string
}

/**
 * Computes the results of one contest or round. Marks are hundredths of a point. The order of entries, sheets and decisions
 * decides nothing. Faults in the data are returned as issues, and what they touch is not counted; nothing is clamped or guessed.
 * `adjust` calibrates, where the regulations make calibrated scores official.
 * @throws TypeError when an argument is not plain data of the declared shape, which is a programmer's fault; RangeError when
 * `adjust` leaves out an entry it was given, or returns no points.
 */
export function computeResults(
  regulations: ResultRegulations,
  entries: readonly ResultEntry[],
  sheets: readonly ResultSheet[],
  decisions: readonly RecordedDecision[],
  adjust: Adjust | null = null,
): Results {
  const ordered = inCanonicalOrder(sheets)
  const inputs = canonicalInputs(regulations, entries, ordered, decisions)
  const faults = checkRegulations(regulations)
  if (faults.length > 0)
    return nothing(
      inputs,
      faults.map((issue) => ({ code: 'unlawful-regulations', issue })),
    )
  const isAdjusted = regulations.officialScore === 'adjusted'
  if (isAdjusted && !adjust) return nothing(inputs, [{ code: 'calibration-missing' }])
  const prepared = prepareEntries(regulations, entries)
  const sorted = sortOutSheets(regulations.rubric, prepared.rubrics, ordered)
  const calibrated = isAdjusted && adjust ? adjust(countedColumns(prepared.entries, sorted.byEntry)) : null
  const filed = fileDecisions(decisions)
  const assessed = prepared.entries.map((entry) => {
    const own = sorted.byEntry.get(entry.id) ?? noSheets
    return assess(regulations, {
      entry,
      sheets: own,
      rubric: prepared.rubrics.get(entry.id) as EntryRubric,
      adjusted: calibrated ? adjustedOf(entry, own, calibrated) : null,
      mostVotes: prepared.mostVotes,
    })
  })
  const byScope = groupBy(assessed, ({ outcome }) => outcome.scope)
  const fields = prepared.entries.map(({ field }) => field)
  const scopes = regulations.awardScope === 'overall' ? [null] : [...new Set(fields)].sort(byCodeUnit)
  const settled = scopes.map((scope) => settle(regulations, scope, byScope.get(scope) ?? [], filed.book))
  const used = new Set(settled.flatMap(({ decisionsUsed }) => decisionsUsed))
  const unused = [...filed.book.values()].map(({ id }) => id).filter((id) => !used.has(id))
  return {
    standings: settled.flatMap(({ standings }) => standings),
    tieGroups: settled.flatMap(({ tieGroups }) => tieGroups),
    awards: settled.flatMap(({ awards }) => awards),
    unfilled: settled.flatMap(({ unfilled }) => unfilled),
    pending: settled.flatMap(({ pending }) => pending),
    issues: [
      ...prepared.issues,
      ...sorted.issues,
      ...filed.issues,
      ...unused.sort(byCodeUnit).map((decision) => ({ code: 'unused-decision' as const, decision })),
    ],
    canonicalInputs: inputs,
  }
}

const noSheets: EntrySheets = { counted: [], unused: [], assigned: 0 }

/** Null where there is nothing to calibrate; an entry that competes and is left out would silently keep its raw score. */
function adjustedOf(
  { id, status }: ResultEntry,
  { counted }: EntrySheets,
  calibrated: ReadonlyMap<string, Points>,
): Points | null {
  if (status !== 'eligible' || counted.length === 0) return null
  const adjusted = calibrated.get(id)
  if (adjusted === undefined) throw new RangeError(`Not calibrated: ${id}`)
  return points(adjusted)
}

function nothing(inputs: string, issues: ResultIssue[]): Results {
  return {
    standings: [],
    tieGroups: [],
    awards: [],
    unfilled: [],
    pending: [],
    issues,
    canonicalInputs: inputs,
  }
}

/** The counted sheets of entries that compete: what calibration learns the judges from. */
function countedColumns(entries: readonly ResultEntry[], byEntry: ReadonlyMap<string, EntrySheets>) {
  return toColumns(
    entries
      .filter(({ status }) => status === 'eligible')
      .flatMap(({ id }) =>
        (byEntry.get(id)?.counted ?? []).map(({ judge, total }) => ({ entry: id, judge, total })),
      ),
  )
}
