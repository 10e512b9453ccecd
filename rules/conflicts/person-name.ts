/** Names of people read as Vietnamese write them, and compared: diacritics, order of parts, initials, titles. */
import { foldName } from '../fold-name'
import { addressAtStart, isTitle, titlesAtStart } from './titles'

/** How two names agree, the closest first. A name is never proof of a person: many share theirs. */
export const nameWays = ['same', 'plain', 'tones', 'order', 'initials'] as const
/**
 * `same`: letter by letter. `plain`: one is typed without diacritics at all. `tones`: both have them and they differ.
 * `order`: the same parts in another order. `initials`: parts are shortened.
 */
export type NameWay = (typeof nameWays)[number]

interface NamePart {
  plain: string
  /** With its diacritics, the tone last, so that `Hòa` and `Hoà` are one spelling. */
  accented: string
  isShort: boolean
}

interface NameReading {
  parts: readonly NamePart[]
  /** Equal for the same parts in any order. */
  sorted: string
  /** Equal for names that may differ in shortened parts. */
  initials: string
  hasShort: boolean
  hasAccents: boolean
}

export interface PersonName {
  readings: readonly NameReading[]
}

/** Reads a name as typed; without readings when it has fewer than two parts, for then it tells nobody apart. */
export function readPersonName(text: string): PersonName {
  let parts = partsOf(text)
  for (let count = 1; count > 0; parts = parts.slice(count)) count = titlesAtStart(plainOf(parts))
  while (parts.length > 0 && isTitle(parts.at(-1)?.plain ?? '')) parts = parts.slice(0, -1)
  const address = addressAtStart(plainOf(parts))
  const readings = address > 0 ? [parts, parts.slice(address)] : [parts]
  return { readings: readings.filter(({ length }) => length > 1).map(readingOf) }
}

/** How the names agree, by the readings that agree best; null when they are different names. Symmetric. */
export function compareNames(one: PersonName, other: PersonName): NameWay | null {
  let best: NameWay | null = null
  for (const a of one.readings) {
    for (const b of other.readings) {
      const way = compareReadings(a, b)
      if (way && (!best || nameWays.indexOf(way) < nameWays.indexOf(best))) best = way
    }
  }
  return best
}

/** Under which a name is found by whoever looks with `soughtKeys` of a name that agrees with it in any way. */
export function nameKeys({ readings }: PersonName): string[] {
  return readings.flatMap(({ sorted, initials, hasShort }) =>
    hasShort ? [`short ${initials}`] : [sorted, `whole ${initials}`],
  )
}

/** Where to look for names that agree: a whole name meets shortened ones by its initials, but not the many whole ones. */
export function soughtKeys({ readings }: PersonName): string[] {
  return readings.flatMap(({ sorted, initials, hasShort }) =>
    hasShort ? [`short ${initials}`, `whole ${initials}`] : [sorted, `short ${initials}`],
  )
}

function compareReadings(a: NameReading, b: NameReading): NameWay | null {
  if (a.parts.length !== b.parts.length) return null
  if (a.hasShort || b.hasShort) return agreeInShort(a, b) ? 'initials' : null
  if (a.sorted !== b.sorted) return null
  if (a.parts.some(({ plain }, at) => plain !== b.parts[at]?.plain)) return 'order'
  if (a.parts.every(({ accented }, at) => accented === b.parts[at]?.accented)) return 'same'
  return a.hasAccents && b.hasAccents ? 'tones' : 'plain'
}

/** Given names must be written out and equal; of the others one may be how the other begins. */
function agreeInShort(a: NameReading, b: NameReading): boolean {
  const last = a.parts.length - 1
  return a.parts.every((part, at) => {
    const other = b.parts[at]
    if (!other) return false
    if (at === last) return !part.isShort && !other.isShort && part.plain === other.plain
    if (part.isShort && other.plain.startsWith(part.plain)) return true
    if (other.isShort && part.plain.startsWith(other.plain)) return true
    return part.plain === other.plain
  })
}

function partsOf(text: string): NamePart[] {
  const words = text
    .normalize('NFC')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/['’`]/g, '')
    .match(/[\p{L}\p{N}\p{M}]+\.?/gu)
  return (words ?? []).map((word, at, all) => {
    const bare = word.replace(/\.$/, '')
    const plain = evenY(foldName(bare))
    // A dot after the last word ends a sentence; a syllable without a vowel is always a shortened one.
    const isShort = (word !== bare && at < all.length - 1) || /^[^aeiouy\d]+$/.test(plain)
    return { plain, accented: accentedOf(bare), isShort }
  })
}

/** `Lý` and `Lí`, `Mỹ` and `Mĩ` are one name in two spellings. */
function evenY(word: string): string {
  return word.replace(/^([^aeiouy]+)y$/, '$1i')
}

function accentedOf(word: string): string {
  const letters = word.toLowerCase().normalize('NFD')
  const tone = letters.match(/[\u0300\u0301\u0303\u0309\u0323]/)?.[0] ?? ''
  return evenY(letters.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')) + tone
}

function readingOf(parts: readonly NamePart[]): NameReading {
  return {
    parts,
    sorted: plainOf(parts).sort().join(' '),
    initials: `${parts.map(({ plain }, at) => (at === parts.length - 1 ? plain : plain[0])).join(' ')}`,
    hasShort: parts.some(({ isShort }) => isShort),
    hasAccents: parts.some(({ plain, accented }) => plain !== accented),
  }
}

function plainOf(parts: readonly NamePart[]): string[] {
  return parts.map(({ plain }) => plain)
}
