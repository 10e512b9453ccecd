/** One prize on the results page: who holds it, or plainly that nobody does. */
import { DataTable } from '#ui/data-table'
import { Section } from '#ui/section'
import { fieldLabel } from '#wording/vi/entrant-talk'
import type { Nouns } from '#wording/vi/nouns'
import { resultsWords as words } from '#wording/vi/public-site'
import { atHead } from '#wording/vi/sentences'
import styles from './public-site.module.css'

interface Row {
  title: string
  field: string
  authors: { name: string; school: string }[]
  unnamed: number
  unit: string
}

interface PrizeListProps {
  code: string
  title: string
  rows: Row[]
  notAwarded: number
  nouns: Nouns
  /** Chosen by votes: no prizes that are counted. */
  isVoted: boolean
}

export function PrizeList({ code, title, rows, notAwarded, nouns, isVoted }: PrizeListProps) {
  return (
    <Section title={isVoted ? words.chosen(title, rows.length) : words.prize(title, rows.length)} id={code}>
      {rows.length > 0 && (
        <DataTable
          caption={title}
          captionHidden
          rows={rows}
          rowKey={(row, index) => `${row.title} ${index}`}
          empty={words.nobody}
          columns={[
            {
              key: 'title',
              title: nouns.talk === 'person' ? atHead(nouns.author) : fieldLabel('title', nouns),
              rowHeader: true,
              cell: (row) => row.title || words.unnamedPerson,
            },
            {
              key: 'authors',
              title: nouns.talk === 'person' ? atHead(nouns.school) : words.authors,
              cell: (row) => <Authors row={row} isNamed={nouns.talk !== 'person'} />,
            },
            {
              key: 'field',
              title: nouns.talk === 'person' ? words.honour : words.field,
              cell: (row) => row.field,
            },
          ]}
        />
      )}
      {notAwarded > 0 ? (
        <p>{words.notAwarded(notAwarded, rows.length)}</p>
      ) : (
        rows.length === 0 && <p>{words.nobody}</p>
      )}
    </Section>
  )
}

/** Of a person, whose name stands beside it, only the place of work. */
function Authors({ row: { authors, unnamed, unit }, isNamed }: { row: Row; isNamed: boolean }) {
  return (
    <ul className="plain-list">
      {authors.map((author, index) => (
        <li key={index}>{isNamed ? words.author(author) : author.school}</li>
      ))}
      {unnamed > 0 && <li className="muted">{words.unnamed(unnamed, authors.length)}</li>}
      {unit && <li className={styles.note}>{words.unit(unit)}</li>}
    </ul>
  )
}
