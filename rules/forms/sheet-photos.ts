/** The form that takes a photograph off a sheet. */
import { z } from 'zod'

export const removePhotoForm = z.object({ remove: z.string().regex(/^[0-9a-f]{24}$/, 'photo-missing') })
