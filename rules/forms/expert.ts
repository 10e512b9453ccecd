/** What an officer types of an expert, and what a row of a spreadsheet tells of one: the same texts, judged alike. */
import { z } from 'zod'
import { academicTitles, degrees } from '../experts'
import { emailText, lineText, longText, phoneText, tick } from './typed-text'

/** Several short texts, parted by line ends or semicolons; the same one twice counts once. */
function several(most: number, longest: number) {
  return longText(most * longest)
    .transform((text) => [
      ...new Set(
        text
          .split(/[\n;]/)
          .map((one) => one.replace(/\s+/g, ' ').trim())
          .filter(Boolean),
      ),
    ])
    .refine((texts) => texts.length <= most && texts.every((one) => one.length <= longest), 'list-too-long')
}

const choice = <Code extends string>(codes: readonly Code[], message: string) =>
  z
    .union([z.literal(''), z.enum(codes)], message)
    .default('')
    .transform((code): Code | null => (code === '' ? null : code))

export const expertFields = z.object({
  name: lineText(120).refine((name) => name !== '', 'expert-name-missing'),
  email: emailText.transform((email) => email.toLowerCase()),
  phone: phoneText,
  academicTitle: choice(academicTitles, 'title-unknown'),
  degree: choice(degrees, 'degree-unknown'),
  fields: several(20, 120),
  keywords: several(40, 80),
  employer: lineText(200),
  history: several(60, 200),
  notes: longText(2000),
})

export type ExpertFields = z.output<typeof expertFields>

export const expertForm = expertFields.extend({
  version: z.coerce.number('version-missing').int('version-missing').min(0, 'version-missing'),
  unit: z.union([z.literal(''), z.string().regex(/^[0-9a-f]{24}$/, 'unit-unknown')]).default(''),
  isActive: tick,
})

export type ExpertInput = z.output<typeof expertForm>
