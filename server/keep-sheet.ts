/** Keeps what a judge typed on one sheet: every lawful mark, guarded by the version it was typed over, told to the journal. */
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import type { ChangedField } from '#rules/refusal'
import { readMarks } from '#rules/mark-text'
import { whyNotMoveSheet } from '#rules/sheet-states'
import { noVisit, type VisitNote } from '#rules/sheet-photos'
import type { Rubric } from '#scoring/rubric'
import { mark } from '#wording/format'
import { refuseOncePublished } from './decisions'
import type { By } from './guard'
import { situationOf, type JudgedSheet } from './judging'
import { refuse } from './refuse'
import { refuseStale, write } from './write'

export interface SheetInput {
  /** The version that the judge's page, or spreadsheet, was made from. */
  version: number
  /** As typed, by criterion code; a criterion not named keeps its mark. */
  marks: Record<string, string>
  remarks: string
  /** When and where the judge went to look; left out, what is kept stays. */
  visit?: VisitNote | undefined
}

export interface SavedSheet {
  version: number
  savedAt: Date
  /** Criteria whose text is no lawful mark; they were not kept. */
  unlawful: string[]
}

/** What is already kept so is not written again, whichever window sends it. */
export async function keepSheet(by: By, judged: JudgedSheet, input: SheetInput): Promise<SavedSheet> {
  const { sheet, contest, round } = judged
  const { rubric, rubricVersion } = round
  refuse(whyNotMoveSheet('save', situationOf(judged, by)))
  if (sheet.wasReopened) await refuseOncePublished(contest)
  const { marks, unlawful } = readMarks(rubric, input.marks, sheet.marks)
  const visit = round.kind === 'visit' ? (input.visit ?? sheet.visit) : undefined
  const wanted = { marks, remarks: input.remarks, ...(visit && { visit }) }
  const changed = differences(rubric, sheet, wanted, input.marks)
  if (changed.length === 0) return { version: sheet.version, savedAt: sheet.updatedAt, unlawful }
  refuseStale(sheet, input.version, changed)
  const version = await write(
    ScoreSheets,
    sheet,
    { $set: { ...wanted, rubricVersion, state: 'in-progress', updatedAt: by.now } },
    {
      contest: contest._id,
      subject: `sheet:${sheet._id.toHexString()}`,
      action: 'sheet.saved',
      actor: by.actor.person._id,
      at: by.now,
      details: { marks, changed: changed.map(({ field }) => field) },
    },
  )
  return { version, savedAt: by.now, unlawful }
}

/** The fields in which two copies differ, in the order of the page. */
function differences(
  rubric: Rubric,
  kept: Pick<ScoreSheet, 'marks' | 'remarks' | 'visit'>,
  wanted: Pick<ScoreSheet, 'marks' | 'remarks' | 'visit'>,
  typed: Record<string, string>,
): ChangedField[] {
  const marks = rubric.criteria
    .filter(({ code }) => kept.marks[code] !== wanted.marks[code])
    .map(({ code }) => ({
      field: `marks.${code}`,
      mine: typed[code]?.trim() ?? '',
      theirs: textOf(kept.marks[code]),
    }))
  const [mine, theirs] = [wanted.visit ?? noVisit, kept.visit ?? noVisit]
  const words = [
    { field: 'visit.when', mine: mine.when, theirs: theirs.when },
    { field: 'visit.place', mine: mine.place, theirs: theirs.place },
    { field: 'remarks', mine: wanted.remarks, theirs: kept.remarks },
  ]
  return [...marks, ...words.filter((one) => one.mine !== one.theirs)]
}

function textOf(value: number | undefined): string {
  return value === undefined ? '' : mark(value)
}
