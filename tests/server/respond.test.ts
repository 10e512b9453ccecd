/** From a posted form to an answer: what was typed is kept, and every failure has its status. */
import { redirect } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Refusal } from '#rules/refusal'
import { NotFound, refuse } from '#server/refuse'
import { answer, attempt, respond } from '#server/respond'
import { postRequest, thrownBy } from '#tests/support/requests'

const form = z.object({
  title: z.string().trim().min(1, 'title-missing').max(10, 'too-long'),
  authors: z.record(z.string(), z.object({ name: z.string().min(1, 'name-missing') })).default({}),
})

const posted = (fields: Record<string, string>) => postRequest('/du-thi', fields)
const never = () => Promise.reject(new Error('must not run'))

describe('a form that is not usable', () => {
  test('is answered 422 with an error for each field and everything that was typed', async () => {
    const request = await posted({
      title: '   ',
      'authors.a1.name': '',
      'authors.a2.name': 'Mai',
      extra: 'x',
    })
    expect(await respond(request, form, never)).toMatchObject({
      init: { status: 422 },
      data: {
        ok: false,
        errors: { title: 'title-missing', 'authors.a1.name': 'name-missing' },
        refusal: null,
        values: { title: '   ', authors: { a1: { name: '' }, a2: { name: 'Mai' } }, extra: 'x' },
      },
    })
  })

  test('says one thing of each field: the first', async () => {
    const strict = z.object({ title: z.string().min(5, 'too-short').regex(/^\d+$/, 'not-digits') })
    expect(await respond(await posted({ title: 'ab' }), strict, never)).toMatchObject({
      data: { errors: { title: 'too-short' } },
    })
  })

  test('names that reach into a prototype are answered 400 before anything is read', async () => {
    const error = await thrownBy(respond(await posted({ '__proto__.admin': '1' }), form, never))
    expect(error).toMatchObject({ init: { status: 400 } })
  })
})

describe('an operation', () => {
  test('gets the parsed input, and what it returns is the answer', async () => {
    const request = await posted({ title: '  Mô hình ', 'authors.a1.name': 'Mai' })
    const result = await respond(request, form, async (input) => ({ ok: true as const, input }))
    expect(result).toEqual({ ok: true, input: { title: 'Mô hình', authors: { a1: { name: 'Mai' } } } })
  })

  test('may lead elsewhere', async () => {
    const act = async () => redirect('/du-thi', 303)
    const returned = (await respond(await posted({ title: 'a' }), form, act)) as Response
    expect([returned.status, returned.headers.get('Location')]).toEqual([303, '/du-thi'])
    const thrown = await thrownBy(
      respond(await posted({ title: 'a' }), form, async () => {
        throw redirect('/du-thi', 303)
      }),
    )
    expect((thrown as Response).status).toBe(303)
  })

  const refusals: [number, Refusal][] = [
    [403, { because: 'wrong-role', needs: ['chair'] }],
    [409, { because: 'stale-version', changedAt: new Date(0), changed: [] }],
    [413, { because: 'file-too-large', maxBytes: 10 }],
    [422, { because: 'reason-missing' }],
    [429, { because: 'too-often', retryAfterSeconds: 30 }],
  ]

  test.each(refusals)(
    'refused is answered %s with the refusal and what was typed',
    async (status, refusal) => {
      const request = await posted({ title: 'Giữ lại' })
      const result = await respond(request, form, async () => refuse(refusal))
      expect(result).toMatchObject({
        init: { status },
        data: { ok: false, errors: {}, refusal, values: { title: 'Giữ lại' } },
      })
    },
  )

  test('about something that is not there is answered 404', async () => {
    const error = await thrownBy(
      respond(await posted({ title: 'a' }), form, () => Promise.reject(new NotFound('entry'))),
    )
    expect(error).toMatchObject({ init: { status: 404 }, data: null })
  })

  test('that fails for a reason of its own fails as it is', async () => {
    const broken = new Error('the disk is full')
    const error = await thrownBy(respond(await posted({ title: 'a' }), form, () => Promise.reject(broken)))
    expect(error).toBe(broken)
  })

  test('without a form keeps the values it is given', async () => {
    const result = await attempt({ part: 'pictures' }, async () => refuse({ because: 'file-empty' }))
    expect(result).toMatchObject({
      init: { status: 422 },
      data: { ok: false, refusal: { because: 'file-empty' }, values: { part: 'pictures' } },
    })
  })
})

describe('a query', () => {
  test('answers with what it found', async () => {
    expect(await answer(async () => ({ title: 'a' }))).toEqual({ title: 'a' })
  })

  test('that finds nothing is a 404', async () => {
    const error = await thrownBy(answer(() => Promise.reject(new NotFound('entry'))))
    expect(error).toMatchObject({ init: { status: 404 } })
  })

  test('that is refused carries its refusal and status', async () => {
    const refusal: Refusal = { because: 'not-declared' }
    const error = await thrownBy(answer(async () => refuse(refusal)))
    expect(error).toMatchObject({ init: { status: 403 }, data: { refusal } })
  })
})
