/** Calibrated scores where the regulations make them official, and whether those who compete can be compared by them. */
import { calibrate, type CalibrationOptions } from './calibration/calibrate'
import { calibrationReport, type CalibrationReport } from './calibration/calibration-report'
import { toColumns } from './columns'
import { byCodeUnit } from './digest'
import type { EntrySheets } from './entry-sheets'
import { groupBy } from './group-by'
import type { Points } from './points'
import type { ResultEntry } from './results'

/** How the regulations calibrate; only a fixed `lambda` guarantees that raising a mark never lowers its entry. */
export type CalibrationTerms = Pick<CalibrationOptions, 'method' | 'lambda' | 'delta'>

export type CalibrationTermIssue =
  | { readonly code: 'unknown-calibration'; readonly method: string }
  | { readonly code: 'lambda-is-not-a-ridge' }
  | { readonly code: 'delta-is-not-points' }

/** Everything wrong with the terms. */
export function checkCalibrationTerms({ method, lambda, delta }: CalibrationTerms): CalibrationTermIssue[] {
  const issues: CalibrationTermIssue[] = []
  if (method !== undefined && method !== 'additive' && method !== 'pseudo-huber')
    issues.push({ code: 'unknown-calibration', method })
  if (lambda !== undefined && !(Number.isFinite(lambda) && lambda >= 0))
    issues.push({ code: 'lambda-is-not-a-ridge' })
  if (delta !== undefined && !(Number.isSafeInteger(delta) && delta > 0))
    issues.push({ code: 'delta-is-not-points' })
  return issues
}

/** Entries that compete with one another, and that no common judge or work lets calibrated scores compare. */
export interface DisconnectedScope {
  readonly code: 'calibration-disconnected'
  readonly scope: string | null
  readonly components: number
}

export interface CalibratedScores {
  /** Of every entry that competes and has a counted sheet. */
  readonly scores: ReadonlyMap<string, Points>
  readonly report: CalibrationReport
  readonly disconnected: readonly DisconnectedScope[]
}

/**
 * Calibrates the counted sheets of the entries that compete; null when there are none. What cannot be calibrated keeps its own
 * score, and the report says why. The terms are lawful (`checkCalibrationTerms`).
 */
export function calibratedScores(
  terms: CalibrationTerms,
  scopeOf: (entry: ResultEntry) => string | null,
  entries: readonly ResultEntry[],
  byEntry: ReadonlyMap<string, EntrySheets>,
): CalibratedScores | null {
  const competing = entries.filter(({ status }) => status === 'eligible')
  const rows = competing.flatMap(({ id }) =>
    (byEntry.get(id)?.counted ?? []).map(({ judge, total }) => ({ entry: id, judge, total })),
  )
  if (rows.length === 0) return null
  const report = calibrationReport(calibrate(toColumns(rows), terms))
  const componentOf = new Map(report.entries.map(({ entry, component }) => [entry, component]))
  const scopes = [...groupBy(competing, scopeOf)].flatMap(([scope, members]): DisconnectedScope[] => {
    const components = new Set(members.flatMap(({ id }) => componentOf.get(id) ?? [])).size
    // Where nobody is corrected the scores are the raw ones, which compare as they always do.
    return components > 1 && report.status === 'calibrated'
      ? [{ code: 'calibration-disconnected', scope, components }]
      : []
  })
  return {
    scores: new Map(report.entries.map(({ entry, adjusted }) => [entry, adjusted])),
    report,
    disconnected: scopes.sort((a, b) => byCodeUnit(a.scope ?? '', b.scope ?? '')),
  }
}
