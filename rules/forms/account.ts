/** The forms of an account: asking for a sign-in code, typing it, and saying who one is. */
import { z } from 'zod'

/** Every code has its sentence in wording/vi/account.ts. */
const issue = (code: string) => ({ error: code })

/** An address as we keep it: no spaces around it, small letters. */
const email = z
  .string(issue('email-missing'))
  .trim()
  .toLowerCase()
  .min(1, issue('email-missing'))
  .max(254, issue('email-wrong'))
  .pipe(z.email(issue('email-wrong')))

/** Where to go on afterwards, as it stood in the address; whoever redirects checks it (server/redirects). */
const tiep = z.string().max(2000).optional()

export const signInForm = z.object({ email, tiep })
export type SignInInput = z.output<typeof signInForm>

/** Spaces and dashes that come along when a code is pasted are no fault. */
export const signInCodeForm = z.object({
  email,
  code: z
    .string(issue('code-missing'))
    .transform((text) => text.replace(/[\s.-]/g, ''))
    .pipe(
      z
        .string()
        .min(1, issue('code-missing'))
        .regex(/^\d{6}$/, issue('code-shape')),
    ),
  tiep,
})
export type SignInCodeInput = z.output<typeof signInCodeForm>

/** Vietnamese numbers as people write them: 0912 345 678, 0219.3860.123, +84 912 345 678. */
const phone = z
  .string()
  .trim()
  .refine((text) => text === '' || /^(0\d{9,10}|\+84\d{9,10})$/.test(text.replace(/[\s.()-]/g, '')), {
    error: 'phone-wrong',
  })

export const profileForm = z.object({
  name: z
    .string(issue('name-missing'))
    .trim()
    .transform((text) => text.replace(/\s+/g, ' ').normalize('NFC'))
    .pipe(z.string().min(1, issue('name-missing')).max(100, issue('name-long'))),
  phone: phone.default(''),
  tiep,
})
export type ProfileInput = z.output<typeof profileForm>
