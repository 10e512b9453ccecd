/** Turns a promised letter into subject and text. */
import { letters, type LetterData, type LetterTemplate } from '#wording/vi/letters'

/** Throws when the template is unknown: such a letter was promised by other code than this. */
export function compose(template: string, data: Record<string, unknown>): { subject: string; text: string } {
  if (!Object.hasOwn(letters, template)) throw new Error(`There is no letter "${template}"`)
  const name = template as LetterTemplate
  const write = letters[name] as (data: LetterData[LetterTemplate]) => { subject: string; text: string }
  return write(data as unknown as LetterData[LetterTemplate])
}
