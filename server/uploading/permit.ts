/** Who may ask how far a file has come, or send more of it: address, person and record must agree. */
import type { Request } from 'express'
import { Transfers, type Transfer } from '#models/transfer'
import { ingestWords as words } from '#wording/vi/uploads'
import { readSession } from '../session'
import { uploadPlace } from './place'
import { verifyAddress } from './signed-address'

export type Permission = { ok: true; transfer: Transfer } | { ok: false; status: number; sentence: string }

/** A file comes in many pieces: what was found for one of them holds for the next, for so long and no longer. */
const rememberedMilliseconds = 30_000
const remembered = new Map<string, { transfer: Transfer; question: string; until: number }>()

/** Whether this person may ask about this file, or send it. */
export async function permit(request: Request): Promise<Permission> {
  const { ingestUrl, apiKey, appId } = uploadPlace()
  if (ingestUrl === null) return { ok: false, status: 404, sentence: words.forged }
  const verdict = verifyAddress(request.url.slice(1), { ingestUrl, apiKey, appId }, Date.now())
  if (!verdict.ok) {
    return verdict.because === 'expired'
      ? { ok: false, status: 403, sentence: words.expired }
      : { ok: false, status: 400, sentence: words.forged }
  }
  const { key, token, size } = verdict.file
  const question = `${request.url} ${request.headers.cookie ?? ''}`
  const known = remembered.get(token)
  if (request.method === 'PUT' && known?.question === question && known.until > Date.now()) {
    return { ok: true, transfer: known.transfer }
  }
  // The address alone is a bearer's secret: whoever uses it must also be the one who asked for it.
  const headers = new Headers({ Cookie: request.headers.cookie ?? '' })
  const [person, transfer] = await Promise.all([
    readSession({ headers }),
    Transfers.findOne({ token }).lean(),
  ])
  if (!person || !transfer?.by.equals(person._id))
    return { ok: false, status: 403, sentence: words.otherOwner }
  if (transfer.key !== key || transfer.size !== size)
    return { ok: false, status: 409, sentence: words.mismatch }
  if (transfer.state === 'cancelled') return { ok: false, status: 410, sentence: words.cancelled }
  if (transfer.state === 'open') remember(question, transfer)
  return { ok: true, transfer }
}

/** Once a file has arrived, what was known of it is of yesterday. */
export function forgetPermission({ token }: Transfer): void {
  remembered.delete(token)
}

function remember(question: string, transfer: Transfer): void {
  const now = Date.now()
  for (const [token, { until }] of remembered) if (until <= now) remembered.delete(token)
  remembered.set(transfer.token, { transfer, question, until: now + rememberedMilliseconds })
}
