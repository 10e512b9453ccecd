/** Takes a file that has arrived whole into its dossier, or refuses it for good. */
import type { Readable } from 'node:stream'
import { idFrom } from '#models/ids'
import { People } from '#models/person'
import { Transfers, type Transfer } from '#models/transfer'
import type { Refusal } from '#rules/refusal'
import { takeFile } from '../dossier-files'
import { found, NotFound, Refused } from '../refuse'
import { storageKeyOf } from '../storage/port'
import { staging } from '../storage/staging'
import { storage } from '../storage/storage'

export type Landing = { ok: true; file: string } | { ok: false; refusal: Refusal }

/**
 * Safe to repeat: what has landed or was refused is told again. The bytes lie in staging, or are fetched there from a
 * store that browsers reach by themselves.
 */
export async function finishTransfer(token: string, now: Date): Promise<Landing> {
  const transfer = found(await Transfers.findOne({ token }).lean(), 'transfer')
  if (transfer.state !== 'open') {
    // Bytes that were still on their way when the transfer ended.
    await staging.remove(token)
    return landingOf(transfer)
  }
  const person = found(await People.findById(transfer.by).lean(), 'person')
  const place = {
    entry: transfer.entry.toHexString(),
    part: transfer.part,
    replaces: transfer.replaces,
  }
  try {
    await fetchWhole(transfer)
    const file = await takeFile({ actor: { person, roles: [] }, now }, place, transfer)
    // The same bytes were there already, under another id.
    await remember(transfer, { state: 'landed', file: idFrom(file) ?? transfer.file })
    return { ok: true, file }
  } catch (error) {
    const refusal = refusalIn(error)
    if (!refusal) throw error
    await remember(transfer, { state: 'refused', refusal })
    await staging.remove(token)
    await storage.remove(storageKeyOf(token))
    return { ok: false, refusal }
  }
}

/** What became of a transfer that is no longer open. */
function landingOf({ state, file, refusal }: Transfer): Landing {
  if (state === 'landed') return { ok: true, file: file.toHexString() }
  return { ok: false, refusal: refusal ?? { because: 'transfer-over' } }
}

/** A part or an entry that is gone is as good as a refusal: the bytes have nowhere to go. */
function refusalIn(error: unknown): Refusal | null {
  if (error instanceof NotFound) return { because: 'transfer-over' }
  return error instanceof Refused ? error.refusal : null
}

async function remember({ token }: Transfer, change: Partial<Transfer>): Promise<void> {
  await Transfers.updateOne({ token, state: 'open' }, { $set: change })
}

async function fetchWhole({ token, size }: Transfer): Promise<void> {
  const start = await staging.received(token)
  if (start === size) return
  const data: Readable = await storage.read(storageKeyOf(token), { start, end: size - 1 })
  await staging.append(token, { start, size, data, stop: () => data.destroy() })
}
