/** What the register of experts is ordered and searched by, made anew whenever an expert is written. */
import type { Expert } from '#models/expert'
import { givenNameFirst, searchWords } from '#rules/experts'

type Searched = Pick<Expert, 'name' | 'employer' | 'fields' | 'keywords' | 'history'>

export function expertKeys({ name, employer, fields, keywords, history }: Searched): Expert['keys'] {
  return {
    name: givenNameFirst(name),
    words: searchWords(name, employer, ...fields, ...keywords),
    past: history.length,
  }
}
