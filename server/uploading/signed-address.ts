/** The signed address to which a file is sent: read and verified as UploadThing writes it (protocol v7). */
import { createHmac, timingSafeEqual } from 'node:crypto'

export interface SignedFile {
  key: string
  /** Our own id of the transfer. */
  token: string
  size: number
}

export type Verdict = { ok: true; file: SignedFile } | { ok: false; because: 'forged' | 'expired' }

/** HMAC-SHA256 in the form UploadThing sends it. */
export function signatureOf(text: string, apiKey: string): string {
  return `hmac-sha256=${createHmac('sha256', apiKey).update(text).digest('hex')}`
}

/** Compares secrets without telling by the time taken where they differ. */
export function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}

const marker = '&signature='

/**
 * Verifies what was asked for, `key?query` as it stands in the request line, against the address we are configured
 * with: the signature covers the whole address, and nothing may follow it.
 */
export function verifyAddress(
  asked: string,
  { ingestUrl, apiKey, appId }: { ingestUrl: string; apiKey: string; appId: string },
  now: number,
): Verdict {
  const forged = { ok: false, because: 'forged' } as const
  const at = asked.indexOf(marker)
  if (at < 0) return forged
  const signed = `${ingestUrl}/${asked.slice(0, at)}`
  const given = decoded(asked.slice(at + marker.length))
  if (given === null || !isSame(given, signatureOf(signed, apiKey))) return forged
  const { pathname, searchParams } = new URL(signed)
  // Values were encoded once by themselves and once more as a query.
  const value = (name: string) => decoded(searchParams.get(name) ?? '') ?? ''
  const token = value('x-ut-custom-id')
  const size = Number(value('x-ut-file-size'))
  if (value('x-ut-identifier') !== appId || token === '' || !Number.isSafeInteger(size)) return forged
  if (!(Number(value('expires')) > now)) return { ok: false, because: 'expired' }
  return { ok: true, file: { key: pathname.split('/').at(-1) ?? '', token, size } }
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
