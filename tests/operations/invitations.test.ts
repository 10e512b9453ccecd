/** Inviting, accepting for fewer entries, declining with a reason, asking again, and answers given by telephone. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Contest } from '#models/contest'
import { Experts } from '#models/expert'
import { newId } from '#models/ids'
import { Outbox } from '#models/outbox'
import { Panels } from '#models/panel'
import { People, type Person } from '#models/person'
import { Seats } from '#models/seat'
import { usualService } from '#rules/panel-service'
import { addJudge } from '#server/operations/add-judge'
import { answerInvitation } from '#server/operations/answer-invitation'
import { inviteJudge } from '#server/operations/invite-judge'
import { recordAnswer } from '#server/operations/record-answer'
import { removeJudge } from '#server/operations/remove-judge'
import { resendInvitation } from '#server/operations/resend-invitation'
import { NotFound, Refused } from '#server/refuse'
import { aContest, aPerson, by, byIn, moments, openWorld } from '#tests/support/world'
import { aPanel, journalOf } from './a-judged-panel'

openWorld()

let contest: Contest
let organiser: Person
let invited: Person
let id: string

beforeEach(async () => {
  contest = await aContest()
  organiser = await aPerson()
  invited = await aPerson({ name: 'Trần Văn Mời' })
  id = (await aPanel(contest, []))._id.toHexString()
})

const office = (now = moments.screening) => byIn(contest, organiser, now, 'organiser')
const judge = (person = invited) => ({ name: person.name, email: person.email, unit: '' })
const membersOf = async () => (await Panels.findById(id).lean())?.members ?? []
const lettersTo = (email: string) => Outbox.find({ to: email, template: 'panel-invitation' }).lean()
const accepts = { answer: 'accepted', maxLoad: 8, note: '' } as const
const declines = { answer: 'declined', maxLoad: null, note: 'Đi công tác nước ngoài' } as const

async function refusalOf(act: Promise<unknown>) {
  const error: unknown = await act.catch((thrown: unknown) => thrown)
  return error instanceof Refused ? error.refusal : error
}

describe('inviting', () => {
  test('makes a member who has not agreed, without a seat, tells them by letter, once', async () => {
    await inviteJudge(office(), id, { ...judge(), isGuest: true })
    await inviteJudge(office(), id, judge())
    const unanswered = { answeredAt: null, answer: null, maxLoad: null, note: '', isRecorded: false }
    expect(await membersOf()).toEqual([
      {
        person: invited._id,
        isChair: false,
        declaration: null,
        ...usualService,
        isGuest: true,
        invitation: { sentAt: moments.screening, ...unanswered },
      },
    ])
    expect(await Seats.countDocuments({ contest: contest._id, person: invited._id })).toBe(0)
    expect(await journalOf(`panel:${id}`)).toEqual([
      {
        action: 'panel.judge-invited',
        actor: organiser._id.toHexString(),
        at: moments.screening,
        details: { person: invited._id.toHexString(), name: 'Trần Văn Mời' },
      },
    ])
    const letters = await lettersTo(invited.email)
    expect(letters.map(({ data, contest: of }) => [data.link, data.name, of])).toEqual([
      [`http://localhost:3000/cham/loi-moi/${id}`, 'Trần Văn Mời', contest._id],
    ])
  })

  test('somebody unknown enters them among the people and in the register, titles apart', async () => {
    const email = `${newId().toHexString()}@example.org`
    await inviteJudge(office(), id, { name: 'PGS. TS. Lê Thị Mới', email, unit: '' })
    expect(await Experts.findOne({ email }).lean()).toMatchObject({
      name: 'Lê Thị Mới',
      academicTitle: 'associate-professor',
      degree: 'doctor',
      isActive: true,
    })
    const person = await People.findOne({ email }).lean()
    expect((await membersOf()).map((member) => member.person)).toEqual([person?._id])
  })
})

describe('whoever is invited', () => {
  beforeEach(() => inviteJudge(office(), id, judge()))

  test('accepts for so many entries, once, and gets the seat that opens the desk', async () => {
    const who = by(invited, moments.screening)
    await answerInvitation(who, id, accepts)
    await answerInvitation(by(invited, moments.judging), id, accepts)
    const [member] = await membersOf()
    expect(member?.invitation).toEqual({
      sentAt: moments.screening,
      answeredAt: moments.screening,
      ...accepts,
      isRecorded: false,
    })
    expect(
      await Seats.findOne({ contest: contest._id, person: invited._id, role: 'judge' }).lean(),
    ).toMatchObject({ from: moments.screening, until: null, decisionNumber: '02/QĐ-BTC' })
    expect((await journalOf(`panel:${id}`)).slice(1)).toEqual([
      {
        action: 'panel.invitation-accepted',
        actor: invited._id.toHexString(),
        at: moments.screening,
        details: { maxLoad: 8, note: '' },
      },
    ])
  })

  test('declines with a reason that the office reads, and gets no seat', async () => {
    await answerInvitation(by(invited, moments.screening), id, declines)
    expect((await membersOf())[0]?.invitation).toMatchObject(declines)
    expect(await Seats.countDocuments({ contest: contest._id, person: invited._id })).toBe(0)
  })

  test('cannot take the answer back alone', async () => {
    await answerInvitation(by(invited, moments.screening), id, declines)
    expect(await refusalOf(answerInvitation(by(invited, moments.judging), id, accepts))).toEqual({
      because: 'invitation-answered',
      answer: 'declined',
      at: moments.screening,
    })
  })

  test('is asked again after declining, with a second letter; the first answer stays in the journal', async () => {
    await answerInvitation(by(invited, moments.screening), id, declines)
    await resendInvitation(office(moments.judging), id, invited._id.toHexString())
    expect((await membersOf())[0]?.invitation).toMatchObject({ sentAt: moments.judging, answer: null })
    expect(await lettersTo(invited.email)).toHaveLength(2)
    await answerInvitation(by(invited, moments.judging), id, accepts)
    expect((await journalOf(`panel:${id}`)).map(({ action, details }) => [action, details.note])).toEqual([
      ['panel.judge-invited', undefined],
      ['panel.invitation-declined', 'Đi công tác nước ngoài'],
      ['panel.judge-invited', undefined],
      ['panel.invitation-accepted', ''],
    ])
  })

  test('is not asked again once they accepted', async () => {
    await answerInvitation(by(invited, moments.screening), id, accepts)
    expect(await refusalOf(resendInvitation(office(), id, invited._id.toHexString()))).toEqual({
      because: 'invitation-answered',
      answer: 'accepted',
      at: moments.screening,
    })
  })

  test('answers by telephone: the office writes it down, and the journal says who did', async () => {
    const given = { answer: 'accepted', maxLoad: 5, note: 'Gọi điện 10 giờ' } as const
    await recordAnswer(office(), id, invited._id.toHexString(), given)
    await recordAnswer(office(), id, invited._id.toHexString(), given)
    expect((await membersOf())[0]?.invitation).toMatchObject({ ...given, isRecorded: true })
    expect(await Seats.countDocuments({ contest: contest._id, person: invited._id })).toBe(1)
    expect((await journalOf(`panel:${id}`)).slice(1)).toEqual([
      {
        action: 'panel.invitation-accepted',
        actor: organiser._id.toHexString(),
        at: moments.screening,
        details: { person: invited._id.toHexString(), maxLoad: 5, note: 'Gọi điện 10 giờ' },
      },
    ])
  })

  test('may be appointed by decision all the same, which needs no answer', async () => {
    await addJudge(office(), id, judge())
    expect((await membersOf()).map(({ invitation }) => invitation)).toEqual([null])
    expect(await Seats.countDocuments({ contest: contest._id, person: invited._id })).toBe(1)
    expect(await refusalOf(answerInvitation(by(invited, moments.judging), id, accepts))).toBeInstanceOf(NotFound)
  })

  test('is taken off the panel without a trace but in the journal', async () => {
    await removeJudge(office(), id, invited._id.toHexString())
    expect(await membersOf()).toEqual([])
  })
})

describe('nobody answers for others', () => {
  test('a stranger, a member who was never asked, a panel that is not there: not found', async () => {
    await addJudge(office(), id, judge())
    const stranger = await aPerson()
    const acts = [
      () => answerInvitation(by(stranger, moments.screening), id, accepts),
      () => answerInvitation(by(invited, moments.screening), id, accepts),
      () => answerInvitation(by(invited, moments.screening), 'x', accepts),
      () => resendInvitation(office(), id, invited._id.toHexString()),
      () => recordAnswer(office(), id, invited._id.toHexString(), accepts),
      () => recordAnswer(office(), id, stranger._id.toHexString(), accepts),
    ]
    for (const act of acts) expect(await refusalOf(act())).toBeInstanceOf(NotFound)
  })
})
