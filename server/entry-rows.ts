/** Entries as the rows of a list tell of them: names in place of ids. */
import type { Author } from '#rules/entry'
import type { Entry } from '#models/entry'
import { sendersOf } from './sent-by'

export interface EntryRow {
  id: string
  receiptNumber: string
  title: string
  field: string
  lead: string
  /** How many authors there are beside the first. */
  others: number
  /** The unit that sent it, by its name of that day; else the school of its first author. */
  unit: string
  submittedAt: Date | null
  state: Entry['state']
  returnDeadline: Date | null
  labels: string[]
  authors: Author[]
  teacher: string
}

/** No command of its own, however many rows; two where some were handed in before their units' names were kept. */
export async function entryRows(entries: readonly Entry[]): Promise<EntryRow[]> {
  const senderOf = await sendersOf(entries)
  return entries.map((entry) => {
    const { _id, receiptNumber, submittedAt, state, returned, labels, answers } = entry
    const { title, field, authors, teacher } = answers
    const lead = authors.find((author) => author.isLead) ?? authors[0]
    return {
      id: _id.toHexString(),
      receiptNumber: receiptNumber ?? '',
      title,
      field: field ?? '',
      lead: lead?.name ?? '',
      others: Math.max(0, authors.length - 1),
      unit: senderOf(entry)?.name || lead?.school || '',
      submittedAt,
      state,
      returnDeadline: state === 'returned' ? (returned?.deadline ?? null) : null,
      labels: labels ?? [],
      authors: lead ? [lead, ...authors.filter((author) => author !== lead)] : [],
      teacher: teacher?.has ? teacher.name : '',
    }
  })
}
