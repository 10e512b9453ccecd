/** The council's forms as a browser posts them: read, refused with what was typed, answered by a redirect. */
import { describe, expect, test } from 'vitest'
import { action as actOnBallot } from '../../app/chair/ballot'
import { action as openDiscussionPage } from '../../app/chair/discussions'
import { action as lead } from '../../app/chair/discussion'
import { action as askCouncil, loader as draft } from '../../app/chair/new-ballot'
import { action as recordSession, loader as session } from '../../app/chair/session'
import { action as vote, loader as paper } from '../../app/judge/ballot'
import { action as speak } from '../../app/judge/discussion'
import { Ballots } from '#models/ballot'
import { Discussions } from '#models/discussion'
import { CouncilMeetings } from '#models/council-meeting'
import type { Person } from '#models/person'
import { paths } from '#paths'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'
import { marks, timelineAt } from '#tests/support/council'
import { getRequest, postRequest, thrownBy } from '#tests/support/requests'
import { aSittingCouncil, type SittingCouncil } from '#tests/support/sitting-council'
import { aPerson, moments, openWorld } from '#tests/support/world'

openWorld()

const top = marks(39, 29, 14, 14)
const timeline = timelineAt(haGiangYouthContest(18, 2024).timeline, moments.deliberation)
const sitting = () => aSittingCouncil({ '101': [top, top], '102': [top, top] }, { contest: { timeline } })
const args = (request: Request, params: Record<string, string>) => ({ request, params, context: {} as never })

type Action = (given: ReturnType<typeof args>) => Promise<unknown>

/** Posts a form as somebody, to an action of this contest. */
async function post(
  council: SittingCouncil,
  action: Action,
  fields: Record<string, string>,
  { params = {}, who }: { params?: Record<string, string>; who?: Person } = {},
) {
  const person = who ?? council.chair.actor.person
  const contest = council.contest.slug
  return action(args(await postRequest('/hoi-dong', fields, person), { contest, ...params }))
}

const where = (answer: unknown) => (answer as Response).headers.get('Location') ?? ''

describe('the session', () => {
  const form = {
    intent: 'meeting',
    version: '1',
    startedAt: '2024-09-20T09:00',
    endedAt: '',
    place: 'Phòng 2',
  }

  test('is kept with moments read in Vietnam, and one box or several', async () => {
    const council = await sitting()
    const [one] = council.judges
    const fields = { ...form, endedAt: '2024-09-20T11:30', present: one?._id.toHexString() ?? '' }
    expect(where(await post(council, recordSession, fields))).toBe(paths.session(council.contest.slug))
    expect(await CouncilMeetings.findOne({ contest: council.contest._id }).lean()).toMatchObject({
      startedAt: new Date('2024-09-20T09:00:00+07:00'),
      endedAt: new Date('2024-09-20T11:30:00+07:00'),
      place: 'Phòng 2',
      present: [one?._id],
    })
  })

  test.each([
    [{ place: ' ' }, { place: 'place-missing' }],
    [{ startedAt: '' }, { startedAt: 'time-missing' }],
    [{ startedAt: 'hôm qua' }, { startedAt: 'time-unreadable' }],
    [{ endedAt: '2024-09-20T08:00' }, { endedAt: 'ends-before-start' }],
  ])('is not kept with %j', async (changes, errors) => {
    const council = await sitting()
    expect(await post(council, recordSession, { ...form, ...changes })).toMatchObject({
      init: { status: 422 },
      data: { errors },
    })
  })

  test('is for the chair only', async () => {
    const council = await sitting()
    const contest = council.contest.slug
    const judge = council.judges[0] as Person
    for (const [door, params] of [
      [session, {}],
      [draft, { kind: 'viec' }],
    ] as const) {
      const request = await getRequest('/hoi-dong', judge)
      expect(await thrownBy(door(args(request, { contest, ...params })))).toMatchObject({
        init: { status: 403 },
      })
    }
  })
})

describe('a question', () => {
  const asking = { intent: 'open', 'question.kind': 'motion' }

  test('is put to the vote, voted on by phone, closed, and leads back each time', async () => {
    const council = await sitting()
    const slug = council.contest.slug
    const opened = where(await post(council, askCouncil, { ...asking, 'question.text': 'Thông qua' }))
    const ballot = opened.split('/').at(-1) ?? ''
    expect(opened).toBe(paths.councilBallot(slug, ballot))
    for (const member of council.members.slice(1)) {
      const who = member.actor.person
      const voted = await vote(
        args(await postRequest('/cham', { intent: 'cast', choices: 'yes' }, who), { ballot }),
      )
      expect(where(voted)).toBe(paths.ballot(ballot))
      const page = await paper(args(await getRequest('/cham', who), { ballot }))
      expect(page).toMatchObject({ turn: 'used', ballot: { outcome: null } })
    }
    const own = { params: { ballot } }
    await post(council, actOnBallot, { intent: 'cast', choices: 'blank' }, own)
    expect(where(await post(council, actOnBallot, { intent: 'close' }, own))).toBe(opened)
    expect(await Ballots.findById(ballot).lean()).toMatchObject({
      state: 'closed',
      count: { valid: 5, votes: [{ votes: 4 }, { votes: 0 }] },
    })
    expect(await post(council, actOnBallot, { intent: 'drop', reason: ' ' }, own)).toMatchObject({
      init: { status: 422 },
      data: { errors: { reason: 'reason-missing' } },
    })
  })

  test.each([
    [{ 'question.kind': 'motion' }, { 'question.text': 'text-missing' }],
    [{ 'question.kind': 'approval', 'question.entry': '' }, { 'question.entry': 'entry-missing' }],
    [
      { 'question.kind': 'joint-score', 'question.entry': 'x', 'question.marks.novelty': 'ba mươi' },
      { 'question.marks.novelty': 'mark-missing' },
    ],
    [
      {
        'question.kind': 'election',
        'question.text': 'Bầu',
        'question.candidates': 'An',
        'question.choose': '1',
      },
      { 'question.candidates': 'candidates-missing' },
    ],
    [
      {
        'question.kind': 'election',
        'question.text': 'Bầu',
        'question.candidates': 'An\nBình',
        'question.choose': '2',
      },
      { 'question.choose': 'choose-missing' },
    ],
  ])('that cannot be read is answered: %j', async (fields, errors) => {
    const council = await sitting()
    expect(await post(council, askCouncil, { intent: 'open', ...fields })).toMatchObject({
      init: { status: 422 },
      data: { errors },
    })
  })

  test('counted by hand is recorded, an election in the order of its list', async () => {
    const council = await sitting()
    const hand = {
      intent: 'count',
      'hand.way': 'paper',
      'hand.valid': '5',
      'hand.invalid': '0',
      'hand.witnesses.first': 'Bà An',
      'hand.witnesses.second': 'Ông Bình',
    }
    const tie = [council.id('101'), council.id('102')].sort()
    const asked: Record<string, string>[] = [
      {
        'question.kind': 'tie',
        'question.entries': tie.join(','),
        [`hand.votes.${tie[0]}`]: '4',
        [`hand.votes.${tie[1]}`]: '1',
      },
      {
        'question.kind': 'election',
        'question.text': 'Bầu Ban kiểm phiếu',
        'question.candidates': 'TS. An\nThS. Bình\n',
        'question.choose': '1',
        'hand.listed': '2\n3',
      },
    ]
    for (const fields of asked) {
      const answer = await post(council, askCouncil, { ...hand, ...fields })
      expect((answer as Response).status).toBe(303)
    }
    const kept = await Ballots.find({ contest: council.contest._id }).sort({ number: 1 }).lean()
    expect(kept.map(({ count }) => count?.votes)).toEqual([
      [
        { candidate: tie[0], votes: 4 },
        { candidate: tie[1], votes: 1 },
      ],
      [
        { candidate: 'TS. An', votes: 2 },
        { candidate: 'ThS. Bình', votes: 3 },
      ],
    ])
  })
})

describe('a discussion', () => {
  test('is opened, spoken in by judge and chair, and closed', async () => {
    const council = await sitting()
    const slug = council.contest.slug
    const fields = { entry: council.id('101'), text: 'Nghi trùng sản phẩm' }
    const opened = where(await post(council, openDiscussionPage, fields))
    const thread = opened.split('/').at(-1) ?? ''
    expect(opened).toBe(paths.councilDiscussion(slug, thread))
    const judge = council.judges[0] as Person
    const say = async (text: string, who: Person) =>
      speak(args(await postRequest('/cham', { intent: 'keep', text }, who), { thread }))
    expect(where(await say('Tôi giữ điểm', judge))).toBe(paths.discussion(thread))
    expect(await say(' ', judge)).toMatchObject({
      init: { status: 422 },
      data: { errors: { text: 'text-missing' } },
    })
    expect(await thrownBy(say('x', await aPerson()))).toMatchObject({ init: { status: 403 } })
    const own = { params: { thread } }
    await post(council, lead, { intent: 'remark', text: 'Cảm ơn' }, own)
    expect(where(await post(council, lead, { intent: 'close', text: 'Giữ nguyên' }, own))).toBe(opened)
    expect(await Discussions.findById(thread).lean()).toMatchObject({
      state: 'closed',
      closeReason: 'Giữ nguyên',
      messages: [
        { voice: 'judge', stand: 'keep', text: 'Tôi giữ điểm' },
        { voice: 'chair', stand: 'remark', text: 'Cảm ơn' },
      ],
    })
  })
})
