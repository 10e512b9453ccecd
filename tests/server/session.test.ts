/** Sessions: what the cookie promises, what the database keeps, and when a session is over. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Sessions } from '#models/session'
import { newId } from '#models/ids'
import { closeSession, openSession, readSession } from '#server/session'
import { aPerson, openWorld } from '#tests/support/world'

openWorld()
afterEach(() => vi.useRealTimers())

const cookiePair = (header: string) => header.split(';')[0] ?? ''
const withCookie = (cookie: string) => new Request('http://localhost/', { headers: { Cookie: cookie } })

describe('the cookie', () => {
  test('is out of reach of scripts and other sites, and lasts two weeks', async () => {
    const header = await openSession((await aPerson())._id)
    const attributes = header
      .split('; ')
      .slice(1)
      .filter((one) => !one.startsWith('Expires='))
    expect(header).toMatch(/^sid=/)
    expect(attributes.toSorted()).toEqual(['HttpOnly', 'Max-Age=1209600', 'Path=/', 'SameSite=Lax'])
  })

  test('is Secure and bound to this host where the office is reached over https', async () => {
    vi.stubEnv('PUBLIC_URL', 'https://bangvang.example')
    vi.resetModules()
    const { openSession: openSecurely } = await import('#server/session')
    const header = await openSecurely((await aPerson())._id)
    expect(header).toMatch(/^__Host-sid=/)
    expect(header.split('; ')).toEqual(expect.arrayContaining(['Secure', 'HttpOnly', 'Path=/']))
    expect(header).not.toContain('Domain')
    vi.resetModules()
  })

  test('carries a token that no two sessions share', async () => {
    const person = await aPerson()
    const pairs = await Promise.all([1, 2, 3].map(async () => cookiePair(await openSession(person._id))))
    expect(new Set(pairs).size).toBe(3)
  })
})

describe('a session', () => {
  test('lets its person in', async () => {
    const person = await aPerson()
    const cookie = cookiePair(await openSession(person._id))
    expect(await readSession(withCookie(cookie))).toEqual(person)
  })

  test('leaves only the hash of its token in the database', async () => {
    const person = await aPerson()
    const pair = cookiePair(await openSession(person._id))
    const value = decodeURIComponent(pair.slice('sid='.length))
    const token: unknown = JSON.parse(Buffer.from(value, 'base64').toString())
    const kept = await Sessions.findOne({ person: person._id }).lean()
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(kept?.tokenHash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(kept)).not.toContain(String(token))
  })

  test('is over after two weeks, by the real clock', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const cookie = cookiePair(await openSession((await aPerson())._id))
    const opened = Date.now()
    vi.setSystemTime(opened + 14 * 24 * 3600_000 - 1000)
    expect(await readSession(withCookie(cookie))).not.toBeNull()
    vi.setSystemTime(opened + 14 * 24 * 3600_000 + 1)
    expect(await readSession(withCookie(cookie))).toBeNull()
  })

  test('is over once it is revoked in the database', async () => {
    const person = await aPerson()
    const cookie = cookiePair(await openSession(person._id))
    await Sessions.deleteMany({ person: person._id })
    expect(await readSession(withCookie(cookie))).toBeNull()
  })

  test('is over after signing out, and other sessions of the person go on', async () => {
    const person = await aPerson()
    const [here, elsewhere] = [await openSession(person._id), await openSession(person._id)].map(cookiePair)
    const cleared = await closeSession(withCookie(here ?? ''))
    expect(cleared).toContain('Max-Age=0')
    expect(await readSession(withCookie(here ?? ''))).toBeNull()
    expect(await readSession(withCookie(elsewhere ?? ''))).toEqual(person)
  })

  test('of a person who no longer exists lets nobody in', async () => {
    const cookie = cookiePair(await openSession(newId()))
    expect(await readSession(withCookie(cookie))).toBeNull()
  })
})

describe('a cookie that we did not make', () => {
  test.each([
    ['none', ''],
    ['an empty one', 'sid='],
    ['plain text', 'sid=admin'],
    ['an object instead of a token', `sid=${btoa('{"$gt":""}')}`],
    ['a guessed token', `sid=${btoa('"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"')}`],
    ['another cookie', 'theme=dark'],
  ])('lets nobody in: %s', async (_name, cookie) => {
    expect(await readSession(withCookie(cookie))).toBeNull()
    await closeSession(withCookie(cookie))
  })
})
