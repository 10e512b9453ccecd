/** Numbers that lead to the rows behind them. */
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './stat.module.css'

type StatProps = {
  value: ReactNode
  label: string
  /** The rows behind the number. */
  href?: string
  note?: ReactNode
}

/** One figure. Put several inside `Stats`. */
export function Stat({ value, label, href, note }: StatProps) {
  return (
    <div className={styles.stat}>
      <dt>{label}</dt>
      <dd className={styles.value}>
        {href ? (
          <a href={href}>
            {value}
            <span className="visually-hidden"> {label}</span>
          </a>
        ) : (
          value
        )}
      </dd>
      {note && <dd className={styles.note}>{note}</dd>}
    </div>
  )
}

/** Figures in a row. */
export function Stats({ children }: { children: ReactNode }) {
  return <dl className={styles.stats}>{children}</dl>
}

export type WorkRow = {
  value: ReactNode
  text: string
  href: string
  /** The act, one word: Xem, Nhắc. */
  action: string
}

/** What waits to be done, each line with its number, its words and its act; one sentence when nothing waits. */
export function WorkList({ rows, empty }: { rows: readonly WorkRow[]; empty: ReactNode }) {
  if (rows.length === 0) return <p className="muted">{empty}</p>
  return (
    <ul className={classNames('plain-list', styles.work)}>
      {rows.map(({ value, text, href, action }) => (
        <li key={text}>
          <strong>{value}</strong>
          <span className={styles.text}>{text}</span>
          <a href={href} data-screen-only>
            {action}
            <span className="visually-hidden">
              {' '}
              {value} {text}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
