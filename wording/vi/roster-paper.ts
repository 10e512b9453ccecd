/** A roster (danh sách trích ngang) as an official paper: whoever sends the list signs it; works stand in order with all their authors. */
import { newPaper, type Paper, type PaperSignature } from '#rules/paper'
import { rosterWords as words } from './roster'

export interface RosterLine {
  receiptNumber: string
  title: string
  field: string
  authors: { name: string; born: string; school: string; grade: string }[]
  teacher: string
  unit: string
}

interface RosterParts {
  parent: string | null
  issuer: string
  place: string
  date: Date | null
  isDraft: boolean
  subject: string
  to: readonly string[]
  rows: readonly RosterLine[]
  signatures: readonly PaperSignature[]
}

/** Landscape, because eight columns do not stand upright. */
export function rosterPaper({ rows, ...parts }: RosterParts): Paper {
  const authors = rows.reduce((sum, row) => sum + row.authors.length, 0)
  return newPaper({
    ...parts,
    kind: words.kind,
    landscape: true,
    blocks: [
      {
        is: 'table',
        columns: [
          { title: words.number, width: 5, align: 'centre' },
          { title: words.entryTitle, width: 24 },
          { title: words.field, width: 16 },
          { title: words.authors, width: 22 },
          { title: words.school, width: 20 },
          { title: words.teacher, width: 14 },
          { title: words.unit, width: 18 },
          { title: words.note, width: 8 },
        ],
        rows: rows.map((row, index) => [
          String(index + 1),
          row.title,
          row.field,
          row.authors.map(({ name, born }) => words.author(name, born)).join('; '),
          [...new Set(row.authors.map(({ school, grade }) => words.place(grade, school)))]
            .filter(Boolean)
            .join('; '),
          row.teacher,
          row.unit,
          row.receiptNumber,
        ]),
      },
      { is: 'paragraph', text: words.total(rows.length, authors) },
    ],
    // Signatures stand side by side where no list of recipients stands beside them.
    recipients: [],
  })
}
