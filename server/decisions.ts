/** Writes the council's decision of a contest: the first act creates it, every later one is guarded by its version. */
import { lastRound, type RoundedContest } from '#rules/rounds'
import { inTransaction } from '#models/connection'
import type { Contest } from '#models/contest'
import { Decisions, type Decision } from '#models/decision'
import { newId } from '#models/ids'
import type { By, InContest } from './guard'
import { remember } from './journal'
import { Refused, refuse } from './refuse'
import { refuseStale, write } from './write'

/** The subject of the decision's journal chain. */
export function decisionSubject(contest: RoundedContest & Pick<Contest, '_id'>): string {
  return `decision:${contest._id.toHexString()}:${lastRound(contest).code}`
}

/**
 * Applies `change` to the decision that was read (null when there was none yet) and returns its new version.
 * @throws Refused `stale-version` when somebody else wrote, or created it, in between.
 */
export async function writeDecision(
  { actor, now, contest }: By & InContest,
  read: { decision: Decision | null; version: number },
  change: Partial<Omit<Decision, '_id' | 'contest' | 'round' | 'version' | 'updatedAt'>>,
  act: { action: string; details: Record<string, unknown> },
): Promise<number> {
  const line = {
    contest: contest._id,
    subject: decisionSubject(contest),
    actor: actor.person._id,
    at: now,
    ...act,
  }
  if (read.decision) {
    refuseStale(read.decision, read.version, [])
    const target = { _id: read.decision._id, version: read.version }
    return write(Decisions, target, { $set: { ...change, updatedAt: now } }, line)
  }
  const first = {
    _id: newId(),
    contest: contest._id,
    round: lastRound(contest).code,
    state: 'proposed' as const,
  }
  try {
    return await inTransaction(async (session) => {
      await Decisions.create([{ ...first, ...change, version: 1, updatedAt: now }], { session })
      await remember(line, session)
      return 1
    })
  } catch (error) {
    if (isDuplicate(error)) refuse({ because: 'stale-version', changedAt: now, changed: [] })
    throw error
  }
}

/** Once results are public nothing they rest on may move any more: what was wrong is put right by a correction. */
export async function refuseOncePublished(contest: RoundedContest & Pick<Contest, '_id'>): Promise<void> {
  const filter = { contest: contest._id, round: lastRound(contest).code, state: 'published' as const }
  if ((await Decisions.countDocuments(filter)) === 0) return
  refuse({ because: 'decision-state', state: 'published', needs: ['proposed', 'settled'] })
}

/**
 * Runs an act on the decision again, once, when somebody wrote between its reading and its writing: what they wrote may
 * be this very act, sent twice, and then there is nothing left to do.
 */
export async function orRepeated<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof Refused && error.refusal.because === 'stale-version') return act()
    throw error
  }
}

function isDuplicate(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 11000
}
