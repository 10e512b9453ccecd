/** The form of a decision that recognises valid entries: number, date and signer as they stand on the paper. */
import { z } from 'zod'
import { optionalDay } from './day-field'

export const recognitionForm = z.object({
  number: z.coerce
    .number('number-invalid')
    .int('number-invalid')
    .min(1, 'number-invalid')
    .max(99_999, 'number-invalid'),
  symbol: z.string().trim().min(1, 'symbol-missing').max(40, 'symbol-missing'),
  day: optionalDay.pipe(z.string('day-missing')),
  position: z.string().trim().min(1, 'position-missing').max(120),
  name: z.string().trim().min(1, 'signer-missing').max(120),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
})
