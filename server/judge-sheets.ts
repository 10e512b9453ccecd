/** A judge's sheets as rows: what the queue and the column beside the desk both show, blinded. */
import type { Contest } from '#models/contest'
import type { ScoreSheet } from '#models/score-sheet'
import { Submissions } from '#models/submission'
import type { SheetState } from '#rules/sheet-states'
import { roundOf } from '#rules/rounds'
import { sheetTotal } from '#scoring/sheet-total'

export interface SheetRow {
  id: string
  blindCode: string
  state: SheetState
  /** The judge's own total, in hundredths of a point; null while nothing is marked. */
  total: number | null
  wasReopened: boolean
}

/** What a row says of the work itself. */
export interface WorkRow extends SheetRow {
  title: string
  field: string
}

type RowSource = Pick<ScoreSheet, '_id' | 'round' | 'blindCode' | 'state' | 'marks' | 'wasReopened'>

export function sheetRow(sheet: RowSource, contest: Contest): SheetRow {
  const { total, filled } = sheetTotal(roundOf(contest, sheet.round).rubric, sheet.marks)
  return {
    id: sheet._id.toHexString(),
    blindCode: sheet.blindCode,
    state: sheet.state,
    total: filled > 0 ? total : null,
    wasReopened: sheet.wasReopened,
  }
}

/** Rows with the title and the field of each work, read from the frozen copies in one query. */
export async function workRows(
  sheets: readonly (RowSource & Pick<ScoreSheet, 'submission' | 'contest'>)[],
  contests: readonly Contest[],
): Promise<Map<string, WorkRow>> {
  const works = await Submissions.find({ _id: { $in: sheets.map((sheet) => sheet.submission) } })
    .select({ 'answers.title': 1, 'answers.field': 1 })
    .lean()
  const workOf = new Map(works.map((work) => [work._id.toHexString(), work.answers]))
  const contestOf = new Map(contests.map((contest) => [contest._id.toHexString(), contest]))
  return new Map(
    sheets.flatMap((sheet) => {
      const contest = contestOf.get(sheet.contest.toHexString())
      const work = workOf.get(sheet.submission.toHexString())
      if (!contest) return []
      const row = {
        ...sheetRow(sheet, contest),
        title: work?.title ?? '',
        field: fieldName(contest, work?.field),
      }
      return [[row.id, row]]
    }),
  )
}

export function fieldName(contest: Contest, code: string | null | undefined): string {
  return contest.regulations.fields.find((field) => field.code === code)?.name ?? ''
}

export interface Progress {
  confirmed: number
  /** Sheets the judge is expected to confirm: recused and voided ones are not. */
  expected: number
}

export function progressOf(rows: readonly SheetRow[]): Progress {
  const expected = rows.filter(({ state }) => state !== 'recused' && state !== 'void')
  return {
    confirmed: expected.filter(({ state }) => state === 'confirmed').length,
    expected: expected.length,
  }
}

/** The sheet to go to next: one already begun, then the first blank one; never the one at hand. */
export function nextToDo(rows: readonly SheetRow[], besides?: string): string | null {
  const others = rows.filter(({ id }) => id !== besides)
  const next =
    others.find(({ state }) => state === 'in-progress') ?? others.find(({ state }) => state === 'blank')
  return next?.id ?? null
}
