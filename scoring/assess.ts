/** Everything about one entry's result that does not depend on the other entries. */
import { aggregate } from './aggregate'
import { deviations } from './deviation'
import type { CountedSheet, EntrySheets } from './entry-sheets'
import { quorum } from './quorum'
import type { ResultRegulations } from './regulations'
import type { ResultEntry, Standing } from './results'
import type { Contender, CriterionMean } from './tie-breaks'

export interface Assessment {
  /** Its standing, but for what the ranking adds. */
  readonly outcome: Omit<Standing, 'rank' | 'separatedBy'>
  /** Null unless the entry may be ranked. */
  readonly contender: Contender | null
}

/** Whether an entry may be ranked and, when it may, its score. The regulations are lawful (`checkRegulations`). */
export function assess(regulations: ResultRegulations, entry: ResultEntry, sheets: EntrySheets): Assessment {
  const { counted, unused, assigned } = sheets
  const required = quorum(assigned, regulations.quorum)
  const known = {
    entry: entry.id,
    field: entry.field,
    scope: regulations.awardScope === 'field' ? entry.field : null,
    sheetsCounted: counted.length,
    required,
    assigned,
    counted,
    unused,
  }
  const noScore = { published: null, exact: null, shortlisted: null, criterionMeans: [], deviations: [] }
  if (entry.status !== 'eligible') {
    const outcome = { ...known, ...noScore, status: 'excluded', reason: entry.reason ?? null } as const
    return { outcome, contender: null }
  }
  if (counted.length < required)
    return { outcome: { ...known, ...noScore, status: 'insufficient', reason: null }, contender: null }

  const { shortlistMin } = regulations
  const totals = counted.map(({ total }) => total)
  const score = aggregate(regulations.aggregator, totals)
  const criterionMeans = meansByCriterion(regulations, counted)
  return {
    outcome: {
      ...known,
      ...score,
      status: 'ranked',
      reason: null,
      shortlisted: shortlistMin === undefined ? null : score.published >= shortlistMin,
      criterionMeans,
      deviations: deviations(counted, regulations.deviation),
    },
    contender: { entry: entry.id, ...score, criterionMeans, sheets: counted },
  }
}

function meansByCriterion(
  { rubric, aggregator }: ResultRegulations,
  counted: readonly CountedSheet[],
): CriterionMean[] {
  const marks = counted.flatMap((sheet) => sheet.marks)
  return rubric.criteria.map(({ code }) => {
    const ofCriterion = marks.filter(({ criterion }) => criterion === code).map(({ mark }) => mark)
    const { exact, published } = aggregate(aggregator, ofCriterion)
    return { criterion: code, mean: exact, published }
  })
}
