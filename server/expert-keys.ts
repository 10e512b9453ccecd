/** What the register of experts is ordered and searched by, made anew whenever an expert is written. */
import type { Expert } from '#models/expert'
import { foldName } from '#rules/conflicts'
import { givenNameFirst, searchWords } from '#rules/experts'

export function expertKeys({
  name,
  employer,
  fields,
  keywords,
}: Pick<Expert, 'name' | 'employer' | 'fields' | 'keywords'>): Expert['keys'] {
  return {
    name: givenNameFirst(name),
    words: searchWords(name, employer, ...keywords),
    fields: [...new Set(fields.map(foldName))],
  }
}
