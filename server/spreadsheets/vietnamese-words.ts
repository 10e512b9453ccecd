/** Whether words are spelt as Vietnamese is: by that, encodings are told apart without guessing. */

/** A letter taken apart: the tone may stand before the sign of the letter itself. */
const toned = /(\p{L})(\p{M}?)[\u0300\u0301\u0303\u0309\u0323](\p{M}?)/gu

const first = '(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?'
const last = '(?:ch|ng|nh|[ckmnpt])'

/** Vowels with `'` behind the one that bears the tone; where two may, both are listed. */
const open =
  "a' ă' â' e' ê' i' o' ô' ơ' u' ư' y' a'i a'o a'u a'y â'u â'y e'o ê'u i'a iê'u i'u oa' o'a oa'i oa'o oa'y oe' o'e oe'o " +
  "o'i ô'i ơ'i u'a uâ'y uê' u'i uô'i uơ' uy' u'y uy'a uy'u ư'a ư'i ươ'i ươ'u ư'u yê'u ua'y"
const closed = "a' ă' â' e' ê' i' o' ô' ơ' u' ư' y' iê' oa' oă' oe' oo' uâ' uê' uô' uy' uyê' ươ' yê'"

const syllable = new RegExp(`^${first}(?:${either(open)}|${either(closed)}${last})$`)
const toneless = new RegExp(syllable.source.replaceAll("'", ''))

function either(vowels: string): string {
  return `(?:${vowels.replaceAll(' ', '|')})`
}

/** One syllable, its tone on the vowel where it belongs; a capital at its beginning, or capitals throughout. */
export function isSyllable(word: string): boolean {
  if (!/^\p{L}\p{Ll}*$|^\p{Lu}+$/u.test(word)) return false
  const marked = word.toLowerCase().normalize('NFD').replace(toned, "$1$2$3'").normalize('NFC')
  return marked.includes("'") ? syllable.test(marked) : toneless.test(marked)
}

/** The words of a text that hold a letter outside ASCII. */
export function accentedWords(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}\p{Sk}\u00a1-\u00bf\u00d7\u00f7]+/gu) ?? []
  return words.filter((word) => /\P{ASCII}/u.test(word))
}
