/** The filter in force, part by part, each of which can be left out by a press. */
import { paths } from '#paths'
import { partsInForce, withoutPart, type EntryFilter } from '#rules/entry-filter'
import { filterParams } from '#wording/entry-address'
import { entriesWords as words, filterPartText, type FilterNames } from '#wording/vi/entries'
import styles from './entries.module.css'

interface FilterChipsProps {
  contest: string
  filter: EntryFilter
  names: FilterNames
}

/** Nothing where nothing narrows the list. */
export function FilterChips({ contest, filter, names }: FilterChipsProps) {
  const parts = partsInForce(filter)
  if (parts.length === 0) return null
  return (
    <div className={styles.chips} data-screen-only>
      <span className="muted">{words.inForce}</span>
      <ul className="plain-list">
        {parts.map((part) => {
          const text = filterPartText(part, filter, names)
          const rest = withoutPart(filter, part)
          return (
            <li key={part}>
              <a href={paths.entries(contest, filterParams(rest))} aria-label={words.drop(text)}>
                {text} <span aria-hidden="true">×</span>
              </a>
            </li>
          )
        })}
      </ul>
      {parts.length > 1 && <a href={paths.entries(contest)}>{words.clear}</a>}
    </div>
  )
}
