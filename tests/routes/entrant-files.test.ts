/** Files of the dossier over the wire: taken in, given back as downloads, and nobody else's. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { ActionFunctionArgs } from '@remix-run/node'
import { Entries } from '#models/entry'
import { newId } from '#models/ids'
import type { Person } from '#models/person'
import { emptyAnswers } from '#rules/entry'
import { genuine, uploadRequest } from '#tests/support/dossier'
import { cookieOf, getRequest, postRequest, statusOf, thrownBy } from '#tests/support/requests'
import { aContest, anEntry, aPerson, openWorld } from '#tests/support/world'
import * as filePage from '../../app/entrant/file'
import * as filesPage from '../../app/entrant/files'
import * as thumbnail from '../../app/entrant/thumbnail'

vi.mock('#server/clock', async () => {
  const { moments: frozen } = await import('#tests/support/world')
  return { currentTime: () => Promise.resolve(frozen.open) }
})
openWorld()

let owner: Person
let id: string

beforeEach(async () => {
  owner = await aPerson()
  id = (await anEntry(await aContest(), owner, { answers: emptyAnswers() }))._id.toHexString()
})

async function upload(name: string, content: Uint8Array, part = 'explanation', person = owner) {
  const path = `/du-thi/${id}/tep?phan=${part}`
  const request = uploadRequest(name, content, { path, cookie: await cookieOf(person) })
  return filesPage.action({ request, params: { entry: id }, context: {} } as unknown as ActionFunctionArgs)
}

async function download(file: string, person: Person, entry = id): Promise<Response> {
  const request = await getRequest(`/du-thi/${entry}/tep/${file}`, person)
  return filePage.loader({
    request,
    params: { entry, upload: file },
    context: {},
  } as unknown as ActionFunctionArgs)
}

const attached = async () => (await Entries.findById(id).lean())?.answers.files ?? []

describe('an upload', () => {
  test('leads back to its part, and comes back byte for byte as a download', async () => {
    const thrown = await thrownBy(upload('Thuyết minh “đẹp”.pdf', genuine.pdf))
    expect(thrown).toBeInstanceOf(Response)
    expect((thrown as Response).status).toBe(303)
    expect((thrown as Response).headers.get('Location')).toBe(`/du-thi/${id}/tep#file-explanation`)
    const [file] = await attached()
    const response = await download(file?.id ?? '', owner)
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename="Thuyet minh dep.pdf"; filename*=UTF-8''${encodeURIComponent('Thuyết minh “đẹp”.pdf')}`,
      'content-length': String(genuine.pdf.length),
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
    })
    expect(Buffer.from(await response.arrayBuffer()).equals(genuine.pdf)).toBe(true)
  })

  test.each([
    ['of the wrong kind', 'a.pdf', genuine.exe, 'explanation', 422, 'file-kind'],
    ['that is empty', 'a.pdf', Buffer.alloc(0), 'explanation', 422, 'file-empty'],
    ['that was not chosen', '', Buffer.alloc(0), 'explanation', 422, 'file-missing'],
    [
      'that is too large',
      'a.jpg',
      Buffer.concat([genuine.jpg, Buffer.alloc(5 * 1024 * 1024)]),
      'portraits',
      413,
      'file-too-large',
    ],
  ] as const)('%s is answered in words, at its part', async (_, name, content, part, status, because) => {
    const answer = await upload(name, content, part)
    expect(statusOf(answer)).toBe(status)
    expect((answer as unknown as { data: object }).data).toMatchObject({
      ok: false,
      refusal: { because },
      values: { part },
    })
    expect(await attached()).toEqual([])
  })

  test('to a part or an entry that is not one own is not found', async () => {
    expect(statusOf(await thrownBy(upload('a.pdf', genuine.pdf, 'khong-co')))).toBe(404)
    expect(statusOf(await thrownBy(upload('a.pdf', genuine.pdf, 'explanation', await aPerson())))).toBe(404)
    expect(await attached()).toEqual([])
  })
})

describe('a file', () => {
  test('is removed by its button', async () => {
    await thrownBy(upload('a.pdf', genuine.pdf))
    const [file] = await attached()
    const request = await postRequest(`/du-thi/${id}/tep`, { remove: file?.id ?? '' }, owner)
    const removing = filesPage.action({
      request,
      params: { entry: id },
      context: {},
    } as unknown as ActionFunctionArgs)
    expect(((await thrownBy(removing)) as Response).headers.get('Location')).toBe(
      `/du-thi/${id}/tep#file-explanation`,
    )
    expect(await attached()).toEqual([])
    expect(statusOf(await thrownBy(download(file?.id ?? '', owner)))).toBe(404)
  })

  test('has a small picture of its first page, for its owner only', async () => {
    await thrownBy(upload('a.pdf', genuine.pdf))
    const [listed] = await attached()
    expect(listed).toMatchObject({ kind: 'pdf', pages: 1 })
    const ask = async (person: Person) => {
      const request = await getRequest(`/du-thi/${id}/tep/${listed?.id}/anh`, person)
      const params = { entry: id, upload: listed?.id }
      return thumbnail.loader({ request, params, context: {} } as unknown as ActionFunctionArgs)
    }
    const response = await ask(owner)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect([response.headers.get('Content-Type'), bytes.toString('latin1', 8, 12)]).toEqual([
      'image/webp',
      'WEBP',
    ])
    expect(statusOf(await thrownBy(ask(await aPerson())))).toBe(404)
  })

  test('is not found by others, under another entry, or under an id that is none', async () => {
    await thrownBy(upload('a.pdf', genuine.pdf))
    const file = (await attached())[0]?.id ?? ''
    const stranger = await aPerson()
    const other = (await anEntry(await aContest(), owner))._id.toHexString()
    for (const asking of [
      () => download(file, stranger),
      () => download(file, owner, other),
      () => download(newId().toHexString(), owner),
      () => download('../../etc/passwd', owner),
    ]) {
      expect(statusOf(await thrownBy(asking()))).toBe(404)
    }
  })
})
