/** The chair takes settled prizes back, with a reason, as long as nothing is public. */
import { describe, expect, test } from 'vitest'
import { publishResults } from '#server/operations/publish-results'
import { reopenAwards } from '#server/operations/reopen-awards'
import { settleAwards } from '#server/operations/settle-awards'
import { aCouncil, decisionJournal, decisionOf, marks, prizesOf, settled } from '#tests/support/council'
import { byIn, moments, openWorld } from '#tests/support/world'

openWorld()

const first = marks(38, 28, 13, 13) // 92
const judged = () => aCouncil({ '101': [first, first] })
const reason = 'Có phản ánh về hồ sơ 101'

describe('reopening', () => {
  test('makes settled prizes a proposal again and keeps the choices', async () => {
    const council = await judged()
    const { version } = await settled(council)
    await reopenAwards(council.chair, { version, reason: ` ${reason} ` })
    expect(await decisionOf(council)).toMatchObject({
      state: 'proposed',
      version: version + 1,
      inputsDigest: '',
      settledAt: null,
      settledBy: null,
    })
    expect(await prizesOf(council)).toEqual({ '101': 'first' })
    expect((await decisionJournal(council)).at(-1)).toEqual({
      action: 'awards.reopened',
      actor: council.chair.actor.person._id,
      at: moments.deliberation,
      details: { reason },
    })
  })

  test('lets the prizes be settled once more', async () => {
    const council = await judged()
    const { version } = await settled(council)
    await reopenAwards(council.chair, { version, reason })
    await settleAwards(council.chair, version + 1)
    expect(await decisionOf(council)).toMatchObject({ state: 'settled', version: version + 2 })
  })
})

describe('reopening is refused', () => {
  test('without a reason', async () => {
    const council = await judged()
    const { version } = await settled(council)
    await expect(reopenAwards(council.chair, { version, reason: '  ' })).rejects.toMatchObject({
      refusal: { because: 'reason-missing' },
    })
    expect(await decisionOf(council)).toMatchObject({ state: 'settled' })
  })

  test('on an older copy, with the time of the other save', async () => {
    const council = await judged()
    const { version } = await settled(council)
    await expect(reopenAwards(council.chair, { version: version - 1, reason })).rejects.toMatchObject({
      refusal: { because: 'stale-version', changedAt: moments.deliberation },
    })
  })

  test('when nothing was decided yet: not found', async () => {
    const council = await judged()
    await expect(reopenAwards(council.chair, { version: 0, reason })).rejects.toThrow('Not found')
  })

  test('when the prizes are not settled', async () => {
    const council = await judged()
    const { version } = await settled(council)
    await reopenAwards(council.chair, { version, reason })
    await expect(reopenAwards(council.chair, { version: version + 1, reason })).rejects.toMatchObject({
      refusal: { because: 'decision-state', state: 'proposed', needs: ['settled'] },
    })
  })

  test('once the results are public', async () => {
    const council = await judged()
    const { version } = await settled(council)
    await publishResults(council.organiser, {
      confirmation: council.contest.receiptPrefix,
      decisionNumber: '12/QĐ-BTC',
    })
    await expect(reopenAwards(council.chair, { version: version + 1, reason })).rejects.toMatchObject({
      refusal: { because: 'decision-state', state: 'published' },
    })
  })

  test('to anybody but the chair, and after deliberation', async () => {
    const council = await judged()
    const { version } = await settled(council)
    const { contest, organiser } = council
    await expect(reopenAwards(organiser, { version, reason })).rejects.toMatchObject({
      refusal: { because: 'wrong-role', needs: ['chair'] },
    })
    const late = byIn(contest, council.chair.actor.person, moments.posting, 'chair')
    await expect(reopenAwards(late, { version, reason })).rejects.toMatchObject({
      refusal: { because: 'outside-phase', phase: 'posting' },
    })
  })
})
