/** Says politely whether what was typed is safe. */
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import styles from './save-status.module.css'

/** Keep it on the page, empty, from the start: only a change inside it is announced. */
export function SaveStatus({ state, children }: { state?: 'saved' | 'failed'; children?: ReactNode }) {
  return (
    <output aria-live="polite" className={classNames(styles.status, state === 'failed' && styles.failed)}>
      {state && <Icon name={state === 'saved' ? 'check' : 'alert'} />} {children}
    </output>
  )
}
