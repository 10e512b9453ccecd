/** The phases of a contest, and which of them it is in at a given moment. */
export const phases = [
  'upcoming',
  'open',
  'screening',
  'judging',
  'deliberation',
  'posting',
  'finished',
] as const
export type Phase = (typeof phases)[number]

/** The moments that part the phases, in the order they come. `ceremony` parts nothing; it is only announced. */
export const milestoneCodes = [
  'launch',
  'opens',
  'closes',
  'screeningEnds',
  'judgingEnds',
  'deliberationEnds',
  'postingEnds',
  'ceremony',
] as const
export type MilestoneCode = (typeof milestoneCodes)[number]

/** A date of the timeline. When it was moved, the first date and the reason stay on record (domain.md §8). */
export interface Milestone {
  code: MilestoneCode
  at: Date
  originallyAt?: Date | null
  reason?: string | null
  notice?: string | null
}

const endsPhase: [MilestoneCode, Phase][] = [
  ['opens', 'upcoming'],
  ['closes', 'open'],
  ['screeningEnds', 'screening'],
  ['judgingEnds', 'judging'],
  ['deliberationEnds', 'deliberation'],
  ['postingEnds', 'posting'],
]

/** The moment of a milestone. Throws when the timeline lacks it: a contest is only saved with all of them. */
export function milestone(timeline: readonly Milestone[], code: MilestoneCode): Date {
  const found = timeline.find((one) => one.code === code)
  if (!found) throw new Error(`The timeline has no milestone "${code}"`)
  return found.at
}

/** The phase at a moment. A deadline's own instant still belongs to the phase that it closes. */
export function phaseAt(timeline: readonly Milestone[], now: Date): Phase {
  for (const [code, phase] of endsPhase) {
    const end = milestone(timeline, code)
    if (code === 'opens' ? now < end : now <= end) return phase
  }
  return 'finished'
}

/** When the phase that the contest is in ends; null once it is finished. */
export function phaseEndsAt(timeline: readonly Milestone[], now: Date): Date | null {
  const phase = phaseAt(timeline, now)
  const ending = endsPhase.find(([, ended]) => ended === phase)
  return ending ? milestone(timeline, ending[0]) : null
}

/** When a phase begins: the end of the one before it. */
export function phaseStartsAt(timeline: readonly Milestone[], phase: Phase): Date {
  if (phase === 'upcoming') return milestone(timeline, 'launch')
  const index = phases.indexOf(phase)
  const before = endsPhase[index - 1]
  if (!before) throw new Error(`No milestone begins the phase "${phase}"`)
  return milestone(timeline, before[0])
}
