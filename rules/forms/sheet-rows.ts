/** The rows of a judge's spreadsheet that were looked at and shall be saved: carried by the page from the look to the save. */
import { z } from 'zod'
import { remarksMaxCharacters } from './score-sheet'

const row = z.object({
  sheet: z.string().regex(/^[0-9a-f]{24}$/),
  version: z.number().int().min(0),
  marks: z.record(z.string().max(100), z.string().max(20)),
  remarks: z.string().max(remarksMaxCharacters),
})

export const sheetRowsForm = z.object({
  rows: z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        context.addIssue({ code: 'custom', message: 'rows-unreadable' })
        return z.NEVER
      }
    })
    .pipe(z.array(row).min(1, 'rows-missing').max(1000)),
})

export type SheetRowInput = z.output<typeof row>
