/** What somebody invited, a judge and a panel's secretary see of a panel: nothing of works, marks and entrants. */
import { describe, expect, test } from 'vitest'
import { Panels } from '#models/panel'
import { Seats } from '#models/seat'
import { pledgeVersion } from '#rules/pledge'
import { usualService } from '#rules/panel-service'
import { invitation } from '#server/queries/invitation'
import { panel as panelQuery } from '#server/queries/panel'
import { panelMember } from '#server/queries/panel-member'
import { panelSecretary } from '#server/queries/panel-secretary'
import { pledgePaper } from '#server/queries/pledge-paper'
import { NotFound } from '#server/refuse'
import { countQueries } from '#tests/support/count-queries'
import {
  aContest,
  anAuthor,
  aPerson,
  aSeat,
  aSubmittedEntry,
  aUnit,
  by,
  byIn,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'
import { aPanel, aSheet, declaration } from '../operations/a-judged-panel'

openWorld()

const asked = {
  sentAt: moments.screening,
  answeredAt: null,
  answer: null,
  maxLoad: null,
  note: '',
  isRecorded: false,
}

/** Names that could leak: of the author, the school, the unit, the owner, the teacher, the work, its code and its marks. */
const secret = 'BÍMẬT'

/** A panel with its secretary, one judge who marked and one who has not begun. */
async function aPanelWithSecretary(extraJudges = 0) {
  const contest = await aContest()
  const [secretary, judge, idle] = [await aPerson(), await aPerson(), await aPerson()]
  const extra = await Promise.all(Array.from({ length: extraJudges }, () => aPerson()))
  for (const one of [secretary, judge, idle, ...extra]) await aSeat(contest, one, 'judge')
  const member = (person: typeof judge) => ({ person: person._id, isChair: false, declaration })
  const panel = await aPanel(contest, [
    { ...member(secretary), declaration: null, isSecretary: true, isScoring: false },
    { ...member(judge), isChair: true },
    { ...member(idle), declaration: null, isGuest: true },
    ...extra.map(member),
  ])
  const unit = await aUnit({ name: `Trường ${secret}` })
  const owner = await aPerson({ name: `Chủ ${secret}`, email: `${secret}${panel._id}@example.org` })
  const author = anAuthor({ name: `Tác giả ${secret}`, school: `Lớp ${secret}` })
  const answers = completeAnswers(contest, {
    title: `Máy ${secret}`,
    authors: [author],
    teacher: { has: true, name: `Cô ${secret}`, school: secret, phone: '', email: '' },
    unit: unit._id.toHexString(),
  })
  const work = await aSubmittedEntry(contest, owner, { blindCode: `${secret}7`, answers })
  await aSheet(contest, panel, judge, work, {
    state: 'confirmed',
    marks: { novelty: 3717, effect: 2919 },
    remarks: `Lời ${secret}`,
    confirmedAt: moments.judging,
    updatedAt: moments.judging,
  })
  await aSheet(contest, panel, idle, work)
  return { contest, panel, id: panel._id.toHexString(), secretary, judge, idle }
}

describe('the secretary of a panel', () => {
  test('sees how far each judge has come', async () => {
    const { contest, panel, id, secretary, judge, idle } = await aPanelWithSecretary()
    const page = await panelSecretary(by(secretary, moments.judging, 'judge'), id)
    const common = { isScoring: true, standing: 'serving' }
    expect(page).toEqual({
      now: moments.judging,
      contest: { shortTitle: contest.shortTitle },
      panel: { name: panel.name, decisionNumber: '02/QĐ-BTC' },
      deadline: expect.any(Date),
      confirmed: 1,
      assigned: 2,
      judges: [
        {
          ...common,
          person: judge._id.toHexString(),
          name: judge.name,
          isChair: true,
          isGuest: false,
          hasPledged: true,
          assigned: 1,
          blank: 0,
          inProgress: 0,
          confirmed: 1,
          recused: 0,
          lastActivity: moments.judging,
        },
        {
          ...common,
          person: idle._id.toHexString(),
          name: idle.name,
          isChair: false,
          isGuest: true,
          hasPledged: false,
          assigned: 1,
          blank: 1,
          inProgress: 0,
          confirmed: 0,
          recused: 0,
          lastActivity: null,
        },
      ],
    })
  })

  test('learns no name, work, code, remark or mark', async () => {
    const { id, secretary } = await aPanelWithSecretary()
    const told = JSON.stringify(await panelSecretary(by(secretary, moments.judging, 'judge'), id))
    for (const word of [secret, '3717', '2919', '6636']) expect(told).not.toContain(word)
  })

  test('of another panel, one who served, a plain judge, one without a seat: not found', async () => {
    const { panel, id, secretary, judge } = await aPanelWithSecretary()
    const stranger = await aPerson()
    for (const one of [judge, stranger]) {
      await expect(panelSecretary(by(one, moments.judging, 'judge'), id)).rejects.toBeInstanceOf(NotFound)
    }
    await Panels.updateOne({ _id: panel._id }, { $set: { 'members.0.until': '2024-08-26' } })
    const as = by(secretary, moments.judging, 'judge')
    await expect(panelSecretary(as, id)).rejects.toBeInstanceOf(NotFound)
    await Panels.updateOne({ _id: panel._id }, { $set: { 'members.0.until': null } })
    await Seats.updateOne({ person: secretary._id }, { $set: { until: moments.screening } })
    await expect(panelSecretary(as, id)).rejects.toBeInstanceOf(NotFound)
  })

  test('costs as many commands for five judges as for two', async () => {
    const few = await aPanelWithSecretary()
    const many = await aPanelWithSecretary(3)
    const asking = ({ secretary, id }: typeof few) =>
      countQueries(() => panelSecretary(by(secretary, moments.judging, 'judge'), id))
    expect(await asking(many)).toBe(await asking(few))
  })
})

describe('whoever is invited', () => {
  test('reads which panel, which fields and when, and nothing of works or other members', async () => {
    const { contest, panel, id, judge } = await aPanelWithSecretary()
    const person = await aPerson()
    await Panels.updateOne(
      { _id: panel._id },
      {
        $push: {
          members: {
            person: person._id,
            isChair: false,
            declaration: null,
            ...usualService,
            invitation: asked,
          },
        },
      },
    )
    const page = await invitation(by(person, moments.screening), id)
    expect(page).toEqual({
      name: person.name,
      contest: { slug: contest.slug, title: contest.title },
      organiser: {
        name: contest.organiser.name,
        phone: contest.organiser.phone,
        email: contest.organiser.email,
      },
      panel: { name: panel.name, fields: contest.regulations.fields.map(({ name }) => name) },
      judging: { starts: expect.any(Date), ends: expect.any(Date) },
      isGuest: false,
      sentAt: moments.screening,
      given: null,
    })
    for (const word of [secret, judge.name]) expect(JSON.stringify(page)).not.toContain(word)
    await expect(invitation(by(judge, moments.screening), id)).rejects.toBeInstanceOf(NotFound)
    await expect(invitation(by(await aPerson(), moments.screening), id)).rejects.toBeInstanceOf(NotFound)
  })
})

describe('the pledge as a paper', () => {
  test('shows the text in force until one is signed, then that one and when', async () => {
    const { contest, panel, id, judge, idle } = await aPanelWithSecretary()
    const common = {
      contest: { title: contest.title, province: contest.province },
      organiser: contest.organiser.name,
      panel: { id, name: panel.name },
      version: pledgeVersion,
    }
    expect(await pledgePaper(by(idle, moments.judging, 'judge'), id)).toEqual({
      ...common,
      name: idle.name,
      signedAt: null,
      signedOn: null,
      isOutdated: false,
    })
    expect(await pledgePaper(by(judge, moments.judging, 'judge'), id)).toEqual({
      ...common,
      name: judge.name,
      signedAt: moments.screening,
      signedOn: '2024-08-05',
      isOutdated: false,
    })
    await expect(pledgePaper(by(await aPerson(), moments.judging, 'judge'), id)).rejects.toBeInstanceOf(
      NotFound,
    )
  })
})

describe('the office', () => {
  test('sees each member with service and standing, the panel with its decision', async () => {
    const { contest, panel, id, judge } = await aPanelWithSecretary()
    await Panels.updateOne(
      { _id: panel._id },
      {
        $set: {
          decidedOn: '2024-08-14',
          from: '2024-08-15',
          until: '2024-08-26',
          'members.2.until': '2024-08-20',
        },
      },
    )
    const office = byIn(contest, await aPerson(), moments.judging, 'organiser')
    const page = await panelQuery(office, id)
    expect(page).toMatchObject({ decidedOn: '2024-08-14', from: '2024-08-15', until: '2024-08-26' })
    expect(
      page.members.map(({ standing, isScoring, isSecretary, isGuest, until }) => [
        ...[standing, isScoring, isSecretary, isGuest, until],
      ]),
    ).toEqual([
      ['ended', false, true, false, null],
      ['ended', true, false, false, null],
      ['ended', true, false, true, '2024-08-20'],
    ])
    // Their own service is what a supplementary decision changes; the panel's days are not theirs.
    expect((await panelMember(office, id, judge._id.toHexString())).service).toEqual(usualService)
  })
})
