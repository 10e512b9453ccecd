/** Views of one thing: links that change the address, and the two panes of a desk on a phone. */
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { NavLinks, type NavLink } from './shell'
import styles from './tabs.module.css'

/** Tabs that are links: they can be bookmarked and opened beside each other. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly NavLink[] }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      <NavLinks links={tabs} />
    </nav>
  )
}

type Pane = { label: string; content: ReactNode; className?: string }

type PhoneTabsProps = {
  /** Distinguishes this pair from another on the same page. */
  id: string
  first: Pane
  second: Pane
  /** Which pane a phone shows first. */
  open?: 'first' | 'second'
}

/** Two panes: one at a time below 1120 px, chosen by radios so that no script is needed; both above. */
export function PhoneTabs({ id, first, second, open = 'first' }: PhoneTabsProps) {
  return (
    <div className={styles.pair}>
      <input
        className={styles.radio}
        type="radio"
        id={`${id}-1`}
        name={id}
        defaultChecked={open === 'first'}
        aria-label={first.label}
      />
      <input
        className={styles.radio}
        type="radio"
        id={`${id}-2`}
        name={id}
        defaultChecked={open === 'second'}
      />
      <div className={styles.labels}>
        <label htmlFor={`${id}-1`}>{first.label}</label>
        <label htmlFor={`${id}-2`}>{second.label}</label>
      </div>
      <div className={classNames(styles.pane, first.className)}>{first.content}</div>
      <div className={classNames(styles.pane, second.className)}>{second.content}</div>
    </div>
  )
}
