/** The pages of people as functions of requests: who may pass, what bad input is answered, where good input leads. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Contest } from '#models/contest'
import { Experts } from '#models/expert'
import { newId } from '#models/ids'
import { Panels } from '#models/panel'
import type { Person } from '#models/person'
import { inviteJudge } from '#server/operations/invite-judge'
import { cookieOf, getRequest, postRequest, statusOf, thrownBy } from '#tests/support/requests'
import { aContest, aPerson, aSeat, byIn, moments, openWorld } from '#tests/support/world'
import { aPanel } from '../operations/a-judged-panel'
import * as invitation from '../../app/account/invitation'
import * as panelSecretary from '../../app/judge/panel-secretary'
import * as pledge from '../../app/judge/pledge'
import * as expertPage from '../../app/office/expert'
import * as expertBatch from '../../app/office/expert-batch'
import * as expertFile from '../../app/office/expert-file'
import * as expertImport from '../../app/office/expert-import'
import * as experts from '../../app/office/experts'
import * as panelPage from '../../app/office/panel'
import * as panelChoice from '../../app/office/panel-choice'
import * as panelMember from '../../app/office/panel-member'

vi.mock('#server/clock', async () => {
  const { moments: frozen } = await import('#tests/support/world')
  return { currentTime: () => Promise.resolve(frozen.screening) }
})

openWorld()

let contest: Contest
let secretary: Person
let panel: string

beforeEach(async () => {
  contest = await aContest()
  secretary = await aPerson()
  await aSeat(contest, secretary, 'secretary')
  panel = (await aPanel(contest, []))._id.toHexString()
})

type Args = LoaderFunctionArgs
type Door = (args: Args) => Promise<unknown>

const at = (tail: string) => `/to-chuc/${contest.slug}${tail}`

async function get(
  load: Door,
  tail: string,
  params: Record<string, string> = {},
  who: Person | undefined = secretary,
) {
  const request = await getRequest(at(tail), who)
  return load({ request, params: { contest: contest.slug, ...params }, context: {} as Args['context'] })
}

async function post(
  act: Door,
  tail: string,
  fields: Record<string, string>,
  params: Record<string, string> = {},
) {
  const request = await postRequest(at(tail), fields, secretary)
  return act({ request, params: { contest: contest.slug, ...params }, context: {} as Args['context'] })
}

/** What a failed form answered: its status and its errors. */
const failure = (answer: unknown) => {
  const { data } = answer as { data: { errors: object; refusal: unknown; values: object } }
  return { status: statusOf(answer), errors: data.errors, refusal: data.refusal, values: data.values }
}

const placeOf = (answer: unknown) => (answer as Response).headers.get('Location')

describe('the office pages', () => {
  const doors: [string, Door, Record<string, string>][] = [
    ['experts', experts.loader, {}],
    ['expert', expertPage.loader, { expert: 'moi' }],
    ['expert import', expertImport.loader, {}],
    ['expert file', expertFile.loader, {}],
    ['expert batch', expertBatch.loader, { batch: 'x' }],
    ['panel choice', panelChoice.loader, { panel: 'x' }],
    ['panel member', panelMember.loader, { panel: 'x', person: 'x' }],
  ]

  test.each(doors)('%s opens for nobody but officers', async (_name, load, params) => {
    const judge = await aPerson()
    await aSeat(contest, judge, 'judge')
    expect(statusOf(await thrownBy(get(load, '', params, judge)))).toBe(403)
    const request = await getRequest(at(''))
    expect(
      statusOf(
        await thrownBy(
          load({ request, params: { contest: contest.slug, ...params }, context: {} as Args['context'] }),
        ),
      ),
    ).toBe(302)
  })

  test('of people and panels that are not there are not found', async () => {
    for (const [load, params] of [
      [expertPage.loader, { expert: newId().toHexString() }],
      [expertBatch.loader, { batch: newId().toHexString() }],
      [panelChoice.loader, { panel: newId().toHexString() }],
      [panelMember.loader, { panel, person: newId().toHexString() }],
    ] as const) {
      expect(statusOf(await thrownBy(get(load, '', params)))).toBe(404)
    }
  })

  test('an expert is typed, refused with what was typed kept, and kept', async () => {
    const typed = { version: '0', name: '', email: 'sai', fields: 'Cơ khí' }
    expect(failure(await post(expertPage.action, '', typed, { expert: 'moi' }))).toMatchObject({
      status: 422,
      errors: { name: 'expert-name-missing', email: 'email-unreadable' },
      values: { fields: 'Cơ khí' },
    })
    const good = { ...typed, name: 'Lê Ân', email: `${newId().toHexString()}@vidu.example`, isActive: 'on' }
    const kept = await thrownBy(post(expertPage.action, '', good, { expert: 'moi' }))
    const expert = await Experts.findOne({ email: good.email }).lean()
    expect(placeOf(kept)).toBe(at(`/chuyen-gia/${expert?._id.toHexString()}?da-luu=1`))
    expect(failure(await post(expertPage.action, '', good, { expert: 'moi' }))).toMatchObject({
      status: 422,
      refusal: { because: 'expert-known', name: 'Lê Ân' },
      values: { name: 'Lê Ân' },
    })
  })

  test('a spreadsheet leads to its preview, and the preview to the register; a file that is none is refused', async () => {
    const handIn = async (text: string) => {
      const form = new FormData()
      form.set('bang', new File([text], 'ds.csv'))
      const headers = { Cookie: await cookieOf(secretary) }
      const request = new Request(`http://localhost:3000${at('')}`, { method: 'POST', body: form, headers })
      return expertImport.action({
        request,
        params: { contest: contest.slug },
        context: {} as Args['context'],
      })
    }
    expect(failure(await handIn('Không phải;danh sách\n1;2'))).toMatchObject({
      refusal: { because: 'spreadsheet-unfit', problem: { code: 'columns-missing' } },
    })
    const place = placeOf(
      await thrownBy(handIn(`Họ và tên;Email\nLê Bảng;${newId().toHexString()}@vidu.example`)),
    )
    const batch = place?.split('/').at(-1) ?? ''
    expect(place).toBe(at(`/chuyen-gia/bang-tinh/${batch}`))
    expect(placeOf(await thrownBy(post(expertBatch.action, '', {}, { batch })))).toBe(place)
    expect(await Experts.countDocuments({ name: 'Lê Bảng' })).toBe(1)
  })

  test('the register leaves as a workbook that no cache keeps', async () => {
    const answer = (await get(expertFile.loader, '')) as Response
    expect(answer.headers.get('Content-Disposition')).toContain('so-chuyen-gia.xlsx')
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  test('a panel ends no earlier than it begins, and days must exist', async () => {
    const typed = {
      act: 'change',
      name: 'Tổ 1',
      fields: 'software',
      'from.day': '31',
      'from.month': '8',
      'from.year': '2024',
      'until.day': '1',
      'until.month': '8',
      'until.year': '2024',
    }
    expect(failure(await post(panelPage.action, '', typed, { panel })).errors).toEqual({
      until: 'until-before-from',
    })
    const unreal = { ...typed, 'from.month': '2' }
    expect(failure(await post(panelPage.action, '', unreal, { panel })).errors).toEqual({
      from: 'day-invalid',
    })
    await thrownBy(post(panelPage.action, '', { ...typed, 'until.month': '9' }, { panel }))
    expect(await Panels.findById(panel).lean()).toMatchObject({ from: '2024-08-31', until: '2024-09-01' })
  })

  test('somebody is invited, asked again and answered for by telephone; duties need at least one', async () => {
    const email = `${newId().toHexString()}@vidu.example`
    const invite = {
      act: 'invite-judge',
      'judge.name': 'Lê Mời',
      'judge.email': email,
      'judge.isGuest': 'on',
    }
    expect(placeOf(await thrownBy(post(panelPage.action, '', invite, { panel })))).toBe(
      at(`/to-giam-khao/${panel}`),
    )
    const person = (await Panels.findById(panel).lean())?.members[0]?.person.toHexString() ?? ''
    await thrownBy(post(panelPage.action, '', { act: 'resend', person }, { panel }))
    const record = {
      act: 'record',
      'recorded.answer': 'accepted',
      'recorded.maxLoad': '0',
      'recorded.note': '',
    }
    expect(failure(await post(panelMember.action, '', record, { panel, person })).errors).toEqual({
      'recorded.maxLoad': 'load-invalid',
      'recorded.note': 'record-note-missing',
    })
    const good = { ...record, 'recorded.maxLoad': '8', 'recorded.note': 'Gọi 10 giờ' }
    await thrownBy(post(panelMember.action, '', good, { panel, person }))
    const idle = { act: 'serve', 'service.decisionNumber': '' }
    expect(failure(await post(panelMember.action, '', idle, { panel, person })).errors).toEqual({
      'service.isScoring': 'duty-missing',
    })
    expect((await Panels.findById(panel).lean())?.members).toMatchObject([
      { isGuest: true, invitation: { answer: 'accepted', maxLoad: 8, isRecorded: true } },
    ])
  })
})

describe('the pages of a member', () => {
  async function invited() {
    const person = await aPerson()
    const organiser = byIn(contest, secretary, moments.screening, 'organiser')
    await inviteJudge(organiser, panel, { name: person.name, email: person.email, unit: '' })
    return person
  }

  const answering = async (fields: Record<string, string>, person: Person) =>
    invitation.action({
      request: await postRequest(`/cham/loi-moi/${panel}`, fields, person),
      params: { panel },
      context: {} as Args['context'],
    })

  test('the invitation asks to sign in, is nobody else’s, and wants a reason for a no', async () => {
    const person = await invited()
    const open = async (who?: Person) =>
      invitation.loader({
        request: await getRequest(`/cham/loi-moi/${panel}`, who),
        params: { panel },
        context: {} as Args['context'],
      })
    expect(placeOf(await thrownBy(open()))).toContain('/dang-nhap')
    expect(statusOf(await thrownBy(open(await aPerson())))).toBe(404)
    expect(await open(person)).toMatchObject({ given: null })
    expect(failure(await answering({}, person)).errors).toEqual({ answer: 'answer-missing' })
    expect(failure(await answering({ answer: 'declined', note: ' ' }, person)).errors).toEqual({
      note: 'decline-note-missing',
    })
    expect(failure(await answering({ answer: 'accepted', maxLoad: '2,5' }, person)).errors).toEqual({
      maxLoad: 'load-invalid',
    })
    expect(placeOf(await thrownBy(answering({ answer: 'accepted', maxLoad: '5' }, person)))).toBe(
      `/cham/loi-moi/${panel}`,
    )
    expect(await open(person)).toMatchObject({ given: { answer: 'accepted', maxLoad: 5 } })
    expect(failure(await answering({ answer: 'declined', note: 'Bận' }, person))).toMatchObject({
      status: 409,
      refusal: { because: 'invitation-answered', answer: 'accepted' },
    })
  })

  test('the pledge and the secretary’s page are for members of the panel alone', async () => {
    const person = await invited()
    await thrownBy(answering({ answer: 'accepted' }, person))
    const stranger = await aPerson()
    await aSeat(contest, stranger, 'judge')
    const open = async (load: Door, who: Person) =>
      load({ request: await getRequest('/cham', who), params: { panel }, context: {} as Args['context'] })
    expect(await open(pledge.loader, person)).toMatchObject({ signedAt: null })
    for (const [load, who] of [
      [pledge.loader, stranger],
      [panelSecretary.loader, stranger],
      [panelSecretary.loader, person],
    ] as const) {
      expect(statusOf(await thrownBy(open(load, who)))).toBe(404)
    }
    await Panels.updateOne({ _id: panel }, { $set: { 'members.0.isSecretary': true } })
    expect(await open(panelSecretary.loader, person)).toMatchObject({ confirmed: 0, assigned: 0 })
  })
})
