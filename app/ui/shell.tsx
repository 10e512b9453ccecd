/** The frame of every page: skip link, header, workspaces held, main text, footer. No hamburger; on a phone it wraps. */
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './shell.module.css'

/** A place to go; `current` marks where one is, `count` what waits there. */
export type NavLink = { href: string; label: string; current?: boolean; count?: ReactNode }

type ShellProps = {
  /** The words of the skip link. */
  skip: string
  wordmark: { label: string; href: string }
  /** Where one is: the name of the contest. */
  context?: { label: string; href?: string }
  /** The seats held: Dự thi, Chấm, Tổ chức. `label` names the landmark. */
  workspaces?: { label: string; links: readonly NavLink[] }
  /** Name and sign-out, or the link to sign in. */
  person?: ReactNode
  /** Above the header: a demonstration, a session about to end. */
  banner?: ReactNode
  /** One level of side navigation, for the office. */
  side?: ReactNode
  footer?: ReactNode
  density?: 'comfortable' | 'compact'
  width?: 'reading' | 'wide' | 'full'
  /** Fills the window from 1120 px, so that the columns inside scroll by themselves: for a desk. */
  frame?: boolean
  children: ReactNode
}

/** The frame of a page. Comfortable for entrants and the public, compact for office, chair and desk. */
export function Shell(props: ShellProps) {
  const { skip, wordmark, context, workspaces, person, banner, side, footer, children } = props
  const { density = 'comfortable', width = 'reading', frame } = props
  return (
    <div
      className={classNames(styles.shell, frame && styles.framed)}
      data-density={density}
      data-width={width}
    >
      <a className="skip-link" href="#main">
        {skip}
      </a>
      <header className={styles.header} data-screen-only>
        {banner && <div className={styles.banner}>{banner}</div>}
        <div className={styles.bar}>
          <a className={styles.wordmark} href={wordmark.href}>
            <Mark />
            {wordmark.label}
          </a>
          {context && (
            <span className={styles.context}>
              {context.href ? <a href={context.href}>{context.label}</a> : context.label}
            </span>
          )}
          {workspaces && workspaces.links.length > 0 && (
            <nav className={styles.workspaces} aria-label={workspaces.label}>
              <NavLinks links={workspaces.links} />
            </nav>
          )}
          {person && <div className={styles.person}>{person}</div>}
        </div>
      </header>
      <div className={classNames(styles.body, side && styles.withSide)}>
        {side}
        <main id="main" className={styles.main} tabIndex={-1}>
          {children}
        </main>
      </div>
      {footer && (
        <footer className={styles.footer} data-screen-only>
          <div className={styles.footerText}>{footer}</div>
        </footer>
      )}
    </div>
  )
}

/** The board with lines of names; says nothing the wordmark does not. */
function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path className={styles.frame} d="M1 1h14v14H1z" />
      <path className={styles.board} d="M2.5 2.5h11v11h-11z" />
      <path d="M6 4.5h4V6H6zM4.5 7.5h7V9h-7zM4.5 10.5h7V12h-7z" />
    </svg>
  )
}

/** Links to places, the one where the reader is marked. */
export function NavLinks({ links }: { links: readonly NavLink[] }) {
  return (
    <ul className="plain-list">
      {links.map(({ href, label, current, count }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {label}
            {count !== undefined && <span className={styles.count}>{count}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}

type SideNavProps = {
  /** Names the landmark. */
  label: string
  /** One list, or a few lists under short headings. */
  groups: readonly { title?: string; links: readonly NavLink[] }[]
}

/** One level of links at the side; above the text, wrapping, on a phone. */
export function SideNav({ label, groups }: SideNavProps) {
  return (
    <nav className={styles.side} aria-label={label}>
      {groups.map((group, index) => (
        <div key={group.title ?? index} className={styles.group}>
          {group.title && <p>{group.title}</p>}
          <NavLinks links={group.links} />
        </div>
      ))}
    </nav>
  )
}
