/** Where a thing stands among its phases: a strip on a desk, a list on a phone. */
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import styles from './timeline.module.css'

export type Phase = {
  name: string
  when?: ReactNode
  state: 'past' | 'current' | 'future'
  /** The word for the state; shown for the current phase, spoken for the others. */
  stateWord: string
  href?: string
}

const shapes = { past: 'dot', current: 'half', future: 'ring' } as const

/** Phases in order, each with its shape, its line and its word. */
export function Timeline({ label, phases }: { label: string; phases: readonly Phase[] }) {
  return (
    <ol className={classNames('plain-list', styles.strip)} aria-label={label}>
      {phases.map(({ name, when, state, stateWord, href }) => (
        <li
          key={name}
          className={classNames(styles.phase, styles[state])}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <span className={styles.mark}>
            <Icon name={shapes[state]} />
          </span>
          <span className={styles.words}>
            <span className={styles.name}>{href ? <a href={href}>{name}</a> : name}</span>{' '}
            <span className={state === 'current' ? styles.now : 'visually-hidden'}>{stateWord}</span>{' '}
            {when && <span className={styles.when}>{when}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
