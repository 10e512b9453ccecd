/** The forms of the try-it page: becoming one of the invented people, and moving the contest's clock. */
import { z } from 'zod'
import { seatRoles } from '../roles'

/** Every code has its sentence in wording/vi/demo.ts. */
const issue = (code: string) => ({ error: code })

/** Hour and day in Viet Nam, as `<input type="datetime-local">` sends them. */
const localMoment = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/

/** A moment in Viet Nam; null for "the real time again". */
const moment = z
  .string(issue('moment-missing'))
  .trim()
  .min(1, issue('moment-missing'))
  .transform((text, context) => {
    if (text === 'real') return null
    const parts = localMoment.exec(text)
    const found = parts ? new Date(`${text.length === 16 ? `${text}:00` : text}+07:00`) : null
    const isSane = found !== null && !Number.isNaN(found.getTime()) && isCalendarDay(text.slice(0, 10))
    const year = Number(parts?.[1] ?? 0)
    if (found && isSane && year >= 2000 && year < 2100) return found
    context.addIssue({ code: 'custom', message: 'moment-wrong', input: text })
    return z.NEVER
  })

/** 31 February would be read as 2 March; nobody means that. */
function isCalendarDay(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
}

export const tryItForm = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('sign-in'),
    person: z.string().regex(/^[0-9a-f]{24}$/),
    role: z.enum([...seatRoles, 'entrant', 'administrator']),
    contest: z.string().max(200).default(''),
  }),
  z.object({ act: z.literal('move-clock'), moment }),
])
export type TryItInput = z.output<typeof tryItForm>
