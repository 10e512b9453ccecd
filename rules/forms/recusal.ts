/** Why a judge should not judge an entry: always said in words. */
import { z } from 'zod'

export const recusalForm = z.object({
  reason: z
    .string('reason-missing')
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .refine((text) => text !== '', 'reason-missing')
    .refine((text) => text.length <= 2000, 'reason-too-long'),
})
