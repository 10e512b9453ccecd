/** What an officer posts on the page of conflicts: findings ticked, or the whole list as it was seen, with a ruling and why. */
import { z } from 'zod'

const digest = z.string().regex(/^[0-9a-f]{64}$/, 'digest-invalid')

/** A finding travels as `judge:entry:grounds`; without an entry where it concerns the judge alone. */
const finding = z
  .string()
  .regex(/^[0-9a-f]{24}:([0-9a-f]{24})?:[0-9a-f]{64}$/, 'finding-invalid')
  .transform((text) => {
    const [judge = '', entry = '', grounds = ''] = text.split(':')
    return { id: `${judge}:${entry}`, grounds }
  })

const findings = z.preprocess(
  (value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value),
  z.array(finding),
)

export const conflictRulingForm = z
  .object({
    ruling: z.enum(['confirmed', 'dismissed'], 'ruling-missing'),
    scope: z.enum(['ticked', 'all']).default('ticked'),
    findings,
    digest,
    reason: z
      .string()
      .default('')
      .transform((text) => text.trim())
      .pipe(z.string().min(1, 'reason-missing').max(2000, 'reason-too-long')),
  })
  .refine(({ scope, findings: ticked }) => scope === 'all' || ticked.length > 0, {
    path: ['findings'],
    message: 'findings-missing',
  })
