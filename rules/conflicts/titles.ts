/** What stands before or after a person's name without being part of it: degrees, honours, forms of address. */

/** Abbreviations that no Vietnamese name can be, folded and without dots; stripped wherever they begin or end a name. */
const abbreviations = new Set(
  `gs pgs ts tskh ths ncs ks kts bs bsck bscki bsckii cki ckii ds cn gv gvc gvcc cvc
  ngnd ngut ttnd ttut nsnd nsut dr mr mrs ms prof`.split(/\s+/),
)

/** Spelled in words that are names too (Tiến Sĩ, Ông, Bà): a name is read with them and without. */
const addresses = [
  ['pho', 'giao', 'su'],
  ['giao', 'su'],
  ['tien', 'si'],
  ['thac', 'si'],
  ['bac', 'si'],
  ['ky', 'su'],
  ['cu', 'nhan'],
  ['nha', 'giao'],
  ['giao', 'vien'],
  ['dong', 'chi'],
  ['d', 'c'],
  ['thay', 'giao'],
  ['co', 'giao'],
  ['thay'],
  ['co'],
  ['ong'],
  ['ba'],
]

/** How many of the folded words at the start are abbreviated titles; `Th.S` and `TS.KH` come as two words. */
export function titlesAtStart(words: readonly string[]): number {
  const [first = '', second = ''] = words
  if (first === 'th' && second === 's') return 2
  if (first === 'ts' && second === 'kh') return 2
  return abbreviations.has(first) ? 1 : 0
}

export function isTitle(word: string): boolean {
  return abbreviations.has(word)
}

/** How many of the folded words at the start are a form of address; the longest that fits, 0 when none does. */
export function addressAtStart(words: readonly string[]): number {
  const found = addresses.find((address) => address.every((word, at) => words[at] === word))
  return found?.length ?? 0
}
