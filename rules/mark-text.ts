/** Reads the marks that a judge types: the same reading in the browser, while typing, and on the server, before keeping. */
import { parsePoints } from '#scoring/points'
import { whyNotMark, type Criterion, type Rubric } from '#scoring/rubric'

/** A lawful mark in hundredths of a point, null for a field left blank, or `unlawful` for anything else. */
export function readMark(criterion: Criterion, text: string): number | null | 'unlawful' {
  if (text.trim() === '') return null
  const mark = parsePoints(text)
  return mark === null || whyNotMark(criterion, mark) ? 'unlawful' : mark
}

export interface MarksRead {
  /** Lawful marks, by criterion code. */
  marks: Record<string, number>
  /** Criteria whose text is no lawful mark, in the order of the rubric. */
  unlawful: string[]
}

/**
 * Reads one text for each criterion. What is unlawful or blank becomes no mark at all, so that a number typed over is
 * never counted; a criterion that `texts` does not name keeps its mark from `before`. Unknown criteria are ignored.
 */
export function readMarks(
  rubric: Rubric,
  texts: Readonly<Record<string, string>>,
  before: Readonly<Record<string, number>> = {},
): MarksRead {
  const marks: Record<string, number> = {}
  const unlawful: string[] = []
  for (const criterion of rubric.criteria) {
    const { code } = criterion
    const text = texts[code]
    const mark = text === undefined ? (before[code] ?? null) : readMark(criterion, text)
    if (mark === 'unlawful') unlawful.push(code)
    else if (mark !== null) marks[code] = mark
  }
  return { marks, unlawful }
}
