/** The form of one author. Gaps are allowed in a draft; a day that is in no calendar is not, for it cannot be kept. */
import { z } from 'zod'
import { dayFrom } from '../deadlines'
import { emailText, lineText, phoneText, tick, typedAnswers } from './typed-text'

const bornOn = z
  .object({ day: lineText(2), month: lineText(2), year: lineText(4) })
  .default({ day: '', month: '', year: '' })
  .transform(({ day, month, year }, context) => {
    if (day === '' && month === '' && year === '') return null
    const born = dayFrom(day, month, year)
    if (born === null) context.addIssue({ code: 'custom', message: 'day-unreal' })
    return born
  })

/** Whole per cent, or nothing. */
const share = lineText(4)
  .refine(
    (text) => text === '' || (/^\d{1,3}%?$/.test(text) && Number.parseInt(text, 10) <= 100),
    'share-unreadable',
  )
  .transform((text) => (text === '' ? null : Number.parseInt(text, 10)))

export const authorForm = z.object({
  /** The id that the form proposes for a new author, so that pressing twice adds one. */
  author: z.string().max(24).default(''),
  version: z.string().max(64).default(''),
  name: lineText(100),
  bornOn,
  school: lineText(200),
  grade: lineText(30),
  phone: phoneText,
  email: emailText,
  isLead: tick,
  identityNumber: lineText(30),
  share,
  form: typedAnswers,
  representative: z
    .object({ name: lineText(100), relation: lineText(60), phone: phoneText })
    .default({ name: '', relation: '', phone: '' }),
})

type Read = z.output<typeof authorForm>
/** Only some regulations ask the last three. */
export type AuthorInput = Omit<Read, 'identityNumber' | 'share' | 'form'> &
  Partial<Pick<Read, 'identityNumber' | 'share' | 'form'>>

/** The button on the confirmation page. */
export const removeAuthorForm = z.object({ remove: z.literal('yes') })
