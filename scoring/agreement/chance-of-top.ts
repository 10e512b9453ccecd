/** How sure is each entry of its place among the best m? By seeded draws from what the sheets leave open. */
import type { Calibration } from '../calibration/calibrate'
import { entriesIn } from '../calibration/components'
import type { Block } from '../calibration/precision'
import { randomNumbers, type RandomNumbers } from './random-numbers'
import { absent, given, type Statistic } from './statistic'

export interface TopOptions {
  /** How many places there are. */
  readonly places: number
  /** The component that competes for them. */
  readonly component: number
  readonly seed: number
  /** 1,000 unless given; the error of a chance is then at most 0.016. */
  readonly draws?: number
  /** Draw entries towards their mean, as they are alike in general; unless given, when places are fewer than one in twenty. */
  readonly shrink?: boolean
}

/**
 * Of each entry of the component, in the order of its index: the chance that it truly is among the best (shared/scoring.md §3).
 * Draws judges' effects b ~ N(b̂, σ²M⁻¹), then each entry given them.
 * @throws RangeError when there is no such component, `places` is not one of its ranks, or `draws` is not a count.
 */
export function chancesOfTop(
  calibration: Calibration,
  { places, component, seed, draws = 1000, shrink }: TopOptions,
): Statistic<Float64Array> {
  const { components, fit, precision } = calibration
  const entries = entriesIn(components, component)
  if (!Number.isSafeInteger(places) || places < 1 || places > entries.length)
    throw new RangeError(`${places} places for the ${entries.length} entries of component ${component}`)
  if (!Number.isSafeInteger(draws) || draws < 1) throw new RangeError(`Not a number of draws: ${draws}`)
  const block = precision?.blocks[component] ?? null
  if (!precision || !fit.variances) return absent('not-calibrated')
  if (!block && fit.lambda !== Infinity) return absent('too-many-judges')
  const prior = (shrink ?? places * 20 < entries.length) ? Math.max(0, fit.variances.tauQ2) : Infinity
  // Entries that do not differ have the same chance each.
  if (prior === 0) return given(new Float64Array(entries.length).fill(places / entries.length))
  const draw = drawer(calibration, entries, block, prior, randomNumbers(seed))
  const within = new Float64Array(entries.length)
  const sorted = new Float64Array(entries.length)
  for (let turn = 0; turn < draws; turn++) {
    const scores = draw()
    sorted.set(scores)
    const limit = valueAt(sorted, entries.length - places)
    for (let entry = 0; entry < scores.length; entry++) if (scores[entry]! >= limit) within[entry]!++
  }
  return given(within.map((times) => times / draws))
}

/** Draws the scores of all these entries at once. */
function drawer(
  { columns, system, judgeEffect, score, fit }: Calibration,
  entries: readonly number[],
  block: Block | null,
  prior: number,
  chance: RandomNumbers,
): () => Float64Array {
  const sigma2 = fit.variances!.sigma2
  const { weights, entryMean, entryWeight } = system
  const effect = new Float64Array(judgeEffect.length)
  const scores = new Float64Array(entries.length)
  const centre = entries.reduce((sum, entry) => sum + score[entry]! / entries.length, 0)
  const trust = Float64Array.from(entries, (entry) => shareOf(prior, sigma2 / entryWeight[entry]!))
  const deviation = Float64Array.from(entries, (entry, place) =>
    Math.sqrt((trust[place]! * sigma2) / entryWeight[entry]!),
  )
  return () => {
    effect.set(judgeEffect)
    if (block) addDrawn(effect, block, Math.sqrt(sigma2), chance)
    entries.forEach((entry, place) => {
      let sum = 0
      for (let row = columns.offsets[entry]!; row < columns.offsets[entry + 1]!; row++)
        sum += (weights ? weights[row]! : 1) * effect[columns.judgeOf[row]!]!
      const found = entryMean[entry]! - sum / entryWeight[entry]!
      scores[place] = centre + trust[place]! * (found - centre) + deviation[place]! * chance.normal()
    })
    return scores
  }
}

/** How much of a difference between entries is believed, given how uncertain it is. */
function shareOf(prior: number, variance: number): number {
  if (prior === Infinity || variance === 0) return 1
  return prior / (prior + variance)
}

/** Adds σ L⁻ᵀ z. The direction common to all judges, which moves every entry alike, is left as it comes. */
function addDrawn(effect: Float64Array, { judges, root }: Block, sigma: number, chance: RandomNumbers): void {
  const size = judges.length
  const z = new Float64Array(size).map(() => sigma * chance.normal())
  for (let i = 0; i < size; i++) {
    let sum = 0
    for (let k = i; k < size; k++) sum += root[i * size + k]! * z[k]!
    effect[judges[i]!]! += sum
  }
}

/** The value that stands at this place, from 0, when all are in ascending order; rearranges them (Hoare's selection). */
function valueAt(values: Float64Array, place: number): number {
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const pivot = values[(low + high) >>> 1]!
    let left = low
    let right = high
    while (left <= right) {
      while (values[left]! < pivot) left++
      while (values[right]! > pivot) right--
      if (left > right) break
      const swapped = values[left]!
      values[left++] = values[right]!
      values[right--] = swapped
    }
    if (place <= right) high = right
    else if (place >= left) low = left
    else break
  }
  return values[place]!
}
