/** Draws a paper as a pdf with its typeface inside: the copy that is signed, stamped and posted. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import pdfmake from 'pdfmake'
import type { Content, ContentSection, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { Paper } from '#rules/paper'
import type { DrawnElement, DrawnGrid, DrawnLine, DrawnSheet } from './drawn-paper'
import { layOut } from './lay-out'
import { fontSizes, margins, spacing } from './paper-sizes'

/** Tinos has the widths of Times New Roman, may be given along with a file, and is complete in Vietnamese. */
const faces = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'))
const face = (name: string) => join(faces, name, `Tinos_${name}.ttf`)

pdfmake.addFonts({
  Tinos: {
    normal: face('400Regular'),
    bold: face('700Bold'),
    italics: face('400Regular_Italic'),
    bolditalics: face('700Bold_Italic'),
  },
})
// A paper is text alone: nothing is fetched, and no file is read but the typeface.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path.startsWith(faces))

const alignments = { left: 'left', centre: 'center', right: 'right', justified: 'justify' } as const

/** The bytes of the pdf, in the layout of Decree 30/2020/NĐ-CP. */
export async function paperPdf(paper: Paper): Promise<Uint8Array> {
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    defaultStyle: { font: 'Tinos', fontSize: fontSizes.body, lineHeight: spacing.line },
    language: 'vi-VN',
    info: { title: [paper.kind, paper.subject].filter(Boolean).join(' '), author: paper.issuer ?? '' },
    content: layOut(paper).map(section),
  }
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer())
}

function section({ landscape, elements }: DrawnSheet): ContentSection {
  let first: number | null = null
  return {
    pageOrientation: landscape ? 'landscape' : 'portrait',
    // Pages come in their order, so the first that asks is the first of its sheet.
    header: (page) => {
      first ??= page
      return page === first
        ? ''
        : {
            text: String(page - first + 1),
            alignment: 'center',
            fontSize: fontSizes.pageNumber,
            margin: [0, margins.top / 2 - 4, 0, 0],
          }
    },
    section: { stack: elements.map(draw) },
  }
}

function draw(element: DrawnElement): Content {
  switch (element.is) {
    case 'line':
      return line(element)
    case 'rule':
      return {
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: element.length, y2: 0, lineWidth: 0.75 }],
        alignment: 'center',
        margin: [0, 2, 0, element.after],
      }
    case 'break':
      return { text: '', pageBreak: 'after' }
    case 'columns':
      return {
        columns: element.cells.map((cell, place) => ({
          width: element.widths[place],
          stack: cell.map(draw),
        })),
        unbreakable: true,
        margin: [0, 0, 0, element.after],
      }
    case 'grid':
      return grid(element)
  }
}

function line({ runs, size, align, indent, before, after }: DrawnLine) {
  return {
    text: runs.map(({ text, bold, italic }) => ({ text, bold, italics: italic })),
    fontSize: size,
    alignment: alignments[align],
    leadingIndent: indent,
    margin: [0, before, 0, after] as [number, number, number, number],
  }
}

function grid({ widths, head, rows }: DrawnGrid): Content {
  const cells = (lines: DrawnLine[]): TableCell[] =>
    lines.length === 1 && widths.length > 1
      ? [{ ...line(lines[0]!), colSpan: widths.length }, ...widths.slice(1).map(() => '')]
      : lines.map(line)
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      // Each column's width counts its padding.
      widths: widths.map((width) => width - 8.5),
      body: [cells(head), ...rows.map(cells)],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
  }
}
