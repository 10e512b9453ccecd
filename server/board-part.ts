/** The part of a long ranking that a page shows: the works around the prizes, or one page of them all. */

/** Rows on a page; a ranking no longer than this is shown whole. */
export const rowsOfPage = 100

/** Below the last prize so many rows are shown too: those who might be raised. */
const below = 10

interface RankedRow {
  entry: string
  rank: number
  proposed: string | null
  prize: string | null
  reason: string
}

/** Where a page lies in its list. */
export interface Page {
  page: number
  pages: number
  first: number
  last: number
  total: number
}

/** `page` is null for the works around the prizes. */
export type BoardPart = Omit<Page, 'page'> & { page: number | null }

/** One page of a list, the nearest one where there is none of that number. */
export function pageOf<Row>(rows: readonly Row[], page: number): { rows: Row[]; part: Page } {
  const total = rows.length
  const pages = Math.max(1, Math.ceil(total / rowsOfPage))
  const at = Math.min(Math.max(1, page), pages)
  const first = (at - 1) * rowsOfPage
  const shown = rows.slice(first, first + rowsOfPage)
  return { rows: shown, part: { page: at, pages, first: first + 1, last: first + shown.length, total } }
}

/**
 * The rows of `page`, or without one those around the prizes: with a prize chosen or proposed, chosen on purpose, named in
 * `wanted` (ties to rule on), the best ten of each ranking, and the ten below each of them that has a prize.
 */
export function boardPart<Row extends RankedRow>(
  rows: readonly Row[],
  wanted: ReadonlySet<string>,
  page: number | null,
): { rows: Row[]; part: BoardPart } {
  if (page !== null || rows.length <= rowsOfPage) return pageOf(rows, page ?? 1)
  let sinceHeld = Infinity
  const shown = rows.filter((row) => {
    const isHeld = row.prize !== null || row.proposed !== null
    sinceHeld = isHeld ? 0 : sinceHeld + 1
    return sinceHeld <= below || row.rank <= below || row.reason !== '' || wanted.has(row.entry)
  })
  const pages = Math.ceil(rows.length / rowsOfPage)
  return { rows: shown, part: { page: null, pages, first: 1, last: shown.length, total: rows.length } }
}
