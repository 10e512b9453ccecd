/** A made-up contest to assign judges in, the same for the same numbers: what the benches and the larger tests share. */
import { usualAssignment, type AssignmentProblem, type Bar } from '#scoring/assignment/problem'
import { drawFrom } from '#scoring/assignment/random'

interface Size {
  readonly entries: number
  readonly judges: number
  readonly wanted: number
  readonly seed?: number
}

const fields = 8
const words = 40

/** 8 fields, 63 units, 3 keywords of 40, 1 % declared conflicts and those of one unit; loads from .6 to 1.25 of the mean. */
export function assignmentContest({ entries, judges, wanted, seed = 1 }: Size): AssignmentProblem {
  const draw = drawFrom(seed)
  const keywords = () => Array.from({ length: 3 }, () => `word${draw(words)}`)
  const mean = (entries * wanted) / judges
  const everyEntry = Array.from({ length: entries }, (_, index) => ({
    id: `e${index}`,
    field: `field${draw(fields)}`,
    unit: `unit${draw(63)}`,
    keywords: keywords(),
    wanted,
  }))
  const everyJudge = Array.from({ length: judges }, (_, index) => ({
    id: `j${index}`,
    unit: `unit${draw(63)}`,
    parents: [],
    fields: [],
    expertise: [`field${index % fields}`, `field${draw(fields)}`],
    keywords: keywords(),
    load: { min: Math.floor(0.6 * mean), max: Math.ceil(1.25 * mean) },
    isGuest: true,
  }))
  const bars = everyEntry.flatMap((entry) =>
    everyJudge.flatMap((judge): Bar[] => {
      if (judge.unit === entry.unit) return [{ entry: entry.id, judge: judge.id, reason: 'unit' }]
      return draw(100) === 0 ? [{ entry: entry.id, judge: judge.id, reason: 'declared' }] : []
    }),
  )
  return { ...usualAssignment, entries: everyEntry, judges: everyJudge, bars }
}
