/** Date expressions, in UTC or any time zone Node knows by name or offset. */
import { Int32, Long, ObjectId, Timestamp } from 'bson'
import { CommandError } from './errors'
import type { ExpressionFunction } from './expression-functions'
import { isDoc, isNumber, toNumber, typeOf } from './values'

const absent = (value: unknown) => value === null || value === undefined
const DAY = 86_400_000

function dateOf(value: unknown): Date {
  if (value instanceof Date) return value
  if (value instanceof ObjectId) return value.getTimestamp()
  if (value instanceof Timestamp) return new Date(value.getHighBitsUnsigned() * 1000)
  throw new CommandError(16006, `can't convert from BSON type ${typeOf(value)} to Date`)
}

const zones = new Map<string, Intl.DateTimeFormat>()

/** How far local time in the zone is ahead of UTC at a moment, in milliseconds. */
function offsetAt(time: number, zone: unknown): number {
  if (absent(zone)) return 0
  if (typeof zone !== 'string')
    throw new CommandError(40517, `timezone must evaluate to a string, found ${typeOf(zone)}`)
  const fixed = /^([+-])(\d\d):?(\d\d)?$/.exec(zone)
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000
  if (zone === 'UTC' || zone === 'GMT' || zone === 'Z') return 0
  let format = zones.get(zone)
  if (!format) {
    try {
      format = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      })
    } catch {
      throw new CommandError(40485, `unrecognized time zone identifier: "${zone}"`)
    }
    zones.set(zone, format)
  }
  const parts = Object.fromEntries(
    format.formatToParts(new Date(time)).map((part) => [part.type, Number(part.value)]),
  )
  const local = Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute, parts.second)
  return local - Math.floor(time / 1000) * 1000
}

/** A Date whose UTC fields read as the local time of the zone. */
function localDate(value: unknown, zone: unknown): Date {
  const date = dateOf(value)
  return new Date(date.getTime() + offsetAt(date.getTime(), zone))
}

function toUtc(local: number, zone: unknown): Date {
  const guess = local - offsetAt(local, zone)
  return new Date(local - offsetAt(guess, zone))
}

function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY) + 1
}

function isoWeek(date: Date): [year: number, week: number] {
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY)
  return [thursday.getUTCFullYear(), Math.ceil(dayOfYear(thursday) / 7)]
}

function part(read: (date: Date) => number): ExpressionFunction {
  return {
    least: 1,
    most: 1,
    run: ([value]) => {
      const [date, zone] = isDoc(value) && 'date' in value ? [value.date, value.timezone] : [value, undefined]
      return absent(date) ? null : new Int32(read(localDate(date, zone)))
    },
  }
}

const pad = (value: number, width: number) => String(value).padStart(width, '0')

const SPECIFIERS: Record<string, (local: Date, offset: number) => string> = {
  Y: (date) => pad(date.getUTCFullYear(), 4),
  m: (date) => pad(date.getUTCMonth() + 1, 2),
  d: (date) => pad(date.getUTCDate(), 2),
  H: (date) => pad(date.getUTCHours(), 2),
  M: (date) => pad(date.getUTCMinutes(), 2),
  S: (date) => pad(date.getUTCSeconds(), 2),
  L: (date) => pad(date.getUTCMilliseconds(), 3),
  j: (date) => pad(dayOfYear(date), 3),
  w: (date) => String(date.getUTCDay() + 1),
  u: (date) => String(date.getUTCDay() || 7),
  V: (date) => pad(isoWeek(date)[1], 2),
  G: (date) => pad(isoWeek(date)[0], 4),
  z: (_, offset) =>
    `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60), 2)}${pad(Math.abs(offset) % 60, 2)}`,
  Z: (_, offset) => String(offset),
  '%': () => '%',
}

function dateToString([date, format, zone, onNull]: unknown[]): unknown {
  if (absent(date)) return onNull ?? null
  const pattern = format ?? (absent(zone) ? '%Y-%m-%dT%H:%M:%S.%LZ' : '%Y-%m-%dT%H:%M:%S.%L')
  if (typeof pattern !== 'string')
    throw new CommandError(18533, '$dateToString needs a format that is a string')
  const offset = offsetAt(dateOf(date).getTime(), zone)
  const local = localDate(date, zone)
  return pattern.replace(/%(.?)/g, (_, letter: string) => {
    const write = SPECIFIERS[letter]
    if (!write) throw new CommandError(18536, `Invalid format character '%${letter}' in format string`)
    return write(local, offset / 60_000)
  })
}

const FIXED_UNITS: Record<string, number> = {
  millisecond: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: DAY,
  week: 7 * DAY,
}
const MONTHS: Record<string, number> = { month: 1, quarter: 3, year: 12 }

function dateAdd(sign: 1 | -1): ExpressionFunction {
  return {
    least: 1,
    most: 1,
    named: ['startDate', 'unit', 'amount', 'timezone?'],
    run: ([start, unit, amount, zone]) => {
      if (absent(start) || absent(unit) || absent(amount)) return null
      if (!isNumber(amount)) throw new CommandError(5166405, '$dateAdd expects a numeric amount')
      const count = toNumber(amount) * sign
      const local = localDate(start, zone)
      const fixed = FIXED_UNITS[String(unit)]
      if (fixed && fixed < DAY) return new Date(dateOf(start).getTime() + fixed * count)
      if (fixed) return toUtc(local.getTime() + fixed * count, zone)
      const months = MONTHS[String(unit)]
      if (!months) throw new CommandError(9, `unknown time unit value: ${String(unit)}`)
      const day = local.getUTCDate()
      local.setUTCDate(1)
      local.setUTCMonth(local.getUTCMonth() + months * count)
      const last = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 0)).getUTCDate()
      local.setUTCDate(Math.min(day, last))
      return toUtc(local.getTime(), zone)
    },
  }
}

function dateDiff([start, end, unit, zone]: unknown[]): unknown {
  if (absent(start) || absent(end)) return null
  const [from, to] = [localDate(start, zone), localDate(end, zone)]
  const fixed = FIXED_UNITS[String(unit)]
  // Boundaries crossed are counted, not whole units passed; weeks begin on Sunday.
  const shift = unit === 'week' ? 4 * DAY : 0
  const at = (date: Date) => Math.floor((date.getTime() + shift) / (fixed as number))
  if (fixed) return Long.fromNumber(at(to) - at(from))
  const months = MONTHS[String(unit)]
  if (!months) throw new CommandError(9, `unknown time unit value: ${String(unit)}`)
  const count = (date: Date) => Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months)
  return Long.fromNumber(count(to) - count(from))
}

function dateTrunc([date, unit, zone]: unknown[]): unknown {
  if (absent(date) || absent(unit)) return null
  const local = localDate(date, zone)
  const fixed = FIXED_UNITS[String(unit)]
  const shift = unit === 'week' ? 4 * DAY : 0
  if (fixed) return toUtc(Math.floor((local.getTime() + shift) / fixed) * fixed - shift, zone)
  const months = MONTHS[String(unit)]
  if (!months) throw new CommandError(9, `unknown time unit value: ${String(unit)}`)
  const month = Math.floor(local.getUTCMonth() / months) * months
  return toUtc(Date.UTC(local.getUTCFullYear(), month, 1), zone)
}

export const DATE_FUNCTIONS: Record<string, ExpressionFunction> = {
  $year: part((date) => date.getUTCFullYear()),
  $month: part((date) => date.getUTCMonth() + 1),
  $dayOfMonth: part((date) => date.getUTCDate()),
  $dayOfWeek: part((date) => date.getUTCDay() + 1),
  $dayOfYear: part(dayOfYear),
  $isoWeek: part((date) => isoWeek(date)[1]),
  $isoWeekYear: part((date) => isoWeek(date)[0]),
  $isoDayOfWeek: part((date) => date.getUTCDay() || 7),
  $hour: part((date) => date.getUTCHours()),
  $minute: part((date) => date.getUTCMinutes()),
  $second: part((date) => date.getUTCSeconds()),
  $millisecond: part((date) => date.getUTCMilliseconds()),
  $dateToString: { least: 1, most: 1, named: ['date', 'format?', 'timezone?', 'onNull?'], run: dateToString },
  $dateAdd: dateAdd(1),
  $dateSubtract: dateAdd(-1),
  $dateDiff: { least: 1, most: 1, named: ['startDate', 'endDate', 'unit', 'timezone?'], run: dateDiff },
  $dateTrunc: { least: 1, most: 1, named: ['date', 'unit', 'timezone?'], run: dateTrunc },
}
