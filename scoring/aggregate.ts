/** From the sheets of one entry to its score: a registry of aggregators, each an exact fraction with what became of every sheet. */
import { points, rational, type Points, type Rational } from './points'

/** How a regulation combines sheets: a name, or a name with the number it turns on. */
export type AggregatorRule =
  | 'mean'
  /** Without the highest and the lowest sheet. */
  | 'trim1'
  /** Without the two highest and the two lowest, as in diving. */
  | 'trim2'
  /** The highest counts as the second highest, the lowest as the second lowest. */
  | 'winsor1'
  | 'median'
  /** Every sheet further than this from the panel's median counts as if it lay exactly so far. */
  | { readonly code: 'clip'; readonly within: Points }
  /**
   * Sheets further than this from the panel mean (the judge's own sheet included) are set apart, once and together. `discuss`:
   * they count, and the panel must discuss them; `void`: they do not count, only where the regulations say so in their text.
   * Voiding is NOT monotone, so raising a mark can cost points: with 10 points, 60 60 60 60 72 is 62.40, but raise the 72 to
   * 73 and it lies beyond, which leaves 60.00.
   */
  | { readonly code: 'discard'; readonly beyond: Points; readonly consequence: 'discuss' | 'void' }

export type AggregatorCode = Extract<AggregatorRule, string> | Extract<AggregatorRule, object>['code']

/** What became of a sheet that did not simply count as it is. */
export interface Fate {
  readonly code: 'highest' | 'lowest' | 'not-middle' | 'lowered' | 'raised' | 'beyond' | 'to-discuss'
  /** What it counted as, hundredths of a point; null when it did not count. */
  readonly countedAs: Rational | null
}

export interface Aggregate {
  /** Hundredths of a point, exact: the sum of what counted over its number; of all sheets when none was left to count. */
  readonly exact: Rational
  /** How many counted. */
  readonly counted: number
  /** In the order of the values; null for one that counted as it is. */
  readonly fates: readonly (Fate | null)[]
  /** Set when there were too few sheets for the aggregator, and the plain mean was taken. */
  readonly tooFew: { readonly aggregator: AggregatorCode; readonly needs: number } | null
}

/** Whole numbers over one denominator, in hundredths of a point. */
export interface Values {
  readonly numerators: readonly number[]
  readonly over: number
}

/** The numbers some aggregators turn on: hundredths of a point, and whether what lies beyond is void. */
interface Terms {
  readonly limit: number
  readonly isVoid: boolean
}

type Combined = Omit<Aggregate, 'tooFew'>

interface Aggregator {
  /** With fewer sheets the plain mean is taken, and says so. */
  readonly needs: number
  readonly combine: (values: Values, terms: Terms) => Combined
}

/** Every way a regulation may choose to combine sheets (shared/scoring.md §1.2). */
export const aggregators: Readonly<Record<AggregatorCode, Aggregator>> = {
  mean: { needs: 1, combine: (values) => meanOf(values, []) },
  trim1: { needs: 5, combine: (values) => trimmed(values, 1, true) },
  trim2: { needs: 7, combine: (values) => trimmed(values, 2, true) },
  winsor1: { needs: 5, combine: winsorised },
  median: {
    needs: 3,
    combine: (values) => trimmed(values, Math.ceil(values.numerators.length / 2) - 1, false),
  },
  clip: { needs: 3, combine: clipped },
  discard: { needs: 1, combine: discarded },
}

export function aggregatorCode(rule: AggregatorRule): AggregatorCode {
  return typeof rule === 'string' ? rule : rule.code
}

/**
 * Combines the sheets that count; equal values are told apart by their place, which changes no score. A missing or recused
 * sheet is simply not in the list: it is never a zero. `rule` is lawful (`checkRegulations`).
 * @throws RangeError when the list is empty: nothing has no average, and the quorum is asked first.
 */
export function aggregate(rule: AggregatorRule, values: Values): Aggregate {
  const count = values.numerators.length
  if (count === 0) throw new RangeError('No sheets to combine')
  const code = aggregatorCode(rule)
  const { needs, combine } = aggregators[code]
  if (count < needs) return { ...meanOf(values, []), tooFew: { aggregator: code, needs } }
  return { ...combine(values, termsOf(rule)), tooFew: null }
}

/** The sum of points. */
export function sumOf(totals: readonly Points[]): Points {
  return points(totals.reduce<number>((sum, total) => sum + total, 0))
}

function termsOf(rule: AggregatorRule): Terms {
  if (typeof rule === 'string') return { limit: 0, isVoid: false }
  return rule.code === 'clip'
    ? { limit: rule.within, isVoid: false }
    : { limit: rule.beyond, isVoid: rule.consequence === 'void' }
}

/** The mean of what the fates leave, by the place of the value; a place without a fate counts as it is. */
function meanOf({ numerators, over }: Values, fates: readonly (Fate | null | undefined)[]): Combined {
  // Twice the sum, because a clipped value may lie on a half.
  let twice = 0
  let counted = 0
  numerators.forEach((own, index) => {
    const fate = fates[index]
    if (fate?.countedAs === null) return
    const value = fate?.countedAs ?? { numerator: own, denominator: over }
    twice += value.numerator * ((2 * over) / value.denominator)
    counted += 1
  })
  const all = numerators.map((_, index) => fates[index] ?? null)
  if (counted === 0) return { exact: meanOf({ numerators, over }, []).exact, counted, fates: all }
  // A sum of halves stays over twice the number; any other keeps the sum and the number people can check.
  const exact = twice % 2 === 0 ? rational(twice / 2, over * counted) : rational(twice, 2 * over * counted)
  return { exact, counted, fates: all }
}

/** Places of the values, lowest first; equal ones in their order. */
function ascending(numerators: readonly number[]): number[] {
  return numerators
    .map((_, index) => index)
    .sort((a, b) => (numerators[a] as number) - (numerators[b] as number) || a - b)
}

function trimmed(values: Values, each: number, areExtremes: boolean): Combined {
  const order = ascending(values.numerators)
  const fates: Fate[] = []
  order.forEach((index, place) => {
    const isLow = place < each
    if (!isLow && place < order.length - each) return
    fates[index] = { code: areExtremes ? (isLow ? 'lowest' : 'highest') : 'not-middle', countedAs: null }
  })
  return meanOf(values, fates)
}

function winsorised(values: Values): Combined {
  const { numerators, over } = values
  const order = ascending(numerators)
  const [lowest = 0, second = 0] = order
  const [nextToHighest = 0, highest = 0] = order.slice(-2)
  const fates: Fate[] = []
  const become = (place: number, other: number, code: Fate['code']) => {
    const numerator = numerators[other] as number
    if (numerators[place] !== numerator) fates[place] = { code, countedAs: rational(numerator, over) }
  }
  become(lowest, second, 'raised')
  become(highest, nextToHighest, 'lowered')
  return meanOf(values, fates)
}

function clipped(values: Values, { limit }: Terms): Combined {
  const { numerators, over } = values
  const order = ascending(numerators)
  const at = (place: number) => numerators[order[Math.floor(place)] as number] as number
  const twiceMedian = at((order.length - 1) / 2) + at(order.length / 2)
  const low = twiceMedian - 2 * limit * over
  const high = twiceMedian + 2 * limit * over
  const fates = numerators.map((own): Fate | null => {
    if (2 * own < low) return { code: 'raised', countedAs: rational(low, 2 * over) }
    return 2 * own > high ? { code: 'lowered', countedAs: rational(high, 2 * over) } : null
  })
  return meanOf(values, fates)
}

function discarded(values: Values, { limit, isVoid }: Terms): Combined {
  const { numerators, over } = values
  const count = numerators.length
  const sum = numerators.reduce((total, each) => total + each, 0)
  const fates = numerators.map((own): Fate | null => {
    if (Math.abs(own * count - sum) <= limit * over * count) return null
    return isVoid
      ? { code: 'beyond', countedAs: null }
      : { code: 'to-discuss', countedAs: rational(own, over) }
  })
  return meanOf(values, fates)
}
