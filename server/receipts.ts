/** The series that a contest's receipt numbers are taken from. */
import type { Contest } from '#models/contest'

export function receiptSeries(contest: Pick<Contest, '_id'>): string {
  return `receipts:${contest._id.toHexString()}`
}
