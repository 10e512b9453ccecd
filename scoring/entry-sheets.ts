/** Which sheets of each entry count, which do not and why: only a confirmed, lawful sheet, the judge's only one, ever counts. */
import { byCodeUnit, canonical } from './digest'
import type { EntryRubric } from './entry-rubric'
import { runsOf } from './group-by'
import { readMarks } from './kernels/mark-columns'
import { scanMarks } from './kernels/scan-marks'
import { points, rational, roundHalfUp, type Points } from './points'
import { checkSheet, type Marks, type Rubric, type SheetIssue } from './rubric'
import { sheetTotal } from './sheet-total'
import type { CountedTotal } from './tie-breaks'

export type ResultSheetState = 'blank' | 'in-progress' | 'confirmed' | 'recused' | 'void'

/** One judge's sheet for one entry, in any state; a blank one says the judge is assigned. */
export interface ResultSheet {
  readonly entry: string
  readonly judge: string
  readonly state: ResultSheetState
  readonly isChair?: boolean
  /** Hundredths of a point by criterion code. */
  readonly marks: Marks
}

export interface CountedSheet extends CountedTotal {
  /** In rubric order; only of criteria that apply to the entry. */
  readonly marks: readonly { readonly criterion: string; readonly mark: Points }[]
}

export interface UnusedSheet {
  readonly judge: string
  readonly isChair: boolean
  readonly why: Exclude<ResultSheetState, 'confirmed'> | 'duplicate' | 'unlawful'
}

export interface EntrySheets {
  readonly counted: readonly CountedSheet[]
  readonly unused: readonly UnusedSheet[]
  /** Judges with a sheet in any state. */
  readonly assigned: number
}

export type EntrySheetIssue =
  | { readonly code: 'unknown-entry'; readonly entry: string; readonly judge: string }
  /** Several sheets, not void, by one judge for one entry; none of them counts. */
  | {
      readonly code: 'duplicate-sheet'
      readonly entry: string
      readonly judge: string
      readonly copies: number
    }
  /** A confirmed sheet that is incomplete or breaks the rubric; it does not count. */
  | {
      readonly code: 'unlawful-sheet'
      readonly entry: string
      readonly judge: string
      readonly faults: readonly SheetIssue[]
    }
  | { readonly code: 'several-chair-sheets'; readonly entry: string; readonly judges: readonly string[] }

/** Sheets in one order whatever order they came in: by entry, by judge, then by content. */
export function inCanonicalOrder(sheets: readonly ResultSheet[]): ResultSheet[] {
  // Only two sheets of one judge for one entry need their content compared.
  const textOf = ({ state, isChair, marks }: ResultSheet) => canonical([state, !!isChair, marks])
  return [...sheets].sort(
    (a, b) =>
      byCodeUnit(a.entry, b.entry) || byCodeUnit(a.judge, b.judge) || byCodeUnit(textOf(a), textOf(b)),
  )
}

/**
 * Sorts out the sheets of every entry; `sheets` are in canonical order, and so are the lists returned. `rubrics` knows every
 * entry there is; `rubric` is the whole one, which most of them have.
 */
export function sortOutSheets(
  rubric: Rubric,
  rubrics: ReadonlyMap<string, EntryRubric>,
  sheets: readonly ResultSheet[],
): { byEntry: ReadonlyMap<string, EntrySheets>; issues: EntrySheetIssue[] } {
  const issues: EntrySheetIssue[] = []
  const byEntry = new Map<string, EntrySheets>()
  const totals = lawfulTotals(rubric, sheets)
  for (const [from, to] of runsOf(sheets, ({ entry }) => entry)) {
    const own = sheets.slice(from, to)
    const [{ entry }] = own as [ResultSheet]
    const applicable = rubrics.get(entry)
    if (applicable) {
      const isWhole = applicable.rubric === rubric
      byEntry.set(entry, sortOutEntry(applicable, own, isWhole ? totals.subarray(from, to) : null, issues))
    } else for (const { judge } of own) issues.push({ code: 'unknown-entry', entry, judge })
  }
  return { byEntry, issues }
}

/** Weighted sums by the whole rubric of the sheets that are confirmed and lawful; -1 for every other. */
function lawfulTotals(rubric: Rubric, sheets: readonly ResultSheet[]): Float64Array {
  const marks = readMarks(
    rubric,
    sheets.map(({ state, marks }) => (state === 'confirmed' ? marks : null)),
  )
  return scanMarks(rubric, {
    width: rubric.criteria.length,
    marks,
    offsets: Uint32Array.of(0, sheets.length),
  }).totals
}

function sortOutEntry(
  applicable: EntryRubric,
  sheets: readonly ResultSheet[],
  totals: Float64Array | null,
  issues: EntrySheetIssue[],
): EntrySheets {
  const counted: CountedSheet[] = []
  const unused: UnusedSheet[] = []
  let assigned = 0
  for (const [from, to] of runsOf(sheets, ({ judge }) => judge)) {
    assigned += 1
    const own = sheets.slice(from, to)
    const [{ entry, judge }] = own as [ResultSheet]
    const copies = own.filter(({ state }) => state !== 'void').length
    if (copies > 1) issues.push({ code: 'duplicate-sheet', entry, judge, copies })
    own.forEach(({ state, isChair = false, marks }, place) => {
      const known = totals?.[from + place] ?? -1
      const given = applicableMarks(applicable, marks)
      const faults =
        state !== 'confirmed' || known >= 0 ? [] : checkSheet(applicable.rubric, given, { complete: true })
      if (faults.length > 0) issues.push({ code: 'unlawful-sheet', entry, judge, faults })
      if (state !== 'confirmed') unused.push({ judge, isChair, why: state })
      else if (copies > 1) unused.push({ judge, isChair, why: 'duplicate' })
      else if (faults.length > 0) unused.push({ judge, isChair, why: 'unlawful' })
      else {
        const sum = known >= 0 ? known : sheetTotal(applicable.rubric, given).exact.numerator
        counted.push(readSheet(applicable, judge, isChair, given, sum))
      }
    })
  }
  const chairs = counted.filter(({ isChair }) => isChair).map(({ judge }) => judge)
  if (chairs.length > 1)
    issues.push({ code: 'several-chair-sheets', entry: (sheets[0] as ResultSheet).entry, judges: chairs })
  return { counted, unused, assigned }
}

/** A mark on a criterion that does not apply to the entry plays no part. */
function applicableMarks({ notApplicable }: EntryRubric, marks: Marks): Marks {
  if (notApplicable.length === 0) return marks
  return Object.fromEntries(Object.entries(marks).filter(([code]) => !notApplicable.includes(code)))
}

function readSheet(
  { rubric, times, over }: EntryRubric,
  judge: string,
  isChair: boolean,
  marks: Marks,
  weightedSum: number,
): CountedSheet {
  const denominator = (rubric.weightsOver ?? 1) * over
  const numerator = weightedSum * times
  return {
    judge,
    isChair,
    total: roundHalfUp(numerator, denominator),
    ...(denominator === 1 ? {} : { exact: rational(numerator, denominator) }),
    marks: rubric.criteria.map(({ code }) => ({ criterion: code, mark: points(marks[code] as number) })),
  }
}
