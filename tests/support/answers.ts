/** A contest as a value, for tests of rules that need no database. */
import { newContest, type Contest } from '#models/contest'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'

export function aContestValue(changes: Partial<Contest> = {}): Contest {
  return newContest({
    ...haGiangYouthContest(18, 2024),
    createdAt: new Date('2023-11-15T08:00:00+07:00'),
    ...changes,
  })
}
