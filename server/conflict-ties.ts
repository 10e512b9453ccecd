/** What is on record of judges that could tie them to entries: units, earlier works, declarations, and what was ruled. */
import { inOrder, groundsOf, type ConflictFact } from '#rules/conflicts/finding'
import type { Relation } from '#rules/conflicts/relation'
import { declaredRelation, namedPerson, namedUnit, type JudgeSide } from '#rules/conflicts/sides'
import {
  barsJury,
  standingOf,
  usualConflictRules,
  type ConflictRules,
  type Ruling,
  type Standing,
} from '#rules/conflicts/standing'
import { unitFamily } from '#rules/conflicts/unit-kin'
import { said } from '#rules/conflicts/declared'
import { ConflictRulings, type ConflictRuling } from '#models/conflict-ruling'
import { Contests } from '#models/contest'
import { Entries } from '#models/entry'
import { Experts, type Expert } from '#models/expert'
import type { Id } from '#models/ids'
import { Panels, type Declaration } from '#models/panel'
import type { Person } from '#models/person'
import { Units, type Unit } from '#models/unit'
import { sha256 } from './digest'

export interface JudgeTies {
  side: JudgeSide
  rules: ConflictRules
  /** By the entry's id; '' for what concerns the judge alone. */
  rulings: ReadonlyMap<string, ConflictRuling>
  /** What bars the judge, or holds back, whatever the entry. */
  alone: ConflictFact[]
  standing: Standing
  /** The name, with its place, and the aliases of a unit. */
  unitNames: (unit: string | null) => string[]
}

/** The ties of people in one contest, by person. Six commands, however many they are. */
export async function tiesIn(contest: Id, people: readonly Person[]): Promise<Map<string, JudgeTies>> {
  const ids = people.map(({ _id }) => _id)
  const [held, units, panels, rulings, works, experts] = await Promise.all([
    Contests.findById(contest).select({ 'regulations.conflicts': 1 }).lean(),
    Units.find().lean(),
    Panels.find({ contest, 'members.person': { $in: ids } })
      .select({ members: 1 })
      .lean(),
    ConflictRulings.find({ contest, judge: { $in: ids } }).lean(),
    Entries.find({ 'answers.authors.email': { $in: people.map(({ email }) => email) } })
      .select({ 'answers.authors': 1 })
      .lean(),
    Experts.find({ email: { $in: people.map(({ email }) => email) } })
      .select({ email: 1, phone: 1, unit: 1, employer: 1 })
      .lean(),
  ])
  const registered = new Map(experts.map((expert) => [expert.email, expert]))
  const rules = { ...usualConflictRules, ...held?.regulations.conflicts }
  const kin = unitFamily(units.map(linksOf))
  const byId = new Map(units.map((unit) => [unit._id.toHexString(), unit]))
  const unitNames = (unit: string | null) => namesOf(unit === null ? undefined : byId.get(unit))
  return new Map(
    people.map((person) => {
      const id = person._id.toHexString()
      const declarations = panels.flatMap(({ members }) =>
        members.flatMap((member) => (member.person.equals(person._id) ? (member.declaration ?? []) : [])),
      )
      const expert = registered.get(person.email)
      const own = (person.unit ?? expert?.unit)?.toHexString() ?? null
      const near = own === null ? [] : [...kin(own)]
      const coAuthors = works
        .map(({ answers }) => answers.authors)
        .filter((authors) => authors.some(({ email }) => email === person.email))
        .flatMap((authors) => authors.filter(({ email }) => email !== person.email))
      const side: JudgeSide = {
        person: id,
        self: namedPerson({ ...person, phone: person.phone || (expert?.phone ?? '') }),
        near: new Map(near.map(([unit, side]) => [unit, { side, text: byId.get(unit)?.name ?? '' }])),
        houses: housesOf(unitNames(own), expert),
        coAuthors: coAuthors.map(namedPerson),
        declared: relationsOf(declarations).map(declaredRelation),
      }
      const ruled = rulings.filter(({ judge }) => judge.equals(person._id))
      const onRecord = new Map(ruled.map((ruling) => [ruling.entry?.toHexString() ?? '', ruling]))
      const alone = factsAlone(declarations, rules)
      const standing = standingAlone(alone, onRecord, rules)
      return [id, { side, rules, rulings: onRecord, alone, standing, unitNames }]
    }),
  )
}

/** The ruling that holds for these facts: a confirmation always, a dismissal as long as nothing new is known. */
export function rulingOn(
  facts: readonly ConflictFact[],
  onRecord: ConflictRuling | undefined,
): Ruling | null {
  if (!onRecord) return null
  return onRecord.ruling === 'confirmed' || onRecord.grounds === groundsDigest(facts) ? onRecord.ruling : null
}

/** By which a ruling knows what it was about. */
export function groundsDigest(facts: readonly ConflictFact[]): string {
  return sha256(groundsOf(facts))
}

function standingAlone(
  alone: readonly ConflictFact[],
  rulings: ReadonlyMap<string, ConflictRuling>,
  rules: ConflictRules,
): Standing {
  const hasFamily = [...rulings.values()].some(
    ({ entry, ruling, facts }) => entry !== null && ruling === 'confirmed' && barsJury(facts, rules),
  )
  const onRecord = rulings.get('')
  const ruling = rulingOn(alone, onRecord)
  if (hasFamily && ruling !== 'dismissed') return { state: 'barred', kind: 'family-jury' }
  return standingOf(alone, ruling)
}

/** A declaration in free words waits for somebody to read it; a child among the authors may bar from the jury. */
function factsAlone(declarations: readonly Declaration[], rules: ConflictRules): ConflictFact[] {
  const notes = declarations.filter(({ hasConflict, note }) => hasConflict && note !== '')
  const children = relationsOf(declarations).filter(({ relation }) => relation === 'child-or-sibling')
  const entry = { part: 'none', text: '' } as const
  return inOrder([
    ...notes.map(({ note }): ConflictFact => ({
      kind: 'declared',
      strength: 'likely',
      entry,
      judge: { part: 'declaration', text: note },
      by: 'word',
    })),
    ...(rules.parentBarsJury ? children : []).map((row): ConflictFact => ({
      kind: 'family-jury',
      strength: 'certain',
      entry,
      judge: { part: 'declaration', text: said(row), relation: row.relation },
      by: 'word',
    })),
  ])
}

function relationsOf(declarations: readonly Declaration[]): Relation[] {
  return declarations.flatMap(({ hasConflict, relations }) => (hasConflict ? (relations ?? []) : []))
}

function housesOf(
  names: readonly string[],
  expert: Pick<Expert, 'employer'> | undefined,
): JudgeSide['houses'] {
  const employer = expert?.employer ?? ''
  return [
    ...names.map((text) => ({ ...namedUnit(text), part: 'unit' as const })),
    ...(employer === '' ? [] : [{ ...namedUnit(employer), part: 'employer' as const }]),
  ]
}

function linksOf({ _id, parent, predecessors }: Unit) {
  return {
    id: _id.toHexString(),
    parent: parent?.toHexString() ?? null,
    predecessors: (predecessors ?? []).map((before) => before.toHexString()),
  }
}

function namesOf(unit: Unit | undefined): string[] {
  if (!unit) return []
  return [[unit.name, unit.place].filter(Boolean).join(', '), ...(unit.aliases ?? [])]
}
