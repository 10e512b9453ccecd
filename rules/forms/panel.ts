/** What an officer posts to found a panel or change its particulars. */
import { z } from 'zod'

const ticked = z.preprocess(
  (value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value),
  z.array(z.string()),
)

const particulars = {
  name: z.string('name-missing').trim().min(1, 'name-missing').max(120, 'name-too-long'),
  decisionNumber: z.string().trim().max(60, 'decision-too-long').default(''),
}

/** The form of a panel; its fields must be among those of the contest's regulations. */
export function panelForm(fieldCodes: readonly string[]) {
  return z.object({
    ...particulars,
    fields: ticked.pipe(
      z
        .array(z.string().refine((code) => fieldCodes.includes(code), 'fields-missing'))
        .min(1, 'fields-missing'),
    ),
  })
}
