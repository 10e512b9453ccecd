/** What the rows of a handed-in spreadsheet would do to the register of experts: each row judged cell by cell. */
import { Experts, type Expert } from '#models/expert'
import type { ExpertBatchRow } from '#models/expert-batch'
import { Units } from '#models/unit'
import { foldName } from '#rules/fold-name'
import { expertFields, type ExpertFields } from '#rules/forms/expert'
import { activeText, expertColumns, type ExpertColumn } from '#wording/vi/expert-sheet'
import { academicTitleFrom, degreeFrom, withoutTitles } from '#wording/vi/expert-titles'

export interface CellProblem {
  line: number
  column: ExpertColumn
  cell: string
  /** A code of wording/vi/experts. */
  code: string
}

type Facts = ExpertFields & Pick<Expert, 'unit' | 'isActive'>

export interface PlannedExpert {
  line: number
  facts: Facts
  /** Who is meant; null for somebody new. */
  known: Expert | null
  /** The columns that would change; all of them for somebody new. */
  changed: ExpertColumn[]
}

export interface ImportPlan {
  problems: CellProblem[]
  planned: PlannedExpert[]
}

/**
 * Somebody is recognised by e-mail address, or else by name and workplace. An empty cell, like a column that is not
 * there, leaves what the register says.
 */
export async function planImport(rows: readonly ExpertBatchRow[]): Promise<ImportPlan> {
  const problems: CellProblem[] = []
  const read = rows.flatMap((row) => readRow(row, problems) ?? [])
  const register = await registerOf()
  const units = await unitsByName()
  const seen = new Map<string, number>()
  const planned = read.flatMap(({ row, fields, isActive }) => {
    const known = register.find(fields)
    const key = known?._id.toHexString() ?? (fields.email || placeOf(fields))
    if (seen.has(key)) {
      const column = fields.email ? 'email' : 'name'
      problems.push({ line: row.line, column, cell: row.cells[column] ?? '', code: repeatedCode(column) })
      return []
    }
    seen.set(key, row.line)
    const facts: Facts = {
      ...merged(fields, known),
      isActive: isActive ?? known?.isActive ?? true,
      unit: known?.unit ?? units.get(foldName(fields.employer)) ?? null,
    }
    return [{ line: row.line, facts, known, changed: changesOf(facts, known) }]
  })
  return { problems: problems.toSorted((a, b) => a.line - b.line), planned }
}

const repeatedCode = (column: 'email' | 'name') => (column === 'email' ? 'email-repeated' : 'name-repeated')

interface ReadRow {
  row: ExpertBatchRow
  fields: ExpertFields
  isActive: boolean | null
}

function readRow(row: ExpertBatchRow, problems: CellProblem[]): ReadRow | null {
  const cell = (column: ExpertColumn) => row.cells[column] ?? ''
  const named = withoutTitles(cell('name'))
  const parsed = expertFields.safeParse({
    ...row.cells,
    name: named.name,
    academicTitle: code(cell('academicTitle'), academicTitleFrom) ?? named.academicTitle ?? '',
    degree: code(cell('degree'), degreeFrom) ?? named.degree ?? '',
  })
  const isActive = activityOf(cell('isActive'))
  const wrong = new Map<ExpertColumn, string>()
  for (const { path, message } of parsed.success ? [] : parsed.error.issues) {
    const column = columnNames.find((one) => one === path[0])
    if (column && !wrong.has(column)) wrong.set(column, message)
  }
  if (isActive === undefined) wrong.set('isActive', 'activity-unknown')
  for (const [column, message] of wrong) {
    problems.push({ line: row.line, column, cell: cell(column), code: message })
  }
  return parsed.success && isActive !== undefined ? { row, fields: parsed.data, isActive } : null
}

const columnNames = Object.keys(expertColumns) as ExpertColumn[]

/** The code that a cell means; what it does not know stays as written, for the form to refuse; null when empty. */
function code(text: string, from: (text: string) => string | null): string | null {
  return text === '' ? null : (from(text) ?? text)
}

/** Null when the cell is empty, undefined when it says neither yes nor no. */
function activityOf(text: string): boolean | null | undefined {
  const said = foldName(text)
  if (said === '') return null
  if ([foldName(activeText.yes), 'x', '1', 'dang tham gia'].includes(said)) return true
  if ([foldName(activeText.no), '0', 'thoi', 'khong con tham gia'].includes(said)) return false
  return undefined
}

function placeOf({ name, employer }: Pick<Expert, 'name' | 'employer'>): string {
  return `${foldName(name)} | ${foldName(employer)}`
}

/** The whole register by address and by name with workplace, read once. */
async function registerOf() {
  const all = await Experts.find().lean()
  const byEmail = new Map(all.filter(({ email }) => email !== '').map((one) => [one.email, one]))
  const byPlace = new Map(all.map((one) => [placeOf(one), one]))
  return {
    find(fields: ExpertFields): Expert | null {
      const byAddress = fields.email === '' ? undefined : byEmail.get(fields.email)
      const namesake = byPlace.get(placeOf(fields))
      // Two people of one name at one place have two addresses.
      const isOther = namesake && fields.email !== '' && namesake.email !== '' && !byAddress
      return byAddress ?? (isOther ? null : (namesake ?? null))
    },
  }
}

async function unitsByName(): Promise<Map<string, Expert['unit']>> {
  const units = await Units.find().select({ name: 1 }).lean()
  return new Map(units.map(({ _id, name }) => [foldName(name), _id]))
}

function merged(fields: ExpertFields, known: Expert | null): ExpertFields {
  if (!known) return fields
  const list = (name: 'fields' | 'keywords' | 'history') =>
    fields[name].length > 0 ? fields[name] : known[name]
  return {
    name: fields.name,
    email: fields.email || known.email,
    phone: fields.phone || known.phone,
    academicTitle: fields.academicTitle ?? known.academicTitle,
    degree: fields.degree ?? known.degree,
    employer: fields.employer || known.employer,
    notes: fields.notes || known.notes,
    fields: list('fields'),
    keywords: list('keywords'),
    history: list('history'),
  }
}

function changesOf(facts: Facts, known: Expert | null): ExpertColumn[] {
  if (!known) return columnNames
  return columnNames.filter((name) => JSON.stringify(facts[name]) !== JSON.stringify(known[name]))
}
