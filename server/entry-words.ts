/** What was typed into a search of entries, as conditions on the words that entries are found by. */
import { searchWords } from '#rules/experts'
import type { Contest } from '#models/contest'
import { Entries } from '#models/entry'

/** What is typed beyond these words narrows no more. */
const wordsAtMost = 8

/** Of a word that is not finished so much must be typed. */
const beginningAtLeast = 2

/** No entry has it. */
const nothing = '-'

/**
 * One condition for each word typed, the rarest first: the word itself where any entry has it, else its beginning. So
 * `Lan` does not find `Lang`, and `00417` finds its receipt as `0041` does.
 */
export async function wordConditions(contest: Contest, search: string): Promise<(string | RegExp)[]> {
  const typed = searchWords(search).slice(0, wordsAtMost)
  const counts = await Promise.all(
    typed.map((word) => Entries.countDocuments({ contest: contest._id, words: word })),
  )
  const whole = typed
    .map((word, index) => ({ word, count: counts[index] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.count - b.count)
    .map(({ word }) => word)
  const begun = typed
    .filter((_, index) => counts[index] === 0)
    .map((word) => (word.length < beginningAtLeast ? nothing : new RegExp(`^${word}`)))
  const found = search.trim() !== '' && typed.length === 0 ? [nothing] : []
  return [...found, ...begun.toSorted((a, b) => String(b).length - String(a).length), ...whole]
}
