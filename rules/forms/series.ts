/** What an administrator types of a programme, of a new edition of it, of somebody's seat, and of another administrator. */
import { z } from 'zod'
import { contestLevels } from '../editions'
import { programmeKinds } from '../programmes'
import { optionalDay } from './day-field'
import { decisionNumber } from './panel'
import { emailText, lineText } from './typed-text'

const version = z.coerce.number('version-missing').int('version-missing').min(0, 'version-missing')
const optionalId = z.union([z.literal(''), z.string().regex(/^[0-9a-f]{24}$/, 'unit-unknown')]).default('')
const neededEmail = emailText
  .refine((text) => text !== '', 'email-missing')
  .transform((email) => email.toLowerCase())

/** Whole years, or nothing. */
const years = lineText(2).transform((text, context) => {
  if (text === '') return null
  if (/^[1-9]$|^10$/.test(text)) return Number(text)
  context.addIssue({ code: 'custom', message: 'years-invalid' })
  return z.NEVER
})

export const seriesForm = z.object({
  version,
  kind: z.enum(programmeKinds, 'kind-missing'),
  name: lineText(200).refine((text) => text !== '', 'series-name-missing'),
  province: lineText(100),
  host: optionalId,
  level: z.enum(contestLevels, 'level-missing'),
  cycleYears: years,
  cycle: lineText(200),
})

const wholeNumber = (least: number, most: number, message: string) =>
  lineText(6).transform((text, context) => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= least && value <= most) return value
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** The code before each receipt's number: `HG18`. */
export const receiptPrefix = lineText(12)
  .transform((text) => text.toUpperCase())
  .refine((text) => /^[A-Z][A-Z0-9]{1,9}$/.test(text), 'prefix-invalid')

/** The last part of a contest's address. */
export const slugText = lineText(100).refine(
  (text) => text === '' || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text),
  'slug-invalid',
)

const ticked = z.preprocess(
  (value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value),
  z.array(z.string()),
)

export const newEditionForm = z.object({
  edition: z.string('id-missing').regex(/^[0-9a-f]{24}$/, 'id-missing'),
  source: z.string('source-missing').min(1, 'source-missing').max(60, 'source-missing'),
  ordinal: wholeNumber(1, 200, 'ordinal-invalid'),
  year: wholeNumber(1990, 2100, 'year-invalid'),
  label: lineText(100),
  receiptPrefix,
  slug: slugText,
  organiser: neededEmail,
  organiserName: lineText(120),
  decisionNumber,
  /** Seats of the last edition's office to be given again, as `person:role`. */
  keep: ticked,
})

export const seatForm = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('add'),
    email: neededEmail,
    name: lineText(120),
    role: z.enum(['organiser', 'secretary', 'chair'], 'role-missing'),
    from: optionalDay,
    until: optionalDay,
    decisionNumber,
  }),
  z.object({
    act: z.literal('end'),
    seat: z.string('id-missing').regex(/^[0-9a-f]{24}$/, 'id-missing'),
    lastDay: optionalDay,
    decisionNumber,
  }),
])

export const administratorForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('name'), email: neededEmail, name: lineText(120), decisionNumber }),
  z.object({
    act: z.literal('end'),
    person: z.string('id-missing').regex(/^[0-9a-f]{24}$/, 'id-missing'),
    decisionNumber,
  }),
])
