/** The unit that sent an entry, as it was the day the entry was handed in: old lists and results keep the old names. */
import type { Day } from '../deadlines'
import { nameOn, type FormerName } from './tree'

interface UnitThen {
  id: string
  name: string
  /** A code of the kinds. */
  kind: string
}

export interface SentBy extends UnitThen {
  /** The units above it, the topmost first. */
  above: readonly UnitThen[]
}

interface NamedUnit {
  id: string
  name: string
  kind: string
  formerNames: readonly FormerName[]
}

/** `line` holds the units above, the topmost first, and the sending unit last; null for none. */
export function sentByOn(line: readonly NamedUnit[], day: Day): SentBy | null {
  const then = line.map((unit) => ({ id: unit.id, name: nameOn(unit, day), kind: unit.kind }))
  const own = then.at(-1)
  return own ? { ...own, above: then.slice(0, -1) } : null
}

/** The nearest of these units, from the sender upwards, that is of a kind; null where none is. */
export function ofKind({ above, ...own }: SentBy, kind: string): UnitThen | null {
  return [...above, own].findLast((unit) => unit.kind === kind) ?? null
}
