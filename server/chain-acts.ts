/** What every act of a unit on the entries before it shares: which stage it acts for, which entries it holds, how they move. */
import type { ClientSession } from 'mongoose'
import { ChainDesks, openDesk, type ChainDesk } from '#models/chain-desk'
import { Entries, type Entry, type EntryChain } from '#models/entry'
import { idFrom } from '#models/ids'
import { chainMoves, stageDeadline, whyNotChainMove, type ChainMove, type ChainStage } from '#rules/chain'
import { stagesOf } from './chain'
import { entrySubject } from './drafting'
import type { By, InContest, InUnit } from './guard'
import { remember } from './journal'
import { found, refuse } from './refuse'
import { write } from './write'

export type ByUnit = By & InContest & InUnit

/** An entry that has been sent up at least once. */
export type OnRoad = Entry & { chain: EntryChain }

/** The stage of that code, if this unit does it. */
export function ownStage({ contest, unit }: ByUnit, code: string): ChainStage {
  return found(
    stagesOf(contest, unit).find((stage) => stage.code === code),
    'stage',
  )
}

/** The unit's desk at the stage, and until when its lists are taken. */
export async function deskAt(
  { contest, unit }: ByUnit,
  stage: ChainStage,
): Promise<{ desk: ChainDesk; deadline: Date }> {
  const desk = await openDesk({ contest: contest._id, stage: stage.code, unit: unit._id })
  return { desk, deadline: stageDeadline(stage, contest.timeline, desk.extension?.until ?? null) }
}

/** These entries, as far as the unit holds them at the stage; NotFound when it does not hold one of them. */
export async function heldEntries(
  { contest, unit }: ByUnit,
  stage: ChainStage,
  ids: readonly string[],
): Promise<OnRoad[]> {
  const wanted = [...new Set(ids)].map((id) => found(idFrom(id), 'entry'))
  const entries = await Entries.find({
    _id: { $in: wanted },
    contest: contest._id,
    'chain.unit': unit._id,
    'chain.stage': stage.code,
  }).lean()
  return wanted.map((_id) =>
    onRoad(
      found(
        entries.find((one) => one._id.equals(_id)),
        'entry',
      ),
    ),
  )
}

/** Narrows an entry that is known to have been sent up. */
export function onRoad(entry: Entry): OnRoad {
  return { ...entry, chain: found(entry.chain, 'chain') }
}

/** How many the unit has chosen, listed or passed on: what its quota counts. */
export async function takenBy(
  { contest, unit }: Pick<ByUnit, 'contest' | 'unit'>,
  stage: ChainStage,
  session?: ClientSession,
): Promise<number> {
  return Entries.countDocuments({
    contest: contest._id,
    $or: [
      {
        'chain.unit': unit._id,
        'chain.stage': stage.code,
        'chain.state': { $in: ['chosen', 'listed'] },
      },
      { 'chain.endorsements': { $elemMatch: { unit: unit._id, stage: stage.code } } },
    ],
  }).session(session ?? null)
}

/** Whether the unit has passed the entry on before: it holds its place in the quota then. */
export function isEndorsedBy({ chain }: OnRoad, { unit }: Pick<ByUnit, 'unit'>, stage: ChainStage): boolean {
  return chain.endorsements.some((one) => one.unit.equals(unit._id) && one.stage === stage.code)
}

interface MoveOfChain {
  move: ChainMove
  stage: ChainStage
  reason?: string
  /** Until when a returned entry is awaited. */
  deadline?: Date | null
}

/** Those not yet moved, each looked at by the rules; empty when all of it was done before. */
export function toMove(
  entries: OnRoad[],
  move: ChainMove,
  at: { deadline: Date; now: Date; reason?: string },
) {
  const open = entries.filter(({ chain }) => chain.state !== chainMoves[move].to)
  for (const { chain } of open) refuse(whyNotChainMove(move, { ...at, state: chain.state }))
  return open
}

/**
 * Moves entries in one transaction with the unit's desk, whose version lets only one act at a time count its quota.
 * `more` are further writes of the act.
 */
export async function moveHeld(
  { actor, now, contest, unit }: ByUnit,
  desk: ChainDesk,
  entries: readonly OnRoad[],
  { move, stage, reason = '', deadline = null }: MoveOfChain,
  more?: (session: ClientSession) => Promise<void>,
): Promise<void> {
  const about = { contest: contest._id, actor: actor.person._id, at: now }
  const told = { stage: stage.code, unit: unit._id.toHexString(), ...(reason && { reason }) }
  const action = `chain.${move}`
  await write(
    ChainDesks,
    desk,
    move === 'list' ? { $inc: { lists: 1 } } : {},
    {
      ...about,
      subject: `chain-desk:${desk._id.toHexString()}`,
      action,
      details: { ...told, entries: entries.map(({ _id }) => _id.toHexString()) },
    },
    async (session) => {
      for (const entry of entries) {
        const chain = { ...entry.chain, state: chainMoves[move].to, reason, deadline }
        await changeEntry(entry, { chain }, now, session)
        await remember({ ...about, subject: entrySubject(entry), action, details: told }, session)
      }
      if (more) await more(session)
    },
  )
}

/** One of several entries that an act changes, guarded by its version. */
export async function changeEntry(
  entry: Pick<Entry, '_id' | 'version'>,
  change: Partial<Entry>,
  now: Date,
  session: ClientSession,
): Promise<void> {
  const { matchedCount } = await Entries.updateOne(
    { _id: entry._id, version: entry.version },
    { $set: { ...change, updatedAt: now }, $inc: { version: 1 } },
    { session },
  )
  if (matchedCount !== 1) refuse({ because: 'stale-version', changedAt: now, changed: [] })
}
