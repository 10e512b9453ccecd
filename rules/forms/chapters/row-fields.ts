/** The fields that the forms of a thể lệ are made of: numbers, marks, money, moments, and rows that come and go. */
import { z } from 'zod'
import { points, parsePoints, type Points } from '#scoring/points'
import { foldName } from '../../fold-name'
import { lineText, longText } from '../typed-text'

/** A whole number between two bounds. */
export const whole = (least: number, most: number, message = 'number-invalid') =>
  lineText(12).transform((text, context) => {
    const digits = text.replaceAll(/[.\s]/g, '')
    const value = Number(digits)
    if (/^\d+$/.test(digits) && value >= least && value <= most) return value
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** The same, or null when nothing was typed. */
export const wholeOrNone = (least: number, most: number, message = 'number-invalid') =>
  z.union([
    lineText(12)
      .pipe(z.literal(''))
      .transform(() => null),
    whole(least, most, message),
  ])

/** Points as people type them, `16,5`. */
export const pointsText = lineText(12).transform((text, context): Points => {
  const value = parsePoints(text)
  if (value !== null) return value
  context.addIssue({ code: 'custom', message: 'points-invalid' })
  return points(0)
})

/** A moment in Viet Nam as a field of day and hour sends it, `2024-07-31T17:00`. */
export const momentText = lineText(30).transform((text, context) => {
  const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text)
    ? new Date(`${text.slice(0, 16)}:00+07:00`)
    : null
  if (moment && !Number.isNaN(moment.getTime())) return moment
  context.addIssue({ code: 'custom', message: 'moment-invalid' })
  return z.NEVER
})

/** One text a line; blank lines say nothing. */
export const linesText = (most: number) =>
  longText(most).transform((text) =>
    text
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter(Boolean),
  )

export const codeText = lineText(60).refine((text) => /^[a-z0-9-]*$/.test(text), 'code-invalid')

/** Ticks under one name: one text, several, or nothing. */
export const ticks = <Code extends string>(codes: readonly Code[]) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value),
    z.array(z.enum(codes, 'choice-unknown')),
  )

export const oneOf = <Code extends string>(codes: readonly Code[]) => z.enum(codes, 'choice-missing')

/** Rows as a form sends them: under their numbers, in the order of these. */
export const rows = <Row extends z.ZodType>(row: Row, most: number) =>
  z.preprocess(rowsOf, z.array(row).max(most, 'rows-too-many'))

/** The rows under a name, whatever their numbers. */
export function rowsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .filter(([key]) => /^\d+$/.test(key))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, row]) => row)
}

/** Gives each row that has none yet a code made from its name, unlike all the others: nobody types codes. */
export function withCodes<Row extends { code: string }>(
  all: readonly Row[],
  nameOf: (row: Row) => string,
): Row[] {
  const taken = new Set(all.map(({ code }) => code).filter(Boolean))
  return all.map((row) => {
    if (row.code !== '') return row
    const base =
      foldName(nameOf(row))
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, '')
        .slice(0, 24) || 'muc'
    let code = base
    for (let number = 2; taken.has(code); number += 1) code = `${base}-${number}`
    taken.add(code)
    return { ...row, code }
  })
}
