/** A row of a roster (danh sách trích ngang): one work, all its authors with year of birth and school, its teacher, its unit. */
import type { Entry } from '#models/entry'
import type { Regulations } from '#rules/regulations'

export interface RosterRow {
  id: string
  receiptNumber: string
  title: string
  field: string
  authors: { name: string; born: string; school: string; grade: string }[]
  teacher: string
  unit: string
}

/** `units` are names by id. */
export function rosterRow(
  { _id, receiptNumber, answers }: Pick<Entry, '_id' | 'receiptNumber' | 'answers'>,
  { fields }: Pick<Regulations, 'fields'>,
  units: ReadonlyMap<string, string>,
): RosterRow {
  return {
    id: _id.toHexString(),
    receiptNumber: receiptNumber ?? '',
    title: answers.title,
    field: fields.find(({ code }) => code === answers.field)?.name ?? '',
    authors: answers.authors.map(({ name, bornOn, school, grade }) => ({
      name,
      born: bornOn?.slice(0, 4) ?? '',
      school,
      grade,
    })),
    teacher: answers.teacher?.has ? answers.teacher.name : '',
    unit: units.get(answers.unit ?? '') ?? '',
  }
}
