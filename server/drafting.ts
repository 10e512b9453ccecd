/** What all writing on an entry shares: where it stands, which copy a form was filled from, and trying again. */
import { canonical } from '#scoring/digest'
import type { Contest } from '#models/contest'
import type { Entry } from '#models/entry'
import type { EntryMoveSituation } from '#rules/entry-states'
import type { ChangedField } from '#rules/refusal'
import type { TaskCode } from '#rules/tasks'
import type { Actor } from './guard'
import { holderOf } from './chain'
import { sha256 } from './digest'
import { Refused } from './refuse'

/** Everything rules/ ask about an entry before it is edited or moved by this actor. */
export function situationOf(
  entry: Entry,
  contest: Contest,
  actor: Actor,
  now: Date,
): EntryMoveSituation & { returnedTasks: readonly TaskCode[] } {
  return {
    state: entry.state,
    timeline: contest.timeline,
    now,
    isOwner: entry.owner.equals(actor.person._id),
    roles: actor.roles,
    returnDeadline: entry.returned?.deadline ?? null,
    returnedTasks: entry.returned?.tasks ?? [],
    heldBy: holderOf(entry, contest),
  }
}

export const entrySubject = (entry: Pick<Entry, '_id'>) => `entry:${entry._id.toHexString()}`

/** A part of the answers as a form shows it: every field a text. */
export type Copy = Record<string, string>

/** Names a copy by its content, so that a change elsewhere in the entry makes no conflict here. */
export function copyVersion(copy: Copy): string {
  return sha256(canonical(copy)).slice(0, 16)
}

/** The fields in which two copies differ, in the order of mine. */
export function changedFields(mine: Copy, theirs: Copy): ChangedField[] {
  return Object.keys({ ...mine, ...theirs })
    .map((field) => ({ field, mine: mine[field] ?? '', theirs: theirs[field] ?? '' }))
    .filter((one) => one.mine !== one.theirs)
}

const attempts = 4

/**
 * Repeats an act whose entry was written elsewhere between reading and writing. A stale copy that names its
 * differences is a conflict between people, and is not repeated.
 */
export async function again<Result>(act: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act()
    } catch (error) {
      const isOvertaken =
        error instanceof Refused &&
        error.refusal.because === 'stale-version' &&
        error.refusal.changed.length === 0
      if (!isOvertaken || attempt === attempts) throw error
    }
  }
}
