/** The inputs of a computation as one text: only what decides the result, in an order that does not depend on the caller. */
import { byCodeUnit, canonical } from './digest'
import type { RecordedDecision } from './decisions'
import type { ResultSheet } from './entry-sheets'
import type { ResultRegulations } from './regulations'
import type { ResultEntry } from './results'

/** One text for the same inputs; titles and guidance, which decide nothing, are left out. `sheets` are in canonical order. */
export function canonicalInputs(
  regulations: ResultRegulations,
  entries: readonly ResultEntry[],
  sheets: readonly ResultSheet[],
  decisions: readonly RecordedDecision[],
): string {
  return canonical({
    regulations: decisiveParts(regulations),
    entries: asSet(entries.map(({ id, field, status, reason }) => ({ id, field, status, reason }))),
    sheets: sheets.map(({ entry, judge, state, isChair = false, marks }) => ({
      entry,
      judge,
      state,
      isChair,
      marks: Object.entries(marks)
        .sort(([a], [b]) => byCodeUnit(a, b))
        .filter(([, mark]) => mark !== undefined),
    })),
    decisions: asSet(
      decisions.map(({ id, order }) => ({ id, order: order.map((level) => [...level].sort(byCodeUnit)) })),
    ),
  })
}

function decisiveParts(regulations: ResultRegulations) {
  const { rubric, aggregator, quorum, deviation, tieChain, tiers, awardScope, tiePolicy, shortlistMin } =
    regulations
  return {
    rubric: {
      total: rubric.total,
      criteria: rubric.criteria.map(({ code, max, step }) => ({ code, max, step })),
    },
    aggregator,
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
