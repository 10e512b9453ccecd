/** Halo: a judge whose criteria all move together may be marking one impression several times. */
import type { SheetColumns } from '../columns'
import { mean, pearson } from './correlation'
import { absent, given, type Statistic } from './statistic'

/** The marks behind the totals: for each row of the columns, its marks by criterion, hundredths. */
export interface CriterionMarks {
  readonly criteria: number
  /** Row by row. */
  readonly marks: Float64Array
}

/**
 * Of each judge: the mean correlation of every two criteria over the judge's sheets. Criteria the judge marked the same on all
 * sheets are left out.
 * @throws RangeError when there are not as many marks as rows times criteria.
 */
export function halos(
  { judges, judgeOf }: SheetColumns,
  { criteria, marks }: CriterionMarks,
): Statistic<number>[] {
  if (marks.length !== judgeOf.length * criteria)
    throw new RangeError(`${marks.length} marks for ${judgeOf.length} sheets of ${criteria} criteria`)
  const rowsOf = judges.map((): number[] => [])
  judgeOf.forEach((judge, row) => rowsOf[judge]!.push(row))
  return rowsOf.map((rows) => {
    if (rows.length < 3) return absent('too-few-entries')
    const byCriterion = Array.from({ length: criteria }, (_, criterion) =>
      Float64Array.from(rows, (row) => marks[row * criteria + criterion]!),
    )
    const correlations = byCriterion.flatMap((first, place) =>
      byCriterion.slice(place + 1).flatMap((second) => pearson(first, second).value ?? []),
    )
    return correlations.length > 0 ? given(mean(Float64Array.from(correlations))) : absent('no-variation')
  })
}
