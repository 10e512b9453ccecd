/** The consents form: for every author, every voice and every purpose a yes, a no, or nothing yet. */
import { z } from 'zod'
import { consentPurposes, type ConsentPurpose, type ConsentVoice } from '../consents'

const answers = z.partialRecord(z.enum(consentPurposes), z.enum(['yes', 'no']))
const voices = z.partialRecord(z.enum(['author', 'representative']), answers)

export interface ConsentAnswer {
  author: string
  voice: ConsentVoice
  purpose: ConsentPurpose
  given: boolean
}

export const consentsForm = z
  .object({
    version: z.string().max(64).default(''),
    consents: z.record(z.string().regex(/^[0-9a-f]{24}$/), voices).default({}),
  })
  .transform(({ version, consents }) => ({ version, answers: listOf(consents) }))

export type ConsentsInput = z.output<typeof consentsForm>

function listOf(consents: Record<string, z.output<typeof voices>>): ConsentAnswer[] {
  return Object.entries(consents).flatMap(([author, byVoice]) =>
    (Object.entries(byVoice) as [ConsentVoice, z.output<typeof answers>][]).flatMap(([voice, byPurpose]) =>
      (Object.entries(byPurpose) as [ConsentPurpose, 'yes' | 'no'][]).map(([purpose, answer]) => ({
        author,
        voice,
        purpose,
        given: answer === 'yes',
      })),
    ),
  )
}
