/** What an officer posts about a named list: to keep it, to call it otherwise, or to let it go. */
import { z } from 'zod'
import { viewNameLength } from '../saved-views'
import { lineText, tick } from './typed-text'

const id = z.string().regex(/^[0-9a-f]{24}$/)
const name = lineText(viewNameLength).pipe(z.string().min(1, 'view-name-missing'))

export const savedViewForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('save'), id, name, isShared: tick }),
  z.object({ act: z.literal('drop'), id }),
])
