/** Facts in pairs, each with the link that changes it: check answers, an entry's particulars. */
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './summary-list.module.css'

export type SummaryRow = {
  key: ReactNode
  value: ReactNode
  /** `about` is read after the label by screen readers: "Sửa" + "tên giải pháp". */
  action?: { href: string; label: string; about?: string }
  /** Marks a row that stops the reader from going on. */
  error?: ReactNode
}

type SummaryListProps = {
  rows: readonly SummaryRow[]
  /** A heading over the list, with its own link if one page holds all of it. */
  title?: ReactNode
  action?: { href: string; label: string; about?: string }
}

function Action({ href, label, about }: { href: string; label: string; about?: string }) {
  return (
    <a href={href} className={styles.action} data-screen-only>
      {label}
      {about && <span className="visually-hidden"> {about}</span>}
    </a>
  )
}

/** Key, value, act; one under another on a phone. */
export function SummaryList({ rows, title, action }: SummaryListProps) {
  return (
    <section className={styles.summary}>
      {title && (
        <div className={styles.head}>
          <h2>{title}</h2>
          {action && <Action {...action} />}
        </div>
      )}
      <dl className={styles.list}>
        {rows.map((row, index) => (
          <div key={index} className={classNames(styles.row, row.error && styles.wrong)}>
            <dt>{row.key}</dt>
            <dd className={styles.value}>
              {row.value}
              {row.error && <div className={styles.error}>{row.error}</div>}
            </dd>
            {row.action && (
              <dd>
                <Action {...row.action} />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  )
}
