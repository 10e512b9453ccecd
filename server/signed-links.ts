/**
 * Links that open one thing for a few minutes, for programs that know no cookies (download managers of telephones).
 * The key lives in this process only: a restart ends every link, and a new one is a click away.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const key = randomBytes(32)
const lifetimeMilliseconds = 5 * 60_000

/** What a link names; every right is asked for again when it is opened. */
export interface LinkedFile {
  person: string
  sheet: string
  upload: string
}

export function signLink({ person, sheet, upload }: LinkedFile, now = Date.now()): string {
  const told = [person, sheet, upload, String(now + lifetimeMilliseconds)].join('.')
  return `${told}.${sealOf(told)}`
}

/** Null for a link that was not made here, was changed, or has expired. */
export function readLink(token: string | undefined, now = Date.now()): LinkedFile | null {
  const parts = /^(([0-9a-f]{24})\.([0-9a-f]{24})\.([0-9a-f]{24})\.(\d{13}))\.([\w-]{43})$/.exec(token ?? '')
  if (!parts) return null
  const [, told = '', person = '', sheet = '', upload = '', until, seal = ''] = parts
  if (!timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(told))) || Number(until) < now) return null
  return { person, sheet, upload }
}

function sealOf(told: string): string {
  return createHmac('sha256', key).update(told).digest('base64url')
}
