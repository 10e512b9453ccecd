/** The act and the entries that an address names for many at once. */
import { labelLength, type BulkInput, type BulkKind } from '#rules/bulk-acts'
import { filterParams, readFilter } from '#wording/entry-address'

export const bulkSlugs: Record<BulkKind, string> = {
  accept: 'hop-le',
  label: 'gan-nhan',
  unlabel: 'go-nhan',
}

/** Accepting where it names none; `ids` is null for all that match the filter. */
export function readBulk(search: URLSearchParams) {
  const found = Object.entries(bulkSlugs).find(([, slug]) => slug === search.get('viec'))
  const kind = (found?.[0] ?? 'accept') as BulkKind
  const label = (search.get('nhan-moi') || search.get('nhan-co') || '').trim().slice(0, labelLength)
  const input: BulkInput = kind === 'accept' ? { kind } : { kind, label }
  const filter = readFilter(search)
  const ids = search.get('pham-vi') === 'tat-ca' ? null : search.getAll('chon')
  return { input, choice: { ids, filter }, label }
}

/** The fields that keep the choice while a label is being chosen. */
export function keptFields(search: URLSearchParams): [name: string, value: string][] {
  return [...search].filter(([name]) => name !== 'nhan-moi' && name !== 'nhan-co')
}

/** The list that the act was chosen from. */
export function listBehind(search: URLSearchParams): Record<string, string | undefined> {
  return filterParams(readFilter(search))
}
