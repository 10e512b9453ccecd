/** What must be true of the data at every moment, checked by reading all of it once, a little at a time. */
import { findBallotFaults } from './invariants/ballots'
import { findBrokenChains } from './invariants/chains'
import { findDecisionFaults } from './invariants/decisions'
import { findEntryFaults } from './invariants/entries'
import { findFileFaults } from './invariants/files'
import { findLetterFaults, findOldSessions } from './invariants/housekeeping'
import { findPhotoFaults } from './invariants/photos'
import { findPostFaults } from './invariants/posts'
import { findRoundFaults } from './invariants/rounds'
import { findSheetFaults } from './invariants/sheets'
import { findUnitFaults } from './invariants/units'

/** Beyond so many, one more line tells nobody anything. */
const mostViolations = 1000

/**
 * Everything that is not as it must be, one plain sentence each; empty when all is well. Reads through cursors, so that
 * memory stays bounded however much there is; the last line says so when there is more than we list.
 */
export async function findViolations(now: Date = new Date()): Promise<string[]> {
  const violations: string[] = []
  const checks = [
    findEntryFaults(),
    findFileFaults(),
    findSheetFaults(),
    findUnitFaults(),
    findPhotoFaults(),
    findPostFaults(),
    findRoundFaults(),
    findDecisionFaults(),
    findBallotFaults(),
    findBrokenChains(),
    findLetterFaults(),
    findOldSessions(now),
  ]
  for (const check of checks) {
    for await (const violation of check) {
      if (violations.length === mostViolations) return [...violations, 'and more: the list ends here']
      violations.push(violation)
    }
  }
  return violations
}
