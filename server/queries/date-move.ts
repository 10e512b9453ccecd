/** One date that may be moved: as it is, what would move along, and whom a letter goes to. */
import { milestone, type Milestone, type MilestoneCode } from '#rules/phases'
import { following } from '#rules/timeline-changes'
import { typedMoment } from '#rules/typed-moments'
import { dateConcerns } from '../date-concerned'
import type { InContest } from '../guard'

export interface DateMovePage {
  contest: { slug: string; shortTitle: string }
  version: number
  code: MilestoneCode
  at: Date
  /** The first one, where it was moved before. */
  originallyAt: Date | null
  typedAt: string
  along: MilestoneCode[]
  letters: number
}

export async function dateMove({ contest }: InContest, code: MilestoneCode): Promise<DateMovePage> {
  const { slug, shortTitle, timeline, version } = contest
  const told: Milestone | undefined = timeline.find((one) => one.code === code)
  const concerned = await dateConcerns(contest, code)
  const at = milestone(timeline, code)
  return {
    contest: { slug, shortTitle },
    version,
    code,
    at,
    originallyAt: told?.originallyAt ?? null,
    typedAt: typedMoment(at),
    along: following(code),
    letters: concerned.length,
  }
}
