/** What the five screening acts share: loading, refusing, knowing a repeat, writing to the owner. */
import type { EntryMove } from '#rules/entry-states'
import { entryMoves, whyNotMoveEntry } from '#rules/entry-states'
import type { Refusal } from '#rules/refusal'
import type { Contest } from '#models/contest'
import type { Entry } from '#models/entry'
import { People, type Person } from '#models/person'
import type { By, InContest } from './guard'
import { entryIn } from './load'
import { found, refuse } from './refuse'
import { refuseTaken } from './taken-entries'
import { refuseStale } from './write'

/** The entry as the officer saw it (`version`) and why it is moved, where a reason is asked. */
export interface Screening {
  version: number
  reason?: string
  /** Of the ready reason that was taken; '' for own words. */
  code?: string
}

/** An act that is never done without a reason. */
export type ReasonedScreening = Screening & { reason: string }

/**
 * The entry that is to make `move`, or null when this very act was already done (a double click).
 * @throws NotFound for entries of other contests, Refused when the rules or another officer's act stand in the way.
 */
export async function entryToMove(
  { actor, now, contest }: By & InContest,
  move: EntryMove,
  id: string | undefined,
  { version, reason }: Screening,
): Promise<Entry | null> {
  const entry = await entryIn(contest, id)
  if (isRepeat(entry, move, version, reason)) return null
  refuse(
    whyNotMoveEntry(move, {
      state: entry.state,
      timeline: contest.timeline,
      now,
      isOwner: false,
      roles: actor.roles,
      reason,
    }),
  )
  refuseStale(entry, version, [])
  if (entry.state === 'submitted') await refuseTaken({ actor, now }, entry)
  return entry
}

/** Null while the dossier waits to be screened and the actor may do so; otherwise what stands in the way. */
export function whyNotScreen({ actor }: By, { state }: Pick<Entry, 'state'>): Refusal | null {
  const needs = entryMoves.accept.by
  if (!actor.roles.some((role) => role === 'secretary' || role === 'organiser')) {
    return { because: 'wrong-role', needs }
  }
  const from = entryMoves.accept.from
  return state === 'submitted' ? null : { because: 'entry-state', state, needs: from }
}

function isRepeat(entry: Entry, move: EntryMove, version: number, reason = ''): boolean {
  if (entry.state !== entryMoves[move].to || entry.version !== version + 1) return false
  const noted = move === 'return' ? entry.returned?.reason : entry.stateReason
  return move === 'accept' || move === 'recheck' || noted === reason
}

/** The person who handed the entry in, to whom letters go. */
export async function ownerOf(entry: Pick<Entry, 'owner'>): Promise<Person> {
  return found(await People.findById(entry.owner).lean(), 'person')
}

/** What every letter about a screened entry names. */
export function letterAbout(entry: Entry, contest: Contest, owner: Person) {
  return {
    name: owner.name,
    title: entry.answers.title,
    contest: contest.title,
    receiptNumber: entry.receiptNumber ?? '',
  }
}
