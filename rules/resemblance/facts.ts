/** What two dossiers have in common, as the secretariat is shown it, and how much that weighs. */
import type { SharedPassage } from './shared-passages'
import type { TitleWay } from './titles'

/** `a` and `b` are the two dossiers, in the order of the pair. */
export type ResemblanceFact =
  | { kind: 'title'; way: TitleWay; a: string; b: string }
  /** Sections by code, `summary` among them; `percent` of the shorter text. */
  | { kind: 'text'; a: string; b: string; percent: number; passages: SharedPassage[] }
  /** Names of the files. A paper that proves who somebody is may be the same in two honest dossiers. */
  | { kind: 'file'; a: string; b: string; isPersonal: boolean }
  | { kind: 'author'; name: string }
  | { kind: 'teacher'; name: string; isSameSchool: boolean }

export const weights = ['must-look', 'shown'] as const
/** `must-look`: an entry is not found valid before somebody has looked at it. */
export type ResemblanceWeight = (typeof weights)[number]

/** Null where the facts alone are no reason to show the pair: a teacher guides many works. */
export function weightOf(facts: readonly ResemblanceFact[]): ResemblanceWeight | null {
  const has = (kind: ResemblanceFact['kind']) => facts.some((fact) => fact.kind === kind)
  if (facts.every(({ kind }) => kind === 'teacher')) return null
  const isTelling = facts.some(
    (fact) =>
      fact.kind === 'text' ||
      (fact.kind === 'title' && fact.way === 'same') ||
      (fact.kind === 'file' && !fact.isPersonal),
  )
  return isTelling || (has('title') && has('author')) ? 'must-look' : 'shown'
}
