/** The labels that the office has put on entries of a contest. */
import type { Contest } from '#models/contest'
import { Entries } from '#models/entry'
import type { Id } from '#models/ids'
import { untilChanged } from './until-changed'

/** More are not offered to choose from. */
const labelsAtMost = 60

/** In alphabetical order: leapt through by their index, one step a label. */
export function labelsOf({ _id }: Pick<Contest, '_id'>): Promise<string[]> {
  return untilChanged(_id, 'labels', () => readLabels(_id))
}

async function readLabels(contest: Id): Promise<string[]> {
  const labels: string[] = []
  for (let last = ''; labels.length < labelsAtMost; last = labels.at(-1) ?? '') {
    const [next] = await Entries.find({ contest, labels: { $gt: last } })
      .select({ labels: 1 })
      .hint({ contest: 1, labels: 1, state: 1, submittedAt: 1, _id: 1 })
      .limit(1)
      .lean()
    const after = next?.labels.filter((label) => label > last).toSorted((a, b) => (a < b ? -1 : 1))
    if (!after?.[0]) break
    labels.push(after[0])
  }
  return labels.toSorted((a, b) => a.localeCompare(b, 'vi'))
}
