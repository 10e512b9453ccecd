/** Sends a one-time code to an e-mail address, known to us or not: both get the same answer. */
import type { SignInInput } from '#rules/forms/account'
import { newId } from '#models/ids'
import { SignInCodes } from '#models/sign-in-code'
import type { ByVisitor } from '../guard'
import { compose } from '../mail/compose'
import { deliver } from '../mail/transport'
import { codeMinutes, newCode, sealCode } from '../one-time-code'
import { countTry } from '../rate-limits'
import { sendCodeByPhone } from '../sms/sign-in-message'

/**
 * A new code replaces the one before it, tries included. Codes live by the real clock, never by the contest's, which
 * in the demonstration may stand in another season; for the same reason the letter does not wait in the outbox but
 * leaves at once. `address` is the caller's network address.
 * @throws Refused `too-often`
 */
export async function sendSignInCode(_by: ByVisitor, { email }: SignInInput, address: string): Promise<void> {
  await countTry('code-network', address)
  await countTry('code-minute', email)
  await countTry('code-hour', email)
  const code = newCode()
  const createdAt = new Date()
  const expiresAt = new Date(createdAt.getTime() + codeMinutes * 60_000)
  const _id = newId()
  await SignInCodes.updateOne(
    { email },
    { $set: { codeHash: sealCode(code), attempts: 0, createdAt, expiresAt }, $setOnInsert: { _id } },
    { upsert: true },
  )
  const key = `sign-in-code ${_id.toHexString()}`
  const data = { code, minutes: codeMinutes }
  await deliver({ id: _id.toHexString(), key, to: email, ...compose('sign-in-code', data) })
  // Not waited for: how long the answer takes must not tell whom we know.
  void sendCodeByPhone(email, key, data).catch((error: unknown) =>
    console.error('A code by telephone', error),
  )
}
