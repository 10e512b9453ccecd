/** What names of an edition say of its number and year, counted on for the next one. */
import type { Counted } from '#rules/next-edition'

/**
 * Ordinals and years stand in titles as words do: the number after "lần thứ", in figures or Roman, and the year with its
 * neighbours, since many are held over two ("2025-2026").
 */
export function renumbered(text: string, from: Counted, to: Counted): string {
  const number = new RegExp(`(lần thứ\\s+)(?:${from.ordinal}|${roman(from.ordinal)})(?![\\dA-Za-z])`, 'giu')
  return text.replace(number, `$1${to.ordinal}`).replace(/(?<!\d)\d{4}(?!\d)/g, (year) => {
    const distance = Number(year) - from.year
    return Math.abs(distance) <= 1 ? String(to.year + distance) : year
  })
}

/** `XVIII`, as many editions are counted. */
function roman(count: number): string {
  const signs: [number, string][] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = Math.max(0, Math.floor(count))
  let text = ''
  for (const [worth, sign] of signs) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}
