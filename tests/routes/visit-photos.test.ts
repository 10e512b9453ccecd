/** The doors of photographs: who may send, see and remove one, and what is answered to the others. */
import type { ActionFunctionArgs } from '@remix-run/node'
import { describe, expect, it } from 'vitest'
import type { Person } from '#models/person'
import { ScoreSheets } from '#models/score-sheet'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'
import { asVisit } from '#rules/presets/as-visit'
import { photoLimits } from '#rules/sheet-photos'
import { setDemoClock } from '#server/clock'
import { env } from '#server/env'
import { added, aVisit, photoRequest, photosOf } from '#tests/support/a-visit'
import { genuine } from '#tests/support/dossier'
import { cookieOf, getRequest, postRequest, statusOf, thrownBy } from '#tests/support/requests'
import { jpg as telling, secretIn } from '#tests/support/telling-files'
import { aPerson, aSeat, moments, openWorld } from '#tests/support/world'
import { loader as councilPhoto } from '../../app/chair/photo'
import { loader as trace } from '../../app/chair/trace'
import { loader as deskLoader } from '../../app/judge/desk'
import { loader as photo } from '../../app/judge/photo'
import { action as photos, loader as photosPage } from '../../app/judge/photos'
import { action as send } from '../../app/judge/send-photo'
import { aPanel, aSheet, declaration, fullMarks } from '../operations/a-judged-panel'

openWorld()

type Params = Record<string, string>

async function asking(request: Request, params: Params): Promise<ActionFunctionArgs> {
  env.isDemo = true
  await setDemoClock(moments.judging)
  return { request, params, context: {} } as unknown as ActionFunctionArgs
}

async function sending(person: Person, sheet: string, bytes: Uint8Array, name?: string) {
  const cookie = await cookieOf(person)
  return asking(photoRequest(bytes, { place: 'Xưởng' }, { cookie, ...(name && { name }) }), { sheet })
}

async function seeing(person: Person, sheet: string, id: string) {
  return asking(await getRequest(`/cham/${sheet}/anh/${id}`, person), { sheet, photo: id })
}

async function bodyOf(answer: Response) {
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

describe('a photograph sent by the script', () => {
  it('is kept, and how it is shown is told', async () => {
    const { judge, sheet, id } = await aVisit()
    const said = await bodyOf(await send(await sending(judge, id, telling)))
    const [kept] = await photosOf(sheet)
    expect(said).toEqual({
      status: 200,
      body: {
        kind: 'kept',
        photo: {
          id: kept?._id.toHexString(),
          width: kept?.width,
          height: kept?.height,
          takenAt: expect.stringMatching(/^2024-08-27T0/),
          place: 'Xưởng',
          isRemovable: true,
        },
      },
    })
  })

  it('in a round that is no visit, of the wrong kind or too large, is refused in words', async () => {
    const { regulations } = haGiangYouthContest(18, 2024)
    const desk = await aVisit({ sheet: { round: 'final' }, contest: { regulations } })
    const { judge, id, sheet } = await aVisit()
    const sentence = async (who: Person, where: string, bytes: Uint8Array, name?: string) =>
      (await bodyOf(await send(await sending(who, where, bytes, name)))).body
    expect(await sentence(desk.judge, desk.id, genuine.jpg)).toEqual({
      kind: 'refused',
      sentence: 'Chấm hồ sơ không phải vòng thẩm định thực tế nên phiếu không nhận ảnh.',
    })
    expect(await sentence(judge, id, genuine.pdf, 'a.pdf')).toMatchObject({ kind: 'refused' })
    const large = new Uint8Array(photoLimits.bytes + 1)
    expect(await sentence(judge, id, large)).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('10 MB'),
    })
    expect(await photosOf(sheet)).toEqual([])
  })

  it("to another judge's sheet is 404", async () => {
    const { contest, id } = await aVisit()
    const other = await aPerson()
    await aSeat(contest, other, 'judge')
    expect(statusOf(await thrownBy(send(await sending(other, id, genuine.jpg)).then()))).toBe(404)
  })
})

describe('the page of photographs', () => {
  it('keeps one without script and leads back to the desk; answers 409 once the sheet is confirmed', async () => {
    const { judge, sheet, id } = await aVisit()
    const led = await thrownBy(photos(await sending(judge, id, genuine.jpg)))
    expect(statusOf(led)).toBe(303)
    expect((led as Response).headers.get('Location')).toBe(`/cham/${id}?xem=phieu#anh`)
    await ScoreSheets.updateOne(
      { _id: sheet._id },
      { $set: { state: 'confirmed', confirmedAt: moments.judging } },
    )
    expect(statusOf(await photos(await sending(judge, id, genuine.png)))).toBe(409)
    const [kept] = await photosOf(sheet)
    const remove = await postRequest(`/cham/${id}/anh`, { remove: kept?._id.toHexString() ?? '' }, judge)
    expect(statusOf(await photos(await asking(remove, { sheet: id })))).toBe(409)
    expect(await photosOf(sheet)).toHaveLength(1)
  })

  it('is not there in a round that is no visit', async () => {
    const { regulations } = haGiangYouthContest(18, 2024)
    const { judge, id } = await aVisit({ sheet: { round: 'final' }, contest: { regulations } })
    const asked = await asking(await getRequest(`/cham/${id}/anh`, judge), { sheet: id })
    expect(statusOf(await thrownBy(photosPage(asked)))).toBe(404)
  })
})

/** Two judges of one work; the second has photographed and confirmed. */
async function twoJudges(peers: 'after-own' | 'never') {
  const preset = asVisit(haGiangYouthContest(18, 2024))
  const rounds = (preset.regulations.rounds ?? []).map((round) => ({ ...round, peers }))
  const world = await aVisit({ contest: { regulations: { ...preset.regulations, rounds } } })
  const { contest, judge, entry, submission } = world
  await aSeat(contest, await aPerson(), 'secretary')
  const other = await aPerson()
  await aSeat(contest, other, 'judge')
  const panel = await aPanel(contest, [{ person: other._id, isChair: false, declaration }])
  const theirs = await aSheet(contest, panel, other, { entry, submission })
  const acting = { actor: { person: other, roles: ['judge' as const] }, now: moments.judging }
  const { id: shot } = await added(acting, theirs._id.toHexString(), telling)
  const confirm = (of: typeof theirs) =>
    ScoreSheets.updateOne(
      { _id: of._id },
      { $set: { state: 'confirmed', marks: fullMarks, confirmedAt: moments.judging } },
    )
  return { ...world, judge, other, theirs, shot, confirm }
}

describe('seeing a photograph', () => {
  it('is for its own judge, and nothing of what the camera noted comes out', async () => {
    const { judge, sheet, id, acting } = await aVisit()
    const { id: shot } = await added(acting, id, telling)
    const answer = await photo(await seeing(judge, id, shot))
    expect(answer.headers.get('Content-Type')).toBe('image/webp')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes).toHaveLength((await photosOf(sheet))[0]?.size ?? 0)
    expect(secretIn(bytes)).toBeNull()
  })

  it('is for the other judges of the work only when both have confirmed and the round shows peers', async () => {
    const { judge, id, sheet, theirs, shot, confirm } = await twoJudges('after-own')
    const status = async () =>
      statusOf(await photo(await seeing(judge, id, shot)).catch((thrown: unknown) => thrown))
    const others = async () => {
      const page = await deskLoader(await asking(await getRequest(`/cham/${id}`, judge), { sheet: id }))
      return page.photos?.others.map((one) => one.id)
    }
    expect([await status(), await others()]).toEqual([404, []])
    await confirm(sheet)
    expect([await status(), await others()]).toEqual([404, []])
    await confirm(theirs)
    expect([await status(), await others()]).toEqual([200, [shot]])
  })

  it('is for no other judge in a round that hides peers', async () => {
    const { judge, id, sheet, theirs, shot, confirm } = await twoJudges('never')
    await Promise.all([confirm(sheet), confirm(theirs)])
    expect(statusOf(await thrownBy(photo(await seeing(judge, id, shot))))).toBe(404)
  })

  it('ends when the judge steps back', async () => {
    const { judge, sheet, id, acting } = await aVisit()
    const { id: shot } = await added(acting, id, genuine.jpg)
    await ScoreSheets.updateOne({ _id: sheet._id }, { $set: { state: 'recused' } })
    expect(statusOf(await thrownBy(photo(await seeing(judge, id, shot))))).toBe(404)
  })

  it('is for the chair of the contest, whose page of the work names it; for nobody else by that door', async () => {
    const { contest, judge, entry, shot } = await twoJudges('never')
    const [chair, stranger] = [await aPerson(), await aPerson()]
    await aSeat(contest, chair, 'chair')
    const elsewhere = await aVisit()
    await aSeat(elsewhere.contest, stranger, 'chair')
    const params = { contest: contest.slug, photo: shot }
    const path = `/hoi-dong/${contest.slug}/anh/${shot}`
    const by = async (person: Person, at: Params) =>
      councilPhoto(await asking(await getRequest(path, person), at))
    expect((await by(chair, params)).status).toBe(200)
    for (const person of [judge, stranger]) expect(statusOf(await thrownBy(by(person, params)))).toBe(403)
    const own = { ...params, contest: elsewhere.contest.slug }
    expect(statusOf(await thrownBy(by(stranger, own)))).toBe(404)
    const at = { contest: contest.slug, entry: entry._id.toHexString() }
    const page = await trace(await asking(await getRequest(`/hoi-dong/${contest.slug}/bai/x`, chair), at))
    expect(page.photos.map(({ id: one }) => one)).toEqual([shot])
  })
})
