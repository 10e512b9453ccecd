/** What follows from the facts: whether a judge may be given an entry, must be looked at first, or is barred. */
import { type ConflictFact, type ConflictKind, strengths } from './finding'

/** What an edition does where judge and entry come from one house. */
export const houseRules = ['bar', 'ask', 'ignore'] as const
export type HouseRule = (typeof houseRules)[number]

export interface ConflictRules {
  /** Whoever has a child, brother or sister among the authors sits on no panel at all (Hậu Giang 2014). */
  parentBarsJury: boolean
  /** Judge and entry of the same unit, or of one that was merged with it. */
  sameUnit: HouseRule
  /** One's unit stands above the other's. */
  parentUnit: HouseRule
  /** A school in the dossier has the name of the judge's unit. */
  sameSchool: HouseRule
}

export const usualConflictRules: ConflictRules = {
  parentBarsJury: false,
  sameUnit: 'bar',
  parentUnit: 'ask',
  sameSchool: 'ask',
}

export type Ruling = 'confirmed' | 'dismissed'

/** `barred`: certain or confirmed. `waiting`: somebody must look before it is assigned. `open`: shown, bars nothing. `free`. */
export type StandingState = 'barred' | 'waiting' | 'open' | 'free'

export interface Standing {
  state: StandingState
  /** The nearest tie among those that decide. */
  kind: ConflictKind | null
}

/** The facts under the rules of an edition: some count more, some not at all. */
export function underRules(facts: readonly ConflictFact[], rules: ConflictRules): ConflictFact[] {
  return facts.flatMap((fact): ConflictFact[] => {
    const rule = houseRuleFor(fact, rules)
    if (rule === null) return [fact]
    if (rule === 'ignore') return []
    if (rule === 'ask') return [fact.strength === 'certain' ? { ...fact, strength: 'likely' } : fact]
    // Two units of one name may still be two: only what the register ties is barred unseen.
    const isSure = fact.by === 'unit' || fact.kind === 'same-school'
    return [isSure && fact.strength === 'likely' ? { ...fact, strength: 'certain' } : fact]
  })
}

/** Only facts of units are the edition's to weigh; what a judge declared is not. */
function houseRuleFor({ kind, judge }: ConflictFact, rules: ConflictRules): HouseRule | null {
  if (judge.part === 'declaration') return null
  if (kind === 'same-school') return rules.sameSchool
  if (kind !== 'same-unit') return null
  return judge.part === 'unit-above' || judge.part === 'unit-below' ? rules.parentUnit : rules.sameUnit
}

/** `ruling`: of these very facts, or a confirmation of any facts about the pair; null when there is none. */
export function standingOf(facts: readonly ConflictFact[], ruling: Ruling | null): Standing {
  const [first] = [...facts].sort((a, b) => strengths.indexOf(a.strength) - strengths.indexOf(b.strength))
  if (ruling === 'confirmed') return { state: 'barred', kind: first?.kind ?? 'declared' }
  if (!first || ruling === 'dismissed') return { state: 'free', kind: null }
  const states = { certain: 'barred', likely: 'waiting', possible: 'open' } as const
  return { state: states[first.strength], kind: first.kind }
}

/** Whether facts about a pair, once certain or confirmed, bar the judge from the whole jury. */
export function barsJury(facts: readonly ConflictFact[], rules: ConflictRules): boolean {
  return rules.parentBarsJury && facts.some(isChildOrSibling)
}

function isChildOrSibling({ kind, entry, judge }: ConflictFact): boolean {
  if (judge.part === 'declaration') return judge.relation === 'child-or-sibling'
  return kind === 'family' && entry.part === 'representative'
}
