/** Every number that was rounded on the way to a score: at which stage, from what, to what. */
import type { Points, Rational } from './points'
import type { Standing } from './results'

export interface Rounding {
  readonly stage: 'criterion' | 'weighted' | 'entry' | 'public-vote' | 'composite'
  readonly criterion: string | null
  readonly rule: 'half-up'
  readonly exact: Rational
  readonly published: Points
  /** False when the exact number already was what it was rounded to. */
  readonly changed: boolean
}

/** In the order they happened. A calibrated score comes already rounded, and is not among them. */
export function roundingsOf({ panel, composite }: Standing): Rounding[] {
  const roundings: Rounding[] = []
  const add = (
    stage: Rounding['stage'],
    exact: Rational,
    published: Points | null,
    criterion: string | null,
  ) => {
    if (published === null) return
    const changed = published * exact.denominator !== exact.numerator
    roundings.push({ stage, criterion, rule: 'half-up', exact, published, changed })
  }
  for (const { criterion, exact, rounded, weighted, weightedRounded } of panel?.parts ?? []) {
    add('criterion', exact, rounded, criterion)
    add('weighted', weighted, weightedRounded, criterion)
  }
  if (panel?.exact) add('entry', panel.exact, panel.published, null)
  if (composite?.publicVote)
    add('public-vote', composite.publicVote.exact, composite.publicVote.published, null)
  if (composite) add('composite', composite.exact, composite.published, null)
  return roundings
}
