/** The form that looks up an entry: its receipt number, and four digits that only those concerned know. */
import { z } from 'zod'
import { isReceiptNumber, normaliseReceiptNumber } from '../receipt-numbers'

export type TrackError =
  'receipt-missing' | 'receipt-shape' | 'receipt-check' | 'phone-missing' | 'phone-shape'

/** Every code has its sentence in wording/vi/public-site.ts. */
const issue = (code: TrackError) => ({ error: code })

/** What is wrong with a receipt number as typed; null when nothing is, whether or not such an entry exists. */
export function receiptFault(text: string): TrackError | null {
  const number = normaliseReceiptNumber(text)
  if (number === '') return 'receipt-missing'
  if (!/^[A-Z]+\d+-\d{5}-[A-Z]$/.test(number)) return 'receipt-shape'
  return isReceiptNumber(number) ? null : 'receipt-check'
}

export const trackForm = z.object({
  receipt: z
    .string(issue('receipt-missing'))
    .max(100, issue('receipt-shape'))
    .transform((text, context) => {
      const fault = receiptFault(text)
      if (fault) context.addIssue({ code: 'custom', message: fault, input: text })
      return normaliseReceiptNumber(text)
    }),
  /** Whoever types the whole number has typed its last four digits too. */
  phone: z
    .string(issue('phone-missing'))
    .max(40, issue('phone-shape'))
    .transform((text) => text.replace(/[\s.()+-]/g, ''))
    .pipe(
      z
        .string()
        .min(1, issue('phone-missing'))
        .regex(/^\d{4,15}$/, issue('phone-shape')),
    )
    .transform((digits) => digits.slice(-4)),
})
export type TrackInput = z.output<typeof trackForm>
