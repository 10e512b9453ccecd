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

/** The same with the round, which a panel keeps; the first one where the contest asks of none. */
export function newPanelForm(fieldCodes: readonly string[], [first, ...others]: [string, ...string[]]) {
  const codes = [first, ...others]
  const round = z.string().refine((code) => codes.includes(code), 'round-missing')
  return panelForm(fieldCodes).extend({ round: round.default(first) })
}
