/** The sizes of Decree 30/2020/NĐ-CP, appendix I, in points, for both kinds of file. */
import type { PaperColumn } from '#rules/paper'

const millimetre = 72 / 25.4

export const page = { width: 210 * millimetre, height: 297 * millimetre }

/** Top and bottom 20 mm, left 30 mm, right 15 mm. */
export const margins = {
  top: 20 * millimetre,
  bottom: 20 * millimetre,
  left: 30 * millimetre,
  right: 15 * millimetre,
}

export const fontSizes = {
  nation: 12,
  motto: 13,
  issuer: 12,
  number: 13,
  place: 13,
  letterSubject: 12,
  body: 14,
  cell: 12,
  recipientsTitle: 12,
  recipients: 11,
  pageNumber: 13,
}

/** First lines are drawn in by 1,27 cm. */
export const indent = 12.7 * millimetre

/** Between paragraphs at least 6 points; lines a little apart. */
export const spacing = { paragraph: 6, line: 1.15 }

/** Room for the hand that signs. */
export const signingRoom = 56

export function textWidth(isLandscape: boolean): number {
  return (isLandscape ? page.height : page.width) - margins.left - margins.right
}

/** The issuer's column and the nation's: the nation's line stays whole. */
export function headColumns(isLandscape: boolean): [issuer: number, nation: number] {
  const issuer = textWidth(isLandscape) * 0.43
  return [issuer, textWidth(isLandscape) - issuer]
}

/** The rule under the motto is as long as the motto: its width in 13-point bold Tinos. */
export const mottoRule = 159

/** The rule under an issuer or a subject: between a third and half of the line above, and never longer than that. */
export function shortRule(text: string, size: number, isCapitals: boolean, column: number): number {
  const line = Math.min(text.length * size * (isCapitals ? 0.61 : 0.45), column)
  return Math.round(line * 0.42)
}

/** The columns' widths in points, in the proportion of their shares. */
export function columnWidths(columns: readonly PaperColumn[], total: number): number[] {
  const shares = columns.reduce((sum, { width }) => sum + width, 0)
  return columns.map(({ width }) => (width / shares) * total)
}
