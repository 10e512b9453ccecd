/** The road by which entries reach their organiser: through which units, in what order, and where one stands on it (domain.md A3). */
import { milestone, type Milestone, type MilestoneCode } from './phases'
import type { Refusal } from './refusal'

/** One station of the road: `endorse` passes on whatever is in order, `select` chooses the best within its quota. */
export interface ChainStage {
  code: string
  name: string
  /** The kinds of unit that do it: the sending unit itself, or the nearest above it of one of these kinds. */
  unitKinds: readonly string[]
  acts: 'endorse' | 'select'
  /** The most that one unit may pass on; null for no limit. */
  quota: number | null
  /** Until when a unit's list is due: a date of the contest's timeline, or a moment of its own. */
  deadline: MilestoneCode | Date
  /** Nothing passes without it. Where it is not required, entries of units that have no such unit above them go past it. */
  required: boolean
  /** A list goes up only with its signed and stamped scan. */
  needsScan?: boolean
  /** The unit also sees what only the secretariat sees: birth certificates and the like. */
  seesIdentityPapers?: boolean
}

export interface ChainUnit {
  id: string
  kind: string
}

export interface ChainStep {
  stage: ChainStage
  unit: string
}

/** The stations of one entry in order, and the required ones that nobody above its unit could do. */
export interface ChainRoute {
  steps: ChainStep[]
  gaps: ChainStage[]
}

/** What a unit has passed on. It vouches for what it saw: `digest` is that of the answers without the consents. */
export interface Endorsement {
  stage: string
  digest: string
}

/** Where an entry stands with the unit it has reached. */
export const chainStates = [
  'waiting',
  'chosen',
  'listed',
  'declined',
  'returned',
  'recalled',
  'passed',
] as const
export type ChainState = (typeof chainStates)[number]

/** The states in which a unit holds the entry, so that its owner cannot write on it. */
const held: readonly ChainState[] = ['waiting', 'chosen', 'listed', 'declined']

export function isHeldByUnit(state: ChainState): boolean {
  return held.includes(state)
}

/** The chain of a contest: none means that entrants send straight to the organiser. */
export function chainOf({ chain }: { chain?: readonly ChainStage[] }): readonly ChainStage[] {
  return chain ?? []
}

/**
 * The road of an entry: `line` is its sending unit, then the units above it, the nearest first; empty when it names no
 * unit. No unit is asked twice in a row by one stage, but one unit may do several stages.
 */
export function chainRoute(chain: readonly ChainStage[], line: readonly ChainUnit[]): ChainRoute {
  const route: ChainRoute = { steps: [], gaps: [] }
  for (const stage of chain) {
    const unit = line.find(({ kind }) => stage.unitKinds.includes(kind))
    if (unit) route.steps.push({ stage, unit: unit.id })
    else if (stage.required) route.gaps.push(stage)
  }
  return route
}

/** The station that acts next: the first without an endorsement of just this content. Null at the end of the road. */
export function nextStep(
  { steps }: ChainRoute,
  endorsements: readonly Endorsement[],
  digest: string,
): ChainStep | null {
  return (
    steps.find(
      ({ stage }) => !endorsements.some((one) => one.stage === stage.code && one.digest === digest),
    ) ?? null
  )
}

/** Null when an entry can be sent on its road; otherwise what its sender must do first. */
export function whyNotOnRoad(chain: readonly ChainStage[], line: readonly ChainUnit[]): Refusal | null {
  const [gap] = chainRoute(chain, line).gaps
  if (!gap) return null
  return line.length === 0
    ? { because: 'chain-unit-missing', stage: gap.name }
    : { because: 'chain-no-unit', stage: gap.name }
}

/** The moment until which a unit's list of this stage is taken; an extension for the unit goes before. */
export function stageDeadline(
  { deadline }: Pick<ChainStage, 'deadline'>,
  timeline: readonly Milestone[],
  extendedTo: Date | null = null,
): Date {
  const usual = typeof deadline === 'string' ? milestone(timeline, deadline) : deadline
  return extendedTo !== null && extendedTo > usual ? extendedTo : usual
}

/** Every act of a unit on an entry that it holds. Screens and guards are both read from this table. */
export const chainMoves = {
  choose: { from: ['waiting', 'declined'], to: 'chosen' },
  unchoose: { from: ['chosen'], to: 'waiting' },
  decline: { from: ['waiting', 'chosen'], to: 'declined', reason: 'required' },
  return: { from: ['waiting', 'chosen', 'declined'], to: 'returned', reason: 'required' },
  list: { from: ['chosen'], to: 'listed' },
  unlist: { from: ['listed'], to: 'chosen' },
  recall: { from: ['waiting', 'declined'], to: 'recalled' },
} as const satisfies Record<string, { from: readonly ChainState[]; to: ChainState; reason?: 'required' }>

export type ChainMove = keyof typeof chainMoves

/** Null when the unit (or, for `recall`, the owner) may do this now. */
export function whyNotChainMove(
  move: ChainMove,
  at: { state: ChainState; deadline: Date; now: Date; reason?: string },
): Refusal | null {
  const rule: { from: readonly ChainState[]; to: ChainState; reason?: 'required' } = chainMoves[move]
  if (!rule.from.includes(at.state)) return { because: 'chain-state', state: at.state, needs: rule.from }
  const isLate = move !== 'recall' && move !== 'return' && move !== 'decline' && at.now > at.deadline
  if (isLate) return { because: 'chain-late', deadline: at.deadline }
  return rule.reason === 'required' && (at.reason ?? '').trim() === '' ? { because: 'reason-missing' } : null
}

/** Null while a unit that has passed on or chosen so many may take `more`. */
export function whyNotQuota(
  { quota }: Pick<ChainStage, 'quota'>,
  taken: number,
  more: number,
): Refusal | null {
  return quota !== null && taken + more > quota ? { because: 'chain-quota', quota, taken, more } : null
}
