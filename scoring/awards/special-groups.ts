/** The order of a special prize: contenders from the best down, level where the number it goes by is equal. */
import { byCodeUnit } from '../digest'
import { compareRationals, points, rational, type Points, type Rational } from '../points'
import type { SpecialContender } from './award-special'
import type { AwardGroup } from './giving'
import type { SpecialFacts, SpecialOrder } from './special-prizes'

interface Measured {
  readonly entry: string
  readonly value: Rational
  readonly published: Points
}

/**
 * Tie groups by exact value, and those without a value by id.
 * @throws RangeError when a measure is not a whole number.
 */
export function specialGroups(
  order: SpecialOrder,
  contenders: readonly SpecialContender[],
  facts: ReadonlyMap<string, SpecialFacts>,
): { groups: AwardGroup[]; unmeasured: string[] } {
  const sorted = [...contenders].sort((a, b) => byCodeUnit(a.entry, b.entry))
  const measured = sorted.flatMap((each) => measure(order, each, facts.get(each.entry)) ?? [])
  const known = new Set(measured.map(({ entry }) => entry))
  const direction = order.by === 'measure' && order.better === 'lower' ? 1 : -1
  measured.sort((a, b) => direction * compareRationals(a.value, b.value))
  const groups: { entries: string[]; published: Points; value: Rational }[] = []
  for (const { entry, value, published } of measured) {
    const last = groups[groups.length - 1]
    if (last && compareRationals(last.value, value) === 0) last.entries.push(entry)
    else groups.push({ entries: [entry], published, value })
  }
  return {
    groups: groups.map(({ entries, published }) => ({ entries, published })),
    unmeasured: sorted.map(({ entry }) => entry).filter((entry) => !known.has(entry)),
  }
}

function measure(
  order: SpecialOrder,
  { entry, published, criterionMeans }: SpecialContender,
  facts: SpecialFacts | undefined,
): Measured | null {
  if (order.by === 'published-score') return { entry, value: rational(published, 1), published }
  if (order.by === 'criterion-mean') {
    const mean = criterionMeans.find(({ criterion }) => criterion === order.criterion)
    return mean ? { entry, value: mean.mean, published: mean.published } : null
  }
  const measures = facts?.measures ?? {}
  const value = Object.hasOwn(measures, order.measure) ? measures[order.measure] : undefined
  return value === undefined ? null : { entry, value: rational(value, 1), published: points(0) }
}
