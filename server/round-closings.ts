/** Writes the protocol of a round: the first act creates it, every later one is guarded by its version. */
import type { ClientSession } from 'mongoose'
import { inTransaction } from '#models/connection'
import type { Contest } from '#models/contest'
import { newId } from '#models/ids'
import { Panels } from '#models/panel'
import { RoundClosings, type RoundClosing } from '#models/round-closing'
import { ScoreSheets, type ScoreSheet } from '#models/score-sheet'
import type { By, InContest } from './guard'
import { remember } from './journal'
import { refuse } from './refuse'
import type { RoundWork } from './round-work'
import type { StandingRound } from './rounds'
import { refuseStale, write } from './write'

/** The subject of a round's journal chain. */
export function roundSubject(contest: Pick<Contest, '_id'>, { code }: Pick<StandingRound, 'code'>): string {
  return `round:${contest._id.toHexString()}:${code}`
}

/**
 * Applies `change` to the protocol that was read (`version` 0 when there was none yet), with its journal line and whatever else
 * belongs to the act, in one transaction.
 * @throws Refused `stale-version` when somebody else wrote, or created it, in between.
 */
export async function writeClosing(
  { actor, now, contest }: By & InContest,
  { round, version }: { round: StandingRound; version: number },
  change: Partial<Omit<RoundClosing, '_id' | 'contest' | 'round' | 'version' | 'updatedAt'>>,
  act: { action: string; details: Record<string, unknown> },
  also?: (session: ClientSession) => Promise<void>,
): Promise<void> {
  const { closing, code } = round
  refuseStale({ version: closing?.version ?? 0, updatedAt: closing?.updatedAt ?? now }, version, [])
  const line = {
    contest: contest._id,
    subject: roundSubject(contest, round),
    actor: actor.person._id,
    at: now,
    ...act,
  }
  if (closing) {
    await write(RoundClosings, closing, { $set: { ...change, updatedAt: now } }, line, also)
    return
  }
  const first = { _id: newId(), contest: contest._id, round: code, state: 'open' as const }
  const missing: RoundClosing['missing'] = { sheets: [], underQuorum: [] }
  await inTransaction(async (session) => {
    // Two who close at once meet at the unique index; the second is told that somebody else wrote.
    if (await RoundClosings.exists({ contest: contest._id, round: code }).session(session))
      refuse({ because: 'stale-version', changedAt: now, changed: [] })
    await RoundClosings.create([{ ...first, missing, ...change, version: 1, updatedAt: now }], { session })
    if (also) await also(session)
    await remember(line, session)
  })
}

/**
 * Holds the sheets of a round still as they were read: whoever saves one, or assigns, at the same moment either came before,
 * and is told here as stale, or finds the version moved, reads again, and learns that the round is closed.
 */
export async function holdRound(
  session: ClientSession,
  { contest, now }: By & InContest,
  { code }: Pick<StandingRound, 'code'>,
  read: readonly Pick<ScoreSheet, '_id' | 'version'>[],
): Promise<void> {
  const filter = { contest: contest._id, round: code }
  const kept = await ScoreSheets.find(filter).select({ version: 1 }).session(session).lean()
  const versions = new Map(read.map(({ _id, version }) => [_id.toHexString(), version]))
  const isSame = kept.every(({ _id, version }) => versions.get(_id.toHexString()) === version)
  if (kept.length !== read.length || !isSame)
    refuse({ because: 'stale-version', changedAt: now, changed: [] })
  await ScoreSheets.updateMany(filter, { $inc: { version: 1 } }, { session })
  await Panels.updateMany(filter, { $inc: { version: 1 } }, { session })
}

/** Nobody is given an entry of the next round while it is being decided which those are. */
export async function holdNextRound(
  session: ClientSession,
  { contest, now }: By & InContest,
  { next, nextSheets }: Pick<RoundWork, 'next' | 'nextSheets'>,
): Promise<void> {
  if (!next) return
  const filter = { contest: contest._id, round: next.code }
  const sheets = await ScoreSheets.countDocuments({ ...filter, state: { $ne: 'void' } }).session(session)
  const read = [...nextSheets.values()].reduce((sum, count) => sum + count, 0)
  if (sheets !== read) refuse({ because: 'stale-version', changedAt: now, changed: [] })
  await Panels.updateMany(filter, { $inc: { version: 1 } }, { session })
}
