/** Names of works compared: equal, or the same words but for one, in any order. */
import { foldName } from '../fold-name'
import { hashText } from './hash-text'
import { syllablesOf } from './syllables'

/** `same`: letter by letter but for case, diacritics and marks. `near`: the same words in another order, or all but one. */
export type TitleWay = 'same' | 'near'

/** What a work is called whatever it is; such words tell no two works apart. */
const genericPhrases = ['mo hinh', 'san pham', 'giai phap', 'thiet bi', 'he thong', 'de tai', 'bo dung cu']
const generic = new RegExp(`\\b(${genericPhrases.join('|')})\\b`, 'g')

/** Of fewer words than this none may differ: “máy tách ngô” and “máy tách lạc” are two works. */
const leastWordsForOneOff = 4

export function compareTitles(a: string, b: string): TitleWay | null {
  const [one, other] = [plainTitle(a), plainTitle(b)]
  if (one === '' || other === '') return null
  if (one === other) return 'same'
  const otherKeys = new Set(nearKeys(b))
  return nearKeys(a).some((key) => otherKeys.has(key)) ? 'near' : null
}

/** Keys of which two titles share one exactly if `compareTitles` finds them the same or near. */
export function titleKeys(title: string): number[] {
  const plain = plainTitle(title)
  return plain === '' ? [] : [hashText(`title ${plain}`), ...nearKeys(title)]
}

/** The set of words, and that set less each of its words: sets that differ in one word meet in one of them. */
function nearKeys(title: string): number[] {
  const words = [...new Set(wordsOf(title))].sort()
  if (words.length === 0) return []
  const sets = [words]
  if (words.length >= leastWordsForOneOff) {
    for (let left = 0; left < words.length; left += 1) sets.push(words.filter((_, at) => at !== left))
  }
  return sets.map((set) => hashText(`words ${set.join(' ')}`))
}

function wordsOf(title: string): string[] {
  const plain = plainTitle(title)
  const telling = plain.replace(generic, ' ').trim()
  return (telling === '' ? plain : telling).split(/\s+/).filter(Boolean)
}

function plainTitle(title: string): string {
  return foldName(
    syllablesOf(title)
      .map(({ plain }) => plain)
      .join(' '),
  )
}
