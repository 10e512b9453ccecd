/** The letters of a contest and which of them its organiser worded anew. */
import { LetterTemplates } from '#models/letter-template'
import { defaultText, letterSheets, type EditableLetter, type LetterReason } from '#wording/vi/letter-fields'
import type { InContest } from '../guard'

export interface LetterTemplateRow {
  template: string
  title: string
  reason: LetterReason
  subject: string
  /** Null while it is ours. */
  editedAt: Date | null
}

export async function letterTemplates({ contest }: InContest): Promise<LetterTemplateRow[]> {
  const kept = await LetterTemplates.find({ contest: contest._id, edited: { $ne: null } }).lean()
  const templates = Object.keys(letterSheets) as EditableLetter[]
  return templates.map((template) => {
    const own = kept.find((one) => one.template === template)
    const { title, reason } = letterSheets[template]
    const { subject } = own?.edited ?? defaultText(template)
    return { template, title, reason, subject, editedAt: own?.updatedAt ?? null }
  })
}
