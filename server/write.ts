/** The one way a document is changed: guarded by its version, remembered in the journal, in one transaction. */
import type { ClientSession, Model, QueryFilter, UpdateQuery } from 'mongoose'
import type { ChangedField } from '#rules/refusal'
import { inTransaction } from '#models/connection'
import { Entries } from '#models/entry'
import type { Id } from '#models/ids'
import { keepEntryKeys, touchesEntryKeys } from './entry-keys'
import { remember, type JournalEntry } from './journal'
import { refuse } from './refuse'

interface Versioned {
  _id: Id
  version: number
  updatedAt?: Date
}

/**
 * Applies `change` if the document still has the version that was read, increments the version, and appends the
 * journal line. Further writes of the same act go into `also`; what an entry is found by is kept in step here, whoever
 * writes it. Returns the new version.
 * @throws Refused `stale-version` when somebody else wrote in between.
 */
export async function write<Fields extends Versioned>(
  model: Model<Fields>,
  target: Pick<Versioned, '_id' | 'version'>,
  change: UpdateQuery<Fields>,
  line: JournalEntry,
  also?: (session: ClientSession) => Promise<void>,
): Promise<number> {
  return inTransaction(async (session) => {
    const written = await model.updateOne(
      { _id: target._id, version: target.version } as unknown as QueryFilter<Fields>,
      { ...change, $inc: { ...(change.$inc as object | undefined), version: 1 } } as UpdateQuery<Fields>,
      { session },
    )
    if (written.matchedCount !== 1) refuse({ because: 'stale-version', changedAt: line.at, changed: [] })
    if (also) await also(session)
    if (model.modelName === Entries.modelName && touchesEntryKeys(change)) {
      await keepEntryKeys(target._id, session)
    }
    await remember(line, session)
    return target.version + 1
  })
}

/** Refuses a save that was made on an older copy, showing both where they differ. Equal copies are no conflict. */
export function refuseStale(
  current: { version: number; updatedAt: Date },
  expected: number,
  changed: readonly ChangedField[],
): void {
  if (current.version === expected) return
  refuse({ because: 'stale-version', changedAt: current.updatedAt, changed })
}
