/** The body of an official paper in a page: chapters, articles, paragraphs, points, tables. */
import {
  isBand,
  runsOf,
  type PaperBlock,
  type PaperColumn,
  type PaperRow,
  type PaperText,
} from '#rules/paper'
import { Signatures } from '#ui/official'
import { paperWords as words } from '#wording/vi/papers'

export function PaperBlocks({ blocks }: { blocks: readonly PaperBlock[] }) {
  return blocks.map((block, place) => <PaperPart key={place} block={block} />)
}

function PaperPart({ block }: { block: PaperBlock }) {
  switch (block.is) {
    case 'chapter':
      return (
        <h2 data-align="centre">
          {block.lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </h2>
      )
    case 'heading':
      return <h2>{block.text}</h2>
    case 'paragraph':
      return (
        <p data-align={block.align}>
          <PaperWords text={block.text} />
        </p>
      )
    case 'list':
      return block.items.map((item, place) => (
        <p key={place}>
          {words.mark(block.mark, place)}
          <PaperWords text={item} />
        </p>
      ))
    case 'table':
      return <PaperTable columns={block.columns} rows={block.rows} />
    case 'signatures':
      return (
        <>
          {block.place && (
            <p data-align="right">
              <i>{block.place}</i>
            </p>
          )}
          <Signatures
            signatures={block.signatures.map(({ position, ...rest }) => ({ role: position, ...rest }))}
          />
        </>
      )
    case 'page-break':
      return <div data-page-break />
  }
}

function PaperTable({ columns, rows }: { columns: readonly PaperColumn[]; rows: readonly PaperRow[] }) {
  const shares = columns.reduce((sum, { width }) => sum + width, 0)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <section data-table aria-label={words.table(columns.map(({ title }) => title))} tabIndex={0}>
      <table>
        <colgroup>
          {columns.map(({ width }, place) => (
            <col key={place} width={`${(100 * width) / shares}%`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ title }, place) => (
              <th key={place} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {isBand(row) ? (
                <th colSpan={columns.length}>{row.band}</th>
              ) : (
                columns.map(({ align }, place) => (
                  <td key={place} data-align={align}>
                    <PaperWords text={row[place] ?? ''} />
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function PaperWords({ text }: { text: PaperText }) {
  return runsOf(text).map(({ text: part, bold, italic }, place) => {
    const set = italic ? <i key={place}>{part}</i> : part
    return bold ? <b key={place}>{set}</b> : set
  })
}
