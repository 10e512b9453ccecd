/** SHA-256 digests, in hexadecimal. */
import { createHash, randomBytes } from 'node:crypto'

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** A secret that cannot be guessed: 256 bits, safe in a cookie or an address. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url')
}
