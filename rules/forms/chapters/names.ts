/** Chapter one: names, number and year, who organises, and on what legal basis. */
import { z } from 'zod'
import { emailText, lineText, phoneText } from '../typed-text'
import { chapterForm, withRegulations } from './chapter-form'
import { linesText, whole } from './row-fields'

export const generalChapter = chapterForm(
  z.object({
    title: lineText(300),
    shortTitle: lineText(100),
    label: lineText(100),
    ordinal: whole(1, 200, 'ordinal-invalid'),
    year: whole(1990, 2100, 'year-invalid'),
    province: lineText(100),
    organiser: z.object({
      name: lineText(300),
      standingBody: lineText(300),
      address: lineText(300),
      phone: phoneText,
      email: emailText,
    }),
    legalBasis: linesText(10_000),
    purpose: linesText(10_000),
    noun: lineText(60),
  }),
  ({ title, shortTitle, label, ordinal, year, province, organiser, regulations }) => ({
    title,
    shortTitle,
    label,
    ordinal: String(ordinal),
    year: String(year),
    province,
    organiser: { ...organiser },
    legalBasis: regulations.legalBasis.join('\n'),
    purpose: (regulations.purpose ?? []).join('\n'),
    noun: regulations.noun ?? '',
  }),
  (terms, { legalBasis, purpose, noun, ...told }) =>
    withRegulations(
      { ...terms, ...told },
      {
        legalBasis,
        purpose: purpose.length > 0 ? purpose : undefined,
        noun: noun === '' ? undefined : noun,
      },
    ),
)
