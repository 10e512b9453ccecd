/** What the office posts about coordinators and about units that need more time. */
import { z } from 'zod'
import { inOrder, optionalDay } from './day-field'
import { deadlineField } from './screening'
import { lineText } from './typed-text'

const id = z.string().regex(/^[0-9a-f]{24}$/)

const appointment = z
  .object({
    unit: z.string('unit-missing').regex(/^[0-9a-f]{24}$/, 'unit-missing'),
    name: lineText(120).refine((name) => name !== '', 'judge-name-missing'),
    email: z
      .string('email-missing')
      .trim()
      .toLowerCase()
      .min(1, 'email-missing')
      .pipe(z.email('email-invalid').max(200, 'email-invalid')),
    letter: lineText(120),
    from: optionalDay,
    until: optionalDay,
  })
  .superRefine(inOrder)

export const coordinatorsForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('appoint'), appointment }),
  z.object({ act: z.enum(['grant', 'decline', 'end']), coordinator: id, text: lineText(500) }),
])

/** More time for one unit at one stage, and why. */
export function extensionForm(bounds: { now: Date; latest: Date }) {
  return z.object({
    unit: id,
    stage: z.string().max(60),
    deadline: deadlineField(bounds),
    reason: z.string('reason-missing').trim().min(1, 'reason-missing').max(500, 'reason-too-long'),
  })
}
