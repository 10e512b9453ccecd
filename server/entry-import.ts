/** What the rows of a handed-in spreadsheet of entries would become: each cell judged, titles compared with those entered before. */
import { Entries } from '#models/entry'
import type { EntryBatch } from '#models/entry-batch'
import { newId, type Id } from '#models/ids'
import type { EntryAnswers } from '#rules/entry'
import { entryColumns } from '#rules/entry-columns'
import { readEntryRow, type CellProblem } from '#rules/entry-rows'
import { foldName } from '#rules/fold-name'
import type { ByUnit } from './chain-acts'

export interface PlannedEntry {
  line: number
  answers: EntryAnswers
}

export interface EntryPlan {
  problems: CellProblem[]
  planned: PlannedEntry[]
}

/** Rows in which nothing stands are passed over. */
export async function planEntries(
  { contest, unit }: Pick<ByUnit, 'contest' | 'unit'>,
  { rows }: Pick<EntryBatch, 'rows'>,
): Promise<EntryPlan> {
  const columns = entryColumns(contest.regulations)
  const before = await titlesOf(contest._id, unit._id)
  const seen = new Map<string, number>()
  const problems: CellProblem[] = []
  const planned = rows
    .filter(({ cells }) => Object.values(cells).some((cell) => cell.trim() !== ''))
    .map((row) => {
      const read = readEntryRow(row, columns, contest.regulations, () => newId().toHexString())
      problems.push(...read.problems)
      const title = foldName(read.answers.title)
      const first = seen.get(title)
      const about = { line: row.line, column: 'title', cell: row.cells.title ?? '' }
      if (title !== '' && first !== undefined) {
        problems.push({ ...about, wrong: { fault: 'repeated', line: first } })
      } else if (before.has(title)) problems.push({ ...about, wrong: { fault: 'entered-before' } })
      seen.set(title, first ?? row.line)
      return { line: row.line, answers: { ...read.answers, unit: unit._id.toHexString() } }
    })
  return { problems: problems.toSorted((a, b) => a.line - b.line), planned }
}

/** What the unit has entered in this contest already: a list handed in twice must not enter its works twice. */
async function titlesOf(contest: Id, unit: Id): Promise<Set<string>> {
  const entries = await Entries.find({ contest, 'answers.unit': unit.toHexString() })
    .select({ 'answers.title': 1 })
    .lean()
  return new Set(entries.map(({ answers }) => foldName(answers.title)).filter(Boolean))
}
