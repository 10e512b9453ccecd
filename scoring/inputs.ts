/** The inputs of a computation as one text: only what decides the result, in an order that does not depend on the caller. */
import { byCodeUnit, canonical } from './digest'
import type { RecordedDecision } from './decisions'
import type { ResultSheet } from './entry-sheets'
import type { ResultRegulations } from './regulations'
import type { ResultEntry } from './results'
import { sheetTexts } from './sheet-text'

/** One text for the same inputs; titles and guidance, which decide nothing, are left out. `sheets` are in canonical order. */
export function canonicalInputs(
  regulations: ResultRegulations,
  entries: readonly ResultEntry[],
  sheets: readonly ResultSheet[],
  decisions: readonly RecordedDecision[],
): string {
  const parts = {
    regulations: decisiveParts(regulations),
    entries: asSet(entries.map(decisivePart)),
    decisions: asSet(
      decisions.map(({ id, order }) => ({ id, order: order.map((level) => [...level].sort(byCodeUnit)) })),
    ),
  }
  // Sheets come last by name as well, so that the whole is what `canonical` would write.
  return `${canonical(parts).slice(0, -1)},"sheets":${sheetTexts(sheets)}}`
}

function decisivePart({ id, field, status, reason, notApplicable, earlier, votes }: ResultEntry) {
  return {
    id,
    field,
    status,
    reason,
    votes,
    notApplicable: notApplicable && [...notApplicable].sort(byCodeUnit),
    earlier: earlier && asSet(earlier.map(({ round, published }) => ({ round, published }))),
  }
}

/** A part left out is left out here too, so that a contest written before it existed keeps its text. */
function decisiveParts(regulations: ResultRegulations) {
  const { rubric, tieChain, tiers, quorum, deviation, aggregator, rounds, rounding, ...rest } = regulations
  const { awardScope, tiePolicy, shortlistMin, aggregateBy, notApplicable, officialScore, rankOn } = rest
  return {
    rubric: {
      total: rubric.total,
      weightsOver: rubric.weightsOver,
      criteria: rubric.criteria.map(({ code, max, step, weight }) => ({ code, max, step, weight })),
    },
    aggregator,
    aggregateBy,
    rounding,
    notApplicable,
    officialScore,
    rankOn,
    rounds,
    awardScope,
    tiePolicy,
    shortlistMin,
    quorum: { sheets: quorum.sheets },
    deviation: { warn: deviation.warn, discuss: deviation.discuss },
    tieChain: tieChain.map(({ code, article, criterion }) => ({ code, article, criterion })),
    tiers: tiers.map(({ code, count, minScore }) => ({ code, count, minScore })),
  }
}

/** The texts of the members, in one order. */
function asSet(members: readonly object[]): string[] {
  return members.map(canonical).sort(byCodeUnit)
}
