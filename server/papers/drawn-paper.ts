/** What a paper is drawn from: a few elements that both kinds of file know how to draw. Lengths in points. */
import type { PaperRun } from '#rules/paper'

export interface DrawnLine {
  is: 'line'
  runs: PaperRun[]
  size: number
  align: 'left' | 'centre' | 'right' | 'justified'
  /** How far the first line is drawn in. */
  indent: number
  before: number
  after: number
  /** On the same page as what follows. */
  keepNext: boolean
}

export interface DrawnGrid {
  is: 'grid'
  widths: number[]
  head: DrawnLine[]
  /** One line for each column; a single one goes across all of them. */
  rows: DrawnLine[][]
}

export type DrawnElement =
  | DrawnLine
  /** A thin rule in the middle of a column so wide. */
  | { is: 'rule'; length: number; column: number; after: number }
  /** Side by side without borders, never parted by a page's end. */
  | { is: 'columns'; widths: number[]; cells: DrawnElement[][]; after: number }
  | DrawnGrid
  | { is: 'break' }

/** Pages numbered from 1, the first without its number. */
export interface DrawnSheet {
  landscape: boolean
  elements: DrawnElement[]
}
