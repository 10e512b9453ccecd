/** Signs somebody in by the code that was sent to them; whoever is new becomes known by it. */
import type { SignInCodeInput } from '#rules/forms/account'
import { paths } from '#paths'
import { newId } from '#models/ids'
import { People, type Person } from '#models/person'
import { SignInCodes } from '#models/sign-in-code'
import type { ByVisitor } from '../guard'
import { codeTries, isSealedCode } from '../one-time-code'
import { safePath } from '../redirects'
import { found, refuse } from '../refuse'
import { closeSession, openSession } from '../session'

export interface SignedIn {
  /** The Set-Cookie header of the new session. */
  cookie: string
  /** Where to go on: a page of ours. */
  back: string
  /** False for somebody who has not told us their name yet. */
  isNamed: boolean
}

/**
 * Codes and sessions live by the real clock (see sendSignInCode). Every try is counted before it is compared, so that
 * tries sent at once cannot pass the five; the right code works once.
 * @throws Refused `code-wrong`, `code-expired`
 */
export async function signInWithCode(
  { now }: ByVisitor,
  { email, code, tiep }: SignInCodeInput,
  request: Request,
): Promise<SignedIn> {
  await useUp(email, code)
  const person = await personOf(email, now)
  await closeSession(request)
  return {
    cookie: await openSession(person._id),
    back: safePath(tiep, paths.myEntries),
    isNamed: person.name !== '',
  }
}

async function useUp(email: string, code: string): Promise<void> {
  const tried = await SignInCodes.findOneAndUpdate(
    { email, expiresAt: { $gt: new Date() }, attempts: { $lt: codeTries } },
    { $inc: { attempts: 1 } },
    { returnDocument: 'after' },
  ).lean()
  if (!tried) return refuse({ because: 'code-expired' })
  if (!isSealedCode(tried.codeHash, code)) {
    return refuse({ because: 'code-wrong', attemptsLeft: codeTries - tried.attempts })
  }
  const used = await SignInCodes.deleteOne({ _id: tried._id, codeHash: tried.codeHash })
  if (used.deletedCount !== 1) refuse({ because: 'code-expired' })
}

async function personOf(email: string, now: Date): Promise<Person> {
  const person = await People.findOneAndUpdate(
    { email },
    { $setOnInsert: { _id: newId(), name: '', phone: '', unit: null, createdAt: now } },
    { upsert: true, returnDocument: 'after' },
  ).lean()
  return found(person, 'person')
}
