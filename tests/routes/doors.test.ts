/** The doors that Remix 2 leaves open and we hold: origins, bodies, headers, field names, redirects. */
import { createServer, request as send, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nest, readForm, segments } from '#server/form-data'
import { boundedBody, sameOriginOnly } from '#server/http/doors'
import { identify, securityHeaders } from '#server/http/headers'
import { safePath } from '#server/redirects'

let server: Server
let host = ''

beforeAll(async () => {
  const app = express()
  app.use(identify, securityHeaders(false, false))
  app.use(sameOriginOnly, boundedBody)
  // Stands where Remix stands: answers without reading, as the doors must have decided by then.
  app.all('*', (_request, response) => {
    response.set('Connection', 'close').send('let in')
  })
  server = createServer(app)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

/** Sends just these headers; the body is never sent in full when `Content-Length` says more than it holds. */
function ask(method: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const [hostname, port] = host.split(':')
    const asked = send({ hostname, port, method, path, headers }, (answered) => {
      let text = ''
      answered.setEncoding('utf8')
      answered.on('data', (chunk: string) => (text += chunk))
      answered.on('end', () => {
        asked.destroy()
        resolve({ status: answered.statusCode ?? 0, headers: answered.headers, text })
      })
    })
    asked.on('error', reject)
    asked.flushHeaders()
    if (headers['Content-Length'] === '0' || !('Content-Length' in headers)) asked.end()
  })
}

const form = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': '0' }

/** A page, a resource route, and what single fetch calls them. */
const addresses = [
  '/dang-nhap',
  '/dang-xuat',
  '/dang-nhap.data',
  '/dang-xuat.data',
  '/du-thi/1/tep',
  '/nowhere',
]

describe('a write from another site', () => {
  test.each(addresses)('is refused by its origin: %s', async (path) => {
    const answer = await ask('POST', path, { ...form, Origin: 'https://evil.example' })
    expect([answer.status, answer.text]).toEqual([403, expect.not.stringContaining('let in')])
  })

  test.each(addresses)('is refused by what the browser says of it: %s', async (path) => {
    for (const site of ['cross-site', 'same-site']) {
      const answer = await ask('POST', path, { ...form, 'Sec-Fetch-Site': site, Origin: `http://${host}` })
      expect(answer.status).toBe(403)
    }
  })

  test.each(['null', 'not an address', 'http://127.0.0.1:1', `http://127.0.0.1`])(
    'is refused with the origin "%s"',
    async (origin) => {
      expect((await ask('POST', '/dang-nhap', { ...form, Origin: origin })).status).toBe(403)
    },
  )

  test.each(['PUT', 'PATCH', 'DELETE', 'PROPFIND'])('is refused with the method %s too', async (method) => {
    const answer = await ask(method, '/dang-nhap', { ...form, Origin: 'https://evil.example' })
    expect(answer.status).toBe(403)
  })

  test('is not mistaken for one of our own', async () => {
    const ours = { ...form, Origin: `http://${host}`, 'Sec-Fetch-Site': 'same-origin' }
    for (const path of addresses) expect((await ask('POST', path, ours)).status).toBe(200)
    expect((await ask('POST', '/dang-nhap', { ...form, Origin: `http://${host}` })).status).toBe(200)
    expect((await ask('POST', '/dang-nhap', { ...form, 'Sec-Fetch-Site': 'none' })).status).toBe(200)
  })

  test('may still read, as any link may', async () => {
    const headers = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }
    expect((await ask('GET', '/dang-nhap', headers)).status).toBe(200)
  })
})

describe('a body', () => {
  const megabyte = 1024 * 1024
  const post = (path: string, bytes: number) =>
    ask('POST', path, { 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': String(bytes) })

  test('that does not say how large it is, is refused', async () => {
    const answer = await ask('POST', '/dang-nhap', { 'Transfer-Encoding': 'chunked' })
    expect(answer.status).toBe(411)
  })

  test('of more than a megabyte is refused before it is read, and one of a megabyte is not', async () => {
    expect((await post('/dang-nhap', megabyte)).status).toBe(200)
    for (const path of ['/dang-nhap', '/du-thi/1', '/du-thi/1/tep/2', '/du-thi/tep', '/du-thi/1/2/tep']) {
      expect((await post(path, megabyte + 1)).status, path).toBe(413)
    }
  })

  test('may be as large as the largest file only where files are taken', async () => {
    for (const [path, limit] of [
      ['/du-thi/1/tep', 51],
      ['/du-thi/1/tep.data', 51],
      ['/to-chuc/a/phan-cong/b/bang-tinh', 6],
      ['/cham/1/anh', 11],
      ['/cham/1/anh/gui', 11],
      ['/api/ingest/key', 1024],
    ] as const) {
      expect((await post(path, limit * megabyte)).status, path).toBe(200)
      expect((await post(path, limit * megabyte + 1)).status, path).toBe(413)
    }
  })

  test('is not asked for where nothing is written', async () => {
    expect((await ask('GET', '/')).status).toBe(200)
    expect((await ask('HEAD', '/')).status).toBe(200)
  })
})

describe('every answer', () => {
  const directives = (answer: Answer) =>
    new Map(
      String(answer.headers['content-security-policy'])
        .split(';')
        .map((one) => one.trim().split(' '))
        .map(([name = '', ...values]) => [name, values] as const),
    )

  test('lets run only the scripts that carry its own nonce', async () => {
    const [one, two] = [directives(await ask('GET', '/')), directives(await ask('GET', '/'))]
    const scripts = one.get('script-src') ?? []
    expect(scripts).toContainEqual(expect.stringMatching(/^'nonce-[A-Za-z0-9+/]{22}=='$/))
    expect(scripts).not.toContain("'unsafe-inline'")
    expect(scripts).not.toContain("'unsafe-eval'")
    expect(two.get('script-src')).not.toEqual(scripts)
  })

  test('cannot be framed elsewhere, nor post elsewhere, nor move its base', async () => {
    const policy = directives(await ask('GET', '/'))
    expect(policy.get('frame-ancestors')).toEqual(["'self'"])
    expect(policy.get('form-action')).toEqual(["'self'"])
    expect(policy.get('base-uri')).toEqual(["'none'"])
    expect(policy.get('object-src')).toEqual(["'none'"])
    expect(policy.get('style-src')).toEqual(["'self'"])
  })

  test('carries the same headers when it refuses', async () => {
    const refused = await ask('POST', '/dang-nhap', { ...form, Origin: 'https://evil.example' })
    expect(refused.headers['content-security-policy']).toContain("default-src 'self'")
    expect(refused.headers['x-content-type-options']).toBe('nosniff')
    expect(refused.headers['content-type']).toContain('text/plain')
  })
})

/** The status of the response that a guard throws. */
function statusOf(attempt: () => unknown): number | null {
  try {
    attempt()
    return null
  } catch (thrown) {
    return (thrown as { init?: { status?: number } }).init?.status ?? -1
  }
}

describe('the names of form fields', () => {
  test('nest by their dots, and repeat into lists', () => {
    expect(
      nest([
        ['title', 'Máy tưới'],
        ['author.name', 'An'],
        ['author.school', 'THCS'],
        ['kinds', 'pdf'],
        ['kinds', 'docx'],
        ['kinds', 'zip'],
      ]),
    ).toEqual({
      title: 'Máy tưới',
      author: { name: 'An', school: 'THCS' },
      kinds: ['pdf', 'docx', 'zip'],
    })
  })

  test.each([
    ['a thousand levels', 'a.'.repeat(1000) + 'b'],
    ['nine levels', 'a.b.c.d.e.f.g.h.i'],
    ['more than 200 characters', 'a'.repeat(201)],
    ['__proto__', '__proto__.isAdmin'],
    ['constructor', 'constructor.prototype.isAdmin'],
    ['prototype', 'a.prototype'],
    ['__proto__ at the end', 'a.__proto__'],
  ])('with %s are refused', (_what, name) => {
    expect(statusOf(() => segments(name))).toBe(400)
    expect(statusOf(() => nest([[name, 'x']]))).toBe(400)
  })

  test('never reach what every object inherits', () => {
    for (const name of ['hasOwnProperty', 'toString', 'valueOf', 'isPrototypeOf'] as const) {
      expect(nest([[`${name}.left`, 'x']])).toEqual({ [name]: { left: 'x' } })
      expect(nest([[name, 'x']])).toEqual({ [name]: 'x' })
      expect(Object.prototype[name]).not.toHaveProperty('left')
    }
  })

  test('may not be a value and a group at once', () => {
    expect(
      statusOf(() =>
        nest([
          ['a', '1'],
          ['a.b', '2'],
        ]),
      ),
    ).toBe(400)
    expect(
      statusOf(() =>
        nest([
          ['a.b', '1'],
          ['a', '2'],
        ]),
      ),
    ).toBe(400)
  })

  test('are at most five hundred', () => {
    const fields = (count: number) =>
      Array.from({ length: count }, (_, index): [string, string] => [`f${index}`, ''])
    expect(statusOf(() => nest(fields(500)))).toBeNull()
    expect(statusOf(() => nest(fields(501)))).toBe(400)
  })

  test('are held to the same in a posted form, urlencoded or multipart', async () => {
    const urlencoded = (body: string) =>
      new Request('http://localhost/x', {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      })
    const multipart = new FormData()
    multipart.set('__proto__.isAdmin', '1')
    const refused = { init: { status: 400 } }
    await expect(readForm(urlencoded(`${'a.'.repeat(1000)}b=1`))).rejects.toMatchObject(refused)
    await expect(
      readForm(urlencoded(Array.from({ length: 501 }, () => 'a=1').join('&'))),
    ).rejects.toMatchObject(refused)
    await expect(
      readForm(new Request('http://localhost/x', { method: 'POST', body: multipart })),
    ).rejects.toMatchObject(refused)
    await expect(readForm(urlencoded('a.b=1'))).resolves.toEqual({ a: { b: '1' } })
  })
})

describe('the way back after signing in', () => {
  test.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    'du-thi',
    '',
    '/\t/evil.example',
    '/x\r\nSet-Cookie: a=b',
    '/a\\..\\evil',
    '/\u007f',
  ])('is not %j', (path) => {
    expect(safePath(path, '/du-thi')).toBe('/du-thi')
  })

  test('is a page of ours, its question and its anchor included', () => {
    for (const path of ['/', '/du-thi', '/du-thi/moi?cuoc-thi=a-b', '/cuoc-thi/x/the-le#dieu-2']) {
      expect(safePath(path, '/elsewhere')).toBe(path)
      expect(new URL(safePath(path), 'http://localhost').origin).toBe('http://localhost')
    }
    expect(safePath(undefined)).toBe('/')
    expect(safePath(`/${'a'.repeat(2000)}`)).toBe('/')
  })
})
