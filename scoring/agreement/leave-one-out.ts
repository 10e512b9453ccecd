/** Leave one judge out: between which ranks each entry moves when any one judge's sheets are taken away. */
import type { Calibration } from '../calibration/calibrate'
import { components } from '../calibration/components'
import { entryScores, equations } from '../calibration/equations'
import { shrink } from '../calibration/fit'
import { pseudoHuber } from '../calibration/pseudo-huber'
import { quantise } from '../calibration/quantise'
import { roundingFloor } from '../calibration/rounding-floor'
import { ranksWithin } from '../calibration/ranks'
import { dropSheets } from './without-judge'

export interface RankRanges {
  /** Of each entry, by index: its rank in its component with all judges. */
  readonly rank: Uint32Array
  /** The best and the worst rank over all judges left out, the full panel included. */
  readonly best: Uint32Array
  readonly worst: Uint32Array
  /** Of each entry: the judge, by index, whose absence moves it furthest; −1 when none moves it. The first of equals. */
  readonly mostMovedBy: Int32Array
  /** Judges, by index, who alone hold a component together: without them its ranks rest on the prior. */
  readonly bridges: readonly number[]
}

/**
 * Refits without each judge in turn, at the λ of all judges and starting from their solution. Without a calibration the raw
 * means are ranked. An entry that nobody else scored has no rank in that refit. `onRefit` sees each one.
 */
export function leaveOneJudgeOut(
  calibration: Calibration,
  onRefit?: (judge: number, adjusted: Float64Array, ranks: Uint32Array) => void,
): RankRanges {
  const { columns, components: parts, adjusted } = calibration
  const rank = ranksWithin(adjusted, parts.ofEntry, parts.count)
  const best = rank.slice()
  const worst = rank.slice()
  const furthest = new Uint32Array(rank.length)
  const mostMovedBy = new Int32Array(rank.length).fill(-1)
  const bridges: number[] = []
  columns.judges.forEach((_, judge) => {
    const refit = refitWithout(calibration, judge)
    const ranks = ranksWithin(refit.adjusted, refit.group, parts.count)
    if (refit.isSplit) bridges.push(judge)
    for (let entry = 0; entry < rank.length; entry++) {
      const now = ranks[entry]!
      if (now === 0) continue
      best[entry] = Math.min(best[entry]!, now)
      worst[entry] = Math.max(worst[entry]!, now)
      const moved = Math.abs(now - rank[entry]!)
      if (moved <= furthest[entry]!) continue
      furthest[entry] = moved
      mostMovedBy[entry] = judge
    }
    onRefit?.(judge, refit.adjusted, ranks)
  })
  return { rank, best, worst, mostMovedBy, bridges }
}

function refitWithout(calibration: Calibration, judge: number) {
  const { method, delta, status, fit, judgeEffect, score, components: parts } = calibration
  const left = dropSheets(calibration.columns, judge)
  const system = equations(left)
  const partsLeft = components(left)
  const lambda = status === 'not-calibratable' ? Infinity : fit.lambda
  const start = judgeEffect.map((effect, each) => (each === judge ? 0 : effect))
  const scores =
    method === 'pseudo-huber' && status !== 'not-calibratable'
      ? pseudoHuber(left, partsLeft, lambda, delta, { judgeEffect: start, entryScore: score }).entryScore
      : entryScores(
          system,
          // Far finer than the hundredth that is shown.
          shrink(system, partsLeft, lambda, start, { tolerance: 1e-8, floor: roundingFloor(left) })
            .judgeEffect,
        )
  return {
    adjusted: scores.map(quantise),
    group: parts.ofEntry.map((part, entry) => (system.entryWeight[entry]! > 0 ? part : parts.count)),
    // The judge left out is a component alone.
    isSplit: partsLeft.count > parts.count + Number(parts.judges[parts.ofJudge[judge]!]! > 1),
  }
}
