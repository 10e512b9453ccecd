/** What an officer posts on the page of one panel: a judge added, a judge removed, a chair named, the panel changed. */
import { z } from 'zod'
import { panelForm } from './panel'

const id = z.string('id-missing').regex(/^[0-9a-f]{24}$/, 'id-missing')

const newJudge = z.object({
  name: z.string('judge-name-missing').trim().min(1, 'judge-name-missing').max(120, 'name-too-long'),
  email: z
    .string('email-missing')
    .trim()
    .toLowerCase()
    .min(1, 'email-missing')
    .pipe(z.email('email-invalid').max(200, 'email-invalid')),
  unit: z.union([z.literal(''), id]).default(''),
})

/** One form an act. */
export function panelPageForm(fieldCodes: readonly string[]) {
  return z.discriminatedUnion('act', [
    z.object({ act: z.literal('add-judge'), judge: newJudge }),
    z.object({ act: z.literal('remove-judge'), person: id }),
    z.object({ act: z.literal('name-chair'), person: id }),
    panelForm(fieldCodes).extend({ act: z.literal('change') }),
  ])
}
