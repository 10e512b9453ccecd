/** The inputs of a computation as one text: only what decides the result, in an order that does not depend on the caller. */
import type { AwardRules, Ballot, EntryFacts } from './awards'
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
  ballots: readonly Ballot[],
): string {
  const parts = {
    regulations: decisiveParts(regulations),
    ballots:
      ballots.length > 0
        ? asSet(ballots.map(({ entry, tier, inFavour, members }) => ({ entry, tier, inFavour, members })))
        : undefined,
    entries: asSet(entries.map(decisivePart)),
    decisions: asSet(
      decisions.map(({ id, order }) => ({ id, order: order.map((level) => [...level].sort(byCodeUnit)) })),
    ),
  }
  // Sheets come last by name as well, so that the whole is what `canonical` would write.
  return `${canonical(parts).slice(0, -1)},"sheets":${sheetTexts(sheets)}}`
}

function decisivePart(entry: ResultEntry) {
  const { id, field, status, reason, notApplicable, earlier, votes, ineligible } = entry
  return {
    id,
    field,
    status,
    reason,
    votes,
    ineligible: ineligible ?? undefined,
    holders: holdersOf(entry),
    notApplicable: notApplicable && [...notApplicable].sort(byCodeUnit),
    earlier: earlier && asSet(earlier.map(({ round, published }) => ({ round, published }))),
  }
}

/** By cap, each set in one order. */
function holdersOf({ holders }: EntryFacts) {
  return (
    holders &&
    Object.fromEntries(Object.entries(holders).map(([cap, names]) => [cap, [...names].sort(byCodeUnit)]))
  )
}

function awardRules({ tiePolicy, borrow, rollover, caps, approval, maxAwardRate }: AwardRules) {
  return {
    tiePolicy,
    borrow,
    rollover,
    maxAwardRate,
    caps: caps?.map(({ code, kind, most, mostOf, isAcrossScopes }) => ({
      code,
      kind,
      most,
      mostOf,
      isAcrossScopes,
    })),
    approval: approval && {
      share: approval.share,
      tiers: approval.tiers && [...approval.tiers].sort(byCodeUnit),
    },
  }
}

/** A part left out is left out here too, so that a contest written before it existed keeps its text. */
function decisiveParts(regulations: ResultRegulations) {
  const { rubric, tieChain, tiers, quorum, deviation, aggregator, rounds, rounding, ...rest } = regulations
  const { awardScope, shortlistMin, aggregateBy, notApplicable, officialScore, calibration, rankOn } = rest
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
    calibration,
    rankOn,
    rounds,
    awardScope,
    ...awardRules(regulations),
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
