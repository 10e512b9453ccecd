/** Closing a round and opening it again: whole outcomes, and each refusal. */
import { describe, expect, test } from 'vitest'
import { inTransaction } from '#models/connection'
import { Panels } from '#models/panel'
import { RoundClosings } from '#models/round-closing'
import { ScoreSheets } from '#models/score-sheet'
import { assignJudges } from '#server/operations/assign-judges'
import { closeRound } from '#server/operations/close-round'
import { confirmScoreSheet } from '#server/operations/confirm-score-sheet'
import { reopenRound } from '#server/operations/reopen-round'
import { reopenScoreSheet } from '#server/operations/reopen-score-sheet'
import { saveScoreSheet } from '#server/operations/save-score-sheet'
import { remember } from '#server/journal'
import { holdRound } from '#server/round-closings'
import { write } from '#server/write'
import { close, finalLabel, four, label, openSheet, refusal } from '#tests/support/round-acts'
import {
  aContestInTwoRounds,
  advanced,
  closingOf,
  roundJournal,
  roundMoments,
} from '#tests/support/two-rounds'
import { by, openWorld } from '#tests/support/world'

openWorld()

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
      inTransaction(async (session) => {
        await holdRound(session, world.as('chair'), { code: 'preliminary' }, sheets)
        const line = { contest: world.contest._id, subject: 's', actor: null, at: roundMoments.between }
        await remember({ ...line, action: 'x' }, session)
      })
    await expect(hold(read)).resolves.toBeUndefined()
    await expect(hold(read)).rejects.toMatchObject(refusal({ because: 'stale-version' }))
    const now = await ScoreSheets.find({ contest: world.contest._id }).lean()
    await expect(hold(now.filter(({ _id }) => !_id.equals(sheet._id)))).rejects.toMatchObject(
      refusal({ because: 'stale-version' }),
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
