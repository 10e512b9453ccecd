/** The page before publishing: what becomes public, who is written to, what is still in the way. */
import { describe, expect, test } from 'vitest'
import { ScoreSheets } from '#models/score-sheet'
import { publishResults } from '#server/operations/publish-results'
import { publicationPreview } from '#server/queries/publication-preview'
import { aCouncil, marks, settled } from '#tests/support/council'
import { countQueries } from '#tests/support/count-queries'
import { anAuthor, byIn, moments, openWorld } from '#tests/support/world'

openWorld()

const first = marks(38, 28, 13, 13) // 92
const second = marks(34, 25, 12, 12) // 83
const low = marks(20, 15, 7, 8) // 50

describe('the preview', () => {
  test('before anything is settled shows no laureate and says what is missing', async () => {
    const council = await aCouncil({ '101': [first, first] })
    const { contest } = council
    expect(await publicationPreview(council.organiser)).toEqual({
      contest: {
        slug: contest.slug,
        title: contest.title,
        shortTitle: contest.shortTitle,
        code: contest.receiptPrefix,
      },
      state: 'none',
      prizes: contest.regulations.prizes.map(({ code, title, count }) => ({ code, title, quota: count })),
      laureates: [],
      letters: 1,
      hiddenNames: 0,
      whyNot: { because: 'decision-state', state: 'none', needs: ['settled'] },
      publishedAt: null,
    })
  })

  test('of settled prizes shows exactly what publishing will freeze', async () => {
    const hidden = anAuthor({ name: 'Lò Thị Mai' })
    const council = await aCouncil(
      { '101': [first, first], '102': [second, second], '103': [low, low] },
      { answers: { '102': { authors: [hidden], consents: [] } } },
    )
    await settled(council)
    const preview = await publicationPreview(council.organiser)
    expect(preview).toMatchObject({
      state: 'settled',
      letters: 3,
      hiddenNames: 1,
      whyNot: null,
      publishedAt: null,
    })
    expect(
      preview.laureates.map(({ entry, prize, rank, authors }) => [
        entry,
        prize,
        rank,
        authors.map(({ name }) => name),
      ]),
    ).toEqual([
      [council.id('101'), 'first', 1, [council.works['101']?.entry.answers.authors[0]?.name]],
      [council.id('102'), 'second', 2, ['']],
    ])
    const { confirmation, decisionNumber } = { confirmation: preview.contest.code, decisionNumber: '12/QĐ' }
    await publishResults(council.organiser, { confirmation, decisionNumber })
    expect(await publicationPreview(council.organiser)).toMatchObject({
      state: 'published',
      laureates: preview.laureates,
      publishedAt: moments.deliberation,
      whyNot: { because: 'decision-state', state: 'published' },
    })
  })

  test('says when marks have changed since the prizes were settled', async () => {
    const council = await aCouncil({ '101': [first, first] })
    await settled(council)
    await ScoreSheets.updateOne({ _id: council.works['101']?.sheets[0]?._id }, { $set: { state: 'void' } })
    expect((await publicationPreview(council.organiser)).whyNot).toEqual({ because: 'results-changed' })
  })

  test('tells a secretary that only the organiser may publish', async () => {
    const council = await aCouncil({ '101': [first, first] })
    await settled(council)
    const secretary = byIn(council.contest, council.organiser.actor.person, moments.deliberation, 'secretary')
    expect((await publicationPreview(secretary)).whyNot).toEqual({
      because: 'wrong-role',
      needs: ['organiser'],
    })
  })

  test('asks the database as often for three works as for one', async () => {
    const one = await aCouncil({ '101': [first, first] })
    const three = await aCouncil({ '101': [first, first], '102': [second, second], '103': [low, low] })
    await settled(one)
    await settled(three)
    const asked = [
      await countQueries(() => publicationPreview(one.organiser)),
      await countQueries(() => publicationPreview(three.organiser)),
    ]
    expect(asked[0]).toBe(asked[1])
  })
})
