/** The desk where one document is read beside one sheet: three columns on a desk, two tabs on a phone. */
import type { ReactNode } from 'react'
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
}

/** 216 px, the rest, 392 px. Controls keep clear of the sticky foot when they receive focus. */
export function SheetLayout({ bar, queue, document, sheet, total, tabs }: SheetLayoutProps) {
  return (
    <div className={styles.layout}>
      {bar && <div className={styles.bar}>{bar}</div>}
      <div className={styles.queue}>{queue}</div>
      <PhoneTabs
        id="desk-pane"
        first={{ label: tabs.document, content: document, className: styles.document }}
        second={{
          label: tabs.sheet,
          className: styles.sheet,
          content: (
            <>
              <div className={styles.marks}>{sheet}</div>
              <div className={styles.total}>{total}</div>
            </>
          ),
        }}
      />
    </div>
  )
}
