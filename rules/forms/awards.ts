/** The chair's and the organiser's forms: choices of prizes, rulings on ties, settling, reopening, publishing. */
import { z } from 'zod'

const version = z.coerce.number().int().min(0)
const reason = z.string().trim().max(1000, 'too-long')

/** Keyed by entry; an empty prize means none. */
const choices = z.record(z.string(), z.object({ prize: z.string(), reason: reason.default('') })).default({})

export const awardsForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('propose'), version, choices }),
  z.object({ intent: z.literal('settle'), version, choices }),
  z.object({ intent: z.literal('reopen'), version, reason: reason.min(1, 'reason-missing') }),
  z.object({
    intent: z.literal('rule'),
    version,
    /** The place given to each tied entry: 1, 2, 3… */
    places: z.record(z.string(), z.coerce.number('place-missing').int().min(1, 'place-missing')),
    reason: reason.min(1, 'reason-missing'),
  }),
  z.object({ intent: z.literal('open-names'), reason: reason.default('') }),
])

export const sheetActForm = z.object({
  intent: z.enum(['reopen', 'void']),
  sheet: z.string(),
  reason: reason.min(1, 'reason-missing'),
})

export const publishForm = z.object({
  confirmation: z.string().trim().min(1, 'confirmation-missing'),
  decisionNumber: z.string().trim().min(1, 'decision-missing').max(100, 'too-long'),
})
