/** Lays a paper out as Decree 30/2020/NĐ-CP wants it: which elements follow one another, and how each is set. */
import type { Paper, PaperAppendix } from '#rules/paper'
import { paperWords as words } from '#wording/vi/papers'
import { bold, capitals, drawLine, italic } from './draw-line'
import type { DrawnElement, DrawnSheet } from './drawn-paper'
import { layOutBlocks } from './lay-out-blocks'
import { layOutFoot } from './lay-out-foot'
import { layOutHead } from './lay-out-head'
import { fontSizes, indent, shortRule, spacing, textWidth } from './paper-sizes'

/** The paper itself, then each appendix, every one on pages of its own. */
export function layOut(paper: Paper): DrawnSheet[] {
  const width = textWidth(paper.landscape)
  return [
    {
      landscape: paper.landscape,
      elements: [
        ...layOutHead(paper),
        ...title(paper, width),
        ...addressees(paper),
        ...enacting(paper),
        ...layOutBlocks(paper.blocks, width),
        ...layOutFoot(paper, width),
      ],
    },
    ...paper.appendices.map(appendixSheet),
  ]
}

const centred = { align: 'centre', keepNext: true } as const

function title({ kind, subject, attachedTo }: Paper, width: number): DrawnElement[] {
  if (kind === null) return []
  return [
    drawLine(bold(capitals(kind)), centred),
    ...(subject ? [drawLine(bold(subject), centred)] : []),
    ...(attachedTo ? [drawLine(italic(words.attachedTo(attachedTo)), centred)] : []),
    {
      is: 'rule',
      length: shortRule(subject ?? kind, fontSizes.body, !subject, width),
      column: width,
      after: 12,
    },
  ]
}

function addressees({ to }: Paper): DrawnElement[] {
  const lines = words.addressees(to)
  if (lines.length < 2) {
    return lines.map((line) => drawLine(`${words.to} ${line}`, { align: 'centre', after: 12 }))
  }
  return [
    drawLine(words.to, { indent: 2 * indent, keepNext: true }),
    ...lines.map((line, place) =>
      drawLine(line, { indent: 3 * indent, after: place === lines.length - 1 ? 12 : 0 }),
    ),
  ]
}

function enacting({ bases, enacting: act }: Paper): DrawnElement[] {
  const lines = words.bases(bases).map((line) =>
    drawLine(italic(line), {
      align: 'justified',
      indent,
      after: spacing.paragraph,
      keepNext: act !== null,
    }),
  )
  if (!act) return lines
  return [
    drawLine(bold(capitals(act.authority)), { ...centred, after: 12 }),
    ...lines,
    drawLine(bold(capitals(words.verb(act.verb))), { ...centred, before: 6, after: 12 }),
  ]
}

function appendixSheet({ label, title: name, landscape, blocks }: PaperAppendix): DrawnSheet {
  const width = textWidth(landscape)
  return {
    landscape,
    elements: [
      drawLine(bold(label), centred),
      drawLine(bold(capitals(name)), centred),
      { is: 'rule', length: shortRule(name, fontSizes.body, true, width), column: width, after: 12 },
      ...layOutBlocks(blocks, width),
    ],
  }
}
