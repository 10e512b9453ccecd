/** Which judges an officer ticked to be reminded. */
import { z } from 'zod'

const id = z.string().regex(/^[0-9a-f]{24}$/, 'judges-missing')

export const reminderForm = z.object({
  judges: z.preprocess(
    (value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value),
    z.array(id).min(1, 'judges-missing').max(500, 'judges-missing'),
  ),
})
