/** Entries as the rows of a list tell of them: names in place of ids. */
import type { Author } from '#rules/entry'
import type { Entry } from '#models/entry'
import { idFrom } from '#models/ids'
import { Units } from '#models/unit'

export interface EntryRow {
  id: string
  receiptNumber: string
  title: string
  field: string
  lead: string
  /** How many authors there are beside the first. */
  others: number
  /** The unit that sent it, else the school of its first author. */
  unit: string
  submittedAt: Date | null
  state: Entry['state']
  returnDeadline: Date | null
  labels: string[]
  authors: Author[]
  teacher: string
}

/** One command, however many rows. */
export async function entryRows(entries: readonly Entry[]): Promise<EntryRow[]> {
  const units = await unitNames(entries)
  return entries.map(({ _id, receiptNumber, submittedAt, state, returned, labels, answers }) => {
    const { title, field, authors, unit, teacher } = answers
    const lead = authors.find((author) => author.isLead) ?? authors[0]
    return {
      id: _id.toHexString(),
      receiptNumber: receiptNumber ?? '',
      title,
      field: field ?? '',
      lead: lead?.name ?? '',
      others: Math.max(0, authors.length - 1),
      unit: (unit && units.get(unit)) || lead?.school || '',
      submittedAt,
      state,
      returnDeadline: state === 'returned' ? (returned?.deadline ?? null) : null,
      labels: labels ?? [],
      authors: lead ? [lead, ...authors.filter((author) => author !== lead)] : [],
      teacher: teacher?.has ? teacher.name : '',
    }
  })
}

async function unitNames(entries: readonly Entry[]): Promise<Map<string, string>> {
  const ids = entries.flatMap((entry) => idFrom(entry.answers.unit ?? '') ?? [])
  const units = await Units.find({ _id: { $in: ids } })
    .select({ name: 1 })
    .lean()
  return new Map(units.map((unit) => [unit._id.toHexString(), unit.name]))
}
