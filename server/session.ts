/** Browser sessions: an unguessable token in a cookie, its hash in the database, revocable at any time. */
import { createCookie } from '@remix-run/node'
import type { Id } from '#models/ids'
import { newId } from '#models/ids'
import { People, type Person } from '#models/person'
import { Sessions } from '#models/session'
import { randomToken, sha256 } from './digest'
import { env } from './env'

const lifetimeSeconds = 14 * 24 * 3600
const isSecure = env.publicUrl.startsWith('https:')

/** `__Host-` binds the cookie to this host, but browsers take it over https only. */
const cookie = createCookie(isSecure ? '__Host-sid' : 'sid', {
  httpOnly: true,
  sameSite: 'lax',
  secure: isSecure,
  path: '/',
  maxAge: lifetimeSeconds,
})

/** Opens a session and returns the Set-Cookie header that carries it. */
export async function openSession(person: Id): Promise<string> {
  const token = randomToken()
  const createdAt = new Date()
  const expiresAt = new Date(createdAt.getTime() + lifetimeSeconds * 1000)
  await Sessions.create({ _id: newId(), tokenHash: sha256(token), person, createdAt, expiresAt })
  return cookie.serialize(token)
}

/** The person signed in with this request; null for a visitor, an expired or a revoked session. */
export async function readSession(request: Pick<Request, 'headers'>): Promise<Person | null> {
  const token: unknown = await cookie.parse(request.headers.get('Cookie'))
  if (typeof token !== 'string') return null
  const session = await Sessions.findOne({ tokenHash: sha256(token), expiresAt: { $gt: new Date() } }).lean()
  return session ? People.findById(session.person).lean() : null
}

/** Ends the session of this request and returns the Set-Cookie header that clears it. */
export async function closeSession(request: Request): Promise<string> {
  const token: unknown = await cookie.parse(request.headers.get('Cookie'))
  if (typeof token === 'string') await Sessions.deleteOne({ tokenHash: sha256(token) })
  return cookie.serialize('', { maxAge: 0 })
}

/** Says that this browser keeps something for a judge (app/parts/on-device/device-mark.ts). */
const deviceMark = 'cham-giu'
const clearedMark = createCookie(deviceMark, { sameSite: 'lax', path: '/', maxAge: 0 })

/** The browser holds typed sheets or copies of pages: before signing out they want to be looked at. */
export function hasDeviceMark(request: Pick<Request, 'headers'>): boolean {
  const given = request.headers.get('Cookie') ?? ''
  return given
    .split(/;\s*/)
    .some((one) => one.startsWith(`${deviceMark}=`) && one.length > deviceMark.length + 1)
}

/**
 * The headers with which a session begins or ends: its cookie, and no mark. Whoever signs in next is not shown what the
 * last one put by; their own mark comes back with their first page of the desk.
 */
export async function sessionHeaders(sessionCookie: string): Promise<Headers> {
  const headers = new Headers()
  headers.append('Set-Cookie', sessionCookie)
  headers.append('Set-Cookie', await clearedMark.serialize(''))
  return headers
}
