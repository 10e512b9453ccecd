/** What the council calls its judges: numbers, since its pages may be shown on a wall and go to the browser whole. */
import type { Results } from '#scoring/results'

export type JudgeNumbers = ReadonlyMap<string, number>

/** The number of every judge with a counted sheet, by id; on works without a rank too, so that all pages agree. */
export function judgeNumbers({ standings }: Results): JudgeNumbers {
  const judges = standings.flatMap(({ counted }) => counted.map(({ judge }) => judge))
  return new Map([...new Set(judges)].sort().map((judge, index) => [judge, index + 1]))
}
