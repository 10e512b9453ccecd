/** Files on their way and files that have landed: name, size, state, acts. */
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import { Meter } from './meter'
import styles from './upload-row.module.css'

type UploadRowProps = {
  name: string
  /** Where the file can be read, once it has landed. */
  href?: string
  /** Kind and size: "PDF · 18 trang · 4,1 MB". */
  size: ReactNode
  /** A `StatusTag`. */
  status?: ReactNode
  progress?: { label: string; value: number; max: number; text: string }
  /** What to do to put it right. */
  error?: ReactNode
  /** Quiet buttons: pause, go on, try again, remove. */
  actions?: ReactNode
  /** The address of a small picture of the first page; decorative. */
  thumbnail?: string
}

/** One file. Put rows inside `UploadList`. */
export function UploadRow({ name, href, size, status, progress, error, actions, thumbnail }: UploadRowProps) {
  return (
    <li className={styles.row}>
      <span className={styles.picture}>
        {thumbnail ? (
          <img src={thumbnail} alt="" width={48} height={64} loading="lazy" />
        ) : (
          <Icon name="file" />
        )}
      </span>
      <div className={styles.words}>
        <div className={styles.name}>{href ? <a href={href}>{name}</a> : name}</div>
        <div className={styles.size}>{size}</div>
        {progress && <Meter {...progress} />}
        {error && (
          <div className={styles.error}>
            <Icon name="alert" /> {error}
          </div>
        )}
      </div>
      {status && <div className={styles.status}>{status}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </li>
  )
}

/** The rows of one field, under their name. */
export function UploadList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={classNames('plain-list', styles.list)} aria-label={label}>
      {children}
    </ul>
  )
}
