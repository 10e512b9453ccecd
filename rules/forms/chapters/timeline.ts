/** The dates of a contest that has not been announced yet; afterwards each is moved with a reason. */
import { z } from 'zod'
import { milestone, milestoneCodes, type MilestoneCode } from '../../phases'
import { followingRounds } from '../../timeline-changes'
import { typedMoment } from '../../typed-moments'
import { chapterForm, withRegulations } from './chapter-form'
import { momentText } from './row-fields'

const moments = Object.fromEntries(milestoneCodes.map((code) => [code, momentText])) as Record<
  MilestoneCode,
  typeof momentText
>

export const timelineChapter = chapterForm(
  z.object(moments),
  ({ timeline }) =>
    Object.fromEntries(milestoneCodes.map((code) => [code, typedMoment(milestone(timeline, code))])),
  (terms, dates) => {
    const timeline = milestoneCodes.map((code) => ({ code, at: dates[code] }))
    const { rounds } = terms.regulations
    if (!rounds) return { ...terms, timeline }
    return withRegulations(
      { ...terms, timeline },
      { rounds: followingRounds(rounds, terms.timeline, timeline) },
    )
  },
)
