/** What an organiser posts to announce a contest, and to move one of its dates. */
import { z } from 'zod'
import { momentText } from './chapters/row-fields'
import { decisionNumber } from './panel'
import { lineText, longText, tick } from './typed-text'

const version = z.coerce.number('version-missing').int('version-missing').min(0, 'version-missing')

export const announceForm = z.object({ version, confirmation: lineText(30), decisionNumber })

export const moveDateForm = z.object({
  version,
  at: momentText,
  reason: longText(1000)
    .transform((text) => text.trim())
    .refine((text) => text !== '', 'reason-missing'),
  notice: lineText(100),
  cascades: tick,
})
