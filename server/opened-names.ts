/** Who made the works, for the council, once the chair has opened the names; before that nothing at all. */
import { idFrom } from '#models/ids'
import { Units } from '#models/unit'
import type { ContestResults } from './results'

export interface OpenedNames {
  at: Date
  reason: string
  /** By entry id. */
  works: Record<string, { authors: string[]; unit: string }>
}

/**
 * Null until the names are opened; then the authors and the unit of the works that are shown, of all without a list, read in
 * one query.
 */
export async function openedNames(
  { decision, entries: all }: ContestResults,
  shown?: readonly { entry: string }[],
): Promise<OpenedNames | null> {
  const opened = decision?.namesOpened
  if (!opened) return null
  const wanted = shown && new Set(shown.map(({ entry }) => entry))
  const entries = wanted ? all.filter(({ _id }) => wanted.has(_id.toHexString())) : all
  const ids = entries.flatMap(({ answers }) => idFrom(answers.unit ?? undefined) ?? [])
  const units = await Units.find({ _id: { $in: ids } })
    .select({ name: 1 })
    .lean()
  const names = new Map(units.map(({ _id, name }) => [_id.toHexString(), name]))
  return {
    at: opened.at,
    reason: opened.reason,
    works: Object.fromEntries(
      entries.map(({ _id, answers }) => [
        _id.toHexString(),
        {
          authors: answers.authors.map(({ name }) => name),
          unit: (answers.unit && names.get(answers.unit)) || (answers.authors[0]?.school ?? ''),
        },
      ]),
    ),
  }
}
