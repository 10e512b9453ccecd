/** One prize on the results page: who holds it, or plainly that nobody does. */
import { DataTable } from '#ui/data-table'
import { Section } from '#ui/section'
import { resultsWords as words } from '#wording/vi/public-site'
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
}

export function PrizeList({ code, title, rows, notAwarded }: PrizeListProps) {
  return (
    <Section title={words.prize(title, rows.length)} id={code}>
      {rows.length > 0 && (
        <DataTable
          caption={title}
          captionHidden
          rows={rows}
          rowKey={(row, index) => `${row.title} ${index}`}
          empty={words.nobody}
          columns={[
            { key: 'title', title: words.entry, rowHeader: true, cell: (row) => row.title },
            { key: 'authors', title: words.authors, cell: (row) => <Authors row={row} /> },
            { key: 'field', title: words.field, cell: (row) => row.field },
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

function Authors({ row: { authors, unnamed, unit } }: { row: Row }) {
  return (
    <ul className="plain-list">
      {authors.map((author, index) => (
        <li key={index}>{words.author(author)}</li>
      ))}
      {unnamed > 0 && <li className="muted">{words.unnamed(unnamed, authors.length)}</li>}
      {unit && <li className={styles.note}>{words.unit(unit)}</li>}
    </ul>
  )
}
