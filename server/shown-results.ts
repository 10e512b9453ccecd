/** The results of a contest for screens: computed anew only when something of the contest was written. Acts use `contestResults`. */
import type { Contest } from '#models/contest'
import { contestResults, type ContestResults } from './results'
import { untilChanged } from './until-changed'

export function shownResults(contest: Contest): Promise<ContestResults> {
  return untilChanged(contest._id, 'results', () => contestResults(contest))
}
