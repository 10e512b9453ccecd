/** The pledge and the declaration of conflicts that a judge signs before reading a panel's entries. */
import { z } from 'zod'

export const declarationForm = z
  .object({
    pledged: z.literal('on', 'pledge-missing'),
    conflict: z.enum(['none', 'some'], 'conflict-unanswered'),
    note: z
      .string()
      .default('')
      .transform((text) => text.replace(/\r\n?/g, '\n').trim())
      .refine((text) => text.length <= 2000, 'note-too-long'),
  })
  .refine(({ conflict, note }) => conflict === 'none' || note !== '', {
    path: ['note'],
    message: 'note-missing',
  })
