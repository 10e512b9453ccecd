/** What separates entries with the same published score: a registry of links, chained in the order the regulations write. */
import { candidateKey, type DecisionBook } from './decisions'
import { groupBy } from './group-by'
import { addRationals, compareRationals, rational, type Points, type Rational } from './points'

export type TieBreakCode =
  | 'criterion-mean'
  | 'higher-exact-mean'
  | 'higher-raw-mean'
  | 'median-of-sheets'
  | 'count-of-top'
  | 'chair-score'
  | 'decision'

/** One link of the chain, as the regulations configure it. */
export interface TieBreak {
  readonly code: TieBreakCode
  /** Where the regulations say so, such as "Điều 14.2"; carried into the trace. */
  readonly article: string
  /** For `criterion-mean`: which criterion. */
  readonly criterion?: string
}

export interface CriterionMean {
  readonly criterion: string
  /** Exact, in hundredths of a point. */
  readonly mean: Rational
  readonly published: Points
}

export interface CountedTotal {
  readonly judge: string
  readonly isChair: boolean
  /** Whole hundredths; where weights leave a fraction of them it is rounded, and `exact` is what counts. */
  readonly total: Points
  /** Absent where the total is exact as it is. */
  readonly exact?: Rational
}

/** A sheet's total before any rounding. */
export function exactTotal({ total, exact }: Pick<CountedTotal, 'total' | 'exact'>): Rational {
  return exact ?? { numerator: total, denominator: 1 }
}

/** An entry with enough sheets to be ranked. */
export interface Contender {
  readonly entry: string
  readonly published: Points
  /** The official score before it was rounded. */
  readonly exact: Rational
  /** The panel's own score of this round, before rounding, calibration, earlier rounds and votes. */
  readonly raw: Rational
  readonly criterionMeans: readonly CriterionMean[]
  readonly sheets: readonly CountedTotal[]
}

/** What a link says of a group of tied entries: a value for each, in the group's order. */
export interface Verdict {
  readonly values: readonly Rational[]
  readonly better: 'higher' | 'lower'
  /** The decision that was applied, by id. */
  readonly decision: string | null
}

type Compute = (group: readonly Contender[], link: TieBreak, decisions: DecisionBook) => Verdict | null

/** Every link a regulation may use. Null when a link has nothing to say of the whole group; it then passes to the next. */
export const tieBreaks: Readonly<Record<TieBreakCode, Compute>> = {
  /** Higher mean of one criterion. */
  'criterion-mean': (group, { criterion }) =>
    higher(
      group.map((each) => each.criterionMeans.find((mean) => mean.criterion === criterion)?.mean ?? null),
    ),

  /** Higher score before rounding. */
  'higher-exact-mean': (group) => higher(group.map(({ exact }) => exact)),

  /** Higher score of the panel itself, before rounding, calibration, earlier rounds and votes. */
  'higher-raw-mean': (group) => higher(group.map(({ raw }) => raw)),

  /** Higher median of the sheet totals. */
  'median-of-sheets': (group) => higher(group.map(({ sheets }) => medianOf(sheets.map(exactTotal)))),

  /**
   * More judges who put the entry at the top of this group, shared tops included. Only judges who marked every entry of the
   * group are asked, and entries outside the group play no part. Like any count of first places it may change when a third
   * tied entry leaves, which the other links never do.
   */
  'count-of-top': (group) => higher(topCounts(group)),

  /** Higher total on the chair's sheet; silent unless each entry has exactly one. */
  'chair-score': (group) => higher(group.map(chairTotal)),

  /** The council's decision on exactly these entries; the value is the place it gave, 1 being best. */
  decision: (group, _link, decisions) => {
    const decision = decisions.get(candidateKey(group.map(({ entry }) => entry)))
    if (!decision) return null
    const places = new Map(decision.order.flatMap((level, at) => level.map((entry) => [entry, at + 1])))
    return {
      values: group.map(({ entry }) => rational(places.get(entry) as number, 1)),
      better: 'lower',
      decision: decision.id,
    }
  },
}

function higher(values: readonly (Rational | null)[]): Verdict | null {
  const known = values.filter((value) => value !== null)
  return known.length === values.length ? { values: known, better: 'higher', decision: null } : null
}

function medianOf(totals: readonly Rational[]): Rational {
  const sorted = [...totals].sort(compareRationals)
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1)
  const { numerator, denominator } = middle.reduce(addRationals)
  return rational(numerator, denominator * middle.length)
}

function topCounts(group: readonly Contender[]): Rational[] {
  const byJudge = groupBy(
    group.flatMap(({ sheets }) => sheets),
    ({ judge }) => judge,
  )
  const tops = new Map<string, Rational>()
  for (const [judge, [first, ...others]] of byJudge)
    if (others.length === group.length - 1)
      tops.set(
        judge,
        others
          .map(exactTotal)
          .reduce((top, own) => (compareRationals(own, top) > 0 ? own : top), exactTotal(first)),
      )
  const isTop = (sheet: CountedTotal) => {
    const top = tops.get(sheet.judge)
    return top !== undefined && compareRationals(exactTotal(sheet), top) === 0
  }
  return group.map(({ sheets }) => rational(sheets.filter(isTop).length, 1))
}

function chairTotal({ sheets }: Contender): Rational | null {
  const [chair, ...others] = sheets.filter(({ isChair }) => isChair)
  return chair && others.length === 0 ? exactTotal(chair) : null
}
