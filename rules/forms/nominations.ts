/** What the office posts about nominations: a list drawn up, sent or cancelled; a work taken in or sent back. */
import { z } from 'zod'
import { ticked } from './screening'
import { lineText } from './typed-text'

const id = z.string().regex(/^[0-9a-f]{24}$/)

export const nominationForm = z.object({
  nomination: id,
  to: z.string('target-missing').min(1, 'target-missing').max(200),
  entries: ticked.pipe(z.array(id).max(500)),
  reasons: z.record(z.string(), lineText(300)).default({}),
})

export const nominationSentForm = z.object({ act: z.enum(['send', 'cancel']) })

export const nominationReceivedForm = z.object({
  act: z.enum(['import', 'send-back']),
  entries: ticked.pipe(z.array(id).max(500)),
  note: lineText(500),
})
