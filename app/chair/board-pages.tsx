/** Under a long ranking: which part of it this is, and the ways to the rest. */
import { Pages } from '#parts/pages'
import { boardPartWords as words } from '#wording/vi/council-board'
import type { BoardData } from './board-data'
import styles from './board.module.css'

interface BoardPagesProps {
  part: BoardData['part']
  /** The address of a page of the ranking; null for the works around the prizes. */
  href: (page: number | null) => string
}

/** Nothing when the whole ranking is shown. */
export function BoardPages({ part, href }: BoardPagesProps) {
  const { page, pages, last, total } = part
  if (pages <= 1) return null
  if (page === null)
    return (
      <p className={styles.part}>
        {words.atThePrizes(last, total)} <a href={href(1)}>{words.all}</a>
      </p>
    )
  return (
    <>
      <Pages {...part} page={page} href={href} />
      <p className={styles.part}>
        <a href={href(null)}>{words.onlyAtThePrizes}</a>
      </p>
    </>
  )
}
