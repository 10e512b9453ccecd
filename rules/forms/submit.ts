/** The small forms around an entry as a whole: start it, submit it, withdraw it, act on a file of it. */
import { z } from 'zod'

/** `entry` is an id that the page proposes, so that pressing twice starts one entry. */
export const startForm = z.object({
  contest: z.string().max(200),
  entry: z.string().regex(/^[0-9a-f]{24}$/),
})

/** `version` is that of the answers which were on the check page. */
export const submitForm = z.object({ version: z.coerce.number().int().min(0) })

export const withdrawForm = z.object({ withdraw: z.literal('yes') })

const file = z
  .string()
  .regex(/^[0-9a-f]{24}$/)
  .optional()

/** One button of the page of files: take a file out, put a replaced one back, give one up that is on its way. */
export const fileActForm = z.object({
  remove: file,
  restore: file,
  cancel: z
    .string()
    .regex(/^[\w-]{43}$/)
    .optional(),
})
