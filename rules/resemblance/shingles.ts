/** A text as the set of its runs of five syllables, and how much of it another text holds (Broder 1997). */
import { hashText } from './hash-text'
import { syllablesOf, type Syllable } from './syllables'

/** Five syllables are two or three Vietnamese words: fewer meet by chance, more miss a text with a word changed here and there. */
export const shingleSyllables = 5

/** A text read for comparing: its syllables in order, and at each the run of five that begins there. */
export interface ReadText {
  text: string
  syllables: readonly Syllable[]
  /** As long as there are whole runs; `runs[i]` begins at syllable `i`. */
  runs: readonly number[]
  shingles: ReadonlySet<number>
}

export function readText(text: string): ReadText {
  const syllables = syllablesOf(text)
  const runs: number[] = []
  for (let at = 0; at + shingleSyllables <= syllables.length; at += 1) {
    const run = syllables.slice(at, at + shingleSyllables)
    runs.push(hashText(run.map(({ plain }) => plain).join(' ')))
  }
  return { text, syllables, runs, shingles: new Set(runs) }
}

/** Resemblance: what both hold of what either holds, 0 to 1. Symmetric; 1 for a text and itself; 0 when one is too short. */
export function resemblance(a: ReadText, b: ReadText): number {
  const both = shared(a, b)
  const either = a.shingles.size + b.shingles.size - both
  return either === 0 ? 0 : both / either
}

/** How much of the shorter text the other holds, 0 to 1: finds a copied part in a longer text. Symmetric. */
export function containment(a: ReadText, b: ReadText): number {
  const shorter = Math.min(a.shingles.size, b.shingles.size)
  return shorter === 0 ? 0 : shared(a, b) / shorter
}

function shared(a: ReadText, b: ReadText): number {
  const [few, many] = a.shingles.size <= b.shingles.size ? [a.shingles, b.shingles] : [b.shingles, a.shingles]
  let both = 0
  for (const shingle of few) if (many.has(shingle)) both += 1
  return both
}
