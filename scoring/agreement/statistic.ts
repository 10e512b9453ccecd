/** A statistic, or the reason it does not apply to these sheets. */

export type WhyNot =
  /** It needs every judge to have scored every entry. */
  | 'incomplete'
  | 'too-few-entries'
  | 'too-few-judges'
  /** The values do not differ, or the variances they are judged by do not come out positive. */
  | 'no-variation'
  /** More than can be counted out, or inverted, in reasonable time. */
  | 'too-many-judges'
  /** The calibration could not be used, or could not say how sure it is. */
  | 'not-calibrated'

export type Statistic<Value> =
  { readonly value: Value; readonly why: null } | { readonly value: null; readonly why: WhyNot }

/** A statistic that applies. */
export function given<Value>(value: Value): Statistic<Value> {
  return { value, why: null }
}

/** One that does not, and why. */
export function absent(why: WhyNot): { readonly value: null; readonly why: WhyNot } {
  return { value: null, why }
}

/** A fraction, or `no-variation` where its denominator is not positive. */
export function over(numerator: number, denominator: number): Statistic<number> {
  return denominator > 0 ? given(numerator / denominator) : absent('no-variation')
}
