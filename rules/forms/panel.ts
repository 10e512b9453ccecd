/** What an officer posts to found a panel or change its particulars. */
import { z } from 'zod'
import type { Day } from '../deadlines'
import { inOrder, optionalDay, typedDay } from './day-field'

const ticked = z.preprocess(
  (value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value),
  z.array(z.string()),
)

export const decisionNumber = z.string().trim().max(60, 'decision-too-long').default('')

const particulars = {
  name: z.string('name-missing').trim().min(1, 'name-missing').max(120, 'name-too-long'),
  decisionNumber,
  decidedOn: optionalDay,
  from: optionalDay,
  until: optionalDay,
}

/** The form of a panel; its fields must be among those of the contest's regulations. */
export function panelForm(fieldCodes: readonly string[]) {
  return panelFields(fieldCodes).superRefine(inOrder)
}

/** The same before its days are compared, to be extended. */
export function panelFields(fieldCodes: readonly string[]) {
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
  return panelFields(fieldCodes)
    .extend({ round: round.default(first) })
    .superRefine(inOrder)
}

/** What was posted, as the form shows it again. */
export function typedPanel<Input extends { decidedOn: Day | null; from: Day | null; until: Day | null }>(
  input: Input,
) {
  const { decidedOn, from, until } = input
  return { ...input, decidedOn: typedDay(decidedOn), from: typedDay(from), until: typedDay(until) }
}
