/** The forms of discussions: something said, a stand on the own sheet, opening and closing. */
import { z } from 'zod'
import { longText } from './typed-text'

const text = longText(4000)
  .transform((typed) => typed.trim())
  .pipe(z.string().min(1, 'text-missing'))

/** A judge's words, and what they decide about the own sheet. */
export const speakForm = z.object({ intent: z.enum(['remark', 'keep', 'revise']), text })

/** The chair's words, or the conclusion. */
export const leadForm = z.object({ intent: z.enum(['remark', 'close']), text })

export const openDiscussionForm = z.object({ entry: z.string(), text })
