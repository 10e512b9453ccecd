/** The way through a list too long for one page. */
import { Icon } from './icon'
import styles from './pager.module.css'

type PagerLink = { href: string; label: string }

type PagerProps = {
  /** Names the landmark. */
  label: string
  previous?: PagerLink
  next?: PagerLink
  /** Where one is: "51–100 trong 417 hồ sơ". */
  position?: string
}

/** Two links and where one is; nothing when all is on this page. */
export function Pager({ label, previous, next, position }: PagerProps) {
  if (!previous && !next && !position) return null
  return (
    <nav className={styles.pager} aria-label={label}>
      {previous && (
        <a href={previous.href} rel="prev">
          <Icon name="back" /> {previous.label}
        </a>
      )}
      {position && <span className={styles.position}>{position}</span>}
      {next && (
        <a href={next.href} rel="next">
          {next.label} <Icon name="next" />
        </a>
      )}
    </nav>
  )
}
