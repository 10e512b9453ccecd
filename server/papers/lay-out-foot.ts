/** Lays out the foot of a paper: who receives it, who signs; all of it on one page. */
import type { PaperSignature } from '#rules/paper'
import { paperWords as words } from '#wording/vi/papers'
import { bold, capitals, drawLine, italic } from './draw-line'
import type { DrawnElement } from './drawn-paper'
import { fontSizes, signingRoom } from './paper-sizes'

interface Foot {
  signatures: readonly PaperSignature[]
  recipients: readonly string[]
}

const centred = { align: 'centre', keepNext: true } as const

/** Recipients stand at the left of the signatures; a single signature stands in the right half. */
export function layOutFoot({ signatures, recipients }: Foot, width: number): DrawnElement[] {
  const left = recipients.length > 0 || signatures.length === 1 ? [copies(recipients)] : []
  const cells = [...left, ...signatures.map(signature)]
  if (cells.length === 0) return []
  return [
    drawLine('', { size: 6, keepNext: true }),
    { is: 'columns', widths: cells.map(() => width / cells.length), cells, after: 12 },
  ]
}

function copies(recipients: readonly string[]): DrawnElement[] {
  if (recipients.length === 0) return [drawLine('')]
  return [
    drawLine([{ text: words.recipients, bold: true, italic: true }], {
      size: fontSizes.recipientsTitle,
      keepNext: true,
    }),
    ...words.copies(recipients).map((line) => drawLine(line, { size: fontSizes.recipients })),
  ]
}

function signature({ authority, position, note, name }: PaperSignature): DrawnElement[] {
  return [
    ...(authority ? [drawLine(bold(capitals(authority)), centred)] : []),
    drawLine(bold(capitals(position)), centred),
    ...(note ? [drawLine(italic(note), centred)] : []),
    drawLine(bold(name ?? ''), { align: 'centre', before: signingRoom }),
  ]
}
