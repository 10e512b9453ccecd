/** "Vì sao?": one work's sheets and arithmetic, and what separated it from its neighbours. */
import { describe, expect, test } from 'vitest'
import { Entries } from '#models/entry'
import { NotFound } from '#server/refuse'
import { entryTrace } from '#server/queries/entry-trace'
import { aCouncil, aSheet, marks } from '#tests/support/council'
import { countQueries } from '#tests/support/count-queries'
import { aPerson, aSubmittedEntry, byIn, moments, openWorld } from '#tests/support/world'

openWorld()

const bold = marks(38, 24, 10, 10) // 82, strong in novelty
const useful = marks(30, 29, 12, 11) // 82, strong in effect
const uneven = marks(30.5, 29, 12, 11) // 82,5
const low = marks(20, 15, 7, 8) // 50

describe('the trace of a work', () => {
  test('shows every sheet with its judge, counted or not and why', async () => {
    const council = await aCouncil({ '101': [bold, uneven] })
    const work = council.works['101']
    if (!work) throw new Error('no work')
    const [late, gone] = [await aPerson({ name: '' }), await aPerson({ name: 'Thầy Vắng' })]
    await aSheet(council.contest, work, late._id, {
      state: 'in-progress',
      marks: { novelty: 2000 },
      remarks: 'Còn xem',
    })
    await aSheet(council.contest, work, gone._id, { state: 'recused', stateReason: 'Người quen' })
    const { sheets } = await entryTrace(council.chair, work.id)
    const [one, two] = council.judges
    const shown = sheets.map(({ sheet: _sheet, ...rest }) => rest)
    const counted = { state: 'confirmed', stateReason: '', remarks: '', isCounted: true }
    const apart = { total: null, isCounted: false, mayReopen: false, mayVoid: true }
    expect(shown).toEqual(
      expect.arrayContaining([
        { ...counted, judge: one?.name, total: 8200, marks: bold, mayReopen: true, mayVoid: true },
        { ...counted, judge: two?.name, total: 8250, marks: uneven, mayReopen: true, mayVoid: true },
        {
          ...apart,
          judge: late.email,
          state: 'in-progress',
          stateReason: '',
          marks: { novelty: 2000 },
          remarks: 'Còn xem',
        },
        { ...apart, judge: 'Thầy Vắng', state: 'recused', stateReason: 'Người quen', marks: {}, remarks: '' },
      ]),
    )
    expect(shown).toHaveLength(4)
  })

  test('explains the score, the rank, the neighbours and the prize', async () => {
    const council = await aCouncil({ '101': [bold, uneven], '102': [useful, uneven], '103': [low, low] })
    const trace = await entryTrace(council.chair, council.id('102'))
    expect(trace).toMatchObject({
      contest: { slug: council.contest.slug, shortTitle: council.contest.shortTitle },
      blindCode: '102',
      title: council.works['102']?.entry.answers.title,
      codes: { [council.id('101')]: '101', [council.id('102')]: '102', [council.id('103')]: '103' },
      explanation: {
        sum: 16450,
        count: 2,
        quorum: { assigned: 2, required: 2, counted: 2, met: true },
        roundings: [{ stage: 'entry', published: 8225, changed: false }],
        standing: { rank: 2, published: 8225, separatedBy: { by: 'published-score' } },
        tiedWith: [],
        above: {
          entries: [council.id('101')],
          separatedBy: { by: 'criterion-mean', article: 'Điều 9.3a', criterion: 'novelty' },
        },
        below: { entries: [council.id('103')] },
        award: { tier: 'second', reason: { code: 'within-quota', minScore: 8000 } },
      },
    })
    expect(trace.criteria.map(({ code, max }) => [code, max])).toEqual([
      ['novelty', 4000],
      ['effect', 3000],
      ['materials', 1500],
      ['technique', 1500],
    ])
    expect(trace.prizes[0]).toEqual({ code: 'special', title: 'Giải Đặc biệt' })
  })

  test('tells of a work with too few sheets, and of one that was disqualified', async () => {
    const council = await aCouncil({ '101': [bold], '102': [bold, bold] })
    const disqualified = { state: 'disqualified', stateReason: 'Sao chép' }
    await Entries.updateOne({ _id: council.works['102']?.entry._id }, { $set: disqualified })
    const few = await entryTrace(council.chair, council.id('101'))
    expect(few.explanation).toMatchObject({
      standing: { status: 'insufficient', rank: null },
      quorum: { met: false },
    })
    const out = await entryTrace(council.chair, council.id('102'))
    expect(out.explanation).toMatchObject({
      standing: { status: 'excluded', reason: 'Sao chép', rank: null },
      award: { tier: null, reason: { code: 'not-ranked', status: 'excluded' } },
    })
  })

  test('offers no act on sheets once deliberation is over', async () => {
    const council = await aCouncil({ '101': [bold, bold] })
    const late = byIn(council.contest, council.chair.actor.person, moments.posting, 'chair')
    const { sheets } = await entryTrace(late, council.id('101'))
    expect(sheets.map(({ mayReopen, mayVoid }) => [mayReopen, mayVoid])).toEqual([
      [false, false],
      [false, false],
    ])
  })

  test('names no author, school or owner', async () => {
    const council = await aCouncil({ '101': [bold, bold] })
    const work = council.works['101']
    const text = JSON.stringify(await entryTrace(council.chair, council.id('101')))
    const author = work?.entry.answers.authors[0]
    const secrets = [
      author?.name,
      author?.school,
      author?.phone,
      work?.owner.email,
      work?.owner.name,
      work?.entry.receiptNumber,
    ]
    expect(secrets.filter((secret) => secret && text.includes(secret))).toEqual([])
  })

  test('asks the database as often for three works as for one', async () => {
    const one = await aCouncil({ '101': [bold, bold] })
    const three = await aCouncil({ '101': [bold, bold], '102': [useful, useful], '103': [low, low] })
    const asked = [
      await countQueries(() => entryTrace(one.chair, one.id('101'))),
      await countQueries(() => entryTrace(three.chair, three.id('101'))),
    ]
    expect(asked[0]).toBe(asked[1])
  })
})

describe('there is no trace', () => {
  test('of works that are not judged here', async () => {
    const [council, other] = [await aCouncil({ '101': [bold] }), await aCouncil({ '102': [bold] })]
    const waiting = await aSubmittedEntry(council.contest, await aPerson())
    const ids = [other.id('102'), waiting.entry._id.toHexString(), 'khong-co', '', undefined, 'a'.repeat(24)]
    for (const id of ids) await expect(entryTrace(council.chair, id)).rejects.toBeInstanceOf(NotFound)
  })
})
