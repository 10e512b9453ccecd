/** Who goes on from a round: what the rule of the regulations proposes, with the engine's reasons. */
import { advance, type Advancement, type AdvancementRule } from '#scoring/advancement'
import { canonical } from '#scoring/digest'
import { groupBy } from '#scoring/group-by'
import type { AdvancementTerms } from '#rules/rounds'
import { sha256 } from './digest'
import type { ContestResults } from './results'

/** A verdict on every ranked entry in rank order; null where the regulations leave it to a decision, or nobody goes on. */
export function proposedAdvancement({ round, results }: ContestResults): Advancement[] | null {
  const { advancement: terms } = round
  return terms === null || terms.code === 'decision' ? null : verdicts(results, terms)
}

/** What a rule says of every ranked entry; where entries compete field by field it says so field by field. */
export function verdicts({ tieGroups }: ContestResults['results'], rule: AdvancementRule): Advancement[] {
  return [...groupBy(tieGroups, ({ scope }) => scope).values()].flatMap((groups) => advance(groups, rule))
}

/** SHA-256 of what a decision on who goes on rests on: the inputs of the round's results, and the rule. */
export function advancementDigest(
  { inputsDigest }: Pick<ContestResults, 'inputsDigest'>,
  terms: AdvancementTerms | null,
): string {
  return sha256(canonical({ inputsDigest, terms }))
}
