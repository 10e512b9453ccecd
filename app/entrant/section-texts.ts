/** The fields of a written task as text: what each is called, and how its value reads. */
import { sectionWords } from '#wording/vi/entrant-forms'
import { fieldLabel } from '#wording/vi/entrant-talk'
import { answerText } from '#wording/vi/form-answers'
import type { SectionEntry } from './section-fields'

export function sectionFieldName(entry: SectionEntry, field: string): string {
  const asked = askedOf(entry).find(({ name, whyName }) => name === field || whyName === field)
  const question = entry.questions.find(({ code }) => `explanation.${code}` === field)
  return asked?.title ?? question?.title ?? fieldLabel(field, entry.nouns)
}

export function sectionFieldText(entry: SectionEntry, field: string, value: string): string {
  const { fields, divisions, units } = entry
  if (field === 'field' || field === 'secondField') {
    return fields.find(({ code }) => code === value)?.name ?? value
  }
  if (field === 'division') return divisions.find(({ code }) => code === value)?.name ?? value
  if (field === 'unit') return units.find(({ id }) => id === value)?.name ?? sectionWords.noUnit
  if (field === 'has') return value === 'yes' ? sectionWords.has.yes : value && sectionWords.has.no
  const asked = askedOf(entry).find(({ name }) => name === field)
  if (asked) return answerText(asked.shape, field, { [field]: value })
  return value === 'on' ? '✓' : value
}

function askedOf({ form, gates }: SectionEntry) {
  return [...form, ...gates.flatMap(({ questions }) => questions)]
}
