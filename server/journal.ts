/** Writes journal lines: each names the one before it by hash, so that a changed or missing line shows. */
import type { ClientSession } from 'mongoose'
import { canonical } from '#scoring/digest'
import type { Id } from '#models/ids'
import { newId } from '#models/ids'
import { Journal, type JournalLine } from '#models/journal'
import { sha256 } from './digest'
import { changesContest } from './until-changed'

export interface JournalEntry {
  contest: Id | null
  subject: string
  action: string
  actor: Id | null
  at: Date
  details?: Record<string, unknown>
}

/** Appends a line to its subject's chain, inside the transaction of what it records. */
export async function remember(line: JournalEntry, session: ClientSession): Promise<void> {
  changesContest(line.contest, session)
  const last = await Journal.findOne({ subject: line.subject }).sort({ sequence: -1 }).session(session).lean()
  const body = {
    contest: line.contest,
    subject: line.subject,
    sequence: (last?.sequence ?? 0) + 1,
    action: line.action,
    actor: line.actor,
    details: line.details ?? {},
    at: line.at,
    previousHash: last?.hash ?? '',
  }
  await Journal.create([{ _id: newId(), ...body, hash: hashOf(body) }], { session })
}

/** The hash of a line's content: everything it says, the previous hash included; `_id` and `hash` themselves are left out. */
export function hashOf(line: Omit<JournalLine, '_id' | 'hash'>): string {
  const { contest, subject, sequence, action, actor, details, at, previousHash } = line
  return sha256(
    canonical({
      subject,
      sequence,
      action,
      previousHash,
      details: JSON.parse(JSON.stringify(details)) as unknown,
      contest: contest?.toHexString() ?? null,
      actor: actor?.toHexString() ?? null,
      at: at.toISOString(),
    }),
  )
}
