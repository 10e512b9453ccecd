/** Turns a promised letter into subject and text: the organiser's wording where there is one, otherwise ours. */
import type { Contest } from '#models/contest'
import type { LetterText } from '#models/letter-template'
import { fillIn } from '#rules/letter-text'
import { isEditableLetter } from '#wording/vi/letter-fields'
import { letters, type LetterData, type LetterTemplate } from '#wording/vi/letters'
import { valuesOf, type EditedTexts } from '../letter-texts'

/** Whose letter it is. */
export interface Letterhead {
  contest: Pick<Contest, 'organiser'>
  texts: EditedTexts
}

/** Throws when the template is unknown: such a letter was promised by other code than this. */
export function compose(
  template: string,
  data: Readonly<Record<string, unknown>>,
  letterhead: Letterhead | null = null,
): LetterText {
  if (!Object.hasOwn(letters, template)) throw new Error(`There is no letter "${template}"`)
  const edited = letterhead?.texts.get(template)
  if (letterhead && edited && isEditableLetter(template)) {
    const values = valuesOf(template, data, letterhead.contest)
    return { subject: oneLine(fillIn(edited.subject, values)), text: fillIn(edited.text, values) }
  }
  const name = template as LetterTemplate
  const write = letters[name] as (data: LetterData[LetterTemplate]) => LetterText
  return write(data as unknown as LetterData[LetterTemplate])
}

/** A subject is a header: what people typed into a field must not break it. */
export function oneLine(subject: string): string {
  return subject.replace(/\s+/g, ' ').trim()
}
