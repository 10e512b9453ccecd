/** The passages that two texts have in common, longest first, as each of them typed it: what a secretary compares by eye. */
import { shingleSyllables, type ReadText } from './shingles'

export interface SharedPassage {
  a: string
  b: string
  syllables: number
}

/** Shorter ones are phrases that everybody writes. */
const leastSyllables = 12

/**
 * Runs of syllables that stand in both texts, none within another of `a`. Each found once, where it is longest; about
 * as fast as the texts are long unless they repeat themselves.
 */
export function sharedPassages(a: ReadText, b: ReadText, atMost: number): SharedPassage[] {
  const places = new Map<number, number[]>()
  b.runs.forEach((run, at) => {
    const there = places.get(run)
    if (!there) places.set(run, [at])
    // A run repeated over and over adds nothing after the first few.
    else if (there.length < 8) there.push(at)
  })
  const found: SharedPassage[] = []
  for (let at = 0; at < a.runs.length;) {
    const run = a.runs[at]
    const best = longestFrom(a, b, at, run === undefined ? [] : (places.get(run) ?? []))
    if (best && best.syllables >= leastSyllables) {
      found.push({
        a: cut(a, at, best.syllables),
        b: cut(b, best.from, best.syllables),
        syllables: best.syllables,
      })
    }
    at += best?.syllables ?? 1
  }
  return found.sort((x, y) => y.syllables - x.syllables).slice(0, atMost)
}

function longestFrom(a: ReadText, b: ReadText, at: number, starts: readonly number[]) {
  let best: { from: number; syllables: number } | null = null
  for (const from of starts) {
    let syllables = shingleSyllables
    while (isSame(a, at + syllables, b, from + syllables)) syllables += 1
    if (!best || syllables > best.syllables) best = { from, syllables }
  }
  return best
}

function isSame(a: ReadText, at: number, b: ReadText, from: number): boolean {
  const one = a.syllables[at]
  return one !== undefined && one.plain === b.syllables[from]?.plain
}

function cut({ text, syllables }: ReadText, at: number, count: number): string {
  return text.slice(syllables[at]?.start ?? 0, syllables[at + count - 1]?.end ?? 0)
}
