/** Where a mark lies on its criterion's scale, in five bands by share of the maximum: orientation only, no rule. */
import type { Criterion } from '#scoring/rubric'

const floors = [
  ['excellent', 90],
  ['good', 80],
  ['fair', 65],
  ['average', 50],
  ['weak', 0],
] as const

export type BandCode = (typeof floors)[number][0]

export interface Band {
  code: BandCode
  /** The lowest and the highest lawful mark of the band, in hundredths of a point. */
  from: number
  to: number
}

/** The band of a lawful mark. A band's floor is the first whole step at or above its share of the maximum. */
export function bandOf({ max, step }: Pick<Criterion, 'max' | 'step'>, mark: number): Band {
  const lowest = (percent: number) => Math.ceil((max * percent) / (100 * step)) * step
  const index = floors.findIndex(([, percent]) => mark >= lowest(percent))
  const [code, percent] = floors[index] ?? floors[4]
  const above = floors[index - 1]
  return { code, from: lowest(percent), to: above ? lowest(above[1]) - step : max }
}
