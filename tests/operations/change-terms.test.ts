/** Changing announced terms: versions, reasons, what is in use, and what the first confirmed sheet freezes. */
import { describe, expect, test } from 'vitest'
import { Contests, type Contest } from '#models/contest'
import { Journal } from '#models/journal'
import { Outbox } from '#models/outbox'
import { RegulationsVersions } from '#models/regulations-version'
import { ScoreSheets } from '#models/score-sheet'
import type { ContestTerms } from '#rules/contest-terms'
import { milestone } from '#rules/phases'
import type { Regulations } from '#rules/regulations'
import { inTwoRounds } from '#rules/presets/two-rounds'
import { haGiangYouthContest } from '#rules/presets/ha-giang-youth'
import { points } from '#scoring/points'
import { changeTerms, type TermsInput } from '#server/operations/change-terms'
import { confirmScoreSheet } from '#server/operations/confirm-score-sheet'
import { moveMilestone } from '#server/operations/move-milestone'
import { termsVersions } from '#server/queries/terms-versions'
import { aContest, anEntry, aPerson, by, byIn, moments, openWorld } from '#tests/support/world'
import { aDesk, fullMarks, kept } from './a-judged-panel'

openWorld()

const told = (change: (regulations: Regulations) => Partial<Regulations>) => (terms: ContestTerms) => ({
  ...terms,
  regulations: { ...terms.regulations, ...change(terms.regulations) },
})

async function fresh(contest: Contest): Promise<Contest> {
  const found = await Contests.findById(contest._id).lean()
  if (!found) throw new Error('The contest is gone')
  return found
}

async function change(
  contest: Contest,
  now: Date,
  input: Partial<TermsInput>,
  who?: Awaited<ReturnType<typeof aPerson>>,
) {
  const me = byIn(contest, who ?? (await aPerson()), now, 'organiser')
  const { version } = await fresh(contest)
  await changeTerms(me, {
    version,
    chapter: 'prizes',
    change: (terms) => terms,
    reason: '',
    resolution: null,
    ...input,
  })
}

const moreMoney = told(({ prizes }) => ({
  prizes: prizes.map((prize) => ({ ...prize, money: prize.money + 1 })),
}))
const lowerBand = told(({ prizes }) => ({
  prizes: prizes.map((prize) => (prize.code === 'consolation' ? { ...prize, minScore: 5500 } : prize)),
}))
const newName = told(({ rubric }) => ({
  rubric: { ...rubric, criteria: rubric.criteria.map((one) => ({ ...one, title: `${one.title} (mới)` })) },
}))
const otherStep = told(({ rubric }) => ({
  rubric: {
    ...rubric,
    criteria: rubric.criteria.map((one, index) => (index === 0 ? { ...one, step: points(25) } : one)),
  },
}))
const resolution = { number: '05/NQ-BTC', decidedOn: '2024-09-01', text: 'Hạ mức điểm khuyến khích.' }
const refusedAs = (because: string, more: object = {}) => ({ refusal: { because, ...more } })

/** A judge with a whole sheet that is not confirmed yet. */
const aSheetAtWork = () =>
  aDesk({ sheet: { state: 'in-progress', marks: fullMarks, remarks: 'Tốt.', version: 3 } })

describe('an announced thể lệ', () => {
  test('is a version with every change, the one before it kept, and shown side by side in words', async () => {
    const contest = await aContest()
    const who = await aPerson()
    await change(contest, moments.upcoming, { change: moreMoney }, who)
    await change(contest, moments.upcoming, { change: (terms) => terms }, who)
    const now = await fresh(contest)
    expect([now.version, now.regulations.version]).toEqual([1, 2])
    const versions = await RegulationsVersions.find({ contest: contest._id }).sort({ number: 1 }).lean()
    expect(versions).toMatchObject([
      { number: 1, by: null, chapters: [], terms: { title: contest.title } },
      { number: 2, by: who._id, chapters: ['prizes'], at: moments.upcoming },
    ])
    expect(await Journal.find({ contest: contest._id }).lean()).toMatchObject([
      { action: 'contest.terms-changed', details: { chapters: ['prizes'], number: 2 } },
    ])
    const { compared } = await termsVersions({ contest: now }, { older: null, newer: null })
    expect(compared?.differences).toHaveLength(5)
    expect(compared?.differences[0]).toEqual({
      chapter: 'prizes',
      label: 'Giải Đặc biệt',
      before: '1 giải, từ 95 điểm, 10.000.000 đồng',
      after: '1 giải, từ 95 điểm, 10.000.001 đồng',
    })
  })

  test('asks for a reason once intake has opened, and is refused with faults', async () => {
    const contest = await aContest()
    await expect(change(contest, moments.open, { change: moreMoney })).rejects.toMatchObject(
      refusedAs('reason-missing'),
    )
    await change(contest, moments.open, { change: moreMoney, reason: 'Nghị quyết mới về mức chi' })
    const empty = told(() => ({ prizes: [] }))
    await expect(change(contest, moments.open, { change: empty, reason: 'x' })).rejects.toMatchObject(
      refusedAs('terms-unlawful', { problems: [{ chapter: 'prizes', code: 'missing', part: 'prizes' }] }),
    )
    const later = (terms: ContestTerms) => ({
      ...terms,
      timeline: terms.timeline.map((one) => ({ ...one, at: new Date(one.at.getTime() + 1) })),
    })
    await expect(change(contest, moments.open, { change: later, reason: 'x' })).rejects.toMatchObject(
      refusedAs('dates-announced'),
    )
  })

  test('keeps what people have worked with, and refuses an older copy', async () => {
    const contest = await aContest()
    await anEntry(contest, await aPerson())
    const first = contest.regulations.fields[0]
    const fewer = told(({ fields }) => ({ fields: fields.slice(1) }))
    await expect(change(contest, moments.upcoming, { change: fewer })).rejects.toMatchObject(
      refusedAs('terms-in-use', { what: 'field', names: [first?.name] }),
    )
    await expect(change(contest, moments.upcoming, { change: moreMoney, version: 9 })).rejects.toMatchObject(
      refusedAs('stale-version'),
    )
  })
})

describe('once a sheet has been confirmed', () => {
  test('criteria stay, and bands change by resolution only', async () => {
    const { contest, judge, sheet, id } = await aSheetAtWork()
    await change(contest, moments.judging, { change: otherStep, reason: 'Chấm mịn hơn' })
    const { novelty: _taken, ...others } = fullMarks
    const read = await kept(sheet._id)
    expect([read.marks, read.version]).toEqual([others, 4])
    await ScoreSheets.updateOne({ _id: sheet._id }, { $set: { marks: fullMarks } })
    await confirmScoreSheet(by(judge, moments.judging, 'judge'), id, { version: 4 })
    const wanted = { change: lowerBand, reason: 'Ít bài đạt' }
    for (const other of [wanted, { change: newName, reason: 'x' }])
      await expect(change(contest, moments.judging, other)).rejects.toMatchObject(
        refusedAs('terms-frozen', { confirmed: 1 }),
      )
    const back = told(() => ({ rubric: contest.regulations.rubric }))
    await expect(
      change(contest, moments.judging, { change: back, reason: 'x', resolution }),
    ).rejects.toMatchObject(refusedAs('criteria-frozen', { confirmed: 1 }))
    await change(contest, moments.judging, { change: moreMoney, reason: 'Tăng mức thưởng' })
    await change(contest, moments.judging, { ...wanted, resolution })
    const version = await RegulationsVersions.findOne({ contest: contest._id }).sort({ number: -1 }).lean()
    expect(version).toMatchObject({ number: 4, chapters: ['prizes'], resolution })
  })

  test('at the same moment as a change, one of them knows of the other: nothing changes behind a confirmed sheet', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { contest, judge, sheet, id } = await aSheetAtWork()
      const [confirmed, changed] = await Promise.allSettled([
        confirmScoreSheet(by(judge, moments.judging, 'judge'), id, { version: 3 }),
        change(contest, moments.judging, { change: lowerBand, reason: 'Ít bài đạt' }),
      ])
      const isConfirmed = (await kept(sheet._id)).state === 'confirmed'
      const isChanged = (await fresh(contest)).regulations.version === 2
      expect([confirmed.status, changed.status]).toEqual([
        isConfirmed ? 'fulfilled' : 'rejected',
        isChanged ? 'fulfilled' : 'rejected',
      ])
      expect([isConfirmed, isChanged].filter(Boolean)).toHaveLength(1)
    }
  })
})

describe('a date', () => {
  const at = new Date('2024-08-07T17:00:00+07:00')
  const move = { code: 'closes' as const, at, reason: 'Mưa lũ', notice: 'Thông báo 12/TB-BTC', version: 0 }

  test('is put off with reason and notice, the first one kept, and who still writes is told once', async () => {
    const contest = await aContest()
    const [owner, organiser] = [await aPerson(), await aPerson()]
    await anEntry(contest, owner)
    const me = byIn(contest, organiser, moments.open, 'organiser')
    await moveMilestone(me, { ...move, cascades: false })
    await moveMilestone(me, { ...move, cascades: false })
    const again = new Date('2024-08-10T17:00:00+07:00')
    await moveMilestone(me, { ...move, at: again, reason: 'Vẫn mưa', version: 1, cascades: false })
    const now = await fresh(contest)
    expect(now.timeline.find(({ code }) => code === 'closes')).toEqual({
      code: 'closes',
      at: again,
      originallyAt: milestone(contest.timeline, 'closes'),
      reason: 'Vẫn mưa',
      notice: 'Thông báo 12/TB-BTC',
    })
    expect(now.regulations.version).toBe(3)
    const letters = await Outbox.find({ contest: contest._id }).lean()
    expect(letters.map(({ to, template }) => [to, template])).toEqual([
      [owner.email, 'date-moved'],
      [owner.email, 'date-moved'],
    ])
    const lines = await Journal.find({ contest: contest._id }).lean()
    expect(lines.map(({ action }) => action)).toEqual(['contest.date-moved', 'contest.date-moved'])
  })

  test('moves what follows along, with the rounds that were tied to it', async () => {
    const { regulations } = inTwoRounds(haGiangYouthContest(18, 2024))
    const contest = await aContest({ regulations })
    const me = byIn(contest, await aPerson(), moments.screening, 'organiser')
    const later = new Date('2024-09-20T17:00:00+07:00')
    await moveMilestone(me, { ...move, code: 'judgingEnds', at: later, cascades: true })
    const now = await fresh(contest)
    expect(now.regulations.rounds?.map(({ endsAt }) => endsAt)).toEqual([
      regulations.rounds?.[0]?.endsAt,
      later,
    ])
    const week = 7 * 86_400_000
    const ends = milestone(contest.timeline, 'deliberationEnds')
    expect(milestone(now.timeline, 'deliberationEnds')).toEqual(new Date(ends.getTime() + week))
  })

  test.each([
    ['reason-missing', { reason: ' ' }],
    ['date-unchanged', { at: new Date('2024-07-31T17:00:00+07:00') }],
    ['deadline-in-past', { at: new Date('2024-07-01T17:00:00+07:00') }],
    ['dates-disordered', { at: new Date('2024-08-20T17:00:00+07:00') }],
    ['milestone-passed', { code: 'opens' as const }],
    ['stale-version', { version: 4 }],
  ])('is refused: %s', async (because, changes) => {
    const contest = await aContest()
    const me = byIn(contest, await aPerson(), moments.open, 'organiser')
    await expect(moveMilestone(me, { ...move, cascades: false, ...changes })).rejects.toMatchObject(
      refusedAs(because),
    )
    expect((await fresh(contest)).version).toBe(0)
  })
})
