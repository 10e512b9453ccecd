/** The chair reopens confirmed sheets and voids any, always with a reason that stays on record. */
import { describe, expect, it } from 'vitest'
import { reopenScoreSheet } from '#server/operations/reopen-score-sheet'
import { voidScoreSheet } from '#server/operations/void-score-sheet'
import { NotFound } from '#server/refuse'
import { aContest, aPerson, byIn, moments, openWorld } from '#tests/support/world'
import { aDesk, fullMarks, journalOf, kept } from './a-judged-panel'

openWorld()

const confirmed = { state: 'confirmed', marks: fullMarks, confirmedAt: moments.judging, version: 4 } as const
const reason = 'Cộng nhầm tiêu chí hiệu quả.'

describe('reopening a sheet', () => {
  it('gives it back to its judge with the reason, and it no longer counts as confirmed', async () => {
    const { contest, sheet, id } = await aDesk({ sheet: confirmed })
    const chair = await aPerson()
    await reopenScoreSheet(byIn(contest, chair, moments.deliberation, 'chair'), id, { reason })
    expect(await kept(sheet._id)).toEqual({
      ...sheet,
      state: 'in-progress',
      stateReason: reason,
      wasReopened: true,
      confirmedAt: null,
      updatedAt: moments.deliberation,
      version: 5,
    })
    expect(await journalOf(`sheet:${id}`)).toEqual([
      {
        action: 'sheet.reopened',
        actor: chair._id.toHexString(),
        at: moments.deliberation,
        details: { reason, from: 'confirmed' },
      },
    ])
  })

  it('twice with the same reason reopens it once', async () => {
    const { contest, id } = await aDesk({ sheet: confirmed })
    const chair = byIn(contest, await aPerson(), moments.judging, 'chair')
    await Promise.all([1, 2].map(() => reopenScoreSheet(chair, id, { reason })))
    expect(await journalOf(`sheet:${id}`)).toHaveLength(1)
  })

  it('is refused without a reason, to others than the chair, in other states and phases', async () => {
    const { contest, judge, sheet, id } = await aDesk({ sheet: confirmed })
    const chair = await aPerson()
    const attempts = [
      [byIn(contest, chair, moments.judging, 'chair'), ' ', { because: 'reason-missing' }],
      [byIn(contest, judge, moments.judging, 'judge'), reason, { because: 'wrong-role', needs: ['chair'] }],
      [
        byIn(contest, chair, moments.judging, 'organiser', 'secretary'),
        reason,
        { because: 'wrong-role', needs: ['chair'] },
      ],
      [
        byIn(contest, chair, moments.posting, 'chair'),
        reason,
        { because: 'outside-phase', phase: 'posting', needs: ['judging', 'deliberation'] },
      ],
    ] as const
    for (const [who, why, refusal] of attempts) {
      await expect(reopenScoreSheet(who, id, { reason: why })).rejects.toMatchObject({ refusal })
    }
    expect(await kept(sheet._id)).toEqual(sheet)
    const blank = await aDesk()
    await expect(
      reopenScoreSheet(byIn(blank.contest, chair, moments.judging, 'chair'), blank.id, { reason }),
    ).rejects.toMatchObject({ refusal: { because: 'sheet-state', state: 'blank', needs: ['confirmed'] } })
  })

  it('does not reach sheets of another contest', async () => {
    const { id } = await aDesk({ sheet: confirmed })
    const chair = byIn(await aContest(), await aPerson(), moments.judging, 'chair')
    await expect(reopenScoreSheet(chair, id, { reason })).rejects.toThrow(NotFound)
    await expect(voidScoreSheet(chair, id, { reason })).rejects.toThrow(NotFound)
  })
})

describe('voiding a sheet', () => {
  it('keeps its marks on record, with the reason, from whatever state', async () => {
    for (const state of ['blank', 'in-progress', 'confirmed', 'recused'] as const) {
      const { contest, sheet, id } = await aDesk({ sheet: { ...confirmed, state } })
      const chair = await aPerson()
      await voidScoreSheet(byIn(contest, chair, moments.deliberation, 'chair'), id, { reason })
      expect(await kept(sheet._id)).toEqual({
        ...sheet,
        state: 'void',
        stateReason: reason,
        updatedAt: moments.deliberation,
        version: 5,
      })
      expect(await journalOf(`sheet:${id}`)).toEqual([
        {
          action: 'sheet.voided',
          actor: chair._id.toHexString(),
          at: moments.deliberation,
          details: { reason, from: state },
        },
      ])
    }
  })

  it('twice with the same reason voids it once; with another it says that it is void', async () => {
    const { contest, id } = await aDesk({ sheet: confirmed })
    const chair = byIn(contest, await aPerson(), moments.judging, 'chair')
    await voidScoreSheet(chair, id, { reason })
    await voidScoreSheet(chair, id, { reason })
    expect(await journalOf(`sheet:${id}`)).toHaveLength(1)
    await expect(voidScoreSheet(chair, id, { reason: 'Lý do khác.' })).rejects.toMatchObject({
      refusal: { because: 'sheet-state', state: 'void' },
    })
  })

  it('is refused without a reason, to others than the chair, and before judging', async () => {
    const { contest, judge, sheet, id } = await aDesk({ sheet: confirmed })
    const chair = await aPerson()
    await expect(
      voidScoreSheet(byIn(contest, chair, moments.judging, 'chair'), id, { reason: '' }),
    ).rejects.toMatchObject({ refusal: { because: 'reason-missing' } })
    await expect(
      voidScoreSheet(byIn(contest, judge, moments.judging, 'judge'), id, { reason }),
    ).rejects.toMatchObject({ refusal: { because: 'wrong-role', needs: ['chair'] } })
    await expect(
      voidScoreSheet(byIn(contest, chair, moments.screening, 'chair'), id, { reason }),
    ).rejects.toMatchObject({ refusal: { because: 'outside-phase', phase: 'screening' } })
    expect(await kept(sheet._id)).toEqual(sheet)
  })
})
