/** What a plan means for each judge: load, expertise, and how many of the entries they cannot be given, and why. */
import { Experts } from '#models/expert'
import type { AssignedPair } from '#scoring/assignment/assign'
import type { BarReason } from '#scoring/assignment/problem'
import type { AssignmentPlan } from './assignment-plan'

export interface PlannedJudge {
  person: string
  name: string
  isGuest: boolean
  held: number
  added: number
  /** The most sheets this judge may have; null where nobody set a bound. */
  most: number | null
  /** As the register of experts has it, fields before keywords; empty for whoever is not in it. */
  expertise: string[]
  /** Entries of the panel barred to them, by reason. */
  cannot: { reason: BarReason; entries: number }[]
}

/** `unbounded` is the number that stands for no bound in what was asked. */
export async function plannedJudges(
  { judges, held, most, bars }: AssignmentPlan,
  pairs: readonly AssignedPair[],
  unbounded: number,
): Promise<PlannedJudge[]> {
  const experts = await Experts.find({ email: { $in: judges.map(({ email }) => email) }, isActive: true })
    .select({ email: 1, fields: 1, keywords: 1 })
    .lean()
  return judges.map(({ person, name, email, isGuest }) => {
    const expert = experts.find((one) => one.email === email)
    const bound = most.get(person) ?? unbounded
    const reasons = bars.filter(({ judge }) => judge === person).map(({ reason }) => reason)
    return {
      person,
      name,
      isGuest,
      held: held.get(person) ?? 0,
      added: pairs.filter(({ judge }) => judge === person).length,
      most: bound < unbounded ? bound : null,
      expertise: expert ? [...expert.fields, ...expert.keywords] : [],
      cannot: [...new Set(reasons)].map((reason) => ({
        reason,
        entries: reasons.filter((one) => one === reason).length,
      })),
    }
  })
}
