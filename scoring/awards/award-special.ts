/** Gives one special prize: among those it is for, by its own order or by the council's choice. */
import type { DecisionBook } from '../decisions'
import { byCodeUnit } from '../digest'
import { points } from '../points'
import type { Contender } from '../tie-breaks'
import { allocate } from './allocate'
import type { AwardReason, PendingTie } from './outcomes'
import { isOpen, type PrizeList } from './prize-list-diff'
import { chosenByCouncil, type ChoiceIssue } from './special-choice'
import { specialGroups } from './special-groups'
import type { OrderedPrize, SpecialFacts, SpecialPrize } from './special-prizes'

/** A ranked entry. */
export type SpecialContender = Pick<Contender, 'entry' | 'published' | 'criterionMeans'>

export type SpecialReason =
  | AwardReason
  /** The prize is for others: it lacks the tag. */
  | { readonly code: 'not-among'; readonly tag: string }
  | { readonly code: 'has-main-prize'; readonly tier: string }
  /** The prize does not go with a main one, and the main prizes still wait for the council. */
  | { readonly code: 'waits-for-main' }
  /** The criterion or the number it goes by is not known of the entry. */
  | { readonly code: 'not-measured' }
  | { readonly code: 'chosen' | 'not-chosen' | 'awaits-choice' }

export interface SpecialOutcome {
  readonly entry: string
  readonly won: boolean
  readonly reason: SpecialReason
}

export interface SpecialAward {
  readonly prize: string
  /** One for each contender, by id. */
  readonly outcomes: readonly SpecialOutcome[]
  readonly pending: PendingTie | null
  /** Prizes nobody gets; those that wait for anything are not among them. */
  readonly unfilled: number
  readonly issues: readonly ChoiceIssue[]
}

/** What giving a special prize needs to know. */
export interface SpecialGiven {
  /** The main prizes of every scope the contenders come from. */
  readonly main: PrizeList
  readonly facts: ReadonlyMap<string, SpecialFacts>
  /** Decisions taken for this prize: one taken on the same entries for another prize decides nothing here. */
  readonly decisions: DecisionBook
  /** The entries the council chose; null until it has chosen, and for a prize that goes by an order. */
  readonly choice: readonly string[] | null
}

/**
 * Gives a special prize to the contenders, whose order decides nothing. The prize is lawful (`checkSpecialPrizes`).
 * @throws RangeError when an entry contends twice or a measure is not a whole number.
 */
export function awardSpecial(
  prize: SpecialPrize,
  contenders: readonly SpecialContender[],
  given: SpecialGiven,
): SpecialAward {
  const ids = new Set(contenders.map(({ entry }) => entry))
  if (ids.size < contenders.length) throw new RangeError('An entry contends twice')
  const whyOut = gate(prize, given)
  const reasons = new Map(contenders.map(({ entry }) => [entry, whyOut(entry)]))
  const candidates = contenders.filter(({ entry }) => !reasons.get(entry))
  const keptOut = [...reasons].flatMap(([entry, reason]) => (reason ? [{ entry, won: false, reason }] : []))
  const isWaiting = keptOut.some(({ reason }) => reason.code === 'waits-for-main')
  const award = isWaiting
    ? { outcomes: [], pending: null, unfilled: 0, issues: [] }
    : prize.order === 'council'
      ? chosenByCouncil(
          prize,
          candidates.map(({ entry }) => entry),
          given.choice,
        )
      : byOrder(prize, candidates, given)
  const outcomes = [...keptOut, ...award.outcomes].sort((a, b) => byCodeUnit(a.entry, b.entry))
  return { prize: prize.code, ...award, outcomes }
}

/** Asks why an entry may not compete for the prize, or not yet; null when it may. */
function gate({ among, stack }: SpecialPrize, { main, facts }: SpecialGiven) {
  const mainPrizes = new Map(main.awards.map(({ entry, tier }) => [entry, tier]))
  const isMainOpen = main.awards.some(({ reason }) => isOpen(reason.code))
  return (entry: string): SpecialReason | null => {
    const { tags = [], ineligible = null } = facts.get(entry) ?? {}
    if (ineligible !== null) return { code: 'ineligible', because: ineligible, tier: null }
    if (among !== undefined && !tags.includes(among)) return { code: 'not-among', tag: among }
    const tier = mainPrizes.get(entry) ?? null
    if (!stack && tier !== null) return { code: 'has-main-prize', tier }
    return !stack && isMainOpen ? { code: 'waits-for-main' } : null
  }
}

function byOrder(
  { code, title, count, minScore = points(0), tiePolicy, order }: OrderedPrize,
  candidates: readonly SpecialContender[],
  { facts, decisions }: SpecialGiven,
): Omit<SpecialAward, 'prize'> {
  const { groups, unmeasured } = specialGroups(order, candidates, facts)
  const { awards, pending, unfilled } = allocate(groups, [{ code, title, count, minScore }], {
    tiePolicy,
    decisions,
  })
  return {
    outcomes: [
      ...awards.map(({ entry, tier, reason }) => ({ entry, won: tier !== null, reason })),
      ...unmeasured.map((entry): SpecialOutcome => ({ entry, won: false, reason: { code: 'not-measured' } })),
    ],
    pending,
    unfilled: unfilled.reduce((sum, { slots }) => sum + slots, 0),
    issues: [],
  }
}
