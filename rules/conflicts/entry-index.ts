/** Entries looked up by what could tie a judge to them, so that a jury meets only the few it must be compared with. */
import { workMatch } from './declared'
import type { ConflictFact } from './finding'
import { findConflicts } from './find-conflicts'
import { nameKeys, soughtKeys, type PersonName } from './person-name'
import type { EntrySide, JudgeSide, NamedPerson } from './sides'
import { unitKeys } from './unit-name'

export interface EntryIndex<Key> {
  /** What speaks against the judge and each entry, for the entries against which anything does. */
  conflictsOf(judge: JudgeSide): Map<Key, ConflictFact[]>
}

/** Gives exactly what `findConflicts` gives for every pair, in about the time of the pairs that share something. */
export function indexEntries<Key>(entries: ReadonlyMap<Key, EntrySide>): EntryIndex<Key> {
  const places = new Map<string, Key[]>()
  const put = (key: string, entry: Key) => {
    const there = places.get(key)
    if (!there) places.set(key, [entry])
    else if (there.at(-1) !== entry) there.push(entry)
  }
  for (const [key, entry] of entries) for (const word of entryKeys(entry)) put(word, key)
  return {
    conflictsOf(judge) {
      const near = new Set(judgeKeys(judge).flatMap((word) => places.get(word) ?? []))
      // A work may be named by a part of its title, or a code within a sentence: no key finds those.
      for (const row of judge.declared.filter(({ work }) => work !== '')) {
        for (const [key, entry] of entries) if (workMatch(row, entry)) near.add(key)
      }
      const found = new Map<Key, ConflictFact[]>()
      for (const key of near) {
        const entry = entries.get(key)
        const facts = entry ? findConflicts(judge, entry) : []
        if (facts.length > 0) found.set(key, facts)
      }
      return found
    },
  }
}

function entryKeys({ owner, unit, people, units }: EntrySide): string[] {
  return [
    `owner ${owner}`,
    ...(unit === null ? [] : [`unit ${unit}`]),
    ...people.flatMap((person) => personKeys(person, nameKeys)),
    ...units.flatMap(({ name }) => unitKeys(name).map((key) => `house ${key}`)),
  ]
}

function judgeKeys({ person, self, near, houses, coAuthors, declared }: JudgeSide): string[] {
  return [
    `owner ${person}`,
    ...[...near.keys()].map((unit) => `unit ${unit}`),
    ...[self, ...coAuthors].flatMap((person) => personKeys(person, soughtKeys)),
    ...houses.flatMap(({ name }) => unitKeys(name).map((key) => `house ${key}`)),
    ...declared.flatMap((row) => [
      ...soughtKeys(row.person).map((key) => `name ${key}`),
      ...unitKeys(row.house).map((key) => `house ${key}`),
    ]),
  ]
}

function personKeys({ name, email, phone }: NamedPerson, keysOf: (name: PersonName) => string[]): string[] {
  return [
    ...keysOf(name).map((key) => `name ${key}`),
    ...(email === '' ? [] : [`mail ${email}`]),
    ...(phone === '' ? [] : [`phone ${phone}`]),
  ]
}
