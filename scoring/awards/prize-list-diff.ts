/** Two lists of prizes compared: who would gain, lose or move if a threshold, a judge or the way of counting were another. */
import { byCodeUnit } from '../digest'
import type { AwardProposal } from './outcomes'
import type { Tier } from './tiers'

/** A list of prizes as `allocate` proposes it; that of whole results is one too. */
export interface PrizeList {
  readonly awards: readonly {
    readonly entry: string
    readonly tier: string | null
    readonly reason: { readonly code: string }
  }[]
}

export interface PrizeChange {
  readonly entry: string
  /** `waits`: decided before, undecided after. `settled`: the other way round. */
  readonly change: 'gained' | 'lost' | 'moved' | 'waits' | 'settled'
  /** The prize before, null for none or none yet. */
  readonly before: string | null
  readonly after: string | null
}

/** Every entry for which the two lists differ, by id. An entry in one list only has no prize in the other. */
export function prizeListDiff(before: PrizeList, after: PrizeList): PrizeChange[] {
  const [was, is] = [outcomesOf(before), outcomesOf(after)]
  const entries = [...new Set([...was.keys(), ...is.keys()])].sort(byCodeUnit)
  return entries.flatMap((entry): PrizeChange[] => {
    const [from = nothing, to = nothing] = [was.get(entry), is.get(entry)]
    const change = changeBetween(from, to)
    return change ? [{ entry, change, before: from.tier, after: to.tier }] : []
  })
}

/** A prize boundary that entries cross between two lists. */
export interface BoundaryShift {
  /** For raw against adjusted scores: the council has to look at this boundary (shared/scoring.md §2.5). */
  readonly flag: 'CALIBRATION_SENSITIVE'
  /** The lowest prize above the boundary. */
  readonly tier: string
  /** By id: above it with raw scores only. */
  readonly rawOnly: readonly string[]
  readonly adjustedOnly: readonly string[]
}

/**
 * The boundaries that raw and adjusted scores draw differently, from the top. Entries that wait in either list are compared with
 * nothing: their outcome is open anyway.
 */
export function calibrationShifts(
  tiers: readonly Tier[],
  raw: PrizeList,
  adjusted: PrizeList,
): BoundaryShift[] {
  const heights = new Map<string | null, number>(tiers.map(({ code }, height) => [code, height]))
  const [rawOutcomes, adjustedOutcomes] = [outcomesOf(raw), outcomesOf(adjusted)]
  const crossing = prizeListDiff(raw, adjusted).filter(
    ({ entry }) => !rawOutcomes.get(entry)?.isOpen && !adjustedOutcomes.get(entry)?.isOpen,
  )
  const heightOf = (tier: string | null) => heights.get(tier) ?? tiers.length
  return tiers.flatMap(({ code: tier }, height): BoundaryShift[] => {
    const rawOnly = crossing.filter(
      ({ before, after }) => heightOf(before) <= height && height < heightOf(after),
    )
    const adjustedOnly = crossing.filter(
      ({ before, after }) => heightOf(after) <= height && height < heightOf(before),
    )
    if (rawOnly.length + adjustedOnly.length === 0) return []
    return [
      { flag: 'CALIBRATION_SENSITIVE', tier, rawOnly: idsOf(rawOnly), adjustedOnly: idsOf(adjustedOnly) },
    ]
  })
}

interface Outcome {
  readonly tier: string | null
  readonly isOpen: boolean
}

const nothing: Outcome = { tier: null, isOpen: false }

function outcomesOf({ awards }: PrizeList): Map<string, Outcome> {
  return new Map(awards.map(({ entry, tier, reason }) => [entry, { tier, isOpen: isOpen(reason.code) }]))
}

/** Whether a reason says that nothing is proposed yet. */
export function isOpen(reason: string): boolean {
  const open: AwardProposal['reason']['code'][] = ['tie-pending', 'behind-pending']
  return open.some((code) => code === reason)
}

function changeBetween(before: Outcome, after: Outcome): PrizeChange['change'] | null {
  if (before.isOpen !== after.isOpen) return after.isOpen ? 'waits' : 'settled'
  if (before.tier === after.tier) return null
  if (before.tier === null) return 'gained'
  return after.tier === null ? 'lost' : 'moved'
}

function idsOf(changes: readonly PrizeChange[]): string[] {
  return changes.map(({ entry }) => entry)
}
