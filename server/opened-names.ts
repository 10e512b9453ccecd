/** Who made the works, for the council, once the chair has opened the names; before that nothing at all. */
import type { ContestResults } from './results'
import { sendersOf } from './sent-by'

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
  const senderOf = await sendersOf(entries)
  return {
    at: opened.at,
    reason: opened.reason,
    works: Object.fromEntries(
      entries.map((entry) => [
        entry._id.toHexString(),
        {
          authors: entry.answers.authors.map(({ name }) => name),
          unit: senderOf(entry)?.name || (entry.answers.authors[0]?.school ?? ''),
        },
      ]),
    ),
  }
}
