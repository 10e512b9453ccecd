/** Signing in, out and the profile as a browser meets them: redirects, cookies, statuses, what was typed kept. */
import { describe, expect, test, vi } from 'vitest'
import { People } from '#models/person'
import { openSession, readSession } from '#server/session'
import { aPerson, openWorld } from '#tests/support/world'
import * as profile from '../../app/account/profile'
import * as signIn from '../../app/account/sign-in'
import * as signInCode from '../../app/account/sign-in-code'
import * as signOut from '../../app/account/sign-out'
import * as track from '../../app/public-site/track'

const sent = vi.hoisted((): { text: string }[] => [])
vi.mock('#server/mail/transport', () => ({
  deliver: async (letter: { text: string }) => {
    sent.push(letter)
  },
}))

openWorld()

let network = 0

function call(path: string, form?: Record<string, string>, cookie = '') {
  const headers: Record<string, string> = cookie ? { Cookie: cookie.split(';')[0] ?? '' } : {}
  const request = new Request(`http://localhost${path}`, {
    headers,
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  })
  const context = { nonce: '', reference: '', address: `10.4.0.${(network += 1)}`, isLocal: true }
  return { request, params: {}, context }
}

/** The redirect that a route throws. */
async function redirectOf(answer: Promise<unknown>): Promise<Response> {
  const thrown = await answer.then(
    (value) => value,
    (error: unknown) => error,
  )
  expect(thrown).toBeInstanceOf(Response)
  return thrown as Response
}

interface Failed {
  data: { ok: false; errors: object; refusal: unknown; values: object }
  init: { status: number }
}

describe('signing in', () => {
  test('by address and code leads a newcomer to say their name, then to where they were going', async () => {
    const form = { email: ' Moi@Example.org', tiep: '/du-thi/moi?cuoc-thi=x' }
    const asked = await redirectOf(signIn.action(call('/dang-nhap', form)))
    expect(asked.status).toBe(303)
    expect(asked.headers.get('Location')).toBe(
      '/dang-nhap/ma?email=moi%40example.org&tiep=%2Fdu-thi%2Fmoi%3Fcuoc-thi%3Dx',
    )
    const code = /\d{6}/.exec(sent.at(-1)?.text ?? '')?.[0] ?? ''
    const entered = await redirectOf(
      signInCode.action(call('/dang-nhap/ma', { ...form, email: 'moi@example.org', code })),
    )
    expect(entered.status).toBe(303)
    expect(entered.headers.get('Location')).toBe('/tai-khoan?tiep=%2Fdu-thi%2Fmoi%3Fcuoc-thi%3Dx')
    const cookie = entered.headers.get('Set-Cookie') ?? ''
    const saved = await redirectOf(
      profile.action(call('/tai-khoan', { name: 'Lý Thị Mới', phone: '', tiep: form.tiep }, cookie)),
    )
    expect([saved.status, saved.headers.get('Location')]).toEqual([303, form.tiep])
    expect(await People.findOne({ email: 'moi@example.org' }).lean()).toMatchObject({ name: 'Lý Thị Mới' })
  })

  test('keeps a wrong address as it was typed, and says 422', async () => {
    const form = { email: 'Không Phải Thư', tiep: '/du-thi' }
    const failed = (await signIn.action(call('/dang-nhap', form))) as unknown as Failed
    expect(failed.init.status).toBe(422)
    expect(failed.data).toEqual({
      ok: false,
      errors: { email: 'email-wrong' },
      refusal: null,
      values: form,
    })
  })

  test('too often says 429', async () => {
    const form = { email: 'nhieu@example.org' }
    await redirectOf(signIn.action(call('/dang-nhap', form)))
    const failed = (await signIn.action(call('/dang-nhap', form))) as unknown as Failed
    expect(failed.init.status).toBe(429)
    expect(failed.data.refusal).toMatchObject({ because: 'too-often' })
  })

  test('with a wrong code says 422 and how many tries are left', async () => {
    const email = 'sai@example.org'
    await redirectOf(signIn.action(call('/dang-nhap', { email })))
    const code = sent.at(-1)?.text.includes('000000') ? '111111' : '000000'
    const failed = (await signInCode.action(call('/dang-nhap/ma', { email, code }))) as unknown as Failed
    expect(failed.init.status).toBe(422)
    expect(failed.data.refusal).toEqual({ because: 'code-wrong', attemptsLeft: 4 })
  })

  test('needs an address before a code', async () => {
    const sentBack = await redirectOf(signInCode.loader(call('/dang-nhap/ma?tiep=/du-thi')))
    expect(sentBack.headers.get('Location')).toBe('/dang-nhap?tiep=%2Fdu-thi')
  })

  test('shows somebody signed in who they are', async () => {
    const person = await aPerson({ name: 'Đã Vào' })
    const cookie = await openSession(person._id)
    expect(await signIn.loader(call('/dang-nhap', undefined, cookie))).toMatchObject({ name: 'Đã Vào' })
    expect(await signIn.loader(call('/dang-nhap'))).toMatchObject({ name: null })
  })
})

describe('signing out', () => {
  test('is a post: a link cannot do it', async () => {
    const person = await aPerson()
    const cookie = await openSession(person._id)
    const link = await signOut.loader(call('/dang-xuat', undefined, cookie))
    expect([link.status, link.headers.get('Allow')]).toEqual([405, 'POST'])
    expect(await readSession(call('/', undefined, cookie).request)).not.toBeNull()
    const out = await redirectOf(signOut.action(call('/dang-xuat', {}, cookie)))
    expect([out.status, out.headers.get('Location')]).toEqual([303, '/'])
    expect(out.headers.get('Set-Cookie')).toMatch(/Max-Age=0/)
    expect(await readSession(call('/', undefined, cookie).request)).toBeNull()
  })
})

describe('signing out on a machine that keeps a judge’s work', () => {
  /** As a browser sends it: the session beside the mark that the desk's script has set. */
  const marked = (path: string, session: string, mark: string) => {
    const asked = call(path, {}, session)
    asked.request.headers.set('Cookie', `${session.split(';')[0] ?? ''}; cham-giu=${mark}`)
    return asked
  }

  test('looks at the machine first; once it is cleared the session ends and the mark goes', async () => {
    const person = await aPerson()
    const cookie = await openSession(person._id)
    const first = await redirectOf(signOut.action(marked('/dang-xuat', cookie, person._id.toHexString())))
    expect([first.status, first.headers.get('Location')]).toEqual([303, '/dang-xuat/may-nay'])
    expect(await readSession(call('/', undefined, cookie).request)).not.toBeNull()
    const then = await redirectOf(
      signOut.action(marked('/dang-xuat?da-xoa=1', cookie, person._id.toHexString())),
    )
    expect([then.status, then.headers.get('Location')]).toEqual([303, '/'])
    expect(then.headers.getSetCookie()).toContainEqual(expect.stringMatching(/^cham-giu=.*Max-Age=0/))
    expect(await readSession(call('/', undefined, cookie).request)).toBeNull()
  })

  test('is one step where nothing is kept', async () => {
    const cookie = await openSession((await aPerson())._id)
    const out = await redirectOf(signOut.action(marked('/dang-xuat', cookie, '')))
    expect(out.headers.get('Location')).toBe('/')
  })
})

describe('the profile', () => {
  test('is not for visitors, who come back to it after signing in', async () => {
    const sentAway = await redirectOf(profile.loader(call('/tai-khoan?tiep=/cham')))
    expect(sentAway.headers.get('Location')).toBe('/dang-nhap?tiep=%2Ftai-khoan%3Ftiep%3D%2Fcham')
  })

  test('keeps what was typed when something is wrong, and stays where it is when all is well', async () => {
    const cookie = await openSession((await aPerson())._id)
    const form = { name: '', phone: '12', tiep: '' }
    const failed = (await profile.action(call('/tai-khoan', form, cookie))) as unknown as Failed
    expect(failed.init.status).toBe(422)
    expect(failed.data.errors).toEqual({ name: 'name-missing', phone: 'phone-wrong' })
    expect(failed.data.values).toEqual(form)
    const saved = await redirectOf(
      profile.action(call('/tai-khoan', { ...form, name: 'A', phone: '' }, cookie)),
    )
    expect(saved.headers.get('Location')).toBe('/tai-khoan?da-luu=1')
  })
})

describe('the look-up', () => {
  test('says a mistyped number as soon as the box sends it', async () => {
    expect(await track.loader(call('/tra-cuu?ma=HG18-00417-Z'))).toEqual({
      receipt: 'HG18-00417-Z',
      fault: 'receipt-check',
    })
    expect(await track.loader(call('/tra-cuu'))).toEqual({ receipt: null, fault: null })
  })
})
