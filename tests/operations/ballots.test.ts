/** The council's ballots: who votes, once; what is counted; what it decides. */
import { describe, expect, test } from 'vitest'
import { Ballots } from '#models/ballot'
import { BallotTurns } from '#models/ballot-turn'
import { Decisions } from '#models/decision'
import { Contests } from '#models/contest'
import type { Id } from '#models/ids'
import { People } from '#models/person'
import { ScoreSheets } from '#models/score-sheet'
import { NotFound } from '#server/refuse'
import { castBallot } from '#server/operations/cast-ballot'
import { closeBallot, dropBallot } from '#server/operations/close-ballot'
import { openBallot } from '#server/operations/open-ballot'
import { recordCount } from '#server/operations/record-count'
import { recordMeeting } from '#server/operations/record-meeting'
import { ruleByBallot } from '#server/operations/rule-by-ballot'
import { councilMembers } from '#server/council'
import { contestResults } from '#server/results'
import { aCouncil, aSheet, marks, settled } from '#tests/support/council'
import { aMeeting, aSittingCouncil, castAll, papersOf } from '#tests/support/sitting-council'
import { aPerson, aSeat, byIn, moments, openWorld } from '#tests/support/world'
import { aPanel, journalOf } from './a-judged-panel'

openWorld()

const top = marks(39, 29, 14, 14) // 96
const good = marks(34, 25, 12, 12) // 83
const motion = { kind: 'motion', text: 'Thông qua cơ cấu giải' } as const
const judged = () => aSittingCouncil({ '101': [top, top], '102': [good, good] })
const kept = (id: string) => Ballots.findById(id).lean()

describe('a secret ballot', () => {
  test('gives everybody present a turn and lays out as many papers', async () => {
    const council = await aSittingCouncil({ '101': [top, top] }, { size: 6, absent: 1 })
    const id = await openBallot(council.chair, motion)
    const present = council.members.slice(0, 5).map(({ actor }) => actor.person._id.toHexString())
    expect(await kept(id)).toMatchObject({
      number: 1,
      question: motion,
      way: 'secret',
      terms: { quorum: 'two-thirds', majority: 'more-than-half', base: 'present' },
      members: 6,
      present: 5,
      state: 'open',
      turnout: 0,
      count: null,
    })
    expect((await papersOf(id)).map(({ choices }) => choices)).toEqual([null, null, null, null, null])
    const turns = await BallotTurns.find({ ballot: (await kept(id))?._id }).lean()
    expect(turns.map(({ person }) => person.toHexString()).sort()).toEqual([...present].sort())
    expect(await journalOf(`ballot:${id}`)).toEqual([
      {
        action: 'ballot.opened',
        actor: council.chair.actor.person._id.toHexString(),
        at: moments.deliberation,
        details: { number: 1, question: motion, members: 6, present: present.toSorted() },
      },
    ])
  })

  test('is counted when it is closed, and not before', async () => {
    const council = await judged()
    const id = await openBallot(council.chair, motion)
    await castAll(council, id, [['yes'], ['no'], ['yes'], []])
    expect(await kept(id)).toMatchObject({ turnout: 4, count: null })
    await closeBallot(council.chair, id)
    await closeBallot(council.chair, id)
    const count = {
      valid: 4,
      invalid: 0,
      votes: [
        { candidate: 'yes', votes: 2 },
        { candidate: 'no', votes: 1 },
      ],
    }
    expect(await kept(id)).toMatchObject({ state: 'closed', count, closedAt: moments.deliberation })
    const actions = (await journalOf(`ballot:${id}`)).map(({ action, details }) => [action, details])
    expect(actions.slice(1)).toEqual([
      ...Array.from({ length: 4 }, () => ['ballot.voted', {}]),
      ['ballot.closed', { count }],
    ])
  })

  test('put twice is one ballot, another question another', async () => {
    const council = await judged()
    const first = await openBallot(council.chair, motion)
    expect(await openBallot(council.chair, motion)).toBe(first)
    await openBallot(council.chair, { ...motion, text: 'Việc khác' })
    expect(await Ballots.countDocuments({ contest: council.contest._id })).toBe(2)
  })

  test('takes votes from all phones at once and loses none', async () => {
    const council = await aSittingCouncil({}, { size: 9 })
    const id = await openBallot(council.chair, motion)
    await Promise.all(council.members.map((member) => castBallot(member, id, ['yes'])))
    await closeBallot(council.chair, id)
    expect(await kept(id)).toMatchObject({
      turnout: 9,
      count: { valid: 9, votes: [{ votes: 9 }, { votes: 0 }] },
    })
  })

  test('closed while people vote counts every vote that was taken', async () => {
    const council = await aSittingCouncil({}, { size: 8 })
    const id = await openBallot(council.chair, motion)
    await castAll(council, id, [['yes'], ['yes'], ['yes']])
    const late = council.members.slice(3).map((member) =>
      castBallot(member, id, ['yes']).then(
        () => 1,
        () => 0,
      ),
    )
    const [taken] = await Promise.all([Promise.all(late), closeBallot(council.chair, id)])
    const accepted = 3 + taken.reduce((sum: number, one) => sum + one, 0)
    expect(await kept(id)).toMatchObject({ state: 'closed', turnout: accepted, count: { valid: accepted } })
  })
})

describe('voting is refused', () => {
  test('twice, even for something else, and nothing changes', async () => {
    const council = await judged()
    const id = await openBallot(council.chair, motion)
    const [, judge] = council.members
    if (!judge) throw new Error('no judge')
    await castBallot(judge, id, ['yes'])
    const twice = [['no'], ['yes']]
    for (const again of twice)
      await expect(castBallot(judge, id, again)).rejects.toMatchObject({
        refusal: { because: 'already-voted' },
      })
    expect((await papersOf(id)).filter(({ choices }) => choices !== null)).toMatchObject([
      { choices: ['yes'] },
    ])
  })

  test('on an unlawful paper, and the turn remains', async () => {
    const council = await judged()
    const id = await openBallot(council.chair, motion)
    for (const paper of [['yes', 'no'], ['maybe'], ['yes', 'yes']]) {
      await expect(castBallot(council.chair, id, paper)).rejects.toMatchObject({
        refusal: { because: 'paper-unlawful', most: 1 },
      })
    }
    await castBallot(council.chair, id, ['yes'])
    expect(await kept(id)).toMatchObject({ turnout: 1 })
  })

  test('to the absent, to strangers, and once it is closed or cancelled', async () => {
    const council = await aSittingCouncil({}, { size: 6, absent: 1 })
    const id = await openBallot(council.chair, motion)
    const absent = council.members[5]
    const stranger = byIn(council.contest, await aPerson(), moments.deliberation, 'judge')
    for (const who of [absent, stranger]) {
      if (who) await expect(castBallot(who, id, ['yes'])).rejects.toThrow(NotFound)
    }
    await dropBallot(council.chair, id, { reason: 'Câu hỏi chưa rõ' })
    await expect(castBallot(council.chair, id, ['yes'])).rejects.toMatchObject({
      refusal: { because: 'ballot-state', state: 'cancelled' },
    })
  })
})

describe('opening is refused', () => {
  test('without a session, without a quorum, with too few for a secret', async () => {
    const none = await aCouncil({})
    await expect(openBallot(none.chair, motion)).rejects.toMatchObject({
      refusal: { because: 'meeting-missing' },
    })
    const half = await aSittingCouncil({}, { size: 6, absent: 3 })
    await expect(openBallot(half.chair, motion)).rejects.toMatchObject({
      refusal: { because: 'no-quorum', present: 3, members: 6, needed: 4 },
    })
    const two = await aSittingCouncil({}, { size: 2 })
    await expect(openBallot(two.chair, motion)).rejects.toMatchObject({
      refusal: { because: 'ballot-too-few', papers: 2, least: 3 },
    })
    expect(await Ballots.countDocuments({ contest: two.contest._id })).toBe(0)
  })

  test('to anybody but the chair, and once the prizes are settled', async () => {
    const council = await judged()
    await expect(openBallot(council.organiser, motion)).rejects.toMatchObject({
      refusal: { because: 'wrong-role', needs: ['chair'] },
    })
    await settled(council)
    await expect(openBallot(council.chair, motion)).rejects.toMatchObject({
      refusal: { because: 'decision-state', state: 'settled' },
    })
  })

  test('about a work or a prize that is not there, or a tie that is none', async () => {
    const council = await judged()
    const entry = council.id('101')
    await expect(openBallot(council.chair, { kind: 'approval', entry: 'x', prize: 'first' })).rejects.toThrow(
      NotFound,
    )
    await expect(openBallot(council.chair, { kind: 'approval', entry, prize: 'x' })).rejects.toThrow(NotFound)
    await expect(
      openBallot(council.chair, { kind: 'tie', entries: [entry, council.id('102')] }),
    ).rejects.toMatchObject({ refusal: { because: 'tie-changed' } })
  })

  test('while those who must not vote on the work are needed for a quorum; otherwise they get no turn', async () => {
    const council = await aSittingCouncil({ '101': [top, top] }, { size: 6 })
    const work = council.works['101']
    const [, , , recused, kin] = council.members
    if (!work || !recused || !kin) throw new Error('too small')
    await aSheet(council.contest, work, recused.actor.person._id, { state: 'recused' })
    const question = { kind: 'approval', entry: work.id, prize: 'special' } as const
    const id = await openBallot(council.chair, question)
    expect(await kept(id)).toMatchObject({ members: 6, present: 5 })
    await expect(castBallot(recused, id, ['yes'])).rejects.toThrow(NotFound)
    await dropBallot(council.chair, id, { reason: 'Thử lại' })
    const teacher = work.entry.answers.teacher
    const name = teacher?.has ? teacher.name : ''
    const tiedToIt = [kin, council.members[5]].flatMap((one) => one?.actor.person._id ?? [])
    await People.updateMany({ _id: { $in: tiedToIt } }, { name })
    await expect(openBallot(council.chair, question)).rejects.toMatchObject({
      refusal: { because: 'ballot-barred', names: expect.arrayContaining([name]) as string[] },
    })
  })
})

describe('closing', () => {
  test('is refused with so few papers that it would tell who chose what', async () => {
    const council = await judged()
    const id = await openBallot(council.chair, motion)
    await castAll(council, id, [['yes'], ['no']])
    await expect(closeBallot(council.chair, id)).rejects.toMatchObject({
      refusal: { because: 'ballot-too-few', papers: 2, least: 3 },
    })
    expect(await kept(id)).toMatchObject({ state: 'open', count: null })
  })

  test('and cancelling are for the chair, with a reason, in this contest', async () => {
    const [council, other] = [await judged(), await judged()]
    const id = await openBallot(council.chair, motion)
    const [, judge] = council.members
    if (!judge) throw new Error('no judge')
    for (const act of [() => closeBallot(judge, id), () => dropBallot(judge, id, { reason: 'x' })]) {
      await expect(act()).rejects.toMatchObject({ refusal: { because: 'wrong-role' } })
    }
    await expect(dropBallot(council.chair, id, { reason: ' ' })).rejects.toMatchObject({
      refusal: { because: 'reason-missing' },
    })
    await expect(closeBallot(other.chair, id)).rejects.toThrow(NotFound)
    await dropBallot(council.chair, id, { reason: 'Hỏi sai' })
    await dropBallot(council.chair, id, { reason: 'Hỏi sai' })
    await expect(closeBallot(council.chair, id)).rejects.toMatchObject({
      refusal: { because: 'ballot-state', state: 'cancelled' },
    })
    expect((await journalOf(`ballot:${id}`)).at(-1)).toMatchObject({
      action: 'ballot.cancelled',
      details: { reason: 'Hỏi sai' },
    })
  })
})

describe('a count by hand', () => {
  const hands = {
    way: 'hands',
    valid: 5,
    invalid: 0,
    votes: { yes: 4, no: 1 },
    witnesses: ['Bà An', 'Ông Bình'],
  } as const
  const told = { ...hands, witnesses: [...hands.witnesses] }

  test('is recorded once with its witnesses', async () => {
    const council = await judged()
    const id = await recordCount(council.chair, motion, told)
    expect(await recordCount(council.chair, motion, told)).toBe(id)
    expect(await kept(id)).toMatchObject({
      state: 'closed',
      way: 'hands',
      turnout: 5,
      witnesses: ['Bà An', 'Ông Bình'],
      count: {
        valid: 5,
        invalid: 0,
        votes: [
          { candidate: 'yes', votes: 4 },
          { candidate: 'no', votes: 1 },
        ],
      },
    })
    expect(await journalOf(`ballot:${id}`)).toMatchObject([{ action: 'ballot.counted' }])
  })

  test('is refused without two witnesses, or when it does not add up', async () => {
    const council = await judged()
    await expect(
      recordCount(council.chair, motion, { ...told, witnesses: ['Bà An', ' Bà An '] }),
    ).rejects.toMatchObject({ refusal: { because: 'witnesses-missing' } })
    await expect(
      recordCount(council.chair, motion, { ...told, votes: { yes: 9, no: 0 } }),
    ).rejects.toMatchObject({
      refusal: { because: 'ballot-miscounted', issues: ['not-a-count'] },
    })
    await expect(recordCount(council.chair, motion, { ...told, invalid: 1 })).rejects.toMatchObject({
      refusal: { because: 'ballot-miscounted', issues: ['more-papers-than-present'] },
    })
  })
})

describe('what a ballot decides', () => {
  test('a tie, in the order of votes, as long as the tie stands', async () => {
    const council = await aSittingCouncil({ '101': [top, top], '102': [top, top], '103': [top, top] })
    const [a, b, c] = ['101', '102', '103'].map(council.id)
    if (!a || !b || !c) throw new Error('too few works')
    const id = await openBallot(council.chair, { kind: 'tie', entries: [c, a, b] })
    await castAll(council, id, [[b], [b], [b], [c], [a]])
    await closeBallot(council.chair, id)
    await ruleByBallot(council.chair, id)
    await ruleByBallot(council.chair, id)
    const { results, decision } = await contestResults(council.contest)
    expect(decision?.tieRulings).toEqual([
      {
        candidates: [a, b, c].sort(),
        order: [b, ...[a, c].sort()],
        levels: [[b], [a, c].sort()],
        reason: 'Theo phiếu số 1 (bỏ phiếu kín trên máy): 3 – 1 – 1 phiếu',
      },
    ])
    const prizes = new Map(results.awards.map(({ entry, tier }) => [entry, tier]))
    expect([prizes.get(b), prizes.get(a), prizes.get(c)]).toEqual(['special', 'first', 'first'])
    await ScoreSheets.updateMany({ entry: council.works['103']?.entry._id }, { $set: { marks: good } })
    const again = await aSittingCouncil({ '101': [top, top], '102': [top, top] })
    const level = await openBallot(again.chair, { kind: 'tie', entries: [again.id('101'), again.id('102')] })
    await castAll(again, level, [[again.id('101')], [again.id('102')], []])
    await closeBallot(again.chair, level)
    await expect(ruleByBallot(again.chair, level)).rejects.toMatchObject({
      refusal: { because: 'ballot-parts-nothing' },
    })
  })

  test('a prize that the regulations let members approve, until it is annulled', async () => {
    const council = await judged()
    const { contest, chair } = council
    const { regulations } = contest
    const scoring = {
      ...regulations.scoring,
      approval: { share: { numerator: 2, denominator: 3 }, tiers: ['special'] },
    }
    const changed = { ...contest, regulations: { ...regulations, scoring } }
    await Contests.updateOne({ _id: contest._id }, { $set: { regulations: changed.regulations } })
    const by = { ...chair, contest: changed }
    const verdict = async () => (await contestResults(changed)).results.approvals
    const question = { kind: 'approval', entry: council.id('101'), prize: 'special' } as const
    expect(await verdict()).toMatchObject([{ verdict: 'awaiting' }])
    const first = await openBallot(by, question)
    await castAll(council, first, [['yes'], ['yes'], ['yes'], ['no']])
    await closeBallot(by, first)
    expect(await verdict()).toMatchObject([{ verdict: 'rejected', inFavour: 3, members: 5, needed: 4 }])
    const second = await openBallot(by, question)
    await castAll(council, second, [['yes'], ['yes'], ['yes'], ['yes']])
    await closeBallot(by, second)
    expect(await verdict()).toMatchObject([{ verdict: 'approved', inFavour: 4 }])
    await dropBallot(by, second, { reason: 'Một người đi vắng lúc bỏ phiếu' })
    expect(await verdict()).toMatchObject([{ verdict: 'rejected' }])
  })

  test('the common marks of a work, while every sheet keeps its own', async () => {
    const council = await judged()
    const entry = council.id('102')
    const common = marks(36, 27, 13, 13) // 89
    const question = { kind: 'joint-score', entry, marks: common } as const
    const id = await openBallot(council.chair, question)
    await castAll(council, id, [['yes'], ['yes'], ['yes'], ['no']])
    const published = async () =>
      (await contestResults(council.contest)).results.standings.find((one) => one.entry === entry)?.published
    expect(await published()).toBe(8300)
    await closeBallot(council.chair, id)
    expect(await published()).toBe(8900)
    const sheets = await ScoreSheets.find({ entry: council.works['102']?.entry._id }).lean()
    expect(sheets.map((sheet) => sheet.marks)).toEqual([good, good])
    await dropBallot(council.chair, id, { reason: 'Nhập nhầm điểm' })
    expect(await published()).toBe(8300)
  })

  test('common marks must be lawful, and stand in for at least one confirmed sheet', async () => {
    const council = await aSittingCouncil({ '101': [top, top], '102': [] })
    const ask = (code: string, given: Record<string, number>) =>
      openBallot(council.chair, { kind: 'joint-score', entry: council.id(code), marks: given })
    await expect(ask('101', { ...top, novelty: 4100 })).rejects.toMatchObject({
      refusal: { because: 'marks-unlawful', criteria: ['Tính mới, tính sáng tạo'] },
    })
    await expect(ask('102', top)).rejects.toMatchObject({ refusal: { because: 'nothing-to-join' } })
  })

  test('nothing any more once the results are public', async () => {
    const council = await judged()
    const id = await recordCount(council.chair, motion, {
      way: 'paper',
      valid: 5,
      invalid: 0,
      votes: { yes: 5 },
      witnesses: ['Bà An', 'Ông Bình'],
    })
    const { decision } = await contestResults(council.contest)
    expect(decision).toBeNull()
    await settled(council)
    await Decisions.updateOne({ contest: council.contest._id }, { $set: { state: 'published' } })
    await expect(dropBallot(council.chair, id, { reason: 'x' })).rejects.toMatchObject({
      refusal: { because: 'decision-state', state: 'published' },
    })
  })
})

describe('the council', () => {
  test('counts whoever scores now: no secretary of a panel, nobody whose service is over or who declined', async () => {
    const council = await aSittingCouncil({}, { size: 6 })
    const [, scoring, secretary, former, declined, both] = council.members.map(({ actor }) => actor.person)
    if (!scoring || !secretary || !former || !declined || !both) throw new Error('too small')
    const of = ({ _id }: { _id: Id }, changes = {}) => ({
      person: _id,
      isChair: false,
      declaration: null,
      ...changes,
    })
    const invitation = {
      sentAt: moments.screening,
      answeredAt: moments.screening,
      answer: 'declined' as const,
      maxLoad: null,
      note: '',
      isRecorded: false,
    }
    const paperwork = { isSecretary: true, isScoring: false }
    await aPanel(council.contest, [
      of(scoring),
      of(secretary, paperwork),
      of(former, { until: '2024-09-01' }),
      of(declined, { invitation }),
      of(both, paperwork),
    ])
    await aPanel(council.contest, [of(both)])
    const names = (await councilMembers(council.chair)).map(({ person }) => person.name)
    expect(names.toSorted()).toEqual(
      [council.chair.actor.person, scoring, both].map(({ name }) => name).toSorted(),
    )
  })

  test('stands with its chair first, then by given name whatever the titles', async () => {
    const council = await aCouncil({})
    for (const name of [
      'ThS. Đặng Ngọc Uyên Vy',
      'TS. Trần Quốc Bình An',
      'KS. Lò Minh Tiệp',
      'Đào Văn An',
    ]) {
      await aSeat(council.contest, await aPerson({ name }), 'judge')
    }
    expect((await councilMembers(council.chair)).map(({ person }) => person.name)).toEqual([
      council.chair.actor.person.name,
      'Đào Văn An',
      'TS. Trần Quốc Bình An',
      'KS. Lò Minh Tiệp',
      'ThS. Đặng Ngọc Uyên Vy',
    ])
  })
})

describe('the session', () => {
  test('is recorded and corrected, on the copy that was seen', async () => {
    const council = await aSittingCouncil({}, { size: 4 })
    await expect(recordMeeting(council.chair, { ...aMeeting, present: [] })).rejects.toMatchObject({
      refusal: { because: 'stale-version' },
    })
    await recordMeeting(council.chair, { ...aMeeting, version: 1, dissent: 'Không', present: ['khong-co'] })
    expect(await journalOf(`meeting:${council.contest._id.toHexString()}`)).toMatchObject([
      { action: 'meeting.recorded', details: { place: 'Phòng họp số 2' } },
      { action: 'meeting.recorded', details: { dissent: 'Không', present: [] } },
    ])
  })
})
