/** The form of the scoring desk, and the form that confirms a sheet. Marks stay as typed: the rubric reads them. */
import { z } from 'zod'

const version = z
  .string()
  .regex(/^\d{1,9}$/, 'version-missing')
  .transform(Number)

export const remarksMaxCharacters = 4000

/** Browsers post line ends as CRLF; they are kept as LF, so that the same words are never taken for a change. */
const remarks = z
  .string()
  .transform((text) => text.replace(/\r\n?/g, '\n'))
  .refine((text) => text.length <= remarksMaxCharacters, 'remarks-too-long')

export const scoreSheetForm = z.object({
  version,
  marks: z.record(z.string(), z.string()).default({}),
  remarks: remarks.default(''),
  /** Which button was pressed. */
  goOn: z.enum(['stay', 'confirm']).default('stay'),
})

export const confirmSheetForm = z.object({ version })
