/** Finds a table in a spreadsheet by its headings: in any order, without regard to accents, capitals and titles above. */
import type { SpreadsheetProblem } from '#rules/spreadsheet-problems'
import { bareText } from './bare-text'
import type { SpreadsheetRow } from './read-spreadsheet'

export interface ExpectedColumn {
  /** The heading that we print ourselves, then others that people use. */
  titles: readonly [string, ...string[]]
  isOptional?: boolean
}

export interface TableRecord<Key extends string> {
  line: number
  /** The cell of each expected column; empty where the cell, or an optional column, is missing. */
  cells: Record<Key, string>
  /** The cells of the other columns, in the order of `others`. */
  others: string[]
}

export interface Table<Key extends string> {
  ok: true
  /** The line of the headings. */
  line: number
  /** Which optional columns there are. */
  has: Record<Key, boolean>
  /** Headings that nobody expected, as they stand in the file. */
  others: string[]
  records: TableRecord<Key>[]
}

/** Titles of a list may stand above its headings. */
const searched = 20

/** The first row that holds every required heading begins the table. */
export function tableOf<Key extends string>(
  rows: readonly SpreadsheetRow[],
  expected: Readonly<Record<Key, ExpectedColumn>>,
): Table<Key> | { ok: false; problem: SpreadsheetProblem } {
  const tried = rows.slice(0, searched).map(({ cells }) => columnsOf(cells, expected))
  const start = tried.findIndex(({ missing }) => missing.length === 0)
  const columns = tried[start]
  if (!columns) {
    const [closest] = tried.toSorted((one, other) => one.missing.length - other.missing.length)
    return { ok: false, problem: { code: 'columns-missing', titles: closest?.missing ?? [] } }
  }
  if (columns.doubled.length > 0) {
    return { ok: false, problem: { code: 'columns-doubled', titles: columns.doubled } }
  }
  const { at, others } = columns
  return {
    ok: true,
    line: rows[start]?.line ?? 0,
    has: eachKey(expected, (key) => at.has(key)),
    others: others.map((column) => rows[start]?.cells[column] ?? ''),
    records: rows.slice(start + 1).map(({ line, cells }) => ({
      line,
      cells: eachKey(expected, (key) => cells[at.get(key) ?? -1] ?? ''),
      others: others.map((column) => cells[column] ?? ''),
    })),
  }
}

export interface Columns<Key extends string> {
  at: Map<Key, number>
  /** Positions of headings that nobody expected. */
  others: number[]
  /** Our titles of the required columns that are not there. */
  missing: string[]
  doubled: string[]
}

/** Matches one row of headings with the expected columns. */
export function columnsOf<Key extends string>(
  headings: readonly string[],
  expected: Readonly<Record<Key, ExpectedColumn>>,
): Columns<Key> {
  const found: Columns<Key> = { at: new Map(), others: [], missing: [], doubled: [] }
  const keys = keysOf(expected)
  const keyByTitle = new Map(
    keys.flatMap((key) => expected[key].titles.map((title) => [bareText(title), key])),
  )
  headings.forEach((heading, column) => {
    const key =
      keyByTitle.get(bareText(heading)) ?? keyByTitle.get(bareText(heading.replace(/\([^)]*\)/g, '')))
    if (key === undefined) {
      if (heading !== '') found.others.push(column)
    } else if (found.at.has(key)) found.doubled.push(heading)
    else found.at.set(key, column)
  })
  for (const key of keys) {
    if (!found.at.has(key) && !expected[key].isOptional) found.missing.push(expected[key].titles[0])
  }
  return found
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[]
}

function eachKey<Key extends string, Value>(
  record: Readonly<Record<Key, unknown>>,
  value: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keysOf(record).map((key) => [key, value(key)])) as Record<Key, Value>
}
