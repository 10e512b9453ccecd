/** What the office posts on a page of the thể lệ: a chapter to be saved, with its reason or resolution; or rows moved about. */
import { z } from 'zod'
import type { Chapter } from '../chapters'
import type { ContestTerms } from '../contest-terms'
import type { Resolution } from '../resolutions'
import { arranged } from './chapters/arrange'
import { chainChapter } from './chapters/chain'
import type { ChapterForm } from './chapters/chapter-form'
import { conflictsChapter } from './chapters/conflicts'
import { dossierChapter } from './chapters/dossier'
import { eligibilityChapter } from './chapters/eligibility'
import { fieldsChapter } from './chapters/fields'
import { formChapter } from './chapters/form'
import { generalChapter } from './chapters/names'
import { judgingChapter } from './chapters/judging'
import { prizesChapter } from './chapters/prizes'
import { roundsChapter } from './chapters/rounds'
import { textChapter } from './chapters/text'
import { timelineChapter } from './chapters/timeline'
import { optionalDay } from './day-field'
import { lineText, longText } from './typed-text'

export const chapterForms: Record<Chapter, ChapterForm> = {
  general: generalChapter,
  eligibility: eligibilityChapter,
  fields: fieldsChapter,
  dossier: dossierChapter,
  form: formChapter,
  chain: chainChapter,
  timeline: timelineChapter,
  judging: judgingChapter,
  rounds: roundsChapter,
  prizes: prizesChapter,
  conflicts: conflictsChapter,
  text: textChapter,
}

const version = z.coerce.number('version-missing').int('version-missing').min(0, 'version-missing')

/** Number, day and text together, or none of them. */
const resolution = z
  .object({ number: lineText(60), decidedOn: optionalDay, text: longText(5000) })
  .default({ number: '', decidedOn: null, text: '' })
  .transform(({ number, decidedOn, text }, context): Resolution | null => {
    if (number === '' && decidedOn === null && text.trim() === '') return null
    if (number !== '' && decidedOn !== null && text.trim() !== '')
      return { number, decidedOn, text: text.trim() }
    context.addIssue({ code: 'custom', path: ['number'], message: 'resolution-incomplete' })
    return z.NEVER
  })

export type TermsPosted =
  | { act: 'arrange'; values: Record<string, unknown> }
  | {
      act: 'save'
      version: number
      reason: string
      resolution: Resolution | null
      change: (terms: ContestTerms) => ContestTerms
    }

/** The form of one chapter. Moving rows about saves nothing and is never in the wrong. */
export function termsForm(chapter: Chapter): z.ZodType<TermsPosted> {
  const common = z.object({ version, reason: longText(2000), resolution })
  const whole = z.intersection(common, chapterForms[chapter].form)
  return z.record(z.string(), z.unknown()).transform((values, context): TermsPosted => {
    const moved = arranged(values, values.act)
    if (moved) return { act: 'arrange', values: moved }
    const parsed = whole.safeParse(values)
    if (parsed.success) return { act: 'save', ...parsed.data }
    for (const { path, message } of parsed.error.issues)
      context.addIssue({ code: 'custom', path: [...path], message })
    return z.NEVER
  })
}
