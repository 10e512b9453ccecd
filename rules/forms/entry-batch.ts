/** What is posted on the page of a handed-in spreadsheet of entries: cells put right, or the drafts made. */
import { z } from 'zod'
import { longText } from './typed-text'

const cells = z.record(z.string().max(80), z.record(z.string().max(80), longText(20_000))).default({})

export const entryBatchForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('mend'), version: z.coerce.number().int().min(0), cells }),
  z.object({ act: z.literal('apply') }),
])
