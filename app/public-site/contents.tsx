/** The table of contents of a long page: links to its anchors, not printed. */
import styles from './public-site.module.css'

interface ContentsProps {
  /** Names the landmark, and stands above the list. */
  label: string
  links: readonly { id: string; title: string }[]
}

export function Contents({ label, links }: ContentsProps) {
  return (
    <nav className={styles.contents} aria-label={label}>
      <p>{label}</p>
      <ul className="plain-list">
        {links.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
