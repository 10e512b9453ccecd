/** A judge and an entry made ready for comparing: every name read once, however many comparisons follow. */
import type { EntryAnswers } from '../entry'
import { foldName } from '../fold-name'
import { readPersonName, type PersonName } from './person-name'
import type { Relation } from './relation'
import { readUnitName, type UnitName } from './unit-name'

export interface NamedPerson {
  text: string
  name: PersonName
  email: string
  /** Digits only, `+84` made `0`; '' when there are too few to tell anybody by. */
  phone: string
}

export interface NamedUnit {
  text: string
  name: UnitName
}

/** A unit near the judge's own, by id, and on which side of it. */
export type NearUnit = 'unit' | 'unit-above' | 'unit-below' | 'unit-before' | 'unit-after'

export interface JudgeSide {
  person: string
  self: NamedPerson
  /** Units by id: the own one, and those above, below, before and after it. */
  near: ReadonlyMap<string, { side: NearUnit; text: string }>
  /** The own unit by its name and aliases, and what else the judge wrote as employer. */
  houses: readonly (NamedUnit & { part: 'unit' | 'employer' })[]
  /** People with whom the judge stood as author of an earlier work. */
  coAuthors: readonly NamedPerson[]
  declared: readonly DeclaredRelation[]
}

export interface DeclaredRelation extends Relation {
  person: PersonName
  house: UnitName
  foldedWork: string
  /** What in the work may be a blind code. */
  codes: readonly string[]
}

export type PersonRole = 'author' | 'teacher' | 'representative'
export type UnitRole = 'unit' | 'author-school' | 'teacher-school'

export interface EntrySide {
  owner: string
  unit: string | null
  people: readonly (NamedPerson & { role: PersonRole })[]
  units: readonly (NamedUnit & { role: UnitRole })[]
  blindCode: string
  title: string
  foldedTitle: string
}

export function namedPerson(about: { name: string; email: string; phone: string }): NamedPerson {
  return {
    text: about.name,
    name: readPersonName(about.name),
    email: about.email.trim().toLowerCase(),
    phone: phoneDigits(about.phone),
  }
}

export function namedUnit(text: string): NamedUnit {
  return { text, name: readUnitName(text) }
}

export function declaredRelation(relation: Relation): DeclaredRelation {
  const foldedWork = foldName(relation.work)
  return {
    ...relation,
    person: readPersonName(relation.name),
    house: readUnitName(relation.unit),
    foldedWork,
    codes: foldedWork.match(/[a-z0-9-]*\d[a-z0-9-]*/g) ?? [],
  }
}

/** `unitNames`: the name and aliases of the unit that sends the entry. */
export function entrySide(
  about: {
    owner: string
    blindCode: string | null
    answers: Pick<EntryAnswers, 'title' | 'authors' | 'teacher' | 'unit'>
  },
  unitNames: readonly string[],
): EntrySide {
  const { authors, teacher, unit, title } = about.answers
  const guide = teacher?.has ? teacher : null
  const units: (NamedUnit & { role: UnitRole })[] = [
    ...unitNames.map((text) => ({ ...namedUnit(text), role: 'unit' as const })),
    ...unique(authors.map(({ school }) => school)).map((text) => ({
      ...namedUnit(text),
      role: 'author-school' as const,
    })),
    ...(guide ? [{ ...namedUnit(guide.school), role: 'teacher-school' as const }] : []),
  ]
  return {
    owner: about.owner,
    unit,
    people: [
      ...authors.map((author) => ({ ...namedPerson(author), role: 'author' as const })),
      ...authors.map(({ representative }) => ({
        ...namedPerson({ ...representative, email: '' }),
        role: 'representative' as const,
      })),
      ...(guide ? [{ ...namedPerson(guide), role: 'teacher' as const }] : []),
    ],
    units,
    blindCode: foldName(about.blindCode ?? ''),
    title,
    foldedTitle: foldName(title),
  }
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}

function phoneDigits(phone: string): string {
  const digits = phone.replace(/\D/g, '').replace(/^84(?=\d{9}$)/, '0')
  return digits.length >= 9 ? digits : ''
}
