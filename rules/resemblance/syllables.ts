/** Vietnamese text as its syllables, folded for comparing, each with its place in what was typed. */
import { foldName } from '../fold-name'

export interface Syllable {
  /** Without case and diacritics. */
  plain: string
  /** Where it begins and ends in the text. */
  start: number
  end: number
}

/** Words of letters and figures; marks and spaces between them tell no two texts apart. */
export function syllablesOf(text: string): Syllable[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((found) => ({
    plain: foldName(found[0]),
    start: found.index,
    end: found.index + found[0].length,
  }))
}
