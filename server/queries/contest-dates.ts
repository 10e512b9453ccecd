/** The dates of a contest for its office: as they are, as they were first, and why they were moved. */
import { isAnnounced } from '#rules/editions'
import { milestoneCodes, type Milestone } from '#rules/phases'
import type { InContest } from '../guard'

export interface ContestDates {
  contest: { slug: string; shortTitle: string }
  isAnnounced: boolean
  dates: Required<Milestone>[]
}

export async function contestDates({ contest }: InContest): Promise<ContestDates> {
  const { slug, shortTitle, timeline } = contest
  return {
    contest: { slug, shortTitle },
    isAnnounced: isAnnounced(contest),
    dates: milestoneCodes.flatMap((code) => {
      const told = timeline.find((one) => one.code === code)
      const kept = { originallyAt: null, reason: null, notice: null }
      return told ? [{ ...kept, ...told }] : []
    }),
  }
}
