/** One author of an entry as a form shows it, and as the answers keep it. */
import type { Author } from '#rules/entry'
import type { AuthorInput } from '#rules/forms/author'
import type { Copy } from './drafting'

/** The fields of an author's form. Who leads is not among them: that changes with the others. */
export function readAuthor(author: Author): Copy {
  const { name, bornOn, school, grade, phone, email, representative } = author
  return {
    name,
    bornOn: bornOn ?? '',
    school,
    grade,
    phone,
    email,
    'representative.name': representative.name,
    'representative.relation': representative.relation,
    'representative.phone': representative.phone,
  }
}

/**
 * The authors with one of them as typed, new ones last. Exactly one leads: the first until another is chosen.
 */
export function withAuthor(authors: readonly Author[], id: string, input: AuthorInput): Author[] {
  const before = authors.find((one) => one.id === id)
  const { name, bornOn, school, grade, phone, email, representative } = input
  const leads = input.isLead || (before?.isLead ?? !authors.some((one) => one.isLead))
  const author: Author = {
    id,
    name,
    bornOn,
    school,
    grade,
    phone,
    email,
    isLead: leads,
    representative: { ...representative },
  }
  const rest = authors.map((one) => (leads && one.id !== id ? { ...one, isLead: false } : one))
  return before ? rest.map((one) => (one.id === id ? author : one)) : [...rest, author]
}

/** The authors without one of them; the first of the rest leads when the leader has gone. */
export function withoutAuthor(authors: readonly Author[], id: string): Author[] {
  const rest = authors.filter((one) => one.id !== id)
  if (rest.some((one) => one.isLead)) return rest
  return rest.map((one, index) => ({ ...one, isLead: index === 0 }))
}
