/** The state of a thing: always a word, a shape and a colour. */
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'
import styles from './status-tag.module.css'

const shapes = {
  neutral: 'ring',
  info: 'half',
  success: 'check',
  warning: 'alert',
  danger: 'cross',
  done: 'dot',
} as const satisfies Record<string, IconName>

/** neutral not begun · info under way · success accepted · warning needs attention · danger refused · done closed */
export type Tone = keyof typeof shapes

/** `plain` drops the ground: for a column of many tags. */
export function StatusTag({ tone, plain, children }: { tone: Tone; plain?: boolean; children: ReactNode }) {
  return (
    <span className={classNames(styles.tag, styles[tone], plain && styles.plain)}>
      <Icon name={shapes[tone]} />
      <span>{children}</span>
    </span>
  )
}
