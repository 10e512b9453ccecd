/** Which part of the board an address asks for: `trang` a page of the ranking, `rieng` a page of the works apart. */
import { paths } from '#paths'
import type { BoardView } from '#server/queries/deliberation-board'

export function readBoardView(request: Pick<Request, 'url'>): BoardView {
  const { searchParams } = new URL(request.url)
  return { page: pageOf(searchParams.get('trang')), apartPage: pageOf(searchParams.get('rieng')) ?? 1 }
}

/** The page that an address names; null when it names none. */
export function pageOf(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null
}

/** Back to the same part after an act. */
export function boardHref(contest: string, { page, apartPage }: BoardView): string {
  return paths.deliberation(contest, {
    trang: page === null ? undefined : String(page),
    rieng: apartPage === 1 ? undefined : String(apartPage),
  })
}
