/** What the codes of a filter are called in this contest; a code that it does not know is told as it is. */
import type { EntryFilter } from '#rules/entry-filter'
import type { FilterNames } from '#wording/vi/entries'

interface Known {
  fields: readonly { code: string; name: string }[]
  divisions: readonly { code: string; name: string }[]
  parts: readonly { code: string; name: string }[]
  unit: string
}

export function namesIn(
  { field, division, lacks }: EntryFilter,
  { fields, divisions, parts, unit }: Known,
): FilterNames {
  const nameOf = (code: string | null, among: Known['fields']) =>
    among.find((one) => one.code === code)?.name ?? code ?? ''
  return {
    field: nameOf(field, fields),
    division: nameOf(division, divisions),
    part: nameOf(lacks, parts),
    unit,
  }
}
