/** Units in a table: name, kind, place, what they lie under, and how long they exist. */
import type { Day } from '#rules/deadlines'
import { paths } from '#paths'
import { DataTable, type Column } from '#ui/data-table'
import { spanText, unitWords as words } from '#wording/vi/units'
import styles from './office.module.css'

interface Row {
  id: string
  name: string
  kind: string
  place: string
  code: string
  parent: { id: string; name: string } | null
  validFrom: Day | null
  validTo: Day | null
}

interface UnitTableProps {
  caption: string
  empty: string
  rows: readonly Row[]
  /** Left out where all lie under the same unit. */
  hasParents?: boolean
}

export function UnitTable({ caption, empty, rows, hasParents = true }: UnitTableProps) {
  const parent: Column<Row> = {
    key: 'parent',
    title: words.parent,
    cell: (row) => row.parent && <a href={paths.unitRecord(row.parent.id)}>{row.parent.name}</a>,
  }
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: 'name',
          title: words.name,
          rowHeader: true,
          cell: ({ id, name }) => <a href={paths.unitRecord(id)}>{name}</a>,
        },
        { key: 'kind', title: words.kind, cell: ({ kind }) => kind },
        { key: 'place', title: words.place, cell: ({ place }) => place },
        ...(hasParents ? [parent] : []),
        { key: 'code', title: words.code, cell: ({ code }) => code },
        {
          key: 'valid',
          title: words.valid,
          cell: (row) => spanText(row) && <span className={styles.noWrap}>{spanText(row)}</span>,
        },
      ]}
    />
  )
}
