/** The forms by which a model is received and given back. */
import { z } from 'zod'

const text = (missing: string) => z.string().trim().min(1, missing).max(300, 'text-too-long')

export const modelForm = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('receive'),
    from: text('from-missing'),
    condition: text('condition-missing'),
    place: z.string().trim().max(120, 'text-too-long').default(''),
  }),
  z.object({
    act: z.literal('return'),
    to: text('to-missing'),
    note: z.string().trim().max(300, 'text-too-long').default(''),
  }),
])
