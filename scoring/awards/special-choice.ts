/** The council's own choice for a special prize; a choice that breaks its terms gives nothing until it is put right. */
import { byCodeUnit } from '../digest'
import type { SpecialAward } from './award-special'
import type { SpecialPrize } from './special-prizes'

export type ChoiceIssue =
  | {
      readonly code: 'choice-over-count'
      readonly prize: string
      readonly count: number
      readonly chosen: number
    }
  | { readonly code: 'chosen-twice'; readonly prize: string; readonly entry: string }
  /** Not ranked, not among those the prize is for, ineligible, or kept out by a main prize; the outcomes say which. */
  | { readonly code: 'choice-is-no-candidate'; readonly prize: string; readonly entry: string }

/** What the choice gives; null is no choice yet. */
export function chosenByCouncil(
  { code: prize, count }: Pick<SpecialPrize, 'code' | 'count'>,
  candidates: readonly string[],
  choice: readonly string[] | null,
): Omit<SpecialAward, 'prize'> {
  const chosen = new Set(choice)
  const issues = choice ? faultsOf(prize, count, new Set(candidates), choice) : []
  const isMade = choice !== null && issues.length === 0
  return {
    outcomes: candidates.map((entry) => {
      const won = isMade && chosen.has(entry)
      return { entry, won, reason: { code: won ? 'chosen' : isMade ? 'not-chosen' : 'awaits-choice' } }
    }),
    pending: null,
    unfilled: isMade ? count - chosen.size : 0,
    issues,
  }
}

function faultsOf(
  prize: string,
  count: number,
  candidates: ReadonlySet<string>,
  choice: readonly string[],
): ChoiceIssue[] {
  const ordered = [...choice].sort(byCodeUnit)
  return [
    ...(choice.length > count
      ? [{ code: 'choice-over-count' as const, prize, count, chosen: choice.length }]
      : []),
    ...ordered.flatMap((entry, place): ChoiceIssue[] => {
      if (ordered[place - 1] === entry) return [{ code: 'chosen-twice', prize, entry }]
      return candidates.has(entry) ? [] : [{ code: 'choice-is-no-candidate', prize, entry }]
    }),
  ]
}
