/** A row of a spreadsheet read as the answers of an entry: each cell judged by itself, with what would be allowed. */
import { dayFrom, type Day } from './deadlines'
import { emptyAnswers, type Author, type EntryAnswers, type TypedAnswers } from './entry'
import { columnKey, type EntryColumn } from './entry-columns'
import { birthWindowOf, type BirthWindow } from './entry-terms'
import { foldName } from './fold-name'
import type { FormQuestion } from './questions'
import type { Regulations } from './regulations'
import { answerFault, spelled } from './typed-answers'

/** What is wrong with one cell. `allowed` are the names it may hold. */
export type CellFault =
  | { fault: 'missing' | 'day-unreadable' | 'phone-unreadable' | 'email-unreadable' | 'share-unreadable' }
  | { fault: 'unknown'; allowed: readonly string[] }
  | { fault: 'born-outside'; window: BirthWindow }
  | { fault: 'too-long'; max: number }
  | { fault: 'answer-unreadable'; allowed: readonly string[] }
  | { fault: 'repeated'; line: number }
  | { fault: 'entered-before' }

export interface CellProblem {
  line: number
  column: string
  cell: string
  wrong: CellFault
}

type Cells = Readonly<Record<string, string>>

const longestLine = 200
const longestTitle = 300
const longestText = 20_000

/**
 * The answers that a row tells, and every cell of it that is wrong. An empty cell is a gap to be filled later, but for
 * the title, the field, and the name of an author who has any other cell filled. `newAuthor` gives ids in order.
 */
export function readEntryRow(
  { line, cells }: { line: number; cells: Cells },
  columns: readonly EntryColumn[],
  regulations: Regulations,
  newAuthor: () => string,
): { answers: EntryAnswers; problems: CellProblem[] } {
  const answers: EntryAnswers = emptyAnswers()
  const problems: CellProblem[] = []
  const authors = new Map<number, Author>()
  const form: TypedAnswers = {}
  const at = (column: EntryColumn) => (cells[columnKey(column)] ?? '').normalize('NFC').trim()
  const blame = (column: EntryColumn, wrong: CellFault) =>
    problems.push({ line, column: columnKey(column), cell: at(column), wrong })
  const authorOf = (number: number) => {
    const known = authors.get(number)
    if (known) return known
    const author = blankAuthor(newAuthor(), number === 1)
    authors.set(number, author)
    return author
  }
  for (const column of columns) {
    const text = at(column)
    switch (column.about) {
      case 'title':
        answers.title = oneLine(text)
        if (text === '') blame(column, { fault: 'missing' })
        if (text.length > longestTitle) blame(column, { fault: 'too-long', max: longestTitle })
        break
      case 'summary':
        answers.summary = text
        if (text.length > regulations.summaryMaxCharacters) {
          blame(column, { fault: 'too-long', max: regulations.summaryMaxCharacters })
        }
        break
      case 'field':
      case 'division': {
        const code = optionOf(text, column.options)
        if (text === '') blame(column, { fault: 'missing' })
        else if (!code) blame(column, { fault: 'unknown', allowed: column.options.map(({ name }) => name) })
        answers[column.about] = code
        break
      }
      case 'author': {
        if (text === '') break
        const wrong = keepAuthorFact(authorOf(column.author), column.fact, text, regulations)
        if (wrong) blame(column, wrong)
        break
      }
      case 'author-question': {
        if (text === '') break
        const author = authorOf(column.author)
        author.form = { ...author.form }
        const wrong = keepAnswer(author.form, column.question, text)
        if (wrong) blame(column, wrong)
        break
      }
      case 'teacher': {
        if (text === '') break
        const teacher = answers.teacher?.has ? answers.teacher : { has: true as const, ...blankTeacher }
        answers.teacher = { ...teacher, [column.fact]: oneLine(text) }
        const wrong = contactFault(column.fact, text)
        if (wrong) blame(column, wrong)
        break
      }
      case 'question': {
        if (text === '') break
        const wrong = keepAnswer(form, column.question, text)
        if (wrong) blame(column, wrong)
        break
      }
      case 'explanation':
        answers.explanation[column.code] = text
        if (text.length > Math.min(column.maxCharacters, longestText)) {
          blame(column, { fault: 'too-long', max: column.maxCharacters })
        }
    }
  }
  for (const [number, { name }] of authors) {
    const column = columns.find(
      (one) => one.about === 'author' && one.author === number && one.fact === 'name',
    )
    if (name === '' && column) blame(column, { fault: 'missing' })
  }
  answers.authors = [...authors].toSorted(([a], [b]) => a - b).map(([, author]) => author)
  if (Object.keys(form).length > 0) answers.form = form
  return { answers, problems }
}

const blankTeacher = { name: '', school: '', phone: '', email: '' }

function blankAuthor(id: string, isLead: boolean): Author {
  return {
    id,
    name: '',
    bornOn: null,
    school: '',
    grade: '',
    phone: '',
    email: '',
    isLead,
    representative: { name: '', relation: '', phone: '' },
  }
}

function keepAuthorFact(
  author: Author,
  fact: Extract<EntryColumn, { about: 'author' }>['fact'],
  text: string,
  regulations: Regulations,
): CellFault | null {
  if (text.length > longestLine) return { fault: 'too-long', max: longestLine }
  switch (fact) {
    case 'bornOn': {
      const bornOn = dayOfText(text)
      const window = birthWindowOf(regulations)
      author.bornOn = bornOn
      if (bornOn === null) return { fault: 'day-unreadable' }
      const isOutside = window !== null && (bornOn < window.from || bornOn > window.to)
      return isOutside ? { fault: 'born-outside', window } : null
    }
    case 'share': {
      const share = /^(\d{1,3})\s*%?$/.exec(text)?.[1]
      author.share = share === undefined || Number(share) > 100 ? null : Number(share)
      return author.share === null ? { fault: 'share-unreadable' } : null
    }
    case 'representativeName':
      author.representative.name = oneLine(text)
      return null
    case 'representativeRelation':
      author.representative.relation = oneLine(text)
      return null
    case 'representativePhone':
      author.representative.phone = oneLine(text)
      return contactFault('phone', text)
    default:
      author[fact] = oneLine(text)
      return contactFault(fact, text)
  }
}

function contactFault(fact: string, text: string): CellFault | null {
  if (fact === 'phone') {
    const isPhone = /^[\d\s.+()-]+$/.test(text) && text.replace(/\D/g, '').length >= 9
    return isPhone ? null : { fault: 'phone-unreadable' }
  }
  if (fact === 'email') {
    return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? null : { fault: 'email-unreadable' }
  }
  return null
}

/** A choice may be written by its name; yes and no in Vietnamese. */
function keepAnswer(form: TypedAnswers, question: FormQuestion, text: string): CellFault | null {
  const typed = codeText(question, text)
  form[question.code] = spelled(question, typed)
  const fault = answerFault(question, question.code, question.required, form)
  // Whatever is missing beside the answer itself, such as an explanation, is filled in later.
  if (fault === null || fault.fault === 'missing' || fault.fault === 'why-missing') return null
  return fault.fault === 'too-long'
    ? { fault: 'too-long', max: fault.max }
    : { fault: 'answer-unreadable', allowed: allowedOf(question) }
}

const yesWords = ['co', 'yes', 'x', 'dung']
const noWords = ['khong', 'no', 'chua']

function codeText(question: FormQuestion, text: string): string {
  switch (question.kind) {
    case 'choice':
      return optionOf(text, question.options) ?? text
    case 'several':
      return text
        .split(/[;\n]/)
        .map((one) => optionOf(one.trim(), question.options) ?? one.trim())
        .join(' ')
    case 'yes-no': {
      const said = foldName(text)
      return yesWords.includes(said) ? 'yes' : noWords.includes(said) ? 'no' : text
    }
    default:
      return text
  }
}

function allowedOf(question: FormQuestion): string[] {
  return question.kind === 'choice' || question.kind === 'several'
    ? question.options.map(({ name }) => name)
    : []
}

/** By code, by name, or by the number that often stands before a name. */
function optionOf(text: string, options: readonly { code: string; name: string }[]): string | null {
  const said = foldName(text.replace(/^\d+[.)]\s*/, ''))
  if (said === '') return null
  return options.find(({ code, name }) => code === text || foldName(name) === said)?.code ?? null
}

function dayOfText(text: string): Day | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return dayFrom(iso[3] ?? '', iso[2] ?? '', iso[1] ?? '')
  const parts = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text)
  return parts ? dayFrom(parts[1] ?? '', parts[2] ?? '', parts[3] ?? '') : null
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
