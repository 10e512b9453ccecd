/**
 * Keeps what is dear to compute until something of its contest is written; for screens, never for acts. Every write goes
 * through `remember()`, so that a session that remembered something tells here when it ends (docs/decisions/025).
 */
import type { ClientSession } from 'mongoose'
import type { Id } from '#models/ids'

interface Kept {
  revision: number
  at: number
  value: Promise<unknown>
}

/** Contests and questions kept at once; the one asked longest ago goes first. */
const keptAtMost = 12

/** Only another process on the same database writes unseen; its writes show after so long. */
const lastsMilliseconds = 30_000

declare global {
  var contestRevisions: Map<string, number> | undefined
}

/** In production the app's bundle and the sources beside it are two copies of this file; what one writes the other must hear. */
const revisions = (globalThis.contestRevisions ??= new Map<string, number>())
const kept = new Map<string, Kept>()
const telling = new WeakMap<ClientSession, Set<string>>()
let isKeeping = true

/** Tests write past `remember()`: there nothing is kept unless a test asks for it. */
export function keepAnswers(keep: boolean): void {
  isKeeping = keep
  kept.clear()
}

/** Something of this contest is written in this session: what was kept of it holds no longer once the session ends. */
export function changesContest(contest: Id | null, session: ClientSession): void {
  if (!contest) return
  const contests = telling.get(session) ?? new Set()
  if (contests.size === 0) {
    telling.set(session, contests)
    session.once('ended', () => {
      for (const changed of contests) revisions.set(changed, (revisions.get(changed) ?? 0) + 1)
    })
  }
  contests.add(contest.toHexString())
}

/**
 * The answer to `question` about a contest, computed anew only if something of the contest was written since. What is
 * written while it is being computed counts as later, so that an old answer is never taken for a new one.
 */
export async function untilChanged<Answer>(
  contest: Id,
  question: string,
  compute: () => Promise<Answer>,
): Promise<Answer> {
  if (!isKeeping) return compute()
  const key = `${contest.toHexString()} ${question}`
  const before = kept.get(key)
  kept.delete(key)
  const isFresh =
    before?.revision === revisionOf(contest) && performance.now() - before.at < lastsMilliseconds
  const answer: Kept = isFresh
    ? before
    : { revision: revisionOf(contest), at: performance.now(), value: compute() }
  kept.set(key, answer)
  for (const oldest of kept.keys()) {
    if (kept.size <= keptAtMost) break
    kept.delete(oldest)
  }
  // A failure is not kept.
  answer.value.catch(() => {
    if (kept.get(key) === answer) kept.delete(key)
  })
  return answer.value as Promise<Answer>
}

function revisionOf(contest: Id): number {
  return revisions.get(contest.toHexString()) ?? 0
}
