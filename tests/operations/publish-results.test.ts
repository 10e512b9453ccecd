/** The organiser publishes what was settled: once, frozen, with only the names that may be shown. */
import { describe, expect, test } from 'vitest'
import { Entries } from '#models/entry'
import { Outbox } from '#models/outbox'
import { Publications } from '#models/publication'
import { ScoreSheets } from '#models/score-sheet'
import { env } from '#server/env'
import { disqualifyEntry } from '#server/operations/disqualify-entry'
import { publishResults } from '#server/operations/publish-results'
import { settleAwards } from '#server/operations/settle-awards'
import { voidScoreSheet } from '#server/operations/void-score-sheet'
import {
  aCouncil,
  choices,
  decisionJournal,
  decisionOf,
  marks,
  settled,
  type Council,
} from '#tests/support/council'
import { byIn, moments, openWorld } from '#tests/support/world'

openWorld()

const first = marks(38, 28, 13, 13) // 92
const second = marks(34, 25, 12, 12) // 83
const none = marks(20, 15, 7, 8) // 50

const judged = () => aCouncil({ '101': [first, first], '102': [second, second], '103': [none, none] })
const input = (council: Council) => ({
  confirmation: council.contest.receiptPrefix,
  decisionNumber: ' 12/QĐ-BTC ',
})
const publicationsOf = ({ contest }: Council) => Publications.find({ contest: contest._id }).lean()
const lettersOf = ({ contest }: Council) =>
  Outbox.find({ contest: contest._id, template: 'results-published' }).sort({ to: 1 }).lean()

async function settledCouncil(): Promise<Council> {
  const council = await judged()
  await settled(council)
  return council
}

describe('publishing', () => {
  test('freezes what the public reads', async () => {
    const council = await settledCouncil()
    await publishResults(council.organiser, input(council))
    const { works, contest, organiser } = council
    const laureate = (code: string, prize: string, rank: number) => {
      const { title, field, authors } = works[code]?.entry.answers ?? { authors: [] }
      const named = authors.map(({ id, name, school }) => ({ id, name, school }))
      return { entry: council.id(code), title, field, prize, rank, unit: '', authors: named }
    }
    const decision = await decisionOf(council)
    expect(decision).toMatchObject({ state: 'published', version: 2 })
    expect(await publicationsOf(council)).toEqual([
      {
        _id: expect.anything(),
        contest: contest._id,
        round: 'final',
        number: 1,
        replaces: null,
        decisionNumber: '12/QĐ-BTC',
        regulationsVersion: 1,
        inputsDigest: decision?.inputsDigest,
        laureates: [laureate('101', 'first', 1), laureate('102', 'second', 2)],
        notAwarded: [
          { prize: 'special', count: 1 },
          { prize: 'first', count: 1 },
          { prize: 'second', count: 3 },
          { prize: 'third', count: 6 },
          { prize: 'consolation', count: 12 },
        ],
        counts: { received: 3, eligible: 3, awarded: 2 },
        publishedAt: moments.deliberation,
        publishedBy: organiser.actor.person._id,
      },
    ])
  })

  test('is remembered after what was settled', async () => {
    const council = await settledCouncil()
    await publishResults(council.organiser, input(council))
    const lines = await decisionJournal(council)
    expect(lines.map(({ action }) => action)).toEqual(['awards.settled', 'results.published'])
    expect(lines[1]).toEqual({
      action: 'results.published',
      actor: council.organiser.actor.person._id,
      at: moments.deliberation,
      details: {
        decisionNumber: '12/QĐ-BTC',
        inputsDigest: (await decisionOf(council))?.inputsDigest,
        awarded: 2,
      },
    })
  })

  test('promises one letter to the owner of every judged work, won or not', async () => {
    const council = await settledCouncil()
    await publishResults(council.organiser, input(council))
    const letters = await lettersOf(council)
    const owners = Object.values(council.works).map(({ owner }) => owner.email)
    expect(letters.map(({ to }) => to)).toEqual(owners.toSorted())
    expect(letters[0]).toMatchObject({
      state: 'waiting',
      notBefore: new Date(moments.deliberation.getTime() + 60_000),
      data: {
        contest: council.contest.title,
        link: `${env.publicUrl}/cuoc-thi/${council.contest.slug}/ket-qua`,
      },
    })
  })

  test('twice changes nothing', async () => {
    const council = await settledCouncil()
    await publishResults(council.organiser, input(council))
    const before = await publicationsOf(council)
    await publishResults(council.organiser, input(council))
    expect(await publicationsOf(council)).toEqual(before)
    expect(await lettersOf(council)).toHaveLength(3)
    expect(await decisionJournal(council)).toHaveLength(2)
  })

  test('twice at once gives one publication, one set of letters, and no error', async () => {
    const council = await settledCouncil()
    await Promise.all([1, 2, 3].map(() => publishResults(council.organiser, input(council))))
    expect(await publicationsOf(council)).toHaveLength(1)
    expect(await lettersOf(council)).toHaveLength(3)
    expect(await decisionJournal(council)).toHaveLength(2)
  })

  test('takes the confirmation in any case, with spaces around it', async () => {
    const council = await settledCouncil()
    const confirmation = ` ${council.contest.receiptPrefix.toLowerCase()} `
    await publishResults(council.organiser, { ...input(council), confirmation })
    expect(await publicationsOf(council)).toHaveLength(1)
  })

  test('still goes while results are posted, and shows what people chose', async () => {
    const council = await judged()
    await settleAwards(council.chair, 0, choices(council, { '101': ['second', 'Chưa chạy thử'] }))
    const late = byIn(council.contest, council.organiser.actor.person, moments.posting, 'organiser')
    await publishResults(late, input(council))
    const [publication] = await publicationsOf(council)
    expect(publication?.laureates.map(({ entry, prize }) => [entry, prize])).toEqual([
      [council.id('101'), 'second'],
      [council.id('102'), 'second'],
    ])
    expect(publication?.notAwarded.slice(0, 3)).toEqual([
      { prize: 'special', count: 1 },
      { prize: 'first', count: 2 },
      { prize: 'second', count: 2 },
    ])
  })

  test('counts a disqualified work as received, and neither as judged nor as won', async () => {
    const council = await judged()
    await disqualifyEntry(council.organiser, council.id('101'), { version: 0, reason: 'Sao chép' })
    await settled(council)
    await publishResults(council.organiser, input(council))
    const [publication] = await publicationsOf(council)
    expect(publication?.counts).toEqual({ received: 3, eligible: 2, awarded: 1 })
    expect(publication?.laureates.map(({ entry }) => entry)).toEqual([council.id('102')])
  })
})

describe('publishing is refused', () => {
  test('before the prizes are settled', async () => {
    const council = await judged()
    await expect(publishResults(council.organiser, input(council))).rejects.toMatchObject({
      refusal: { because: 'decision-state', state: 'none', needs: ['settled'] },
    })
  })

  test.each(['', 'HG', 'hg 18'])('on the wrong confirmation: %j', async (confirmation) => {
    const council = await settledCouncil()
    await expect(
      publishResults(council.organiser, { ...input(council), confirmation }),
    ).rejects.toMatchObject({
      refusal: { because: 'confirmation-mismatch' },
    })
    expect(await publicationsOf(council)).toEqual([])
    expect(await lettersOf(council)).toEqual([])
  })

  test('when a sheet was voided after settling', async () => {
    const council = await settledCouncil()
    const sheet = council.works['102']?.sheets[0]?._id.toHexString()
    await voidScoreSheet(council.chair, sheet, { reason: 'Có xung đột' })
    await expect(publishResults(council.organiser, input(council))).rejects.toMatchObject({
      refusal: { because: 'results-changed' },
    })
    expect(await decisionOf(council)).toMatchObject({ state: 'settled' })
  })

  test('when marks or states of works were changed behind our back', async () => {
    const council = await settledCouncil()
    await ScoreSheets.updateOne(
      { _id: council.works['101']?.sheets[0]?._id },
      { $set: { 'marks.effect': 0 } },
    )
    await expect(publishResults(council.organiser, input(council))).rejects.toMatchObject({
      refusal: { because: 'results-changed' },
    })
    const other = await settledCouncil()
    await Entries.updateOne({ _id: other.works['101']?.entry._id }, { $set: { state: 'disqualified' } })
    await expect(publishResults(other.organiser, input(other))).rejects.toMatchObject({
      refusal: { because: 'results-changed' },
    })
  })

  test.each(['chair', 'secretary', 'judge'] as const)('to the %s', async (role) => {
    const council = await settledCouncil()
    const by = byIn(council.contest, council.chair.actor.person, moments.deliberation, role)
    await expect(publishResults(by, input(council))).rejects.toMatchObject({
      refusal: { because: 'wrong-role', needs: ['organiser'] },
    })
  })

  test('once the contest is over', async () => {
    const council = await settledCouncil()
    const by = byIn(council.contest, council.organiser.actor.person, moments.finished, 'organiser')
    await expect(publishResults(by, input(council))).rejects.toMatchObject({
      refusal: { because: 'outside-phase', phase: 'finished' },
    })
  })
})
