/** Where a choice gives one author or one unit more than its cap. */
import { byCodeUnit } from '../digest'
import { groupBy } from '../group-by'
import type { Cap, EntryFacts } from './award-rules'
import { holdersUnder, mostFor } from './cap-ledger'
import type { AwardIssue, ChoiceRules, ChosenAward } from './chosen-awards'

/** Caps exceeded, in the order of the caps, then by scope and holder. */
export function capIssues({ caps = [], facts }: ChoiceRules, choices: readonly ChosenAward[]): AwardIssue[] {
  const winners = choices.filter(({ tier }) => tier !== null)
  return caps.flatMap((cap) => {
    const scopes = cap.isAcrossScopes ? [winners] : [...groupBy(winners, ({ scope }) => scope).values()]
    return scopes.flatMap((together) => exceeded(cap, facts ?? new Map(), together))
  })
}

function exceeded(
  cap: Cap,
  facts: ReadonlyMap<string, EntryFacts>,
  winners: readonly ChosenAward[],
): AwardIssue[] {
  const places = winners.flatMap(({ entry }) =>
    holdersUnder(cap, facts.get(entry)).map((holder) => ({ entry, holder })),
  )
  const byHolder = [...groupBy(places, ({ holder }) => holder)].sort(([a], [b]) => byCodeUnit(a, b))
  return byHolder.flatMap(([holder, same]): AwardIssue[] => {
    const most = mostFor(cap, holder)
    const entries = same.map(({ entry }) => entry)
    return same.length > most
      ? [{ code: 'cap-exceeded', cap: cap.code, kind: cap.kind, holder, most, entries }]
      : []
  })
}
