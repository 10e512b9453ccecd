/** Rows and columns with a caption; scrolls in its own region, and becomes cards on a phone. */
import { Fragment, type ReactNode, useId } from 'react'
import { classNames } from './class-names'
import styles from './data-table.module.css'
import { Icon } from './icon'

export type Column<Row> = {
  key: string
  title: string
  cell: (row: Row, index: number) => ReactNode
  /** Figures: right aligned, even widths. */
  numeric?: boolean
  /** The cell that names its row. */
  rowHeader?: boolean
  /** For a column of buttons or ticks, whose title need only be heard. */
  titleHidden?: boolean
  /** Sorting is a link; `direction` is set on the column in force. */
  sort?: { href: string; direction?: 'ascending' | 'descending' }
}

type DataTableProps<Row> = {
  caption: ReactNode
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row, index: number) => string
  /** What will appear here and when, in place of an empty table. */
  empty: ReactNode
  /** Draws a row on a marked ground: the one being spoken of. */
  isMarked?: (row: Row) => boolean
  /** One line across the table above a row: a cut line, a change of group. */
  before?: (row: Row, index: number) => ReactNode
  /** The last row, one cell a column: totals. */
  foot?: readonly ReactNode[]
  /** False keeps the table a table on a phone, scrolling sideways: when columns must be compared. */
  stack?: boolean
}

/** Written out because some screen readers stop announcing a table once it is drawn as cards. */
const roles = {
  table: { role: 'table' },
  rowGroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

function Heading<Row>({ column }: { column: Column<Row> }) {
  const { title, titleHidden, numeric, sort } = column
  return (
    <th
      scope="col"
      {...roles.columnHeader}
      className={numeric ? styles.numeric : undefined}
      aria-sort={sort?.direction}
    >
      {sort ? (
        <a href={sort.href} className={classNames(sort.direction && styles[sort.direction])}>
          {title}
          {sort.direction && <Icon name="next" />}
        </a>
      ) : (
        <span className={titleHidden ? 'visually-hidden' : undefined}>{title}</span>
      )}
    </th>
  )
}

function Cell<Row>({ column, row, index }: { column: Column<Row>; row: Row; index: number }) {
  const { title, titleHidden, numeric, rowHeader } = column
  const shared = {
    className: classNames(numeric && styles.numeric),
    'data-label': titleHidden || rowHeader ? undefined : title,
    children: column.cell(row, index),
  }
  return rowHeader ? <th scope="row" {...roles.rowHeader} {...shared} /> : <td {...roles.cell} {...shared} />
}

/** One list or one matrix; a search, a sort and a page are links around it, never inside it. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, empty, isMarked, before, foot, stack = true } = props
  const id = useId()
  const captionClass = captionHidden ? 'visually-hidden' : styles.caption
  if (rows.length === 0) {
    return (
      <div className={styles.region}>
        <p className={captionClass}>{caption}</p>
        <p className={styles.empty}>{empty}</p>
      </div>
    )
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <section className={styles.region} aria-labelledby={id} tabIndex={0}>
      <table {...roles.table} className={classNames(styles.table, stack && styles.stack)}>
        <caption id={id} className={captionClass}>
          {caption}
        </caption>
        <thead {...roles.rowGroup}>
          <tr {...roles.row}>
            {columns.map((column) => (
              <Heading key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody {...roles.rowGroup}>
          {rows.map((row, index) => {
            const line = before?.(row, index)
            return (
              <Fragment key={rowKey(row, index)}>
                {line && (
                  <tr {...roles.row} className={styles.before}>
                    <td {...roles.cell} colSpan={columns.length}>
                      {line}
                    </td>
                  </tr>
                )}
                <tr {...roles.row} className={isMarked?.(row) ? styles.marked : undefined}>
                  {columns.map((column) => (
                    <Cell key={column.key} {...{ column, row, index }} />
                  ))}
                </tr>
              </Fragment>
            )
          })}
        </tbody>
        {foot && (
          <tfoot {...roles.rowGroup}>
            <tr {...roles.row}>
              {columns.map((column, index) => (
                <td
                  {...roles.cell}
                  key={column.key}
                  className={column.numeric ? styles.numeric : undefined}
                  data-label={column.numeric ? column.title : undefined}
                >
                  {foot[index]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}
