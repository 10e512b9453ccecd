/** What a judge declared, matched to an entry: the judge names people and works, and never learns whose entry it was. */
import type { ConflictFact, ConflictKind, EntryPart, MatchWay, Strength } from './finding'
import { compareNames } from './person-name'
import type { RelationKind } from './relation'
import type { DeclaredRelation, EntrySide } from './sides'
import { compareUnits } from './unit-name'

const kindOfRelation: Record<RelationKind, ConflictKind> = {
  'child-or-sibling': 'family',
  spouse: 'family',
  relative: 'family',
  student: 'supervisor',
  colleague: 'same-unit',
  'co-author': 'co-author',
  other: 'declared',
}

/** At most one fact of each row: by the work, else by the name, else, where neither was given, by the unit. */
export function declaredFacts(declared: readonly DeclaredRelation[], entry: EntrySide): ConflictFact[] {
  return declared.flatMap((row) => {
    const match = workMatch(row, entry) ?? nameMatch(row, entry) ?? unitMatch(row, entry)
    if (!match) return []
    const { part, text, by, strength } = match
    return [
      {
        kind: kindOfRelation[row.relation],
        strength,
        entry: { part, text },
        judge: { part: 'declaration' as const, text: said(row), relation: row.relation },
        by,
      },
    ]
  })
}

interface Match {
  part: EntryPart
  text: string
  by: MatchWay
  strength: Strength
}

/** `Phách 083`, `083`, or the title; a work named in part is asked about. */
export function workMatch({ foldedWork, codes }: DeclaredRelation, entry: EntrySide): Match | null {
  if (foldedWork === '') return null
  const { blindCode, title, foldedTitle } = entry
  if (blindCode !== '' && codes.includes(blindCode)) {
    return { part: 'code', text: blindCode, by: 'code', strength: 'certain' }
  }
  if (foldedWork === foldedTitle) return { part: 'title', text: title, by: 'title', strength: 'certain' }
  const isLong = Math.min(foldedWork.length, foldedTitle.length) >= 8
  if (!isLong || !(foldedTitle.includes(foldedWork) || foldedWork.includes(foldedTitle))) return null
  return { part: 'title', text: title, by: 'word', strength: 'likely' }
}

/** The unit, where both are said, makes a name sure or doubtful. */
function nameMatch(row: DeclaredRelation, entry: EntrySide): Match | null {
  const isHere = row.unit === '' || entry.units.some(({ name }) => compareUnits(row.house, name) !== null)
  const found = entry.people.flatMap((person): Match[] => {
    const by = compareNames(row.person, person.name)
    if (!by) return []
    const isSure = (by === 'same' || by === 'plain') && isHere
    const strength = isSure ? 'certain' : isHere ? 'likely' : 'possible'
    return [{ part: person.role, text: person.text, by, strength }]
  })
  return found.find(({ strength }) => strength === 'certain') ?? found[0] ?? null
}

function unitMatch(row: DeclaredRelation, entry: EntrySide): Match | null {
  if (row.unit === '' || row.name !== '' || row.work !== '') return null
  for (const { role, text, name } of entry.units) {
    const by = compareUnits(row.house, name)
    if (by) return { part: role, text, by, strength: by === 'same' ? 'likely' : 'possible' }
  }
  return null
}

/** The row in the judge's own words. */
export function said({ name, unit, work }: Pick<DeclaredRelation, 'name' | 'unit' | 'work'>): string {
  return [name, unit, work].filter(Boolean).join(', ')
}
