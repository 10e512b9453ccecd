/** Units looked up as lists name them: by code, else by name, among those that exist at the same time. */
import type { Day } from '../deadlines'
import { foldName } from '../fold-name'
import { isAtOnce, isValidOn, type TreeUnit, type UnitTree } from './tree'

/** One row of a list of units, its cells understood. */
export interface ImportRow {
  line: number
  name: string
  /** A code of the kinds. */
  kind: string
  code: string
  /** Code or name of the unit above; '' for what the directory says. */
  parent: string
  place: string
  aliases: readonly string[]
  validFrom: Day | null
  validTo: Day | null
  /** Codes or names of the units it came from. */
  predecessors: readonly string[]
}

const endOfDays = '9999-12-31'

export class ImportIndex {
  private readonly units = new Map<string, TreeUnit>()
  private readonly places = new Map<string, Set<string>>()

  constructor(tree: UnitTree) {
    for (const unit of tree.values()) this.put(unit)
  }

  /** Enters a unit, or enters it again with what is now said of it. */
  put(unit: TreeUnit): void {
    this.units.set(unit.id, unit)
    for (const key of [codeKey(unit.code), nameKey(unit.name), ...unit.aliases.map(nameKey)]) {
      this.places.set(key, (this.places.get(key) ?? new Set()).add(unit.id))
    }
  }

  /** The unit that a row means; null for a new one. Two rows never mean the same. */
  known(row: ImportRow, isTaken: (id: string) => boolean): TreeUnit | null {
    const isMeant = (unit: TreeUnit) => unit.kind === row.kind && !isTaken(unit.id) && isAtOnce(unit, row)
    const byCode = row.code === '' ? [] : this.at(codeKey(row.code)).filter(isMeant)
    if (byCode[0]) return byCode[0]
    const byName = this.at(nameKey(row.name)).filter(
      (unit) =>
        isMeant(unit) &&
        (row.code === '' || unit.code === '') &&
        (row.place === '' || unit.place === '' || foldName(row.place) === foldName(unit.place)),
    )
    return byName.length === 1 ? (byName[0] ?? null) : null
  }

  /** Those that a text may mean as the unit above; of several, those that exist as long as the unit does. */
  parents(text: string, unit: TreeUnit): TreeUnit[] {
    const found = this.named(text).filter((one) => one.id !== unit.id && isAtOnce(one, unit))
    const lasting = found.filter((one) => isValidOn(one, unit.validTo ?? endOfDays))
    return lasting.length > 0 ? lasting : found
  }

  /** The one that ended last before the unit began; null when none did. */
  predecessor(text: string, unit: TreeUnit): TreeUnit | null {
    const ended = this.named(text).filter(
      ({ id, validTo }) => id !== unit.id && validTo !== null && validTo < (unit.validFrom ?? endOfDays),
    )
    return ended.toSorted((a, b) => (b.validTo ?? '').localeCompare(a.validTo ?? ''))[0] ?? null
  }

  private named(text: string): TreeUnit[] {
    const byCode = this.at(codeKey(text))
    return byCode.length > 0 ? byCode : this.at(nameKey(text))
  }

  private at(key: string): TreeUnit[] {
    return [...(this.places.get(key) ?? [])].flatMap((id) => this.units.get(id) ?? [])
  }
}

function codeKey(code: string): string {
  return `code ${code.trim().toLowerCase()}`
}

function nameKey(name: string): string {
  return `name ${foldName(name)}`
}
