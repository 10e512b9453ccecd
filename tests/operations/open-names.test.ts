/** "Mở phách": before it no page of the council holds a name, after it the board and the minutes do; once, and for good. */
import { describe, expect, test } from 'vitest'
import { openNames } from '#server/operations/open-names'
import { reopenAwards } from '#server/operations/reopen-awards'
import { awardSimulation } from '#server/queries/award-simulation'
import { ballotDraft } from '#server/queries/ballot-draft'
import { councilSession } from '#server/queries/council-session'
import { deliberationBoard } from '#server/queries/deliberation-board'
import { discussionList } from '#server/queries/discussions'
import { entryComparison } from '#server/queries/entry-comparison'
import { entryTrace } from '#server/queries/entry-trace'
import { judgeCalibration } from '#server/queries/judge-calibration'
import { minutes } from '#server/queries/minutes'
import { aCouncil, decisionJournal, decisionOf, marks, settled, type Council } from '#tests/support/council'
import { countQueries } from '#tests/support/count-queries'
import { anAuthor, aUnit, byIn, moments, openWorld } from '#tests/support/world'

openWorld()

const first = marks(38, 28, 13, 13) // 92
const second = marks(34, 25, 12, 12) // 83

async function named() {
  const unit = await aUnit({ name: 'Trường THCS Bí Mật' })
  const author = anAuthor({ name: 'Lò Thị Mai', school: 'Trường THCS Bí Mật' })
  const answers = { authors: [author], unit: unit._id.toHexString() }
  return aCouncil(
    { '101': [first, first], '102': [second, second] },
    { answers: { '101': answers, '102': answers } },
  )
}

/** Everything that the council's pages are given. */
async function pages(council: Council): Promise<string> {
  const { chair } = council
  const [a, b] = [council.id('101'), council.id('102')]
  return JSON.stringify([
    await deliberationBoard(chair),
    await minutes(chair),
    await entryTrace(chair, a),
    await entryComparison(chair, a, b),
    await judgeCalibration(chair),
    await awardSimulation(chair, {}),
    await councilSession(chair),
    await ballotDraft(chair, 'approval'),
    await discussionList(chair),
  ])
}

describe('opening the names', () => {
  test('shows authors and units that no page of the council held before', async () => {
    const council = await named()
    await settled(council)
    const before = await pages(council)
    for (const secret of ['Lò Thị Mai', 'Bí Mật']) expect(before).not.toContain(secret)
    await openNames(council.chair, { reason: '' })
    const works = { authors: ['Lò Thị Mai'], unit: 'Trường THCS Bí Mật' }
    expect((await deliberationBoard(council.chair)).names).toEqual({
      at: moments.deliberation,
      reason: '',
      works: { [council.id('101')]: works, [council.id('102')]: works },
    })
    expect((await minutes(council.chair)).names?.works[council.id('101')]).toEqual(works)
  })

  test('is one act on record; a second changes nothing, and reopening the prizes does not close them again', async () => {
    const council = await named()
    const { version } = await settled(council)
    await openNames(council.chair, { reason: ' Theo thể lệ ' })
    await openNames(council.chair, { reason: 'Lần nữa' })
    const opened = { at: moments.deliberation, by: council.chair.actor.person._id, reason: 'Theo thể lệ' }
    expect(await decisionOf(council)).toMatchObject({
      state: 'settled',
      version: version + 1,
      namesOpened: opened,
    })
    expect((await decisionJournal(council)).at(-1)).toEqual({
      action: 'names.opened',
      actor: council.chair.actor.person._id,
      at: moments.deliberation,
      details: { reason: 'Theo thể lệ', state: 'settled' },
    })
    await reopenAwards(council.chair, { version: version + 1, reason: 'Có phản ánh' })
    expect(await decisionOf(council)).toMatchObject({ state: 'proposed', namesOpened: opened })
  })

  test('before the prizes are settled needs a reason', async () => {
    const council = await named()
    await expect(openNames(council.chair, { reason: ' ' })).rejects.toMatchObject({
      refusal: { because: 'reason-missing' },
    })
    expect(await decisionOf(council)).toBeNull()
    await openNames(council.chair, { reason: 'Hội đồng quyết định' })
    expect(await decisionOf(council)).toMatchObject({ state: 'proposed', version: 1 })
  })

  test('is refused to anybody but the chair, and while judges are still judging', async () => {
    const council = await named()
    await expect(openNames(council.organiser, { reason: 'x' })).rejects.toMatchObject({
      refusal: { because: 'wrong-role', needs: ['chair'] },
    })
    const early = byIn(council.contest, council.chair.actor.person, moments.judging, 'chair')
    await expect(openNames(early, { reason: 'x' })).rejects.toMatchObject({
      refusal: { because: 'outside-phase', phase: 'judging' },
    })
  })
})

test('opened names cost the board one query, however many works', async () => {
  const council = await named()
  const before = await countQueries(() => deliberationBoard(council.chair))
  await openNames(council.chair, { reason: 'Hội đồng quyết định' })
  expect(await countQueries(() => deliberationBoard(council.chair))).toBe(before + 1)
})
