/** Numbers of a workbook as people here write them: decimal comma, `30/9/2026`, `8:05`. */
import type { NumberKind } from './workbook-parts'

const dayMs = 86_400_000
/** Day 0 of Excel; it takes 1900 for a leap year, so that its first two months are counted from a day later. */
const [epoch1900, epoch1904] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)]

/** `value` as the file holds it; what is no number comes back as it is. */
export function numberText(value: string, kind: NumberKind, is1904: boolean): string {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value
  if (kind === 'number' || number < 0) return plainNumber(number)
  const days = !is1904 && number < 60 ? number + 1 : number
  // Whole seconds: fractions of a day are never exact.
  const moment = new Date(Math.round(((is1904 ? epoch1904 : epoch1900) + days * dayMs) / 1000) * 1000)
  if (Number.isNaN(moment.getTime())) return plainNumber(number)
  const date = `${moment.getUTCDate()}/${moment.getUTCMonth() + 1}/${moment.getUTCFullYear()}`
  const time = `${moment.getUTCHours()}:${String(moment.getUTCMinutes()).padStart(2, '0')}`
  if (kind === 'date') return date
  return kind === 'time' ? time : `${date} ${time}`
}

/** Excel computes in binary and shows fifteen digits: 8.6999999999999993 is 8,7. */
function plainNumber(number: number): string {
  return String(Number(number.toPrecision(15))).replace('.', ',')
}
