/** Sign-in codes: six digits, kept only as a salted hash. */
import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { sha256 } from './digest'

export const codeMinutes = 10
export const codeTries = 5

/** A new code, with zeros in front where they fall. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0')
}

/** `salt:hash`, what the database keeps of a code. */
export function sealCode(code: string, salt = randomBytes(16).toString('hex')): string {
  return `${salt}:${sha256(`${salt}:${code}`)}`
}

/** Whether `code` is the one that was sealed; takes as long for a wrong one as for the right one. */
export function isSealedCode(sealed: string, code: string): boolean {
  const again = sealCode(code, sealed.split(':')[0] ?? '')
  return again.length === sealed.length && timingSafeEqual(Buffer.from(again), Buffer.from(sealed))
}
