/** Everything on record that ties a judge to an entry: by account, contact, name, unit, earlier work, declaration. */
import { declaredFacts } from './declared'
import { inOrder, type ConflictFact, type ConflictKind, type JudgePart, type Strength } from './finding'
import { compareNames, type NameWay } from './person-name'
import type { EntrySide, JudgeSide, NamedPerson, PersonRole, UnitRole } from './sides'
import { compareUnits, type UnitWay } from './unit-name'

/** In order: the surest first. Empty when nothing is known against the pair. */
export function findConflicts(judge: JudgeSide, entry: EntrySide): ConflictFact[] {
  return inOrder([
    ...ownerFacts(judge, entry),
    ...entry.people.flatMap((person) => personFacts(judge, person)),
    ...unitFacts(judge, entry),
    ...declaredFacts(judge.declared, entry),
  ])
}

const kindOfRole: Record<PersonRole, ConflictKind> = {
  author: 'own-entry',
  teacher: 'supervisor',
  representative: 'family',
}

/** Names typed whole and in order; other ways agree too loosely to wait for anybody. */
const isWhole = (way: NameWay) => way === 'same' || way === 'plain'

function ownerFacts(judge: JudgeSide, entry: EntrySide): ConflictFact[] {
  if (judge.person !== entry.owner) return []
  return [
    {
      kind: 'own-entry',
      strength: 'certain',
      entry: { part: 'owner', text: judge.self.text },
      judge: { part: 'account', text: judge.self.text },
      by: 'account',
    },
  ]
}

function personFacts(judge: JudgeSide, person: EntrySide['people'][number]): ConflictFact[] {
  const { self, coAuthors } = judge
  const at = { part: person.role, text: person.text }
  const fact = (
    kind: ConflictKind,
    strength: Strength,
    part: JudgePart,
    text: string,
    by: ConflictFact['by'],
  ): ConflictFact => ({ kind, strength, entry: at, judge: { part, text }, by })
  const kind = kindOfRole[person.role]
  // Somebody in whose dossier the judge's address stands is the judge.
  if (isShared(self.email, person.email)) return [fact('own-entry', 'certain', 'email', self.email, 'email')]
  const way = compareNames(self.name, person.name)
  const hasPhone = isShared(self.phone, person.phone)
  if (way && hasPhone) return [fact(kind, 'certain', 'name', self.text, way)]
  const facts: ConflictFact[] = []
  if (way) facts.push(fact(kind, nameStrength(self, person, way), 'name', self.text, way))
  else if (hasPhone) facts.push(fact('same-contact', 'possible', 'phone', self.phone, 'phone'))
  if (person.role !== 'author') return facts
  for (const known of coAuthors) {
    if (isShared(known.email, person.email)) {
      facts.push(fact('co-author', 'likely', 'co-author', known.text, 'email'))
      continue
    }
    const likeness = compareNames(known.name, person.name)
    if (likeness && isWhole(likeness)) {
      facts.push(fact('co-author', 'possible', 'co-author', known.text, likeness))
    }
  }
  return facts
}

/** A namesake is likelier somebody else once both addresses are known and differ. */
function nameStrength(self: NamedPerson, person: NamedPerson, way: NameWay): Strength {
  if (!isWhole(way)) return 'possible'
  return self.email !== '' && person.email !== '' ? 'possible' : 'likely'
}

function unitFacts(judge: JudgeSide, entry: EntrySide): ConflictFact[] {
  const near = entry.unit === null ? undefined : judge.near.get(entry.unit)
  const facts: ConflictFact[] = []
  if (near) {
    const isHouse = near.side !== 'unit-above' && near.side !== 'unit-below'
    facts.push({
      kind: 'same-unit',
      strength: isHouse ? 'certain' : 'likely',
      entry: { part: 'unit', text: entry.units.find(({ role }) => role === 'unit')?.text ?? near.text },
      judge: { part: near.side, text: near.text },
      by: 'unit',
    })
  }
  for (const unit of entry.units) {
    if (near && unit.role === 'unit') continue
    for (const house of judge.houses) {
      const way = compareUnits(house.name, unit.name)
      if (!way) continue
      facts.push({
        kind: kindOfUnit[unit.role],
        strength: unitStrength[way],
        entry: { part: unit.role, text: unit.text },
        judge: { part: house.part, text: house.text },
        by: way,
      })
      break
    }
  }
  return facts
}

const kindOfUnit: Record<UnitRole, ConflictKind> = {
  unit: 'same-unit',
  'author-school': 'same-school',
  'teacher-school': 'same-school',
}

const unitStrength: Record<UnitWay, Strength> = {
  same: 'likely',
  'merged-province': 'possible',
  'place-unknown': 'possible',
  'part-of': 'possible',
}

function isShared(one: string, other: string): boolean {
  return one !== '' && one === other
}
