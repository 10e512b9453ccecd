/** The judge's addresses through Request and Response: statuses, what is kept of bad input, and files. */
import type { ActionFunctionArgs } from '@remix-run/node'
import { describe, expect, it, vi } from 'vitest'
import { newId } from '#models/ids'
import { Uploads } from '#models/upload'
import type { Person } from '#models/person'
import type { FileKind } from '#rules/file-kinds'
import { setDemoClock } from '#server/clock'
import { env } from '#server/env'
import { openSession } from '#server/session'
import { keepBytes } from '#server/storage/keep-bytes'
import { genuine, zipOf } from '#tests/support/dossier'
import { linkedFileWords } from '#wording/vi/judge'
import {
  aContest,
  aPerson,
  aSeat,
  aSubmittedEntry,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'
import * as confirm from '../../app/judge/confirm'
import * as declare from '../../app/judge/declare'
import * as desk from '../../app/judge/desk'
import * as file from '../../app/judge/file'
import * as fileLink from '../../app/judge/file-link'
import * as fileOutline from '../../app/judge/file-outline'
import * as pagePicture from '../../app/judge/page-picture'
import * as queue from '../../app/judge/queue'
import * as recuse from '../../app/judge/recuse'
import * as linkedFile from '../../app/public-site/linked-file'
import { aDesk, aPanel, aSheet, declaration, fullMarks, kept, typedMarks } from '../operations/a-judged-panel'

openWorld()

type Params = Record<string, string>

/** Arguments of a loader or an action, signed in as `person`, while the contest's clock shows the judging phase. */
async function asking(person: Person | null, params: Params, form?: Record<string, string>, headers = {}) {
  env.isDemo = true
  await setDemoClock(moments.judging)
  const cookie = person ? ((await openSession(person._id)).split(';')[0] ?? '') : ''
  const init = form ? { method: 'POST', body: new URLSearchParams(form) } : {}
  const request = new Request('http://localhost/cham', { ...init, headers: { ...headers, Cookie: cookie } })
  return { request, params, context: {} } as unknown as ActionFunctionArgs
}

/** Whatever a route answered or threw: its status, its data, where it leads. */
async function outcome(run: () => unknown) {
  const answer: unknown = await Promise.resolve()
    .then(run)
    .catch((thrown: unknown) => thrown)
  if (answer instanceof Error) throw answer
  if (answer instanceof Response) return { status: answer.status, to: answer.headers.get('Location') }
  if (typeof answer === 'object' && answer !== null && 'init' in answer && 'data' in answer) {
    const { init, data } = answer as { init: { status: number } | null; data: unknown }
    return { status: init?.status ?? 200, data }
  }
  return { status: 200, data: answer }
}

describe('the desk’s form', () => {
  it('saves without the script and leads on: back to the sheet, or to its confirmation', async () => {
    const { judge, id } = await aDesk()
    const stay = { version: '0', goOn: 'stay', 'marks.novelty': '16,5' }
    expect(await outcome(async () => desk.action(await asking(judge, { sheet: id }, stay)))).toEqual({
      status: 303,
      to: `/cham/${id}?xem=phieu`,
    })
    const on = { version: '1', goOn: 'confirm', 'marks.effect': '20' }
    expect(await outcome(async () => desk.action(await asking(judge, { sheet: id }, on)))).toEqual({
      status: 303,
      to: `/cham/${id}/xac-nhan`,
    })
  })

  it('answers an unlawful mark 422 at its field, keeps everything typed, and saves the rest', async () => {
    const { judge, sheet, id } = await aDesk()
    const form = { version: '0', 'marks.novelty': '99', 'marks.effect': '20', remarks: 'Khá.' }
    expect(await outcome(async () => desk.action(await asking(judge, { sheet: id }, form)))).toEqual({
      status: 422,
      data: {
        ok: false,
        errors: { 'marks.novelty': 'mark-unlawful' },
        refusal: null,
        values: { marks: { novelty: '99', effect: '20' }, remarks: 'Khá.' },
      },
    })
    expect(await kept(sheet._id)).toMatchObject({ marks: { effect: 2000 }, remarks: 'Khá.' })
  })

  it('answers an old copy 409 with both values, and keeps what was typed', async () => {
    const { judge, id } = await aDesk({
      sheet: { state: 'in-progress', marks: { novelty: 1800 }, version: 4 },
    })
    const form = { version: '3', 'marks.novelty': '16,5' }
    expect(await outcome(async () => desk.action(await asking(judge, { sheet: id }, form)))).toMatchObject({
      status: 409,
      data: {
        refusal: {
          because: 'stale-version',
          changed: [{ field: 'marks.novelty', mine: '16,5', theirs: '18' }],
        },
        values: { marks: { novelty: '16,5' } },
      },
    })
  })

  it('answers unusable input 422: no version, remarks without end', async () => {
    const { judge, sheet, id } = await aDesk()
    const form = { version: 'một', remarks: 'x'.repeat(4001) }
    expect(await outcome(async () => desk.action(await asking(judge, { sheet: id }, form)))).toMatchObject({
      status: 422,
      data: { errors: { version: 'version-missing', remarks: 'remarks-too-long' } },
    })
    expect(await kept(sheet._id)).toEqual(sheet)
  })
})

describe('the judge’s pages', () => {
  const pages = { desk, confirm, recuse }

  it('send visitors to sign in, and refuse those who judge nowhere', async () => {
    const { id } = await aDesk()
    for (const page of [queue, ...Object.values(pages)]) {
      expect(await outcome(async () => page.loader(await asking(null, { sheet: id })))).toMatchObject({
        status: 302,
        to: '/dang-nhap?tiep=%2Fcham',
      })
      const entrant = await aPerson()
      expect(await outcome(async () => page.loader(await asking(entrant, { sheet: id })))).toEqual({
        status: 403,
        data: { refusal: { because: 'wrong-role', needs: ['judge'] } },
      })
    }
  })

  it('know no sheet of another judge, neither to read nor to write', async () => {
    const { contest, id } = await aDesk({ sheet: { state: 'in-progress', marks: fullMarks } })
    const other = await aPerson()
    await aSeat(contest, other, 'judge')
    const form = { version: '0', reason: 'Có.' }
    for (const { loader, action } of Object.values(pages)) {
      expect(await outcome(async () => loader(await asking(other, { sheet: id })))).toEqual({
        status: 404,
        data: null,
      })
      expect(await outcome(async () => action(await asking(other, { sheet: id }, form)))).toEqual({
        status: 404,
        data: null,
      })
    }
  })

  it('answer 403 before the declaration, which opens them', async () => {
    const { judge, panel, id } = await aDesk({ member: { declaration: null } })
    const load = () => outcome(async () => desk.loader(await asking(judge, { sheet: id })))
    expect(await load()).toEqual({ status: 403, data: { refusal: { because: 'not-declared' } } })
    const params = { panel: panel._id.toHexString() }
    expect(await outcome(async () => declare.action(await asking(judge, params, {})))).toMatchObject({
      status: 422,
      data: { errors: { pledged: 'pledge-missing', conflict: 'conflict-unanswered' } },
    })
    const signed = { pledged: 'on', conflict: 'none', note: '' }
    expect(await outcome(async () => declare.action(await asking(judge, params, signed)))).toEqual({
      status: 303,
      to: '/cham',
    })
    expect(await load()).toMatchObject({ status: 200 })
  })

  it('confirm a whole sheet, refuse a part of one, and step back only with a reason', async () => {
    const { judge, sheet, id } = await aDesk()
    const post = async (page: typeof confirm | typeof recuse, form: Record<string, string>) =>
      outcome(async () => page.action(await asking(judge, { sheet: id }, form)))
    expect(await post(confirm, { version: '0' })).toMatchObject({ status: 422 })
    expect(await post(recuse, { reason: ' ' })).toMatchObject({
      status: 422,
      data: { errors: { reason: 'reason-missing' } },
    })
    const marks = Object.entries(typedMarks).map(([code, text]) => [`marks.${code}`, text])
    const form = Object.fromEntries([['version', '0'], ...marks]) as Record<string, string>
    await outcome(async () => desk.action(await asking(judge, { sheet: id }, form)))
    expect(await post(confirm, { version: '1' })).toEqual({ status: 303, to: `/cham/${id}/xac-nhan` })
    expect(await kept(sheet._id)).toMatchObject({ state: 'confirmed', marks: fullMarks })
  })
})

describe('files', () => {
  async function aFile(kind: FileKind, part: string, content: Uint8Array) {
    const contest = await aContest()
    const [judge, owner] = [await aPerson(), await aPerson()]
    await aSeat(contest, judge, 'judge')
    const id = newId()
    const { storageKey, size, sha256 } = await keepBytes(content)
    const one = { part, name: `Tên-tác-giả.${kind}`, kind, size, sha256 }
    const answers = completeAnswers(contest, {
      files: [{ ...one, id: id.toHexString(), at: moments.open }],
    })
    const work = await aSubmittedEntry(contest, owner, { blindCode: '083', answers })
    const about = { contest: contest._id, entry: work.entry._id, by: owner._id, at: moments.open }
    await Uploads.create({ _id: id, ...one, ...about, storageKey })
    const panel = await aPanel(contest, [{ person: judge._id, isChair: false, declaration }])
    const sheet = await aSheet(contest, panel, judge, work)
    return { judge, params: { sheet: sheet._id.toHexString(), upload: id.toHexString() } }
  }

  const shut = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox"

  it('are shown as pictures of their pages, never run, never kept by others', async () => {
    const { judge, params } = await aFile('pdf', 'explanation', genuine.pdf)
    const asked = await asking(judge, { ...params, page: '1' })
    const request = new Request('http://localhost/cham?rong=900', asked.request)
    const response = await pagePicture.loader({ ...asked, request })
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.toString('latin1', 8, 12)).toBe('WEBP')
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'private, max-age=3600',
      'content-length': String(bytes.length),
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'content-type': 'image/webp',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    })
    const outline = await outcome(async () => fileOutline.loader(await asking(judge, params)))
    expect(outline).toEqual({ status: 200, data: { shows: 'pages', pages: [{ width: 595, height: 842 }] } })
  })

  it('are saved by a link that opens for minutes without a cookie, under a neutral name', async () => {
    const { judge, params } = await aFile('zip', 'media', zipOf('main.py'))
    const { status, to } = (await outcome(async () => fileLink.loader(await asking(judge, params)))) as {
      status: number
      to: string
    }
    expect([status, to]).toEqual([303, expect.stringMatching(/^\/tep-tam\/[\w.-]+$/)])
    const token = to.replace('/tep-tam/', '')
    const response = await linkedFile.loader(await asking(null, { token }))
    expect(Buffer.from(await response.arrayBuffer()).equals(zipOf('main.py'))).toBe(true)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'content-disposition': 'attachment; filename="phach-083-video-hoac-phan-mem-1.zip"',
      'content-security-policy': shut,
      'content-type': 'application/zip',
      'x-content-type-options': 'nosniff',
    })
    const last = token.endsWith('A') ? 'B' : 'A'
    for (const forged of [
      `${token.slice(0, -1)}${last}`,
      `${newId().toHexString()}${token.slice(24)}`,
      'x',
      '',
    ]) {
      const refused = await linkedFile.loader(await asking(null, { token: forged }))
      expect([refused.status, await refused.text()]).toEqual([404, linkedFileWords.gone])
    }
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5 * 60_000 + 1_000 })
    const late = await linkedFile.loader(await asking(null, { token }))
    vi.useRealTimers()
    expect(late.status).toBe(404)
  })

  it('that are films come in the parts that a player asks for', async () => {
    const { judge, params } = await aFile('mp4', 'media', genuine.mp4)
    const size = genuine.mp4.length
    const ask = async (Range: string) => {
      const response = await file.loader(await asking(judge, params, undefined, { Range }))
      return [response.status, response.headers.get('Content-Range'), await response.text()]
    }
    const text = (from: number, to?: number) => genuine.mp4.subarray(from, to).toString('utf8')
    expect(await ask('bytes=4-7')).toEqual([206, `bytes 4-7/${size}`, 'ftyp'])
    expect(await ask(`bytes=${size - 3}-`)).toEqual([206, `bytes ${size - 3}-${size - 1}/${size}`, text(-3)])
    expect(await ask('bytes=-2')).toEqual([206, `bytes ${size - 2}-${size - 1}/${size}`, text(-2)])
    expect(await ask(`bytes=${size - 5}-99999`)).toEqual([
      206,
      `bytes ${size - 5}-${size - 1}/${size}`,
      text(-5),
    ])
    expect(await ask(`bytes=${size}-`)).toEqual([416, `bytes */${size}`, ''])
    for (const whole of ['bytes=0-1,4-5', 'lines=1-2']) {
      expect((await ask(whole)).slice(0, 2)).toEqual([200, null])
    }
    const { headers } = await file.loader(await asking(judge, params))
    expect(Object.fromEntries(headers)).toMatchObject({
      'accept-ranges': 'bytes',
      'content-disposition': 'inline; filename="phach-083-video-hoac-phan-mem-1.mp4"',
      'content-security-policy': shut,
      'content-type': 'video/mp4',
      'x-frame-options': 'SAMEORIGIN',
    })
  })

  it('of the secretariat are not there for a judge', async () => {
    const { judge, params } = await aFile('jpg', 'portraits', genuine.jpg)
    for (const { loader } of [file, fileLink, fileOutline, pagePicture]) {
      expect(await outcome(async () => loader(await asking(judge, { ...params, page: '1' })))).toEqual({
        status: 404,
        data: null,
      })
    }
  })
})
