/** Freezes the list of valid entries in a decision; what is found valid later waits for a supplementary one. */
import type { Day } from '#rules/deadlines'
import { inTransaction } from '#models/connection'
import { newId, type Id } from '#models/ids'
import { Recognitions, type Recognition } from '#models/recognition'
import type { By, InContest } from '../guard'
import { hasCode } from '../has-code'
import { remember } from '../journal'
import { recognitionState } from '../recognitions'
import { refuse, Refused } from '../refuse'

export interface RecognitionInput {
  number: number
  symbol: string
  day: Day
  position: string
  name: string
  /** Of the lists that the officer saw. */
  digest: string
}

/**
 * Returns the id of the decision; sent twice it makes one. Refused `recognition-empty` when there is nothing to recognise,
 * `recognition-changed` when the lists are no longer those that were seen.
 */
export async function recogniseEntries(
  { actor, now, contest }: By & InContest,
  { number, symbol, day, position, name, digest }: RecognitionInput,
): Promise<Id> {
  const { decisions, added, removed, ...current } = await recognitionState(contest)
  const last = decisions.at(-1)
  if (last && last.digest === digest && last.number === number && last.symbol === symbol) return last._id
  if (added.length + removed.length === 0) refuse({ because: 'recognition-empty' })
  if (current.digest !== digest) refuse({ because: 'recognition-changed' })
  const decision: Recognition = {
    _id: newId(),
    contest: contest._id,
    sequence: (last?.sequence ?? 0) + 1,
    number,
    symbol,
    day,
    signer: { position, name },
    added,
    removed,
    digest,
    by: actor.person._id,
    at: now,
  }
  try {
    await inTransaction(async (session) => {
      await Recognitions.create([decision], { session })
      const details = {
        name: `${number}/${symbol}`,
        day,
        added: added.length,
        removed: removed.length,
        digest,
      }
      await remember(
        {
          contest: contest._id,
          subject: `recognition:${decision._id.toHexString()}`,
          action: 'entries.recognised',
          actor: actor.person._id,
          at: now,
          details,
        },
        session,
      )
    })
  } catch (error) {
    throw hasCode(error, 11_000) ? new Refused({ because: 'recognition-changed' }) : error
  }
  return decision._id
}
