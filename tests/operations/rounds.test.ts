/** Closing a round, deciding who goes on, and opening it again: whole outcomes, and each refusal. */
import { describe, expect, test } from 'vitest'
import { Entries } from '#models/entry'
import { inTransaction } from '#models/connection'
import { Panels } from '#models/panel'
import { RoundClosings } from '#models/round-closing'
import { ScoreSheets } from '#models/score-sheet'
import { assignJudges } from '#server/operations/assign-judges'
import { closeRound } from '#server/operations/close-round'
import { confirmScoreSheet } from '#server/operations/confirm-score-sheet'
import { decideAdvancement, type AdvancementInput } from '#server/operations/decide-advancement'
import { reopenRound } from '#server/operations/reopen-round'
import { reopenScoreSheet } from '#server/operations/reopen-score-sheet'
import { saveScoreSheet } from '#server/operations/save-score-sheet'
import { roundProtocol } from '#server/queries/round-protocol'
import { contestResults } from '#server/results'
import { holdRound } from '#server/round-closings'
import { write } from '#server/write'
import { aSheet } from '#tests/support/council'
import {
  aContestInTwoRounds,
  advanced,
  closingOf,
  heard,
  roundJournal,
  roundMoments,
  type TwoRounds,
} from '#tests/support/two-rounds'
import { by, openWorld } from '#tests/support/world'

openWorld()

const four = { '101': [90, 90], '102': [80, 80], '103': [70, 70], '104': [60, 60] }
const label = { name: 'Vòng sơ khảo', kind: 'desk' }
const finalLabel = { name: 'Vòng chung khảo', kind: 'interview' }

const close = (world: TwoRounds, reason = '', now = roundMoments.between, version = 0) =>
  closeRound(world.as('organiser', now), 'preliminary', { version, reason })

async function decide(world: TwoRounds, input: { act: 'rule' } | Omit<Decided, 'version' | 'digest'>) {
  const act = world.as('chair')
  const { digest, version } = await roundProtocol(act, 'preliminary')
  await decideAdvancement(act, 'preliminary', { version, digest, ...input })
}
type Decided = AdvancementInput & { act: 'decision' }

const minuted = (...codes: string[]) => ({
  act: 'decision' as const,
  codes,
  decisionNumber: '07/QĐ-BTC',
  minutes: 'Hội đồng thống nhất.',
})

const refusal = (refused: object) => ({ refusal: refused })

/** A sheet of the first round that its judge has not confirmed. */
const openSheet = (world: TwoRounds, code: string) => {
  const work = world.works[code]
  if (!work) throw new Error(`No work ${code}`)
  return aSheet(world.contest, work, world.judges[2]!._id, {
    round: 'preliminary',
    panel: world.panels.preliminary._id,
    state: 'in-progress',
    marks: { novelty: 1000 },
    confirmedAt: null,
  })
}

describe('closing a round', () => {
  test('freezes the places, remembers who and when, and holds every sheet', async () => {
    const world = await aContestInTwoRounds(four)
    const { person } = world.as('organiser').actor
    await close(world)
    const closing = await closingOf(world, 'preliminary')
    expect(closing).toEqual({
      _id: closing?._id,
      contest: world.contest._id,
      round: 'preliminary',
      state: 'closed',
      missing: { sheets: [], underQuorum: [] },
      reason: '',
      places: [
        { entry: world.works['101']?.id, rank: 1, published: 9000 },
        { entry: world.works['102']?.id, rank: 2, published: 8000 },
        { entry: world.works['103']?.id, rank: 3, published: 7000 },
        { entry: world.works['104']?.id, rank: 4, published: 6000 },
      ],
      inputsDigest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      closedAt: roundMoments.between,
      closedBy: person._id,
      advancement: null,
      version: 1,
      updatedAt: roundMoments.between,
    })
    expect(await roundJournal(world, 'preliminary')).toEqual([
      {
        action: 'round.closed',
        actor: person._id,
        at: roundMoments.between,
        details: {
          name: 'Vòng sơ khảo',
          reason: '',
          missing: { sheets: [], underQuorum: [] },
          inputsDigest: closing?.inputsDigest,
        },
      },
    ])
  })

  test('is refused while judges still have time and something is missing, their grace included', async () => {
    const world = await aContestInTwoRounds({ ...four, '105': [50] })
    await openSheet(world, '101')
    const running = {
      because: 'round-running',
      round: label,
      endsAt: new Date('2024-09-01T17:30:00+07:00'),
      openSheets: 1,
      underQuorum: 1,
    }
    await expect(close(world, 'Gấp', roundMoments.grace)).rejects.toMatchObject(refusal(running))
    expect(await RoundClosings.countDocuments({ contest: world.contest._id })).toBe(0)
  })

  test('before its time is allowed once nothing is missing', async () => {
    const world = await aContestInTwoRounds(four)
    await close(world, '', roundMoments.reading)
    expect((await closingOf(world, 'preliminary'))?.state).toBe('closed')
  })

  test('with gaps needs a reason, and names whose sheets and which works', async () => {
    const world = await aContestInTwoRounds({ ...four, '105': [50] })
    await openSheet(world, '101')
    const gaps = { because: 'round-incomplete', round: label, openSheets: 1, underQuorum: 1 }
    await expect(close(world, '  ')).rejects.toMatchObject(refusal(gaps))
    await close(world, 'Giám khảo ốm, Hội đồng thống nhất chốt.')
    expect(await closingOf(world, 'preliminary')).toMatchObject({
      state: 'closed',
      reason: 'Giám khảo ốm, Hội đồng thống nhất chốt.',
      missing: {
        sheets: [{ judge: world.judges[2]?._id.toHexString(), count: 1 }],
        underQuorum: ['105'],
      },
      places: [{ rank: 1 }, { rank: 2 }, { rank: 3 }, { rank: 4 }],
    })
  })

  test('twice by the same hand closes it once; another page is told', async () => {
    const world = await aContestInTwoRounds(four)
    await close(world)
    await close(world)
    expect(await roundJournal(world, 'preliminary')).toHaveLength(1)
    await expect(
      closeRound(world.as('chair'), 'preliminary', { version: 0, reason: '' }),
    ).rejects.toMatchObject(refusal({ because: 'round-state', round: label, state: 'closed' }))
  })

  test('is for the organiser and the chair, and of a later round only after the one before', async () => {
    const world = await aContestInTwoRounds(four)
    const input = { version: 0, reason: 'Đã đủ' }
    await expect(closeRound(world.as('secretary'), 'preliminary', input)).rejects.toMatchObject(
      refusal({ because: 'wrong-role', needs: ['organiser', 'chair'] }),
    )
    await expect(closeRound(world.as('chair'), 'interview', input)).rejects.toMatchObject(
      refusal({ because: 'round-not-ready', round: finalLabel, before: label }),
    )
    await expect(closeRound(world.as('chair'), 'no-such', input)).rejects.toThrow('Not found: round')
  })

  test('leaves no sheet that moves: not for its judge, not for the chair, not for who assigns', async () => {
    const world = await aContestInTwoRounds(four)
    const sheet = await openSheet(world, '101')
    await close(world, 'Chốt khi còn thiếu')
    const closed = { because: 'round-closed', round: label }
    const judge = by(world.judges[2]!, roundMoments.grace, 'judge')
    const id = sheet._id.toHexString()
    const save = saveScoreSheet(judge, id, { version: 1, marks: { novelty: '20' }, remarks: '' })
    await expect(save).rejects.toMatchObject(refusal(closed))
    await expect(confirmScoreSheet(judge, id, { version: 1 })).rejects.toMatchObject(refusal(closed))
    const confirmed = await ScoreSheets.findOne({ contest: world.contest._id, state: 'confirmed' }).lean()
    await expect(
      reopenScoreSheet(world.as('chair'), confirmed?._id.toHexString(), { reason: 'Sửa' }),
    ).rejects.toMatchObject(refusal(closed))
    await expect(
      assignJudges(world.as('organiser'), world.panels.preliminary._id.toHexString(), 'all'),
    ).rejects.toMatchObject(refusal(closed))
  })

  test('leaves no moment between: what was read before it cannot be written after it', async () => {
    const world = await aContestInTwoRounds(four)
    const sheet = await openSheet(world, '104')
    const panel = world.panels.preliminary
    await close(world, 'Chốt')
    const line = {
      contest: world.contest._id,
      actor: null,
      at: roundMoments.between,
      action: 'x',
      details: {},
    }
    const stale = refusal({ because: 'stale-version' })
    const confirmed = { $set: { state: 'confirmed' as const } }
    await expect(write(ScoreSheets, sheet, confirmed, { ...line, subject: 's' })).rejects.toMatchObject(stale)
    await expect(write(Panels, panel, {}, { ...line, subject: 'p' })).rejects.toMatchObject(stale)
  })

  test('notices a sheet that was written, or given, since it read them', async () => {
    const world = await aContestInTwoRounds(four)
    const sheet = await openSheet(world, '104')
    const read = await ScoreSheets.find({ contest: world.contest._id }).lean()
    const hold = (sheets: typeof read) =>
      inTransaction((session) => holdRound(session, world.as('chair'), { code: 'preliminary' }, sheets))
    await expect(hold(read)).resolves.toBeUndefined()
    await expect(hold(read)).rejects.toMatchObject(refusal({ because: 'stale-version' }))
    const now = await ScoreSheets.find({ contest: world.contest._id }).lean()
    await expect(hold(now.filter(({ _id }) => !_id.equals(sheet._id)))).rejects.toMatchObject(
      refusal({ because: 'stale-version' }),
    )
  })
})

describe('who goes on', () => {
  test('is whom the rule proposes, remembered with what it rests on', async () => {
    const world = await aContestInTwoRounds(four)
    await advanced(world)
    const closing = await closingOf(world, 'preliminary')
    expect(closing).toMatchObject({
      state: 'decided',
      version: 2,
      advancement: {
        terms: { code: 'top', count: 2 },
        entries: [world.works['101']?.id, world.works['102']?.id],
        decisionNumber: '',
        minutes: '',
        inputsDigest: closing?.inputsDigest,
        at: roundMoments.between,
        by: world.as('organiser').actor.person._id,
      },
    })
    const lines = await roundJournal(world, 'preliminary')
    expect(lines.map(({ action }) => action)).toEqual(['round.closed', 'round.decided'])
  })

  test('takes a tie at the last place along whole', async () => {
    const world = await aContestInTwoRounds({ ...four, '103': [80, 80], '104': [80, 80] })
    await advanced(world)
    expect((await closingOf(world, 'preliminary'))?.advancement?.entries).toHaveLength(4)
  })

  test('may be the council’s own list, with its number and minutes', async () => {
    const world = await aContestInTwoRounds(four)
    await close(world)
    await decide(world, minuted('101', '104'))
    expect((await closingOf(world, 'preliminary'))?.advancement).toMatchObject({
      terms: { code: 'decision' },
      entries: [world.works['101']?.id, world.works['104']?.id],
      decisionNumber: '07/QĐ-BTC',
      minutes: 'Hội đồng thống nhất.',
    })
  })

  test('is refused without minutes, with codes that are not ranked or named twice, and when nobody is left', async () => {
    const world = await aContestInTwoRounds({ ...four, '105': [50] })
    await close(world, 'Thiếu một phiếu')
    const silent = { ...minuted('101'), minutes: ' ' }
    await expect(decide(world, silent)).rejects.toMatchObject(refusal({ because: 'minutes-missing' }))
    await expect(decide(world, minuted('101', '105', '999', '101'))).rejects.toMatchObject(
      refusal({ because: 'codes-unknown', codes: ['101', '105', '999'] }),
    )
    const strict = await aContestInTwoRounds(four, {
      advancement: { code: 'threshold', minScore: 9500 as never },
    })
    await close(strict)
    await expect(decide(strict, { act: 'rule' })).rejects.toMatchObject(
      refusal({ because: 'advancement-empty' }),
    )
  })

  test('is not for a rule to say where the regulations leave it to a decision', async () => {
    const world = await aContestInTwoRounds(four, { advancement: { code: 'decision' } })
    await close(world)
    await expect(decide(world, { act: 'rule' })).rejects.toMatchObject(
      refusal({ because: 'minutes-missing' }),
    )
  })

  test('is decided on what was looked at: a work disqualified meanwhile is seen first', async () => {
    const world = await aContestInTwoRounds(four)
    await close(world)
    const { digest } = await roundProtocol(world.as('chair'), 'preliminary')
    await Entries.updateOne({ _id: world.works['101']?.entry._id }, { $set: { state: 'disqualified' } })
    const input = { act: 'rule' as const, version: 1, digest }
    await expect(decideAdvancement(world.as('chair'), 'preliminary', input)).rejects.toMatchObject(
      refusal({ because: 'advancement-changed' }),
    )
    await decide(world, { act: 'rule' })
    expect((await closingOf(world, 'preliminary'))?.advancement?.entries).toEqual([
      world.works['102']?.id,
      world.works['103']?.id,
    ])
  })

  test('is decided only on a closed round, and never on the last', async () => {
    const world = await aContestInTwoRounds(four)
    await expect(decide(world, { act: 'rule' })).rejects.toMatchObject(
      refusal({ because: 'round-state', round: label, state: 'open' }),
    )
    await advanced(world)
    await closeRound(world.as('chair', roundMoments.deliberation), 'interview', {
      version: 0,
      reason: 'Không ai đến',
    })
    await expect(
      decideAdvancement(world.as('chair', roundMoments.deliberation), 'interview', {
        act: 'rule',
        version: 1,
        digest: '0'.repeat(64),
      }),
    ).rejects.toMatchObject(refusal({ because: 'round-is-last', round: finalLabel }))
  })

  test('may be decided again as long as nobody who falls out has sheets in the next round', async () => {
    const world = await aContestInTwoRounds(four)
    await advanced(world)
    const panel = world.panels.interview._id.toHexString()
    const pair = { entry: world.works['101']?.id ?? '', judge: world.judges[0]!._id.toHexString() }
    await assignJudges(world.as('organiser'), panel, [pair])
    await decide(world, minuted('101', '103'))
    await expect(decide(world, minuted('103'))).rejects.toMatchObject(
      refusal({ because: 'next-round-begun', round: label, sheets: 1 }),
    )
  })
})

describe('opening a round again', () => {
  test('lets its sheets move and forgets who went on, with the reason on record', async () => {
    const world = await aContestInTwoRounds(four)
    const sheet = await openSheet(world, '104')
    await close(world, 'Thiếu một phiếu')
    const chair = world.as('chair')
    await reopenRound(chair, 'preliminary', { version: 1, reason: ' Giám khảo đã nộp bản giấy. ' })
    await reopenRound(chair, 'preliminary', { version: 1, reason: 'Giám khảo đã nộp bản giấy.' })
    expect(await closingOf(world, 'preliminary')).toMatchObject({
      state: 'open',
      reason: 'Giám khảo đã nộp bản giấy.',
      places: [],
      closedAt: null,
      closedBy: null,
      advancement: null,
      version: 2,
    })
    expect((await roundJournal(world, 'preliminary'))[1]).toEqual({
      action: 'round.reopened',
      actor: chair.actor.person._id,
      at: roundMoments.between,
      details: { name: 'Vòng sơ khảo', reason: 'Giám khảo đã nộp bản giấy.', from: 'closed' },
    })
    const judge = by(world.judges[2]!, roundMoments.grace, 'judge')
    const kept = await ScoreSheets.findById(sheet._id).lean()
    const input = { version: kept?.version ?? 0, marks: { novelty: '20' }, remarks: '' }
    await expect(saveScoreSheet(judge, sheet._id.toHexString(), input)).resolves.toMatchObject({
      unlawful: [],
    })
  })

  test('is refused without a reason, and once the next round has sheets or is closed', async () => {
    const world = await aContestInTwoRounds(four)
    await advanced(world)
    const open = (reason: string) => reopenRound(world.as('chair'), 'preliminary', { version: 2, reason })
    await expect(open(' ')).rejects.toMatchObject(refusal({ because: 'reason-missing' }))
    await assignJudges(world.as('organiser'), world.panels.interview._id.toHexString(), 'all')
    await expect(open('Sửa')).rejects.toMatchObject(
      refusal({ because: 'next-round-begun', round: label, sheets: 6 }),
    )
    await closeRound(world.as('chair', roundMoments.deliberation), 'interview', {
      version: 0,
      reason: 'Vắng',
    })
    await expect(open('Sửa')).rejects.toMatchObject(
      refusal({ because: 'round-state', round: finalLabel, state: 'closed' }),
    )
  })
})

describe('the results of several rounds', () => {
  test('weigh the frozen score of reading with that of hearing, among those who went on alone', async () => {
    const world = await aContestInTwoRounds(four)
    await advanced(world)
    const totals: Record<string, number> = { '101': 60, '102': 100 }
    for (const [code, total] of Object.entries(totals)) {
      const work = world.works[code]
      if (!work) throw new Error(code)
      for (const judge of world.judges.slice(0, 2)) {
        const on = { round: 'interview', panel: world.panels.interview._id, marks: heard(total) }
        await aSheet(world.contest, work, judge._id, on)
      }
    }
    const { results } = await contestResults(world.contest)
    const told = results.standings.map(({ entry, rank, published, composite }) => ({
      entry,
      rank,
      published,
      parts: composite?.parts.map(({ round, weight, published: own }) => [round, weight, own]),
    }))
    expect(told).toEqual([
      {
        entry: world.works['102']?.id,
        rank: 1,
        published: 9400,
        parts: [
          ['preliminary', 30, 8000],
          ['interview', 70, 10000],
        ],
      },
      {
        entry: world.works['101']?.id,
        rank: 2,
        published: 6900,
        parts: [
          ['preliminary', 30, 9000],
          ['interview', 70, 6000],
        ],
      },
    ])
    expect(results.issues).toEqual([])
  })

  test('the next round’s panels are given exactly those who went on, and the same judge may meet them again', async () => {
    const world = await aContestInTwoRounds(four)
    const panel = world.panels.interview._id.toHexString()
    await expect(assignJudges(world.as('organiser'), panel, 'all')).rejects.toMatchObject(
      refusal({ because: 'round-not-ready', round: finalLabel, before: label }),
    )
    await advanced(world)
    expect(await assignJudges(world.as('organiser'), panel, 'all')).toEqual({ made: 6, passedOver: 0 })
    const sheets = await ScoreSheets.find({ contest: world.contest._id, round: 'interview' }).lean()
    expect([...new Set(sheets.map(({ blindCode }) => blindCode))].sort()).toEqual(['101', '102'])
    const outside = { entry: world.works['103']?.id ?? '', judge: world.judges[0]!._id.toHexString() }
    await expect(assignJudges(world.as('organiser'), panel, [outside])).rejects.toThrow('Not found: entry')
  })
})
