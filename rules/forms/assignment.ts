/** What an officer posts on the assignment pages: ticked pairs, everybody to everything, one sheet taken back, or a plan that was looked at. */
import { z } from 'zod'

const id = z.string('id-missing').regex(/^[0-9a-f]{24}$/, 'id-missing')

/** A pair travels as `entry:judge`. */
const pair = z
  .string()
  .regex(/^[0-9a-f]{24}:[0-9a-f]{24}$/, 'pair-invalid')
  .transform((text) => {
    const [entry = '', judge = ''] = text.split(':')
    return { entry, judge }
  })

const pairs = z.preprocess(
  (value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value),
  z.array(pair).min(1, 'pairs-missing'),
)

export const assignmentForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('assign'), panel: id, pairs }),
  z.object({ act: z.literal('assign-all'), panel: id }),
  z.object({ act: z.literal('withdraw'), panel: id, pair }),
])

export const planForm = z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/, 'digest-invalid') })
