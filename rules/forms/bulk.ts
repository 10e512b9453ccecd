/** What an officer posts to act upon many entries at once. */
import { z } from 'zod'
import { labelLength } from '../bulk-acts'
import { lineText } from './typed-text'

/** The page proposes the id of the act, so that pressing twice is one act. */
const id = z.string().regex(/^[0-9a-f]{24}$/)
const label = lineText(labelLength).pipe(z.string().min(1, 'label-missing'))

export const bulkForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept'), id }),
  z.object({ kind: z.literal('label'), id, label }),
  z.object({ kind: z.literal('unlabel'), id, label }),
])

export const undoBulkForm = z.object({ undo: z.literal('yes') })
