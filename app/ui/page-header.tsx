/** The head of a page: the way back, the title, its state, and one quiet line of facts. */
import type { ReactNode } from 'react'
import { BackLink } from './back-link'
import styles from './page-header.module.css'

type PageHeaderProps = {
  back?: { href: string; label: string }
  /** A short line above the title: the kind of thing this is. */
  eyebrow?: ReactNode
  title: ReactNode
  /** A `StatusTag`. */
  status?: ReactNode
  /** Dates, numbers, a deadline. */
  meta?: ReactNode
  /** Buttons that concern the whole page. */
  actions?: ReactNode
}

/** Holds the only h1 of the page. */
export function PageHeader({ back, eyebrow, title, status, meta, actions }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      {back && <BackLink {...back} />}
      <div className={styles.line}>
        <div className={styles.words}>
          {eyebrow && <p className={styles.eyebrow}>{eyebrow}</p>}
          <h1 className={styles.title}>{title}</h1>
        </div>
        {status && <div className={styles.status}>{status}</div>}
        {actions && (
          <div className={styles.actions} data-screen-only>
            {actions}
          </div>
        )}
      </div>
      {meta && <div className={styles.meta}>{meta}</div>}
    </header>
  )
}
