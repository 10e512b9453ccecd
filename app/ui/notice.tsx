/** Something the reader should know before going on, and the panel that says a thing has been received. */
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'
import styles from './notice.module.css'

const shapes = {
  info: 'info',
  success: 'check',
  warning: 'alert',
  danger: 'alert',
} as const satisfies Record<string, IconName>

type NoticeProps = {
  tone?: keyof typeof shapes
  title?: ReactNode
  /** status is read politely, alert at once; neither when the notice came with the page. */
  role?: 'status' | 'alert'
  children?: ReactNode
}

/** A paragraph set apart by a line and a shape. */
export function Notice({ tone = 'info', title, role, children }: NoticeProps) {
  return (
    <div className={classNames(styles.notice, styles[tone])} role={role}>
      <span className={styles.shape}>
        <Icon name={shapes[tone]} />
      </span>
      <div className={styles.text}>
        {title && <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  )
}

type ReceiptPanelProps = {
  title: ReactNode
  /** What the number is called: Mã hồ sơ. */
  label?: ReactNode
  /** The number to keep, readable on the telephone. */
  number?: ReactNode
  children?: ReactNode
}

/** The green panel after an act that cannot be lost: title, number, one line. Holds the h1 of its page. */
export function ReceiptPanel({ title, label, number, children }: ReceiptPanelProps) {
  return (
    <div className={styles.receipt}>
      <h1>
        <Icon name="check" /> {title}
      </h1>
      {number && (
        <p className={styles.number}>
          {label && <span>{label}</span>} <strong>{number}</strong>
        </p>
      )}
      {children}
    </div>
  )
}
