/** The form of the scoring desk, and the form that confirms a sheet. Marks stay as typed: the rubric reads them. */
import { z } from 'zod'
import { visitNoteCharacters } from '../sheet-photos'

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

const typedLine = z.string().max(visitNoteCharacters, 'visit-too-long').default('')

export const scoreSheetForm = z.object({
  version,
  marks: z.record(z.string(), z.string()).default({}),
  remarks: remarks.default(''),
  /** Only sheets of a visit have these fields. */
  visit: z.object({ when: typedLine, place: typedLine }).optional(),
  /** Which button was pressed. */
  goOn: z.enum(['stay', 'confirm']).default('stay'),
})

export const confirmSheetForm = z.object({ version })
