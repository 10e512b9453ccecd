/** Joins what falls apart: swaps that link the components of a scope, at the least affinity lost. */
import { componentsOf } from './components'
import type { Ground } from './ground'
import { placesOf } from './polish'
import type { Draw } from './random'
import { maySwap, swap, swapLoss, type Teams } from './teams'

/** Pairs of sheets looked at, and of those the cheapest tried, for each link. */
const looked = 40_000
const tried = 200

/** Swaps sheets across components until all entries of the scope are linked, or no swap found links more. */
export function connect(ground: Ground, teams: Teams, entries: readonly number[], draw: Draw): void {
  const places = placesOf(teams, entries)
  const size = ground.judges.length
  let now = componentsOf(size, teams, entries)
  while (now.count > 1) {
    const found: { one: number; other: number; loss: number }[] = []
    for (const [one, other] of couples(places, draw)) {
      const isAcross = now.ofJudge[teams.judgeAt[one]!] !== now.ofJudge[teams.judgeAt[other]!]
      if (isAcross && maySwap(ground, teams, one, other))
        found.push({ one, other, loss: swapLoss(ground, teams, one, other) })
    }
    found.sort((a, b) => a.loss - b.loss || a.one - b.one || a.other - b.other)
    const before = now.count
    for (const { one, other } of found.slice(0, tried)) {
      swap(teams, one, other)
      const after = componentsOf(size, teams, entries)
      if (after.count < now.count) {
        now = after
        break
      }
      swap(teams, one, other)
    }
    if (now.count === before) return
  }
}

/** Every couple of places when they are few, otherwise some drawn by lot. */
function* couples(places: Int32Array, draw: Draw): Generator<[number, number]> {
  if (places.length * places.length > looked) {
    for (let drawn = 0; drawn < looked; drawn += 1)
      yield [places[draw(places.length)]!, places[draw(places.length)]!]
    return
  }
  for (const [index, one] of places.entries())
    for (const other of places.subarray(index + 1)) yield [one, other]
}
