/** Reading a multipart form as it arrives, whatever the pieces and the names. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundaryOf, readMultipart } from '#server/multipart'
import { cleanName, receiveFile } from '#server/uploads'
import { genuine, inPieces, multipart, uploadRequest } from '#tests/support/dossier'
import { statusOf, thrownBy } from '#tests/support/requests'

async function bytesOf(data: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of data) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield Uint8Array.from(bytes.subarray(at, at + size))
}

describe('a multipart form', () => {
  test('gives the file as it was, however the pieces fall', async () => {
    const content = fc.uint8Array({ maxLength: 400 })
    // What looks almost like the boundary is part of the file.
    const tricky = fc
      .constantFrom('\r\n', '\r\n--', '\r\n--b', '--b--', '\r\n\r\n--')
      .map((text) => Buffer.from(text))
    await fc.assert(
      fc.asyncProperty(content, tricky, content, fc.integer({ min: 1, max: 60 }), async (a, b, c, size) => {
        const file = Buffer.concat([a, b, c])
        const body = multipart('file', 'a.pdf', file, 'boundary7')
        const found: Buffer[] = []
        for await (const { data } of readMultipart(pieces(body, size), 'boundary7')) {
          found.push(await bytesOf(data))
        }
        expect(found).toEqual([file])
      }),
    )
  })

  test('goes on to the next part when one was left unread', async () => {
    const head = (name: string) => `--b\r\nContent-Disposition: form-data; name="${name}"`
    const body = Buffer.concat([
      Buffer.from(`${head('one')}; filename="a.pdf"\r\n\r\n`),
      Buffer.alloc(5_000, 1),
      Buffer.from(`\r\n${head('two')}\r\n\r\nvalue\r\n--b--\r\n`),
    ])
    const found: (string | undefined)[][] = []
    for await (const { name, filename } of readMultipart(pieces(body, 100), 'b')) found.push([name, filename])
    expect(found).toEqual([
      ['one', 'a.pdf'],
      ['two', undefined],
    ])
  })

  test.each([
    ['no end', Buffer.from('--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nvalue')],
    ['no boundary', Buffer.from('something else')],
    ['nothing', Buffer.alloc(0)],
    ['a part without a name', Buffer.from('--b\r\nContent-Disposition: form-data\r\n\r\nv\r\n--b--\r\n')],
    ['endless headers', Buffer.from(`--b\r\nX: ${'x'.repeat(20_000)}\r\n\r\nv\r\n--b--\r\n`)],
  ])('with %s is answered 400', async (_, body) => {
    const reading = (async () => {
      for await (const { data } of readMultipart(pieces(body, 50), 'b')) await bytesOf(data)
    })()
    expect(statusOf(await thrownBy(reading))).toBe(400)
  })

  test.each([
    ['multipart/form-data; boundary=----abc', '----abc'],
    ['multipart/form-data; charset=utf-8; boundary="a b"', 'a b'],
    ['application/x-www-form-urlencoded', null],
    ['multipart/form-data', null],
    [null, null],
  ])('of type %s has the boundary %s', (type, boundary) => {
    expect(boundaryOf(type)).toBe(boundary)
  })
})

describe('an incoming file', () => {
  test.each([
    ['thuyết minh; máy = ngô.pdf', 'thuyết minh; máy = ngô.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\fakepath\\ảnh.jpg', 'ảnh.jpg'],
    ['a%22b.pdf', 'a_b.pdf'],
    ['exe.\u202efdp.pdf', 'exe.fdp.pdf'],
    ['a\u0000b.pdf', 'ab.pdf'],
    ['...pdf', 'pdf'],
    ['e\u0302\u0301.pdf', '\u1ebf.pdf'],
    [`${'d'.repeat(300)}.pdf`, `${'d'.repeat(116)}.pdf`],
  ])('called %j is listed as %j', async (sent, listed) => {
    const { file, drain } = await receiveFile(uploadRequest(sent, genuine.pdf))
    expect(file?.name).toBe(listed)
    await drain()
  })

  test('keeps its name within bounds and without folders, whatever it is called', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (name) => {
        const clean = cleanName(name)
        expect(clean.length).toBeLessThanOrEqual(120)
        expect(clean).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u)
        expect(cleanName(clean)).toBe(clean)
      }),
    )
  })

  test('that was not chosen is no file', async () => {
    const { file, drain } = await receiveFile(uploadRequest('', Buffer.alloc(0)))
    expect(file).toBeNull()
    await drain()
  })

  test.each(['__proto__', 'a.constructor.b', 'a.b.c.d.e.f.g.h.i', 'x'.repeat(201)])(
    'in a field called %s is answered 400',
    async (field) => {
      const receiving = receiveFile(uploadRequest('a.pdf', genuine.pdf, { field }))
      expect(statusOf(await thrownBy(receiving))).toBe(400)
    },
  )

  test('of a plain form is answered 400', async () => {
    const request = new Request('http://localhost/', {
      method: 'POST',
      body: new URLSearchParams({ a: 'b' }),
    })
    expect(statusOf(await thrownBy(receiveFile(request)))).toBe(400)
  })

  test('of a request that breaks off fails, and the pieces are let go', async () => {
    const whole = multipart('file', 'a.pdf', genuine.pdf)
    const request = {
      headers: new Headers({ 'Content-Type': 'multipart/form-data; boundary=----form7' }),
      body: inPieces(whole.subarray(0, whole.length - 500), 100) as Request['body'],
    }
    const { file } = await receiveFile(request)
    expect(file && statusOf(await thrownBy(bytesOf(file.data)))).toBe(400)
  })
})
