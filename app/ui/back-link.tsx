/** The way back to the page above, at the head of a page; not printed. */
import { Icon } from './icon'
import styles from './page-header.module.css'

export function BackLink({ href, label }: { href: string; label: string }) {
  return (
    <a className={styles.back} href={href} data-screen-only>
      <Icon name="back" />
      {label}
    </a>
  )
}
