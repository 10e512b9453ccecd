/** Discussions of works whose sheets lie far apart: opened by the marks, private, anonymous, and never rewritten. */
import { describe, expect, test } from 'vitest'
import { Discussions } from '#models/discussion'
import { Outbox } from '#models/outbox'
import { ScoreSheets } from '#models/score-sheet'
import { SheetRevisions } from '#models/sheet-revision'
import type { Person } from '#models/person'
import { NotFound } from '#server/refuse'
import { confirmScoreSheet } from '#server/operations/confirm-score-sheet'
import { openDiscussion } from '#server/operations/open-discussion'
import { reopenScoreSheet } from '#server/operations/reopen-score-sheet'
import { closeDiscussion, speakAsChair, speakAsJudge } from '#server/operations/speak-in-discussion'
import { councilCalls } from '#server/queries/council-calls'
import { councilDiscussion, judgesDiscussion } from '#server/queries/discussion'
import { discussionList } from '#server/queries/discussions'
import { entryTrace } from '#server/queries/entry-trace'
import { marks } from '#tests/support/council'
import { countQueries } from '#tests/support/count-queries'
import {
  aContest,
  aPerson,
  aSeat,
  aSubmittedEntry,
  anAuthor,
  byIn,
  completeAnswers,
  moments,
  openWorld,
} from '#tests/support/world'
import { aPanel, aSheet, declaration, journalOf } from './a-judged-panel'

openWorld()

const high = marks(38, 28, 13, 13) // 92
const low = marks(24, 18, 9, 9) // 60
const near = marks(37, 28, 13, 13) // 91

/** A panel of three with one work: two sheets confirmed, the third ready to be. */
async function aPanelAtWork(third = low, author = anAuthor()) {
  const contest = await aContest()
  const judges = [await aPerson(), await aPerson(), await aPerson()]
  for (const judge of judges) await aSeat(contest, judge, 'judge')
  const members = judges.map(({ _id }) => ({ person: _id, isChair: false, declaration }))
  const panel = await aPanel(contest, members)
  const answers = completeAnswers(contest, { authors: [author] })
  const work = await aSubmittedEntry(contest, await aPerson(), { blindCode: '083', answers })
  const confirmed = { state: 'confirmed', confirmedAt: moments.judging } as const
  const sheets = [
    await aSheet(contest, panel, judges[0] as Person, work, { ...confirmed, marks: high }),
    await aSheet(contest, panel, judges[1] as Person, work, { ...confirmed, marks: near }),
    await aSheet(contest, panel, judges[2] as Person, work, { state: 'in-progress', marks: third }),
  ]
  const chair = byIn(contest, await aPerson(), moments.judging, 'chair')
  const as = (place: number) => byIn(contest, judges[place] as Person, moments.judging, 'judge')
  return {
    contest,
    judges,
    panel,
    ...work,
    sheets,
    chair,
    as,
    idOf: (place: number) => sheets[place]?._id.toHexString(),
  }
}

async function discussed() {
  const world = await aPanelAtWork()
  await confirmScoreSheet(world.as(2), world.idOf(2), { version: 0 })
  const discussion = await Discussions.findOne({ entry: world.entry._id }).lean()
  if (!discussion) throw new Error('no discussion')
  return { ...world, thread: discussion._id.toHexString() }
}

describe('the last sheet of a work', () => {
  test('that lies far off opens a discussion and calls the judges, without marks or names in the letter', async () => {
    const { contest, entry, thread, judges } = await discussed()
    expect(await Discussions.findById(thread).lean()).toMatchObject({
      contest: contest._id,
      entry: entry._id,
      blindCode: '083',
      state: 'open',
      openedBy: null,
      messages: [],
    })
    expect(await journalOf(`discussion:${thread}`)).toEqual([
      {
        action: 'discussion.opened',
        actor: undefined,
        at: moments.judging,
        details: { blindCode: '083', reason: '' },
      },
    ])
    const letters = await Outbox.find({ contest: contest._id }).lean()
    expect(letters.map(({ template, to }) => [template, to]).sort()).toEqual(
      judges.map(({ email }) => ['discussion-opened', email]).sort(),
    )
    for (const { data } of letters) {
      expect(Object.keys(data).sort()).toEqual(['blindCode', 'contest', 'link', 'name'])
    }
  })

  test('opens none when all lie close, nor while a sheet is still out', async () => {
    const close = await aPanelAtWork(near)
    await confirmScoreSheet(close.as(2), close.idOf(2), { version: 0 })
    const early = await aPanelAtWork()
    const waiting = await aPerson()
    await aSheet(early.contest, early.panel, waiting, early)
    await confirmScoreSheet(early.as(2), early.idOf(2), { version: 0 })
    const entries = [close.entry._id, early.entry._id]
    expect(await Discussions.countDocuments({ entry: { $in: entries } })).toBe(0)
  })

  test('confirmed again after a revision opens no second one', async () => {
    const { chair, as, idOf, entry } = await discussed()
    await reopenScoreSheet(chair, idOf(2), { reason: 'Theo thảo luận' })
    const sheet = await ScoreSheets.findById(idOf(2)).lean()
    await confirmScoreSheet(as(2), idOf(2), { version: sheet?.version ?? -1 })
    expect(await Discussions.countDocuments({ entry: entry._id })).toBe(1)
  })
})

describe('a judge', () => {
  test('speaks, keeps, and asks to revise; every word stays, and twice the same is once', async () => {
    const { as, thread, chair } = await discussed()
    await speakAsJudge(as(2), thread, { stand: 'keep', text: ' Mô hình chưa chạy được ' })
    await speakAsJudge(as(2), thread, { stand: 'keep', text: 'Mô hình chưa chạy được' })
    await speakAsJudge(as(0), thread, { stand: 'revise', text: 'Tôi xem lại tiêu chí 1' })
    await speakAsChair(chair, thread, { text: 'Mời xem lại trang 3' })
    const view = await judgesDiscussion(as(2), thread)
    const own = view.sheets.find(({ isOwn }) => isOwn)?.judge
    expect(view.messages.map(({ judge, isOwn, stand, text }) => [judge, isOwn, stand, text])).toEqual([
      [own, true, 'keep', 'Mô hình chưa chạy được'],
      [expect.any(Number), false, 'revise', 'Tôi xem lại tiêu chí 1'],
      [null, false, 'remark', 'Mời xem lại trang 3'],
    ])
    expect((await journalOf(`discussion:${thread}`)).map(({ action }) => action)).toEqual([
      'discussion.opened',
      'discussion.message',
      'discussion.message',
      'discussion.message',
    ])
  })

  test('is called on the own page until the discussion is closed', async () => {
    const { as, thread, chair } = await discussed()
    expect((await councilCalls(as(0))).discussions).toEqual([{ id: thread, blindCode: '083' }])
    await closeDiscussion(chair, thread, { reason: 'Giữ nguyên điểm' })
    await closeDiscussion(chair, thread, { reason: 'Giữ nguyên điểm' })
    expect((await councilCalls(as(0))).discussions).toEqual([])
    await expect(speakAsJudge(as(0), thread, { stand: 'remark', text: 'Khoan' })).rejects.toMatchObject({
      refusal: { because: 'discussion-closed' },
    })
  })

  test('sees and says nothing without a confirmed sheet of the own, once recused or voided, or from another panel', async () => {
    const { contest, as, thread, judges, sheets, panel, entry, submission } = await discussed()
    const [blank, stranger] = [await aPerson(), await aPerson()]
    for (const one of [blank, stranger]) await aSeat(contest, one, 'judge')
    await aSheet(contest, panel, blank, { entry, submission })
    const other = await aPanel(contest, [{ person: stranger._id, isChair: false, declaration }])
    await aSheet(contest, other, stranger, { entry, submission }, { state: 'confirmed', marks: high })
    const outside = [blank, stranger].map((one) => byIn(contest, one, moments.judging, 'judge'))
    const teacher = entry.answers.teacher
    const kin = byIn(
      contest,
      { ...(judges[1] as Person), name: teacher?.has ? teacher.name : '' },
      moments.judging,
      'judge',
    )
    await expect(judgesDiscussion(kin, thread)).rejects.toThrow(NotFound)
    await expect(speakAsJudge(kin, thread, { stand: 'remark', text: 'x' })).rejects.toThrow(NotFound)
    for (const state of ['recused', 'void'] as const) {
      await ScoreSheets.updateOne({ _id: sheets[0]?._id }, { $set: { state } })
      for (const who of [...outside, as(0)]) {
        await expect(judgesDiscussion(who, thread)).rejects.toThrow(NotFound)
        await expect(speakAsJudge(who, thread, { stand: 'remark', text: 'x' })).rejects.toThrow(NotFound)
        expect((await councilCalls(who)).discussions).toEqual([])
      }
    }
    const former = byIn(contest, judges[1] as Person, moments.judging, 'judge')
    expect(await judgesDiscussion(former, thread)).toMatchObject({ blindCode: '083' })
  })

  test('reads nobody’s name or id: not of colleagues, not of authors', async () => {
    const author = anAuthor({ name: 'Lò Thị Mai', school: 'Trường THCS Bí Mật' })
    const world = await aPanelAtWork(low, author)
    await confirmScoreSheet(world.as(2), world.idOf(2), { version: 0 })
    const thread = (await Discussions.findOne({ entry: world.entry._id }).lean())?._id.toHexString()
    for (const place of [0, 1, 2])
      await speakAsJudge(world.as(place), thread, { stand: 'remark', text: `Ý ${place}` })
    const text = JSON.stringify(await judgesDiscussion(world.as(0), thread))
    const secrets = [
      author.name,
      author.school,
      world.entry.receiptNumber ?? '',
      ...world.judges.flatMap(({ _id, name, email }) => [_id.toHexString(), name, email]),
      ...world.sheets.slice(1).map(({ _id }) => _id.toHexString()),
    ]
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
  })
})

describe('the chair', () => {
  test('opens a discussion with a reason, once, and a closed one again', async () => {
    const { chair, entry, judges } = await aPanelAtWork(near)
    const id = entry._id.toHexString()
    const thread = await openDiscussion(chair, id, { reason: 'Nghi trùng sản phẩm' })
    expect(await openDiscussion(chair, id, { reason: 'Nghi trùng sản phẩm' })).toBe(thread)
    await expect(openDiscussion(chair, id, { reason: 'Lý do khác' })).rejects.toMatchObject({
      refusal: { because: 'discussion-exists' },
    })
    await closeDiscussion(chair, thread, { reason: 'Không trùng' })
    expect(await openDiscussion(chair, id, { reason: 'Có tài liệu mới' })).toBe(thread)
    expect(await Discussions.findById(thread).lean()).toMatchObject({
      state: 'open',
      reason: 'Có tài liệu mới',
      closedAt: null,
      closeReason: '',
    })
    const called = judges.slice(0, 2).map(({ email }) => email)
    const letters = await Outbox.find({ template: 'discussion-opened', to: { $in: called } }).lean()
    expect(letters).toHaveLength(4)
    expect(await councilDiscussion(chair, thread)).toMatchObject({ state: 'open', sheets: [{}, {}] })
    expect((await discussionList(chair)).rows).toMatchObject([
      { id: thread, blindCode: '083', state: 'open' },
    ])
  })

  test('is refused without a reason, on works nobody has judged, and in another contest', async () => {
    const [one, two] = [await aPanelAtWork(near), await discussed()]
    const id = one.entry._id.toHexString()
    await expect(openDiscussion(one.chair, id, { reason: ' ' })).rejects.toMatchObject({
      refusal: { because: 'reason-missing' },
    })
    await expect(openDiscussion(one.as(0), id, { reason: 'x' })).rejects.toMatchObject({
      refusal: { because: 'wrong-role' },
    })
    await expect(openDiscussion(two.chair, id, { reason: 'x' })).rejects.toThrow(NotFound)
    for (const act of [
      () => councilDiscussion(one.chair, two.thread),
      () => speakAsChair(one.chair, two.thread, { text: 'x' }),
      () => closeDiscussion(one.chair, two.thread, { reason: 'x' }),
    ]) {
      await expect(act()).rejects.toThrow(NotFound)
    }
    await expect(closeDiscussion(two.chair, two.thread, { reason: ' ' })).rejects.toMatchObject({
      refusal: { because: 'reason-missing' },
    })
    await expect(speakAsChair(two.as(0), two.thread, { text: 'x' })).rejects.toMatchObject({
      refusal: { because: 'wrong-role' },
    })
  })

  test('reopens a sheet, and both of its versions are kept and shown', async () => {
    const { chair, idOf, entry, sheets, judges, contest } = await discussed()
    await reopenScoreSheet(chair, idOf(2), { reason: 'Theo thảo luận' })
    const revision = await SheetRevisions.findOne({ sheet: sheets[2]?._id }).lean()
    expect(revision).toEqual({
      _id: revision?._id,
      contest: contest._id,
      sheet: sheets[2]?._id,
      entry: entry._id,
      judge: judges[2]?._id,
      version: 1,
      marks: low,
      remarks: '',
      total: 6000,
      confirmedAt: moments.judging,
      reason: 'Theo thảo luận',
      reopenedBy: chair.actor.person._id,
      reopenedAt: moments.judging,
    })
    const trace = await entryTrace(chair, entry._id.toHexString())
    expect(trace.revisions).toMatchObject([{ total: 6000, marks: low, reason: 'Theo thảo luận' }])
    expect(trace.discussion).toMatchObject({ state: 'open' })
  })
})

test('a discussion asks the database as often for many messages as for none', async () => {
  const { as, thread, chair } = await discussed()
  const before = await countQueries(() => judgesDiscussion(as(0), thread))
  for (let place = 0; place < 3; place += 1) await speakAsChair(chair, thread, { text: `Lời ${place}` })
  expect(await countQueries(() => judgesDiscussion(as(0), thread))).toBe(before)
})
