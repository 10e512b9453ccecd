/** Draws a paper as a Word document that the office goes on editing. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type ISectionOptions,
} from 'docx'
import type { Paper } from '#rules/paper'
import type { DrawnElement, DrawnGrid, DrawnLine, DrawnSheet } from './drawn-paper'
import { layOut } from './lay-out'
import { fontSizes, margins, page, spacing } from './paper-sizes'

const font = 'Times New Roman'
const twips = (points: number) => Math.round(points * 20)
const halfPoints = (points: number) => Math.round(points * 2)

const alignments = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justified: AlignmentType.JUSTIFIED,
} as const

/** The bytes of the .docx, in the layout of Decree 30/2020/NĐ-CP. The same paper gives the same text, not the same bytes: the file holds when it was made. */
export async function paperDocx(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    title: [paper.kind, paper.subject].filter(Boolean).join(' '),
    creator: paper.issuer ?? '',
    styles: {
      default: {
        document: { run: { font, size: halfPoints(fontSizes.body), language: { value: 'vi-VN' } } },
      },
    },
    sections: layOut(paper).map(section),
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function section({ landscape, elements }: DrawnSheet): ISectionOptions {
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: twips(page.width),
          height: twips(page.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(margins.top),
          bottom: twips(margins.bottom),
          left: twips(margins.left),
          right: twips(margins.right),
          header: twips(margins.top / 2 - 4),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { first: new Header({ children: [new Paragraph({})] }), default: pageNumber() },
    children: elements.flatMap(draw),
  }
}

function pageNumber(): Header {
  const run = new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(fontSizes.pageNumber) })
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] })
}

function draw(element: DrawnElement): (Paragraph | Table)[] {
  switch (element.is) {
    case 'line':
      return [line(element)]
    case 'rule':
      return [rule(element.length, element.column, element.after)]
    case 'break':
      return [new Paragraph({ children: [new PageBreak()] })]
    case 'columns':
      return [columns(element.widths, element.cells), gap(element.after)]
    case 'grid':
      return [grid(element)]
  }
}

function line({ runs, size, align, indent, before, after, keepNext }: DrawnLine): Paragraph {
  return new Paragraph({
    alignment: alignments[align],
    keepNext,
    indent: { firstLine: twips(indent) },
    spacing: { before: twips(before), after: twips(after), line: Math.round(240 * spacing.line) },
    children: runs.map(({ text, bold, italic }) => {
      return new TextRun({ text, bold, italics: italic, size: halfPoints(size) })
    }),
  })
}

/** The upper edge of an empty line, drawn in from both sides. */
function rule(length: number, column: number, after: number): Paragraph {
  const side = twips((column - length) / 2)
  return new Paragraph({
    keepNext: true,
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    indent: { left: side, right: side },
    spacing: { before: 80, after: twips(after), line: 40, lineRule: LineRuleType.EXACT },
  })
}

function gap(after: number): Paragraph {
  return new Paragraph({
    spacing: { after: 0, line: twips(Math.max(1, after)), lineRule: LineRuleType.EXACT },
  })
}

function columns(widths: number[], cells: DrawnElement[][]): Table {
  const row = new TableRow({
    cantSplit: true,
    children: cells.map((elements) => new TableCell({ children: elements.flatMap(draw) })),
  })
  return table(widths, [row], BorderStyle.NONE, 0)
}

function grid({ widths, head, rows }: DrawnGrid): Table {
  const cells = (lines: DrawnLine[]) =>
    lines.map(
      (one) =>
        new TableCell({
          children: [line(one)],
          columnSpan: lines.length === 1 ? widths.length : undefined,
        }),
    )
  return table(
    widths,
    [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(head) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row) })),
    ],
    BorderStyle.SINGLE,
    4,
  )
}

function table(widths: number[], rows: TableRow[], style: 'none' | 'single', padding: number): Table {
  const edge = { style, size: 4, color: '000000' }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + twips(width), 0), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    margins: { left: twips(padding), right: twips(padding), top: 20, bottom: 20 },
    borders: {
      top: edge,
      bottom: edge,
      left: edge,
      right: edge,
      insideHorizontal: edge,
      insideVertical: edge,
    },
    rows,
  })
}
