/** How many went how far: counts in order, each leading to its rows. */
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './funnel.module.css'
import { Icon } from './icon'

export type FunnelStep = { label: string; count: ReactNode; href?: string }

/** Side by side with arrows on a desk; label and figure in rows on a phone. */
export function Funnel({ label, steps }: { label: string; steps: readonly FunnelStep[] }) {
  return (
    <ol className={classNames('plain-list', styles.funnel)} aria-label={label}>
      {steps.map(({ label, count, href }, index) => (
        <li key={label} className={styles.step}>
          {index > 0 && (
            <span className={styles.arrow}>
              <Icon name="next" />
            </span>
          )}
          <span className={styles.words}>
            <span className={styles.label}>{label}</span>{' '}
            <span className={styles.count}>
              {href ? (
                <a href={href}>
                  {count}
                  <span className="visually-hidden"> {label}</span>
                </a>
              ) : (
                count
              )}
            </span>
          </span>
        </li>
      ))}
    </ol>
  )
}
