/** One author's form: what is known, what may be chosen from, what is still wrong. */
import { newId } from '#models/ids'
import { Units } from '#models/unit'
import { dayOf } from '#rules/deadlines'
import { authorProblems, type EntryProblem } from '#rules/entry-check'
import { whyNotEdit } from '#rules/entry-tasks'
import { authorKindOf, birthWindowOf, sharesOf, type BirthWindow } from '#rules/entry-terms'
import type { Refusal } from '#rules/refusal'
import { blankAuthor, readAuthor } from '../author-copy'
import { copyVersion, situationOf, type Copy } from '../drafting'
import { headOf, type EntryHead } from '../entry-head'
import { askedQuestions, type AskedQuestion } from '../asked-questions'
import type { By } from '../guard'
import { ownEntry } from '../load'
import { found } from '../refuse'

export interface EntryAuthor extends EntryHead {
  /** The author's id; for a new one, the id it will have. */
  author: string
  isNew: boolean
  values: Copy
  version: string
  isLead: boolean
  /** Others are there, so that the lead is a choice. */
  hasOthers: boolean
  problems: EntryProblem[]
  birthWindow: BirthWindow | null
  /** Schools to offer: those already named in this entry, then the units we know. */
  schools: string[]
  /** The signed-in person's own particulars, offered for an author, never filled in unasked. */
  profile: { name: string; phone: string; email: string }
  whyNotEdit: Refusal | null
  max: number
  kind: 'pupil' | 'adult'
  shares: ReturnType<typeof sharesOf>
  questions: AskedQuestion[]
}

const schoolsOffered = 300

/** `author` is null for a new one. */
export async function entryAuthor(
  by: By,
  id: string | undefined,
  author: string | null,
): Promise<EntryAuthor> {
  const { actor, now } = by
  const { entry, contest } = await ownEntry(actor, id)
  const { regulations } = contest
  const { authors } = entry.answers
  const known =
    author === null
      ? null
      : found(
          authors.find((one) => one.id === author),
          'author',
        )
  const { max } = regulations.authors
  const values = known ? readAuthor(known, regulations) : blankAuthor(regulations)
  const closed = whyNotEdit('authors', situationOf(entry, contest, actor, now))
  const isFull = !known && authors.length >= max
  return {
    ...headOf(entry, contest, by),
    author: known?.id ?? newId().toHexString(),
    isNew: !known,
    values,
    version: known ? copyVersion(values) : '',
    isLead: known ? known.isLead : authors.length === 0,
    hasOthers: authors.some((one) => one.id !== known?.id),
    problems: known ? authorProblems(known, regulations, dayOf(now)) : [],
    birthWindow: birthWindowOf(regulations),
    schools: await schoolChoices(authors.map(({ school }) => school)),
    profile: { name: actor.person.name, phone: actor.person.phone, email: actor.person.email },
    whyNotEdit: closed ?? (isFull ? { because: 'too-many-authors', max } : null),
    max,
    kind: authorKindOf(regulations),
    shares: sharesOf(regulations),
    questions: askedQuestions(regulations, 'author'),
  }
}

async function schoolChoices(named: string[]): Promise<string[]> {
  const units = await Units.find({ kind: 'school' })
    .select({ name: 1 })
    .sort({ name: 1 })
    .limit(schoolsOffered)
    .lean()
  return [...new Set([...named, ...units.map(({ name }) => name)])].filter(Boolean)
}
