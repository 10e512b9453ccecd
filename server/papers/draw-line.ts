/** Makes lines of a paper: text that can be printed, set as the decree wants it. */
import { runsOf, type PaperText } from '#rules/paper'
import type { DrawnLine } from './drawn-paper'
import { fontSizes } from './paper-sizes'

/** A line of `text`, 14 points, at the left, unless told otherwise. */
export function drawLine(text: PaperText, set: Partial<Omit<DrawnLine, 'is' | 'runs'>> = {}): DrawnLine {
  return {
    is: 'line',
    runs: runsOf(text).map((run) => ({ ...run, text: printable(run.text) })),
    size: fontSizes.body,
    align: 'left',
    indent: 0,
    before: 0,
    after: 0,
    keepNext: false,
    ...set,
  }
}

export const bold = (text: string) => [{ text, bold: true }]
export const italic = (text: string) => [{ text, italic: true }]
export const capitals = (text: string) => text.toLocaleUpperCase('vi')

/** Letters composed, so that one glyph draws each; without signs that XML cannot hold; boxes that the typeface has. */
function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]|\p{Cs}/gu, '')
    .replaceAll('☐', '□')
    .replaceAll('☑', '■')
}
