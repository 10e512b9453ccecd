/** Signing in by a code: what is kept, what is sent, and what does not open the door. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { People } from '#models/person'
import { Sessions } from '#models/session'
import { SignInCodes } from '#models/sign-in-code'
import { signInCodeForm, signInForm } from '#rules/forms/account'
import { sendSignInCode } from '#server/operations/send-sign-in-code'
import { signInWithCode } from '#server/operations/sign-in-with-code'
import { signOut } from '#server/operations/sign-out'
import { codeTries } from '#server/one-time-code'
import { readSession } from '#server/session'
import { aPerson, moments, openWorld } from '#tests/support/world'

const sent = vi.hoisted((): { to: string; subject: string; text: string }[] => [])
vi.mock('#server/mail/transport', () => ({
  deliver: async (letter: { to: string; subject: string; text: string }) => {
    sent.push(letter)
  },
}))

openWorld()

const visitor = { actor: null, now: moments.open }
let serial = 0
let email = ''

beforeEach(() => {
  sent.length = 0
  email = `pupil${(serial += 1)}@example.org`
})

/** Asks for a code from an address of its own, and reads it in the letter. */
async function codeFor(to: string): Promise<string> {
  await sendSignInCode(visitor, { email: to }, `10.0.0.${serial}`)
  return /\d{6}/.exec(sent.at(-1)?.text ?? '')?.[0] ?? ''
}

function withCookie(setCookie = ''): Request {
  const cookie = setCookie.split(';')[0] ?? ''
  return new Request('http://localhost/dang-nhap/ma', { headers: cookie ? { Cookie: cookie } : {} })
}

const signIn = (code: string, tiep?: string, request = withCookie()) =>
  signInWithCode(visitor, { email, code, tiep }, request)

const wrongFor = (code: string) => (code === '000000' ? '111111' : '000000')

describe('asking for a code', () => {
  test('sends six digits at once and keeps only their salted hash', async () => {
    const code = await codeFor(email)
    expect(sent).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{24}$/),
        key: expect.stringMatching(/^sign-in-code [0-9a-f]{24}$/),
        to: email,
        subject: `Mã đăng nhập Bảng Vàng: ${code}`,
        text: expect.stringContaining('trong 10 phút'),
      },
    ])
    const kept = await SignInCodes.findOne({ email }).lean()
    expect(kept?.codeHash).toMatch(/^[0-9a-f]{32}:[0-9a-f]{64}$/)
    expect(JSON.stringify(kept)).not.toContain(code)
    expect(kept?.attempts).toBe(0)
    expect(Number(kept?.expiresAt) - Number(kept?.createdAt)).toBe(10 * 60_000)
    expect(Math.abs(Number(kept?.createdAt) - Date.now())).toBeLessThan(60_000)
  })

  test('says and does the same for an address that is known', async () => {
    await aPerson({ email })
    await expect(sendSignInCode(visitor, { email }, '10.1.0.1')).resolves.toBeUndefined()
    await expect(sendSignInCode(visitor, { email: `new-${email}` }, '10.1.0.1')).resolves.toBeUndefined()
    expect(sent.map(({ to }) => to)).toEqual([email, `new-${email}`])
  })

  test('a second time within a minute is refused, with the wait in seconds', async () => {
    await codeFor(email)
    await expect(codeFor(email)).rejects.toMatchObject({
      refusal: { because: 'too-often', retryAfterSeconds: expect.any(Number) },
    })
    expect(sent).toHaveLength(1)
  })

  test('more than five times an hour is refused, though minutes pass between', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      for (let count = 0; count < 5; count += 1) {
        await codeFor(email)
        vi.setSystemTime(Date.now() + 61_000)
      }
      await expect(codeFor(email)).rejects.toMatchObject({ refusal: { because: 'too-often' } })
    } finally {
      vi.useRealTimers()
    }
    expect(sent).toHaveLength(5)
  })

  test('for very many addresses from one network is refused', async () => {
    for (let count = 0; count < 40; count += 1) {
      await sendSignInCode(visitor, { email: `${count}-${email}` }, '10.9.9.9')
    }
    await expect(sendSignInCode(visitor, { email }, '10.9.9.9')).rejects.toMatchObject({
      refusal: { because: 'too-often' },
    })
    await expect(sendSignInCode(visitor, { email }, '10.9.9.10')).resolves.toBeUndefined()
  })
})

describe('the code', () => {
  test('makes a newcomer known, without a name yet, and signs them in', async () => {
    const signedIn = await signIn(await codeFor(email))
    const person = await People.findOne({ email }).lean()
    expect(person).toEqual({
      _id: expect.anything(),
      email,
      name: '',
      phone: '',
      unit: null,
      createdAt: moments.open,
    })
    expect(signedIn).toEqual({ cookie: expect.any(String), back: '/du-thi', isNamed: false })
    expect((await readSession(withCookie(signedIn.cookie)))?._id).toEqual(person?._id)
    expect(signedIn.cookie).toMatch(/HttpOnly.*SameSite=Lax/)
  })

  test('signs in whoever is known already, once', async () => {
    const person = await aPerson({ email })
    const code = await codeFor(email)
    const signedIn = await signIn(code, '/du-thi/moi?cuoc-thi=x')
    expect(signedIn).toMatchObject({ back: '/du-thi/moi?cuoc-thi=x', isNamed: true })
    expect((await readSession(withCookie(signedIn.cookie)))?._id).toEqual(person._id)
    expect(await People.countDocuments({ email })).toBe(1)
    await expect(signIn(code)).rejects.toMatchObject({ refusal: { because: 'code-expired' } })
  })

  test.each(['//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'never leads to %s',
    async (tiep) => {
      expect((await signIn(await codeFor(email), tiep)).back).toBe('/du-thi')
    },
  )

  test('when wrong leaves four, three, two, one and no tries; then the right one comes too late', async () => {
    const code = await codeFor(email)
    for (let left = codeTries - 1; left >= 0; left -= 1) {
      await expect(signIn(wrongFor(code))).rejects.toMatchObject({
        refusal: { because: 'code-wrong', attemptsLeft: left },
      })
    }
    await expect(signIn(code)).rejects.toMatchObject({ refusal: { because: 'code-expired' } })
    expect(await People.countDocuments({ email })).toBe(0)
  })

  test('tried many times at once is compared five times at most', async () => {
    const code = await codeFor(email)
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => signIn(wrongFor(code))))
    const reasons = tries.map((one) =>
      one.status === 'rejected' ? (one.reason as { refusal: { because: string } }).refusal.because : 'in',
    )
    expect(reasons.filter((reason) => reason === 'code-wrong')).toHaveLength(codeTries)
    expect(reasons.filter((reason) => reason === 'code-expired')).toHaveLength(12 - codeTries)
  })

  test('sent twice at once opens one session', async () => {
    const code = await codeFor(email)
    const tries = await Promise.allSettled([signIn(code), signIn(code)])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('is dead after ten minutes, and when a newer one was sent', async () => {
    const old = await codeFor(email)
    await SignInCodes.updateOne({ email }, { $set: { expiresAt: new Date(Date.now() - 1) } })
    await expect(signIn(old)).rejects.toMatchObject({ refusal: { because: 'code-expired' } })
    vi.useFakeTimers({ toFake: ['Date'] })
    let newer = ''
    try {
      vi.setSystemTime(Date.now() + 61_000)
      newer = await codeFor(email)
    } finally {
      vi.useRealTimers()
    }
    if (newer !== old) {
      await expect(signIn(old)).rejects.toMatchObject({ refusal: { because: 'code-wrong' } })
    }
    await expect(signIn(newer)).resolves.toMatchObject({ isNamed: false })
  })

  test('opens a new session and ends the one before it', async () => {
    const before = await signIn(await codeFor(email))
    const person = await People.findOne({ email }).lean()
    email = `other-${email}`
    const after = await signIn(await codeFor(email), undefined, withCookie(before.cookie))
    expect(await readSession(withCookie(before.cookie))).toBeNull()
    expect((await readSession(withCookie(after.cookie)))?.email).toBe(email)
    expect(await Sessions.countDocuments({ person: person?._id })).toBe(0)
  })
})

describe('signing out', () => {
  test('ends the session and clears the cookie; without a session it does no harm', async () => {
    const { cookie } = await signIn(await codeFor(email))
    const cleared = await signOut(visitor, withCookie(cookie))
    expect(cleared).toMatch(/Max-Age=0/)
    expect(await readSession(withCookie(cookie))).toBeNull()
    await expect(signOut(visitor, withCookie())).resolves.toMatch(/Max-Age=0/)
  })
})

describe('the forms', () => {
  test('take an address in any spelling, and a code as it was pasted', () => {
    expect(signInForm.parse({ email: '  Em.Hoc@Example.ORG ' })).toEqual({ email: 'em.hoc@example.org' })
    expect(signInCodeForm.parse({ email: 'a@b.vn', code: ' 123 456\n' }).code).toBe('123456')
  })

  test.each([
    [{}, 'email-missing'],
    [{ email: ' ' }, 'email-missing'],
    [{ email: 'em.hoc' }, 'email-wrong'],
    [{ email: 'a@b.vn\nBcc: c@d.vn' }, 'email-wrong'],
    [{ email: `${'a'.repeat(250)}@b.vn` }, 'email-wrong'],
  ])('say what is wrong with %j', (values, code) => {
    expect(signInForm.safeParse(values).error?.issues[0]?.message).toBe(code)
  })

  test.each([
    ['', 'code-missing'],
    ['12345', 'code-shape'],
    ['12345a', 'code-shape'],
    ['1234567', 'code-shape'],
  ])('say what is wrong with the code %j', (code, message) => {
    const parsed = signInCodeForm.safeParse({ email: 'a@b.vn', code })
    expect(parsed.error?.issues[0]?.message).toBe(message)
  })
})
