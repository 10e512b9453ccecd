/** One tier's turn: its slots go to the entries in line until they are used up or nobody left reaches it. */
import { candidateKey, type RecordedDecision } from '../decisions'
import { byCodeUnit } from '../digest'
import { groupBy } from '../group-by'
import { closeTier, stillOpen } from './close-tier'
import { propose, type Giving, type Slot, type WaitingGroup } from './giving'
import type { AwardReason, TierSlots } from './outcomes'

/** Gives the tier at `place`; ends early at a tie that must be decided. */
export function giveTier(giving: Giving, place: number): void {
  const slot = giving.slots[place] as Slot
  const rejected: WaitingGroup[] = []
  while (slot.left > 0 && giving.winners < giving.most && !giving.pending) {
    const group = giving.line.head()
    if (!group || group.published < slot.tier.minScore) break
    giving.line.takeHead()
    const standing = group.entries.filter((entry) => mayWin(giving, entry, slot.tier.code))
    const byVote = groupBy(standing, (entry) => isRejected(giving, entry, slot.tier.code))
    const refused = byVote.get(true)
    const others = byVote.get(false)
    if (refused) rejected.push({ ...group, entries: refused })
    if (others) giveGroup(giving, place, { ...group, entries: others }, standing)
  }
  giving.line.putFirst(rejected)
  if (!giving.pending) closeTier(giving, place)
}

function mayWin(giving: Giving, entry: string, tier: string): boolean {
  const because = giving.policy.facts?.get(entry)?.ineligible ?? null
  if (because !== null) propose(giving, [entry], null, { code: 'ineligible', because, tier })
  const full = because === null ? giving.caps.fullFor(entry) : null
  if (full) {
    const { kind, ...terms } = full
    propose(giving, [entry], null, { code: `${kind}-cap`, tier, ...terms })
  }
  return because === null && full === null
}

function isRejected({ tally, approvals, rejections }: Giving, entry: string, tier: string): boolean {
  const approval = tally(entry, tier)
  if (approval?.verdict !== 'rejected') return false
  const { inFavour, members, needed } = approval
  approvals.push(approval)
  if (!rejections.has(entry)) rejections.set(entry, { code: 'not-approved', tier, inFavour, members, needed })
  return true
}

/** `standing` are the entries of the tie with those the committee rejected for this tier, who no longer compete for it. */
function giveGroup(giving: Giving, place: number, group: WaitingGroup, standing: readonly string[]): void {
  const { slots, policy, caps, most, winners, line } = giving
  const { tier, left } = slots[place] as Slot
  const { entries, decidedBy } = group
  const terms = { minScore: tier.minScore, count: tier.count }
  const room = most - winners
  const isConflict = caps.conflict(entries)
  if (!isConflict && entries.length <= Math.min(left, room))
    return give(
      giving,
      place,
      group,
      decidedBy === null
        ? { code: 'within-quota', ...terms }
        : { code: 'by-decision', ...terms, decision: decidedBy },
    )
  const decision = policy.decisions.get(candidateKey(entries)) ?? policy.decisions.get(candidateKey(standing))
  if (decision) {
    giving.decisionsUsed.push(decision.id)
    return line.putFirst(levelsOf(decision, group))
  }
  if (policy.tiePolicy === 'expand' && !isConflict && entries.length <= room) {
    const extra = entries.length - left
    const reason = { code: 'tie-expands-quota', ...terms, extra } as const
    const borrowed = policy.borrow ? { borrowed: borrow(slots.slice(place + 1), extra) } : {}
    return give(giving, place, group, { ...reason, ...borrowed })
  }
  giving.pending = {
    tier: tier.code,
    slots: Math.min(left, room, entries.length),
    because: isConflict ? 'cap' : entries.length > room ? 'award-rate' : 'slots',
    candidates: [...entries].sort(byCodeUnit),
    waiting: slots.slice(place).flatMap(stillOpen),
  }
  propose(giving, entries, null, { code: 'tie-pending', tier: tier.code })
}

function give(giving: Giving, place: number, { entries }: WaitingGroup, reason: AwardReason): void {
  const slot = giving.slots[place] as Slot
  const { code } = slot.tier
  slot.left = Math.max(0, slot.left - entries.length)
  giving.winners += entries.length
  for (const entry of entries) {
    giving.caps.take(entry)
    const approval = giving.tally(entry, code)
    if (approval) giving.approvals.push(approval)
  }
  propose(giving, entries, code, reason)
}

/** The tie in decided order; only entries of the tie that still compete are in it. */
function levelsOf({ id, order }: RecordedDecision, { entries, published }: WaitingGroup): WaitingGroup[] {
  const competing = new Set(entries)
  return order
    .map((level) => ({ entries: level.filter((entry) => competing.has(entry)), published, decidedBy: id }))
    .filter((level) => level.entries.length > 0)
}

function borrow(below: readonly Slot[], extra: number): TierSlots[] {
  let open = extra
  return below.flatMap((slot) => {
    const slots = Math.min(slot.left, open)
    slot.left -= slots
    open -= slots
    return slots > 0 ? [{ tier: slot.tier.code, slots }] : []
  })
}
