/** The plain divisions of a page: a titled part, two columns, running text. */
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './section.module.css'

type SectionProps = {
  title: ReactNode
  /** An anchor. */
  id?: string
  level?: 2 | 3
  /** One link or quiet button at the end of the title's line. */
  action?: ReactNode
  children: ReactNode
}

/** A titled part of a page, set apart by space. */
export function Section({ title, id, level = 2, action, children }: SectionProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section id={id} className={styles.section}>
      <div className={styles.head}>
        <Heading>{title}</Heading>
        {action && <div data-screen-only>{action}</div>}
      </div>
      {children}
    </section>
  )
}

/** Side by side when there is room for both; `lead` gives the first twice the width. */
export function Columns({ lead, children }: { lead?: boolean; children: ReactNode }) {
  return <div className={classNames(styles.columns, lead && styles.lead)}>{children}</div>
}

/** Running text: paragraphs, lists and headings at a readable measure. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className={styles.prose}>{children}</div>
}
