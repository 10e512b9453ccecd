/** A contest as a value, for tests of rules that need no database. */
import type { Contest } from '#models/contest'
import { newId } from '#models/ids'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'

export function aContestValue(changes: Partial<Contest> = {}): Contest {
  return {
    _id: newId(),
    ...haGiangYouthContest(18, 2024),
    version: 0,
    createdAt: new Date('2023-11-15T08:00:00+07:00'),
    ...changes,
  }
}
