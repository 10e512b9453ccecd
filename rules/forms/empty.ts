/** A form that is one button: nothing is typed. */
import { z } from 'zod'

export const emptyForm = z.object({})
