/** Which judges count as one house, of which an entry gets at most one. */
import type { AssignmentJudge, HouseRule } from './problem'

/** The number of each judge's house; -1 for a judge who shares it with nobody. */
export function housesOf(judges: readonly AssignmentJudge[], rule: HouseRule): Int32Array {
  const lead = judges.map((_, index) => index)
  const leadOf = (index: number): number => {
    const next = lead[index]!
    return next === index ? index : (lead[index] = leadOf(next))
  }
  const first = new Map<string, number>()
  judges.forEach(({ unit, parents }, index) => {
    for (const name of namesUnder(rule, unit, parents)) {
      const other = first.get(name)
      if (other === undefined) first.set(name, index)
      else lead[leadOf(index)] = leadOf(other)
    }
  })
  const size = new Int32Array(judges.length)
  judges.forEach((_, index) => (size[leadOf(index)]! += 1))
  return Int32Array.from(judges, (_, index) => (size[leadOf(index)]! > 1 ? leadOf(index) : -1))
}

function namesUnder(rule: HouseRule, unit: string | null, parents: readonly string[]): readonly string[] {
  if (rule === 'off') return []
  const own = unit === null ? [] : [unit]
  return rule === 'unit' ? own : [...own, ...parents]
}
