/** Lays out the body of a paper: chapters, articles, paragraphs, points, tables. */
import { isBand, runsOf, type PaperBlock, type PaperColumn, type PaperRow } from '#rules/paper'
import { paperWords as words } from '#wording/vi/papers'
import { bold, drawLine, italic } from './draw-line'
import type { DrawnElement, DrawnGrid } from './drawn-paper'
import { layOutFoot } from './lay-out-foot'
import { columnWidths, fontSizes, indent, spacing } from './paper-sizes'

const body = { align: 'justified', indent, after: spacing.paragraph } as const

export function layOutBlocks(blocks: readonly PaperBlock[], width: number): DrawnElement[] {
  return blocks.flatMap((block) => layOutBlock(block, width))
}

function layOutBlock(block: PaperBlock, width: number): DrawnElement[] {
  switch (block.is) {
    case 'chapter':
      return block.lines.map((line, place) =>
        drawLine(bold(line), {
          align: 'centre',
          keepNext: true,
          before: place === 0 ? 6 : 0,
          after: place === block.lines.length - 1 ? spacing.paragraph : 0,
        }),
      )
    case 'heading':
      return [drawLine(bold(block.text), { ...body, keepNext: true })]
    case 'paragraph':
      return [
        drawLine(
          block.text,
          block.align === 'centred' ? { align: 'centre', after: spacing.paragraph } : { ...body },
        ),
      ]
    case 'list':
      return block.items.map((item, place) =>
        drawLine([words.mark(block.mark, place), ...runsOf(item)], { ...body }),
      )
    case 'table':
      return [grid(block.columns, block.rows, width), drawLine('', { size: 6 })]
    case 'signatures':
      return [
        ...(block.place ? [drawLine(italic(block.place), { align: 'right', keepNext: true })] : []),
        ...layOutFoot({ signatures: block.signatures, recipients: [] }, width),
      ]
    case 'page-break':
      return [{ is: 'break' }]
  }
}

function grid(columns: readonly PaperColumn[], rows: readonly PaperRow[], width: number): DrawnGrid {
  const size = fontSizes.cell
  return {
    is: 'grid',
    widths: columnWidths(columns, width),
    head: columns.map(({ title }) => drawLine(bold(title), { align: 'centre', size })),
    rows: rows.map((row) =>
      isBand(row)
        ? [drawLine(bold(row.band), { size })]
        : columns.map(({ align }, place) => drawLine(row[place] ?? '', { align: align ?? 'left', size })),
    ),
  }
}
