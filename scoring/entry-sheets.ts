/** Which sheets of each entry count, which do not and why: only a confirmed, lawful sheet, the judge's only one, ever counts. */
import { byCodeUnit, canonical } from './digest'
import { groupBy } from './group-by'
import { points, type Points } from './points'
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
  /** In rubric order. */
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
  const content = new Map(
    sheets.map((sheet) => [sheet, canonical([sheet.state, !!sheet.isChair, sheet.marks])]),
  )
  const textOf = (sheet: ResultSheet) => content.get(sheet) as string
  return [...sheets].sort(
    (a, b) =>
      byCodeUnit(a.entry, b.entry) || byCodeUnit(a.judge, b.judge) || byCodeUnit(textOf(a), textOf(b)),
  )
}

/** Sorts out the sheets of every entry; `sheets` are in canonical order, and so are the lists returned. */
export function sortOutSheets(
  rubric: Rubric,
  entries: ReadonlySet<string>,
  sheets: readonly ResultSheet[],
): { byEntry: ReadonlyMap<string, EntrySheets>; issues: EntrySheetIssue[] } {
  const issues: EntrySheetIssue[] = []
  const byEntry = new Map<string, EntrySheets>()
  for (const [entry, sheetsOfEntry] of groupBy(sheets, (sheet) => sheet.entry)) {
    if (!entries.has(entry))
      issues.push(...sheetsOfEntry.map(({ judge }) => ({ code: 'unknown-entry' as const, entry, judge })))
    else {
      const sorted = sortOutEntry(rubric, entry, sheetsOfEntry)
      byEntry.set(entry, sorted.sheets)
      issues.push(...sorted.issues)
    }
  }
  return { byEntry, issues }
}

function sortOutEntry(
  rubric: Rubric,
  entry: string,
  sheets: readonly ResultSheet[],
): { sheets: EntrySheets; issues: EntrySheetIssue[] } {
  const issues: EntrySheetIssue[] = []
  const counted: CountedSheet[] = []
  const unused: UnusedSheet[] = []
  const byJudge = groupBy(sheets, ({ judge }) => judge)
  for (const [judge, own] of byJudge) {
    const copies = own.filter(({ state }) => state !== 'void').length
    if (copies > 1) issues.push({ code: 'duplicate-sheet', entry, judge, copies })
    for (const { state, isChair = false, marks } of own) {
      const faults = state === 'confirmed' ? checkSheet(rubric, marks, { complete: true }) : []
      if (faults.length > 0) issues.push({ code: 'unlawful-sheet', entry, judge, faults })
      if (state !== 'confirmed') unused.push({ judge, isChair, why: state })
      else if (copies > 1) unused.push({ judge, isChair, why: 'duplicate' })
      else if (faults.length > 0) unused.push({ judge, isChair, why: 'unlawful' })
      else counted.push(readSheet(rubric, judge, isChair, marks))
    }
  }
  const chairs = counted.filter(({ isChair }) => isChair).map(({ judge }) => judge)
  if (chairs.length > 1) issues.push({ code: 'several-chair-sheets', entry, judges: chairs })
  return { sheets: { counted, unused, assigned: byJudge.size }, issues }
}

function readSheet(rubric: Rubric, judge: string, isChair: boolean, marks: Marks): CountedSheet {
  const given = new Map(Object.entries(marks))
  return {
    judge,
    isChair,
    total: sheetTotal(rubric, marks).total,
    marks: rubric.criteria.map(({ code }) => ({ criterion: code, mark: points(given.get(code) as number) })),
  }
}
