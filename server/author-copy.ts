/** One author of an entry as a form shows it, and as the answers keep it. */
import type { Author } from '#rules/entry'
import { authorKindOf, sharesOf, subjectOf } from '#rules/entry-terms'
import type { AuthorInput } from '#rules/forms/author'
import type { Regulations } from '#rules/regulations'
import type { Copy } from './drafting'
import { formFields, readTyped, withTyped } from './typed-fields'

/** The fields of an author's form. Who leads is not among them: that changes with the others. */
export function readAuthor(author: Author, regulations: Regulations): Copy {
  const { name, bornOn, school, grade, phone, email, representative, identityNumber, share, form } = author
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
    ...(authorKindOf(regulations) === 'adult' ? { identityNumber: identityNumber ?? '' } : {}),
    ...(sharesOf(regulations) === 'not-asked' ? {} : { share: shareText(share) }),
    ...readTyped('form', formFields(regulations, 'author'), form),
  }
}

/** The fields of an author's form before anything is typed. */
export function blankAuthor(regulations: Regulations): Copy {
  const representative = { name: '', relation: '', phone: '' }
  const nothing = { name: '', school: '', grade: '', phone: '', email: '', isLead: false }
  return readAuthor({ id: '', ...nothing, bornOn: null, representative }, regulations)
}

function shareText(share: number | null | undefined): string {
  return typeof share === 'number' ? String(share) : ''
}

/**
 * The authors with one of them as typed, new ones last. Exactly one leads: the first until another is chosen.
 */
export function withAuthor(
  authors: readonly Author[],
  id: string,
  input: AuthorInput,
  regulations: Regulations,
): Author[] {
  const before = authors.find((one) => one.id === id)
  const { name, bornOn, school, grade, phone, email, representative } = input
  const asked = formFields(regulations, 'author')
  const typed = Object.fromEntries(
    Object.entries(input.form ?? {}).map(([key, text]) => [`form.${key}`, text]),
  )
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
    ...(authorKindOf(regulations) === 'adult' && { identityNumber: input.identityNumber ?? '' }),
    ...(sharesOf(regulations) !== 'not-asked' && { share: input.share ?? null }),
    ...(asked.length > 0 && { form: withTyped('form', asked, typed) }),
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

/** Where persons are nominated the dossier is called by the person's name. */
export function titleChange(authors: readonly Author[], regulations: Regulations): Record<string, string> {
  return subjectOf(regulations) === 'person' ? { 'answers.title': authors[0]?.name ?? '' } : {}
}
