/** Texts of Vietnamese syllables by chance, the same for the same seed: what dossiers are filled with where only their size counts. */
import { hashText } from '#rules/resemblance/hash-text'

const starts = [
  'b',
  'c',
  'ch',
  'd',
  'đ',
  'g',
  'gi',
  'h',
  'k',
  'kh',
  'l',
  'm',
  'n',
  'ng',
  'nh',
  'ph',
  'qu',
  's',
  't',
  'th',
  'tr',
  'v',
  'x',
]
const ends = [
  'a',
  'an',
  'ang',
  'anh',
  'ao',
  'ay',
  'ăm',
  'âu',
  'e',
  'em',
  'ên',
  'i',
  'iên',
  'in',
  'o',
  'oan',
  'oi',
  'ong',
  'ôi',
  'ơn',
  'u',
  'uôc',
  'ưa',
  'ương',
]

export interface RandomWords {
  /** Below 2^32. */
  whole(): number
  text(syllables: number): string
}

export function randomOf(seed: number): RandomWords {
  let turn = 0
  const whole = () => {
    turn += 1
    return hashText(`${seed} ${turn}`) % 4_294_967_296
  }
  const syllable = () => `${starts[whole() % starts.length]}${ends[whole() % ends.length]}`
  return { whole, text: (syllables) => Array.from({ length: syllables }, syllable).join(' ') }
}
