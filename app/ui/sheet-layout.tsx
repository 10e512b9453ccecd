/** The desk where one document is read beside one sheet: three columns on a desk, two tabs on a phone. */
import type { ReactNode } from 'react'
import { Icon } from './icon'
import styles from './sheet-layout.module.css'
import { PhoneTabs } from './tabs'

type SheetLayoutProps = {
  /** Above everything: progress, deadline, where one is. */
  bar?: ReactNode
  /** The other documents; shown from 1120 px, so the bar must hold a link to the same list. */
  queue: ReactNode
  document: ReactNode
  sheet: ReactNode
  /** Total, save status and the filled button; stays in sight at the foot of the sheet. */
  total: ReactNode
  /** Words of the two tabs. */
  tabs: { document: string; sheet: string }
  /** Which of the two a phone shows first. */
  open?: 'document' | 'sheet'
}

/** 216 px, the rest, 392 px; inside `Shell frame` each column scrolls by itself. Controls keep clear of the sticky foot when they receive focus. */
export function SheetLayout({ bar, queue, document, sheet, total, tabs, open }: SheetLayoutProps) {
  return (
    <div className={styles.layout}>
      {bar && <div className={styles.bar}>{bar}</div>}
      <div className={styles.queue}>{queue}</div>
      <PhoneTabs
        id="desk-pane"
        open={open === 'sheet' ? 'second' : 'first'}
        first={{ label: tabs.document, content: document, className: styles.document }}
        second={{
          label: tabs.sheet,
          className: styles.sheet,
          content: (
            <>
              {sheet}
              <div className={styles.total}>{total}</div>
            </>
          ),
        }}
      />
    </div>
  )
}

export type QueueItem = {
  href: string
  label: string
  state: 'blank' | 'half' | 'full'
  /** The word for the state, for those who do not see the shape. */
  stateWord: string
  current?: boolean
}

const shapes = { blank: 'ring', half: 'half', full: 'dot' } as const

/** The narrow list beside the document: label and shape, one line each. */
export function SheetQueue({ label, items }: { label: string; items: readonly QueueItem[] }) {
  return (
    <nav aria-label={label}>
      <ul className="plain-list">
        {items.map((item) => (
          <li key={item.href}>
            <a className={styles.line} href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
              <span>
                <span className="visually-hidden">{item.stateWord}</span>
                <Icon name={shapes[item.state]} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
