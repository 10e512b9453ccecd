/** Moving the dates of a contest: the first date and the reason stay on record, and what follows may move along. */
import { milestone, milestoneCodes, type Milestone, type MilestoneCode } from './phases'
import type { Refusal } from './refusal'
import type { RoundRegulations } from './rounds'

/** Two dates that do not come in the order of the phases. */
export interface DisorderedDates {
  earlier: MilestoneCode
  later: MilestoneCode
}

/** Pairs of neighbouring milestones that stand the wrong way round. The ceremony follows the end of deliberation. */
export function disorderedDates(timeline: readonly Milestone[]): DisorderedDates[] {
  const parting = milestoneCodes.filter((code) => code !== 'ceremony')
  const pairs = parting.slice(1).map((later, index) => ({ earlier: parting[index] ?? 'launch', later }))
  return [...pairs, { earlier: 'deliberationEnds' as const, later: 'ceremony' as const }].filter(
    ({ earlier, later }) => {
      const [first, second] = [milestone(timeline, earlier), milestone(timeline, later)]
      return earlier === 'launch' ? first > second : first >= second
    },
  )
}

export interface MilestoneMove {
  code: MilestoneCode
  at: Date
  reason: string
  /** The number of the notice that says so. */
  notice: string
  /** Whether the milestones that follow move by as much. */
  cascades: boolean
}

/** The milestones that come after one, and so may have to move with it. */
export function following(code: MilestoneCode): MilestoneCode[] {
  return milestoneCodes.slice(milestoneCodes.indexOf(code) + 1)
}

/** The timeline after a move. Of a date that was moved before, the very first one stays on record. */
export function movedTimeline(timeline: readonly Milestone[], move: MilestoneMove): Milestone[] {
  const { code, at, reason, notice, cascades } = move
  const shift = at.getTime() - milestone(timeline, code).getTime()
  const along = cascades ? following(code) : []
  return timeline.map((one) => {
    if (one.code !== code && !along.includes(one.code)) return one
    const moved = one.code === code ? at : new Date(one.at.getTime() + shift)
    return { code: one.code, at: moved, originallyAt: one.originallyAt ?? one.at, reason, notice }
  })
}

/** A round whose window begins or ends with a milestone follows it; one with a day of its own stays. */
export function followingRounds<Round extends Pick<RoundRegulations, 'opensAt' | 'endsAt'>>(
  rounds: readonly Round[],
  before: readonly Milestone[],
  after: readonly Milestone[],
): Round[] {
  const follow = (moment: Date) => {
    const tied = before.find(({ at }) => at.getTime() === moment.getTime())
    return tied ? milestone(after, tied.code) : moment
  }
  return rounds.map((round) => ({ ...round, opensAt: follow(round.opensAt), endsAt: follow(round.endsAt) }))
}

/** Why a date cannot be moved so; null when it can. A date that has passed may only be put off once more. */
export function whyNotMoveMilestone(
  timeline: readonly Milestone[],
  { code, at, reason, cascades, notice }: MilestoneMove,
  now: Date,
): Refusal | null {
  if (reason.trim() === '') return { because: 'reason-missing' }
  const before = milestone(timeline, code)
  if (at.getTime() === before.getTime()) return { because: 'date-unchanged' }
  if (at <= now) return { because: 'deadline-in-past', deadline: at }
  const isBeginning = code === 'launch' || code === 'opens'
  const next = following(code).find((one) => one !== 'ceremony')
  const isOver = before <= now && (isBeginning || (next !== undefined && milestone(timeline, next) <= now))
  if (isOver) return { because: 'milestone-passed', milestone: code, at: before }
  const moved = movedTimeline(timeline, { code, at, reason, notice, cascades })
  const problems = disorderedDates(moved)
  return problems.length > 0 ? { because: 'dates-disordered', problems } : null
}
