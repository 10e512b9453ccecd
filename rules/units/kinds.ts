/** The kinds of units: which may lie under which, and which send entries. The organiser adds to the usual ones. */
import type { UnitFault } from './faults'

export interface UnitKind {
  code: string
  name: string
  /** Codes of the kinds under which it may lie. At the top any may stand: an office need not keep the whole country. */
  under: readonly string[]
  /** Entrants choose among such units. */
  sends: boolean
}

/** Null when a unit of this kind may lie there; `above` is the kind of the unit above, null for none. */
export function whyNotUnder(
  kinds: readonly UnitKind[],
  kind: string,
  above: string | null,
): UnitFault | null {
  const known = kinds.find(({ code }) => code === kind)
  if (!known) return { code: 'kind-unknown', kind }
  if (above === null || known.under.includes(above)) return null
  return { code: 'misplaced', kind: known.name, under: kindName(kinds, above) }
}

/** The code itself where nobody has named it. */
export function kindName(kinds: readonly UnitKind[], kind: string): string {
  return kinds.find(({ code }) => code === kind)?.name ?? kind
}
