/** Acts and the links that look like them. */
import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'

type ButtonLook = { variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'link'; icon?: IconName }

/** An act. One filled (primary) button a screen; `type` is submit unless said otherwise. */
export function Button(props: ButtonLook & Omit<ComponentPropsWithoutRef<'button'>, 'className'>) {
  const { variant = 'primary', icon, children, type = 'submit', ...button } = props
  return (
    <button {...button} type={type} className={classNames(styles.button, styles[variant])}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** A link that starts something, drawn as a button. */
export function ButtonLink(
  props: ButtonLook & Omit<ComponentPropsWithoutRef<'a'>, 'className'> & { href: string },
) {
  const { variant = 'primary', icon, children, ...link } = props
  return (
    <a {...link} className={classNames(styles.button, styles[variant])}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}

/** Buttons and links in a row, wrapping on a phone; the filled one first. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>
}
