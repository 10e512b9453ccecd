/** What is posted on the protocol of a round: closing it, reopening it, and who goes on. */
import { z } from 'zod'

const version = z.coerce.number('version-missing').int('version-missing').min(0, 'version-missing')
const digest = z.string().regex(/^[0-9a-f]{64}$/, 'digest-invalid')
const reason = z.string().trim().max(2000, 'reason-too-long').default('')

/** Blind codes as people copy them: by commas, semicolons, spaces or lines; "phách 083" is 083. */
const codes = z
  .string()
  .max(20_000, 'codes-too-long')
  .transform((text) => text.split(/[\s,;]+/).filter((word) => word !== '' && !/^ph[aá]ch$/i.test(word)))
  .pipe(z.array(z.string()).min(1, 'codes-missing'))

/** One form an act; each asks its reason under its own name, because several stand on one page. */
export const roundForm = z.discriminatedUnion('act', [
  z.object({ act: z.literal('close'), version, close: z.object({ reason }) }),
  z.object({
    act: z.literal('reopen'),
    version,
    reopen: z.object({ reason: reason.pipe(z.string().min(1, 'reason-missing')) }),
  }),
  z.object({ act: z.literal('rule'), version, digest }),
  z.object({
    act: z.literal('decision'),
    version,
    digest,
    codes,
    decisionNumber: z.string().trim().min(1, 'decision-missing').max(60, 'decision-too-long'),
    minutes: z.string().trim().min(1, 'minutes-missing').max(10_000, 'minutes-too-long'),
  }),
])
