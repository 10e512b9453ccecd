/** The pager under long lists. */
import { Pager } from '#ui/pager'
import { pagerWords as words } from '#wording/vi/office'

interface PagesProps {
  page: number
  pages: number
  first: number
  last: number
  total: number
  /** There are more than `total`. */
  isMore?: boolean
  href: (page: number) => string
}

/** Nothing when all is on one page. */
export function Pages({ page, pages, first, last, total, isMore, href }: PagesProps) {
  if (pages <= 1) return null
  return (
    <Pager
      label={words.label}
      position={words.position(first, last, total, isMore)}
      previous={page > 1 ? { href: href(page - 1), label: words.previous } : undefined}
      next={page < pages ? { href: href(page + 1), label: words.next } : undefined}
    />
  )
}
