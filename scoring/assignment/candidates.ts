/** The pairs worth trying first: the judges nearest to an entry. */
import { worstCost } from './affinity'
import type { Ground } from './ground'

/**
 * Up to `count` judges of the lowest cost, and every one whose sheet would rather be kept. Among equals each entry starts at another
 * judge, so that entries alike do not all crowd on the same few.
 */
export function nearestJudges(
  { judges, cost, barred, most, liked }: Ground,
  entry: number,
  count: number,
): number[] {
  const row = entry * judges.length
  const perCost = new Int32Array(worstCost + 1)
  const isOpen = (judge: number) => barred[row + judge] === 0 && most[judge]! > 0
  for (let judge = 0; judge < judges.length; judge += 1) if (isOpen(judge)) perCost[cost[row + judge]!]! += 1
  let limit = 0
  let atLimit = count
  while (limit < worstCost && perCost[limit]! <= atLimit) {
    atLimit -= perCost[limit]!
    limit += 1
  }
  const near: number[] = []
  for (let place = 0; place < judges.length; place += 1) {
    const judge = (place + entry) % judges.length
    if (!isOpen(judge)) continue
    const isNear = cost[row + judge]! < limit || (cost[row + judge] === limit && atLimit > 0)
    if (isNear && cost[row + judge] === limit) atLimit -= 1
    if (isNear || liked[row + judge] === 1) near.push(judge)
  }
  return near
}
