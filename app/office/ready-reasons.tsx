/** Ready reasons of screening as links: one press fills the form with it, also without JavaScript. */
import type { ScreeningReason } from '#rules/regulations'
import { reasonWords as words } from '#wording/vi/screening-desk'
import styles from './office.module.css'

interface ReadyReasonsProps {
  reasons: readonly ScreeningReason[]
  /** The code of the one in the form. */
  chosen: string
  href: (code: string) => string
}

export function ReadyReasons({ reasons, chosen, href }: ReadyReasonsProps) {
  if (reasons.length === 0) return null
  return (
    <nav aria-label={words.ready} className={styles.block}>
      <p className="muted">{words.ready}</p>
      <ul>
        {reasons.map(({ code, text }) => (
          <li key={code}>
            <a href={href(code)} aria-current={code === chosen ? 'true' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
