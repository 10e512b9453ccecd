/** Dates, numbers and sizes as Vietnamese readers write them. Always formatted on the server's side of a sentence. */
import { contestTimeZone, type Day } from '#rules/deadlines'

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: contestTimeZone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  weekday: 'short',
  hourCycle: 'h23',
})

const weekdayIndex: Record<string, number> = { Sun: 0, Mon: 1, Tue: 2, Wed: 3, Thu: 4, Fri: 5, Sat: 6 }

function read(moment: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(moment).map(({ type, value }) => [type, value]))
}

/** `thứ Tư 31/7/2024` */
export function date(moment: Date): string {
  const { weekday = 'Sun', day, month, year } = read(moment)
  return `${weekdays[weekdayIndex[weekday] ?? 0]} ${Number(day)}/${Number(month)}/${year}`
}

/** `31/7/2024`, where a table has no room for the weekday. */
export function shortDate(moment: Date): string {
  const { day, month, year } = read(moment)
  return `${Number(day)}/${Number(month)}/${year}`
}

/** `17:00` */
export function time(moment: Date): string {
  const { hour, minute } = read(moment)
  return `${hour}:${minute}`
}

/** `17:00, thứ Tư 31/7/2024` */
export function dateTime(moment: Date): string {
  return `${time(moment)}, ${date(moment)}`
}

/** `17:00:42 ngày 31/7/2024`, for receipts, where the second matters. */
export function exactTime(moment: Date): string {
  const { hour, minute, second } = read(moment)
  return `${hour}:${minute}:${second} ngày ${shortDate(moment)}`
}

/** `2024-07-31T17:00`, as a field of days and hours holds a moment; never a sentence. */
export function localMoment(moment: Date): string {
  const { day = '', month = '', year, hour, minute } = read(moment)
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hour}:${minute}`
}

/** `31/7/2005` from a calendar day. */
export function calendarDay(day: Day): string {
  const [year, month, dayOfMonth] = day.split('-')
  return `${Number(dayOfMonth)}/${Number(month)}/${year}`
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long until a deadline, in the unit that matters: `còn 12 ngày`, `còn 5 giờ`, `còn 40 phút`, `đã hết hạn`. */
export function timeLeft(deadline: Date, now: Date): string {
  const left = deadline.getTime() - now.getTime()
  if (left <= 0) return 'đã hết hạn'
  if (left >= 2 * day) return `còn ${Math.floor(left / day)} ngày`
  if (left >= 2 * hour) return `còn ${Math.floor(left / hour)} giờ`
  return `còn ${Math.max(1, Math.floor(left / minute))} phút`
}

const decimal = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const plain = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })

/** Hundredths of a point with both decimals, `82,50`: for results and totals. */
export function score(hundredths: number): string {
  return decimal.format(hundredths / 100)
}

/** Hundredths of a point as a judge types them, `16,5`. */
export function mark(hundredths: number): string {
  return plain.format(hundredths / 100)
}

const tenth = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** Hundredths of a point with one decimal, `4,6`: for estimates, which are no surer than that. */
export function tenths(hundredths: number): string {
  return tenth.format(hundredths / 100)
}

/** A whole number, `1.204`. */
export function count(value: number): string {
  return plain.format(value)
}

const long = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 6 })

/** An exact fraction of hundredths with up to six decimals, `85,666667`. */
export function exactScore({ numerator, denominator }: { numerator: number; denominator: number }): string {
  return long.format(numerator / denominator / 100)
}

/** `10.000.000 đồng` */
export function money(dong: number): string {
  return `${plain.format(dong)} đồng`
}

/** `4,1 MB`; kilobytes below one megabyte. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`
  // What would round to 1024 KB is one megabyte.
  if (bytes < 1024 * 1024 - 512) return `${Math.round(bytes / 1024)} KB`
  return `${new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }).format(bytes / (1024 * 1024))} MB`
}

/** `Nguyễn Văn A, Trần Thị B và Lê C` */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} và ${items.at(-1)}`
}
