/** A day that may be left empty, typed in three small fields; and a span of two of them. */
import { z } from 'zod'
import { dayFrom, type Day } from '../deadlines'

const part = z.string().trim().default('')
const none = { day: '', month: '', year: '' }

/** A day of the calendar, or null when all three fields are empty. */
export const optionalDay = z
  .object({ day: part, month: part, year: part }, 'day-invalid')
  .default(none)
  .transform(({ day, month, year }, context): Day | null => {
    if (day === '' && month === '' && year === '') return null
    const found = dayFrom(day, month, year)
    if (found === null) context.addIssue({ code: 'custom', message: 'day-invalid' })
    return found
  })

/** A span does not end before it begins: for `superRefine` of a form with `from` and `until`. */
export function inOrder({ from, until }: { from: Day | null; until: Day | null }, context: z.RefinementCtx) {
  if (from !== null && until !== null && until < from) {
    context.addIssue({ code: 'custom', path: ['until'], message: 'until-before-from' })
  }
}

/** A day as its three fields were typed, for a form that is shown again. */
export function typedDay(day: Day | null): { day: string; month: string; year: string } {
  const [year = '', month = '', date = ''] = (day ?? '').split('-')
  return { day: date, month, year }
}
