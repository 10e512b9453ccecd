/** What a round shows and hides: names, the others' marks, who went on; and that its pages never ask once for every row. */
import { beforeEach, describe, expect, test } from 'vitest'
import { Entries } from '#models/entry'
import type { Person } from '#models/person'
import { ScoreSheets } from '#models/score-sheet'
import { Submissions } from '#models/submission'
import type { PeerVisibility } from '#rules/rounds'
import { assignJudges } from '#server/operations/assign-judges'
import { confirmScoreSheet } from '#server/operations/confirm-score-sheet'
import { saveScoreSheet } from '#server/operations/save-score-sheet'
import { contestPage } from '#server/queries/contest-page'
import { judgeDesk } from '#server/queries/judge-desk'
import { judgeQueue } from '#server/queries/judge-queue'
import { officeEntry } from '#server/queries/office-entry'
import { openContests } from '#server/queries/open-contests'
import { resultsPage } from '#server/queries/results-page'
import { roundProtocol } from '#server/queries/round-protocol'
import { rounds } from '#server/queries/rounds'
import { track } from '#server/queries/track'
import { aSheet } from '#tests/support/council'
import { countQueries } from '#tests/support/count-queries'
import {
  aContestInTwoRounds,
  advanced,
  roundMoments,
  totalling,
  type TwoRounds,
} from '#tests/support/two-rounds'
import { anAuthor, aUnit, by, openWorld } from '#tests/support/world'

openWorld()

const four = { '101': [90, 90], '102': [80, 80], '103': [70, 70], '104': [60, 60] }
const judgeOf = (world: TwoRounds, index: number, now: Date) =>
  by(world.judges[index] as Person, now, 'judge')

/** Words found nowhere else, in every place of a dossier that tells of people. */
const named = ['Tên-tác-giả', 'Trường-tác-giả', 'Tên-giáo-viên', 'Tên-đơn-vị'] as const
const secret = ['0977777771', 'mail-rieng@', 'Người-đại-diện', '2011-11-11', 'Trường-giáo-viên'] as const

async function tellingEverything(world: TwoRounds, code: string): Promise<void> {
  const unit = await aUnit({ name: named[3] })
  const author = anAuthor({
    name: named[0],
    school: named[1],
    bornOn: secret[3],
    phone: secret[0],
    email: `${secret[1]}vidu.example`,
    representative: { name: secret[2], relation: 'mẹ', phone: '0966666661' },
  })
  const teacher = { has: true as const, name: named[2], school: secret[4], phone: secret[0], email: '' }
  const work = world.works[code]
  const set = {
    $set: {
      'answers.authors': [author],
      'answers.teacher': teacher,
      'answers.unit': unit._id.toHexString(),
    },
  }
  await Entries.updateOne({ _id: work?.entry._id }, set)
  await Submissions.updateOne({ _id: work?.submission }, set)
}

const found = (page: unknown, words: readonly string[]) => {
  const text = JSON.stringify(page)
  return words.filter((word) => text.includes(word))
}

describe('whose work it is', () => {
  let world: TwoRounds
  beforeEach(async () => {
    world = await aContestInTwoRounds(four)
    await tellingEverything(world, '101')
    await advanced(world)
    await assignJudges(world.as('organiser'), world.panels.interview._id.toHexString(), 'all')
  })

  test('a blind round never tells, before or after one’s own sheet, though a named one follows', async () => {
    const sheet = await ScoreSheets.findOne({
      round: 'preliminary',
      blindCode: '101',
      judge: world.judges[0]?._id,
    }).lean()
    for (const now of [roundMoments.reading, roundMoments.hearing]) {
      const page = await judgeDesk(judgeOf(world, 0, now), sheet?._id.toHexString())
      expect(found(page, [...named, ...secret])).toEqual([])
      expect(page.makers).toBeNull()
      expect(found(await judgeQueue(judgeOf(world, 0, now)), [...named, ...secret])).toEqual([])
    }
  })

  test('a named round tells authors, schools, teacher and unit, and nothing else of them', async () => {
    const sheet = await ScoreSheets.findOne({
      round: 'interview',
      blindCode: '101',
      judge: world.judges[0]?._id,
    }).lean()
    const page = await judgeDesk(judgeOf(world, 0, roundMoments.hearing), sheet?._id.toHexString())
    expect(page.makers).toEqual({
      authors: [{ name: named[0], school: named[1], form: {} }],
      teacher: named[2],
      unit: named[3],
    })
    expect(found(page, secret)).toEqual([])
  })

  test('the protocol speaks of works by blind code alone', async () => {
    for (const code of ['preliminary', 'interview']) {
      const page = await roundProtocol(world.as('chair'), code)
      expect(found(page, [...named, ...secret])).toEqual([])
    }
  })
})

describe('what the others gave', () => {
  async function seenBy(peers: PeerVisibility) {
    const world = await aContestInTwoRounds({ '101': [90, 80] }, { changes: { peers } })
    const work = world.works['101']
    if (!work) throw new Error('No work')
    const own = await aSheet(world.contest, work, world.judges[2]!._id, {
      round: 'preliminary',
      panel: world.panels.preliminary._id,
      state: 'blank',
      confirmedAt: null,
    })
    const judge = judgeOf(world, 2, roundMoments.reading)
    const id = own._id.toHexString()
    const before = await judgeDesk(judge, id)
    const typed = { novelty: '30', effect: '20', materials: '10', technique: '10' }
    const { version } = await saveScoreSheet(judge, id, { version: 0, marks: typed, remarks: '' })
    await confirmScoreSheet(judge, id, { version })
    const after = await judgeDesk(judge, id)
    const others = world.judges.slice(0, 2).map(({ _id }) => _id.toHexString())
    expect(found([before, after], others)).toEqual([])
    return [before.peers, after.peers]
  }

  test('is hidden, shown after one’s own sheet, or shown at once, as the round says; never who gave it', async () => {
    expect(await seenBy('never')).toEqual([null, null])
    expect(await seenBy('after-own')).toEqual([null, [9000, 8000]])
    expect(await seenBy('always')).toEqual([
      [9000, 8000],
      [9000, 8000],
    ])
  })

  test('does not count sheets that nobody confirmed, nor those of another round', async () => {
    const world = await aContestInTwoRounds({ '101': [90, 80] }, { changes: { peers: 'always' } })
    const work = world.works['101']!
    const on = { panel: world.panels.preliminary._id, marks: totalling(50) }
    await aSheet(world.contest, work, world.judges[2]!._id, {
      ...on,
      round: 'preliminary',
      state: 'in-progress',
    })
    await aSheet(world.contest, work, world.judges[2]!._id, { ...on, round: 'interview' })
    const own = await ScoreSheets.findOne({ judge: world.judges[0]?._id, round: 'preliminary' }).lean()
    const page = await judgeDesk(judgeOf(world, 0, roundMoments.reading), own?._id.toHexString())
    expect(page.peers).toEqual([8000])
  })
})

test('nothing public, and nothing an entrant looks up, tells who went on before results are published', async () => {
  const world = await aContestInTwoRounds(four)
  const seen = async () => {
    const visitor = { actor: null, now: roundMoments.hearing }
    const tracked = []
    for (const code of ['101', '104']) {
      const receipt = world.works[code]?.entry.receiptNumber ?? ''
      const {
        receiptNumber: _,
        title: __,
        ...rest
      } = (await track(visitor, { receipt, phone: '0002' }, `10.9.0.${code}`)) ?? {
        receiptNumber: '',
        title: '',
      }
      tracked.push(rest)
    }
    const { slug } = world.contest
    return {
      tracked,
      pages: [
        await contestPage(visitor, slug),
        await resultsPage(visitor, slug),
        await openContests(visitor),
      ],
    }
  }
  const before = await seen()
  await advanced(world)
  const after = await seen()
  expect(after).toEqual(before)
  expect(after.tracked[0]).toEqual(after.tracked[1])
  expect(after.tracked[0]).toHaveProperty('state', 'accepted')
})

test('the dossier’s page counts the sheets of every round', async () => {
  const world = await aContestInTwoRounds(four)
  await advanced(world)
  await assignJudges(world.as('organiser'), world.panels.interview._id.toHexString(), 'all')
  const page = await officeEntry(world.as('secretary'), world.works['101']?.id)
  expect(page.sheets).toEqual({ assigned: 5, confirmed: 2 })
})

test('the rounds’ pages ask the database as often for four works as for one', async () => {
  const worlds = [await aContestInTwoRounds({ '101': [90, 90] }), await aContestInTwoRounds(four)]
  for (const world of worlds) await advanced(world)
  const asked = []
  for (const world of worlds) {
    const chair = world.as('chair')
    asked.push([
      await countQueries(() => rounds(chair)),
      await countQueries(() => roundProtocol(chair, 'preliminary')),
    ])
  }
  expect(asked).toEqual([
    [4, 8],
    [4, 8],
  ])
})
