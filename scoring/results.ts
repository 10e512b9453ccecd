/** The front door: regulations, entries, sheets and decisions in; standings, awards and everything needed to explain them out. */
import { assess, type Assessment } from './assess'
import { allocate, type AwardProposal, type AwardReason, type PendingTie, type UnfilledSlots } from './awards'
import { fileDecisions, type DecisionBook, type DecisionIssue, type RecordedDecision } from './decisions'
import type { Deviation } from './deviation'
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
import type { Points, Rational } from './points'
import { rank, type Separation, type TieGroup } from './rank'
import { checkRegulations, type RegulationIssue, type ResultRegulations } from './regulations'
import type { CriterionMean } from './tie-breaks'

export { explainEntry, type Explanation } from './explain'
export type { RecordedDecision, ResultRegulations, ResultSheet }

export interface ResultEntry {
  readonly id: string
  readonly field: string
  readonly status: 'eligible' | 'excluded'
  /** Why it is excluded, as recorded. */
  readonly reason?: string
}

export interface Standing {
  readonly entry: string
  readonly field: string
  /** Those it is ranked among: its field when prizes are per field, null when all entries compete. */
  readonly scope: string | null
  /** `insufficient`: fewer sheets than the quorum; listed apart and never averaged. */
  readonly status: 'ranked' | 'insufficient' | 'excluded'
  /** Why it is excluded, as recorded; null otherwise or when nothing was recorded. */
  readonly reason: string | null
  /** 1, 2, 2, 4; null unless ranked, like the three that follow. */
  readonly rank: number | null
  /** Rounded once, half up. */
  readonly published: Points | null
  /** Hundredths of a point before rounding: the sum of sheet totals over their number. */
  readonly exact: Rational | null
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
  /** The same id given more than once; the entry is excluded until that is settled. */
  | { readonly code: 'duplicate-entry'; readonly entry: string; readonly copies: number }
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
 * @throws TypeError when an argument is not plain data of the declared shape, which is a programmer's fault.
 */
export function computeResults(
  regulations: ResultRegulations,
  entries: readonly ResultEntry[],
  sheets: readonly ResultSheet[],
  decisions: readonly RecordedDecision[],
): Results {
  const ordered = inCanonicalOrder(sheets)
  const inputs = canonicalInputs(regulations, entries, ordered, decisions)
  const faults = checkRegulations(regulations)
  if (faults.length > 0)
    return {
      standings: [],
      tieGroups: [],
      awards: [],
      unfilled: [],
      pending: [],
      issues: faults.map((issue) => ({ code: 'unlawful-regulations', issue })),
      canonicalInputs: inputs,
    }
  const single = onePerId([...entries].sort((a, b) => byCodeUnit(a.id, b.id)))
  const sorted = sortOutSheets(regulations.rubric, new Set(single.entries.map(({ id }) => id)), ordered)
  const filed = fileDecisions(decisions)
  const assessed = single.entries.map((entry) =>
    assess(regulations, entry, sorted.byEntry.get(entry.id) ?? noSheets),
  )
  const fields = assessed.map(({ outcome }) => outcome.field)
  const scopes = regulations.awardScope === 'overall' ? [null] : [...new Set(fields)].sort(byCodeUnit)
  const settled = scopes.map((scope) => {
    const competing = assessed.filter(({ outcome }) => outcome.scope === scope)
    return settle(regulations, scope, competing, filed.book)
  })
  const used = new Set(settled.flatMap(({ decisionsUsed }) => decisionsUsed))
  const unused = [...filed.book.values()].map(({ id }) => id).filter((id) => !used.has(id))
  return {
    standings: settled.flatMap(({ standings }) => standings),
    tieGroups: settled.flatMap(({ tieGroups }) => tieGroups),
    awards: settled.flatMap(({ awards }) => awards),
    unfilled: settled.flatMap(({ unfilled }) => unfilled),
    pending: settled.flatMap(({ pending }) => pending),
    issues: [
      ...single.issues,
      ...sorted.issues,
      ...filed.issues,
      ...unused.sort(byCodeUnit).map((decision) => ({ code: 'unused-decision' as const, decision })),
    ],
    canonicalInputs: inputs,
  }
}

const noSheets: EntrySheets = { counted: [], unused: [], assigned: 0 }

function onePerId(entries: readonly ResultEntry[]): { entries: ResultEntry[]; issues: ResultIssue[] } {
  const single: ResultEntry[] = []
  const issues: ResultIssue[] = []
  for (const [id, same] of groupBy(entries, (entry) => entry.id)) {
    same.sort((a, b) => byCodeUnit(a.field, b.field))
    const [entry] = same
    if (same.length > 1) issues.push({ code: 'duplicate-entry', entry: id, copies: same.length })
    single.push(same.length > 1 ? { id, field: entry.field, status: 'excluded' } : entry)
  }
  return { entries: single, issues }
}

interface Settled extends Pick<Results, 'standings' | 'tieGroups' | 'awards' | 'unfilled' | 'pending'> {
  readonly decisionsUsed: readonly string[]
}

/** Ranks and awards the entries of one scope. */
function settle(
  { tieChain, tiers, tiePolicy }: ResultRegulations,
  scope: string | null,
  assessed: readonly Assessment[],
  decisions: DecisionBook,
): Settled {
  const contenders = assessed.flatMap(({ contender }) => (contender ? [contender] : []))
  const ranking = rank(contenders, tieChain, decisions)
  const allocation = allocate(ranking.groups, tiers, { tiePolicy, decisions })
  const outcomes = new Map(assessed.map(({ outcome }) => [outcome.entry, outcome]))
  const ranked = ranking.groups.flatMap(({ entries, rank, separatedBy }) =>
    entries.map((entry) => ({ ...(outcomes.get(entry) as Assessment['outcome']), rank, separatedBy })),
  )
  const unranked = (['insufficient', 'excluded'] as const).flatMap((status) =>
    assessed
      .filter(({ outcome }) => outcome.status === status)
      .map(({ outcome }) => ({ ...outcome, status, rank: null, separatedBy: null })),
  )
  const proposals = new Map(allocation.awards.map((award) => [award.entry, award]))
  return {
    standings: [...ranked, ...unranked],
    tieGroups: ranking.groups.map((group) => ({ scope, ...group })),
    awards: [
      ...ranked.map(({ entry }) => ({ scope, ...(proposals.get(entry) as AwardProposal) })),
      ...unranked.map(({ entry, status }): ResultAward => {
        return { scope, entry, tier: null, reason: { code: 'not-ranked', status } }
      }),
    ],
    unfilled: allocation.unfilled.map((each) => ({ scope, ...each })),
    pending: allocation.pending ? [{ scope, ...allocation.pending }] : [],
    decisionsUsed: [...ranking.decisionsUsed, ...allocation.decisionsUsed],
  }
}
