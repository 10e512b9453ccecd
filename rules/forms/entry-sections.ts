/** The forms of the written tasks of an entry. A draft may be unfinished: only what no entry could hold is refused. */
import { z } from 'zod'
import { emailText, lineText, longText, phoneText, typedAnswers } from './typed-text'
import { pledgeFields } from './pledge'

export const sectionCodes = ['description', 'eligibility', 'teacher', 'explanation', 'pledge'] as const
/** The tasks that are one form of text: the others (authors, files, consents) have pages of their own. */
export type SectionCode = (typeof sectionCodes)[number]

export interface SectionInput {
  /** The version of the section that the form was filled from. */
  version: string
  /** Names the browser window, so that a window is never in conflict with itself. */
  window: string
  /** Counts the sends of that window: what arrives late is known to be older than what was kept. */
  turn: number
  /** Sent by the page itself, not by the button. */
  autosave: boolean
  /** What was typed, by field name. */
  fields: Record<string, string>
}

/** Far above what any regulations allow: a draft may be too long for a while, but not endless. */
const draftCharacters = 20_000

const description = z
  .object({
    title: lineText(300),
    summary: longText(draftCharacters),
    field: lineText(60),
    secondField: lineText(60),
    division: lineText(60),
    form: typedAnswers,
  })
  .transform(({ form, ...rest }) => ({ ...rest, ...named('form', form) }))

const eligibility = z.object({ facts: typedAnswers }).transform(({ facts }) => named('facts', facts))

const teacher = z.object({
  has: z.enum(['yes', 'no']).or(z.literal('')).default(''),
  name: lineText(100),
  school: lineText(200),
  phone: phoneText,
  email: emailText,
  unit: lineText(24),
})

const explanation = z
  .object({
    explanation: z.record(z.string().max(60), longText(draftCharacters)).default({}),
  })
  .transform((typed) => named('explanation', typed.explanation))

/** Flat names, as a section's fields are compared: `form.code`. */
function named(group: string, answers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).map(([name, text]) => [`${group}.${name}`, text]))
}

const about = z.object({
  version: z.string().max(64).default(''),
  window: z.string().max(64).default(''),
  turn: z.coerce.number().int().min(0).catch(0),
  autosave: z.string().optional().transform(Boolean),
})

/** Reads one section's form into its flat fields. */
function sectionForm(fields: z.ZodType<Record<string, string>>) {
  return z.intersection(
    about,
    fields.transform((values) => ({ fields: values })),
  ) as unknown as z.ZodType<SectionInput>
}

export const sectionForms: Record<SectionCode, z.ZodType<SectionInput>> = {
  description: sectionForm(description),
  eligibility: sectionForm(eligibility),
  teacher: sectionForm(teacher),
  explanation: sectionForm(explanation),
  pledge: sectionForm(pledgeFields),
}

export function isSectionCode(text: string | null): text is SectionCode {
  return (sectionCodes as readonly (string | null)[]).includes(text)
}
