/** The columns of a spreadsheet of entries, made from the contest's regulations: what each is about, and what it may hold. */
import { asksTeacher, authorKindOf, divisionsOf, questionsOf, sharesOf } from './entry-terms'
import type { FormQuestion } from './questions'
import type { Regulations } from './regulations'

export type AuthorFact =
  | 'name'
  | 'bornOn'
  | 'school'
  | 'grade'
  | 'phone'
  | 'email'
  | 'share'
  | 'representativeName'
  | 'representativeRelation'
  | 'representativePhone'

export type TeacherFact = 'name' | 'school' | 'phone' | 'email'

export type EntryColumn =
  | { about: 'title' | 'summary' }
  | { about: 'field' | 'division'; options: { code: string; name: string }[] }
  /** `author` counts from 1; the first one leads. */
  | { about: 'author'; author: number; fact: AuthorFact }
  | { about: 'author-question'; author: number; question: FormQuestion }
  | { about: 'teacher'; fact: TeacherFact }
  | { about: 'question'; question: FormQuestion }
  | { about: 'explanation'; code: string; title: string; maxCharacters: number }

/** More authors than this are entered one by one. */
const mostAuthors = 10

const pupilFacts: AuthorFact[] = [
  'name',
  'bornOn',
  'school',
  'grade',
  'phone',
  'email',
  'representativeName',
  'representativeRelation',
  'representativePhone',
]
const adultFacts: AuthorFact[] = ['name', 'bornOn', 'school', 'grade', 'phone', 'email']
const teacherFacts: TeacherFact[] = ['name', 'school', 'phone', 'email']

/** In the order in which they stand in the template. */
export function entryColumns(regulations: Regulations): EntryColumn[] {
  const divisions = divisionsOf(regulations)
  const facts = authorKindOf(regulations) === 'pupil' ? pupilFacts : adultFacts
  const shares: AuthorFact[] = sharesOf(regulations) === 'not-asked' ? [] : ['share']
  const authors = Math.min(mostAuthors, regulations.authors.max)
  const ofAuthor = questionsOf(regulations, 'author')
  return [
    { about: 'title' },
    { about: 'field', options: regulations.fields },
    ...(divisions.length > 0 ? [{ about: 'division' as const, options: divisions }] : []),
    { about: 'summary' },
    ...Array.from({ length: authors }, (_, index) => index + 1).flatMap((author): EntryColumn[] => [
      ...[...facts, ...shares].map((fact) => ({ about: 'author' as const, author, fact })),
      ...ofAuthor.map((question) => ({ about: 'author-question' as const, author, question })),
    ]),
    ...(asksTeacher(regulations) ? teacherFacts.map((fact) => ({ about: 'teacher' as const, fact })) : []),
    ...questionsOf(regulations, 'entry').map((question) => ({ about: 'question' as const, question })),
    ...regulations.explanation.map(({ code, title, maxCharacters }) => ({
      about: 'explanation' as const,
      code,
      title,
      maxCharacters,
    })),
  ]
}

/** The key of a column among the cells of a row: letters, digits and underlines. */
export function columnKey(column: EntryColumn): string {
  switch (column.about) {
    case 'author':
      return `author${column.author}_${column.fact}`
    case 'author-question':
      return `author${column.author}_q_${column.question.code}`
    case 'teacher':
      return `teacher_${column.fact}`
    case 'question':
      return `q_${column.question.code}`
    case 'explanation':
      return `text_${column.code}`
    default:
      return column.about
  }
}
