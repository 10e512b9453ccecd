/** What speaks against a judge and an entry: each fact says what of the one matched what of the other, and how surely. */
import type { NameWay } from './person-name'
import type { RelationKind } from './relation'
import type { UnitWay } from './unit-name'

/** The nearest tie first. `family-jury`: an edition bars parents from the whole jury. */
export const conflictKinds = [
  'own-entry',
  'family-jury',
  'family',
  'supervisor',
  'co-author',
  'same-unit',
  'same-school',
  'same-contact',
  'declared',
] as const
export type ConflictKind = (typeof conflictKinds)[number]

/** `certain` bars by itself; `likely` must be looked at first; `possible` is shown and bars nothing. */
export const strengths = ['certain', 'likely', 'possible'] as const
export type Strength = (typeof strengths)[number]

/** Which part of the dossier matched; `none` for what concerns the judge alone. */
export type EntryPart =
  | 'none'
  | 'owner'
  | 'author'
  | 'teacher'
  | 'representative'
  | 'unit'
  | 'author-school'
  | 'teacher-school'
  | 'code'
  | 'title'

/** What of the judge matched: the account, a contact, a unit near the judge's own, a former co-author, a declaration. */
export type JudgePart =
  | 'account'
  | 'name'
  | 'email'
  | 'phone'
  | 'unit'
  | 'unit-above'
  | 'unit-below'
  | 'unit-before'
  | 'unit-after'
  | 'employer'
  | 'co-author'
  | 'declaration'

export type MatchWay = 'account' | 'email' | 'phone' | 'unit' | 'code' | 'title' | 'word' | NameWay | UnitWay

export interface ConflictFact {
  kind: ConflictKind
  strength: Strength
  entry: { part: EntryPart; text: string }
  judge: { part: JudgePart; text: string; relation?: RelationKind }
  by: MatchWay
}

/** The surest fact first, then the nearest tie; facts that say the same once. */
export function inOrder(facts: readonly ConflictFact[]): ConflictFact[] {
  const unique = new Map(facts.map((fact) => [factLine(fact), fact]))
  const place = ({ strength, kind }: ConflictFact) =>
    strengths.indexOf(strength) * conflictKinds.length + conflictKinds.indexOf(kind)
  return [...unique.values()].sort((a, b) => place(a) - place(b))
}

/** The facts as one text, by which a ruling knows them again; how surely they count is no part of it. */
export function groundsOf(facts: readonly ConflictFact[]): string {
  return facts.map(factLine).sort().join('\n')
}

function factLine({ kind, entry, judge, by }: ConflictFact): string {
  return JSON.stringify([kind, entry.part, entry.text, judge.part, judge.text, judge.relation ?? '', by])
}
