/** Lays out the lines on top of a paper: who issues it and its number, in whose name, where and when. */
import type { Paper } from '#rules/paper'
import { paperWords as words } from '#wording/vi/papers'
import { bold, capitals, drawLine, italic } from './draw-line'
import type { DrawnElement } from './drawn-paper'
import { fontSizes, headColumns, mottoRule, shortRule, textWidth } from './paper-sizes'

const centred = { align: 'centre', keepNext: true } as const

export function layOutHead(paper: Paper): DrawnElement[] {
  if (paper.issuer === null) return [...nation(textWidth(paper.landscape)), date(paper, 'right')]
  const [left, right] = headColumns(paper.landscape)
  return [
    {
      is: 'columns',
      widths: [left, right],
      cells: [issuer(paper, paper.issuer, left), [...nation(right), date(paper, 'centre')]],
      after: 18,
    },
  ]
}

function issuer(paper: Paper, name: string, column: number): DrawnElement[] {
  const { parent, number, kind, subject, isDraft } = paper
  return [
    ...(parent ? [drawLine(capitals(parent), { ...centred, size: fontSizes.issuer })] : []),
    drawLine(bold(capitals(name)), { ...centred, size: fontSizes.issuer }),
    { is: 'rule', length: shortRule(name, fontSizes.issuer, true, column), column, after: 6 },
    ...(number ? [drawLine(words.number(number), { ...centred, size: fontSizes.number })] : []),
    ...(kind === null && subject
      ? [drawLine(words.letterSubject(subject), { ...centred, size: fontSizes.letterSubject, before: 6 })]
      : []),
    ...(isDraft ? [drawLine(bold(words.draft), { ...centred, size: fontSizes.number, before: 6 })] : []),
  ]
}

function nation(column: number): DrawnElement[] {
  return [
    drawLine(bold(capitals(words.nation)), { ...centred, size: fontSizes.nation }),
    drawLine(bold(words.motto), { ...centred, size: fontSizes.motto }),
    { is: 'rule', length: mottoRule, column, after: 6 },
  ]
}

function date(paper: Paper, align: 'centre' | 'right'): DrawnElement {
  const after = align === 'right' ? 18 : 0
  return drawLine(italic(words.place(paper)), { align, size: fontSizes.place, after, keepNext: true })
}
