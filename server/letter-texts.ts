/** The letters of contests as their organisers worded them, and what their fields stand for. */
import type { Contest } from '#models/contest'
import type { Id } from '#models/ids'
import { LetterTemplates, type LetterText } from '#models/letter-template'
import type { FieldValues } from '#rules/letter-text'
import {
  fieldCodesOf,
  fieldNameIn,
  letterSheets,
  organiserFields,
  type EditableLetter,
} from '#wording/vi/letter-fields'

/** What the organiser of one contest changed, by template. */
export type EditedTexts = ReadonlyMap<string, LetterText>

export async function editedTexts(contest: Id): Promise<EditedTexts> {
  const kept = await LetterTemplates.find({ contest, edited: { $ne: null } }).lean()
  return new Map(kept.flatMap(({ template, edited }) => (edited ? [[template, edited] as const] : [])))
}

/** The organiser's own fields, by name. */
export function organiserValues({ organiser }: Pick<Contest, 'organiser'>): FieldValues {
  return {
    [organiserFields.organiser]: organiser.name,
    [organiserFields.phone]: organiser.phone,
    [organiserFields.address]: organiser.address,
  }
}

/** The fields of a letter by name, from the data that its act left. */
export function valuesOf(
  template: EditableLetter,
  data: Readonly<Record<string, unknown>>,
  contest: Pick<Contest, 'organiser'>,
): FieldValues {
  const { unnamed } = letterSheets[template]
  const own = fieldCodesOf(template).map((code): [string, string] => {
    const value = data[code]
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
    return [fieldNameIn(template, code), code === 'name' && text === '' ? unnamed : text]
  })
  return { ...organiserValues(contest), ...Object.fromEntries(own) }
}
