/** A handed-in spreadsheet of entries looked at: every cell that is wrong, by its address, and what would be made. */
import { columnKey, entryColumns } from '#rules/entry-columns'
import { columnTitle } from '#wording/vi/entry-sheet'
import type { ByUnit } from '../chain-acts'
import { ownBatch } from '../entry-batches'
import { planEntries } from '../entry-import'

/** So many wrong cells fit one page, and so many rows are shown. */
const problemsShown = 60
const rowsShown = 100

export async function entryBatch(by: ByUnit, id: string | undefined) {
  const { contest, unit } = by
  const batch = await ownBatch(by, id)
  const columns = entryColumns(contest.regulations)
  const titles = new Map(columns.map((column) => [columnKey(column), columnTitle(column)]))
  const { problems, planned } = batch.applied ? { problems: [], planned: [] } : await planEntries(by, batch)
  const { fields } = contest.regulations
  return {
    contest: { slug: contest.slug, title: contest.title },
    unit: { id: unit._id.toHexString(), name: unit.name },
    version: batch.version,
    decodedFrom: batch.decodedFrom,
    others: batch.others,
    applied: batch.applied && { at: batch.applied.at, entries: batch.applied.entries.length },
    rows: planned.length,
    wrongRows: new Set(problems.map(({ line }) => line)).size,
    wrongCells: problems.length,
    problems: problems.slice(0, problemsShown).map(({ line, column, cell, wrong }) => ({
      line,
      column,
      cell,
      wrong,
      // A column that is not in the file has no letter: its heading names it.
      address: `${batch.letters[column] ?? ''}${line}`,
      title: titles.get(column) ?? '',
    })),
    planned: planned.slice(0, rowsShown).map(({ line, answers }) => ({
      line,
      title: answers.title,
      field: fields.find(({ code }) => code === answers.field)?.name ?? '',
      authors: answers.authors.map(({ name }) => name).filter(Boolean),
    })),
  }
}
