/** What a judge may put by: the sheets open to them now, by name of nothing but blind code and panel. */
import { describe, expect, it } from 'vitest'
import { milestone } from '#rules/phases'
import { offlineDesk } from '#server/queries/offline-desk'
import { aSubmittedEntry, by, moments, openWorld } from '#tests/support/world'
import { aDesk, aSheet, fullMarks } from '../operations/a-judged-panel'

openWorld()

describe('what may be put by', () => {
  it('is every sheet that may be written, until the round has ended', async () => {
    const { contest, judge, owner, panel, id } = await aDesk()
    for (const [blindCode, state] of [
      ['101', 'confirmed'],
      ['102', 'recused'],
      ['103', 'void'],
    ] as const) {
      const work = await aSubmittedEntry(contest, owner, { blindCode })
      await aSheet(contest, panel, judge, work, { state, marks: fullMarks })
    }
    expect(await offlineDesk(by(judge, moments.judging, 'judge'))).toEqual({
      now: moments.judging,
      person: judge._id.toHexString(),
      panels: [{ id: panel._id.toHexString(), name: `${panel.name} · ${contest.shortTitle}`, open: 1 }],
      sheets: [{ id, blindCode: '083' }],
      bytes: expect.any(Number),
      until: milestone(contest.timeline, 'judgingEnds'),
    })
  })

  it('is nothing before the declaration, before judging opens, and after the round', async () => {
    const nothing = { panels: [], sheets: [], bytes: 0, until: null }
    const undeclared = await aDesk({ member: { declaration: null } })
    expect(await offlineDesk(by(undeclared.judge, moments.judging, 'judge'))).toMatchObject(nothing)
    const { judge } = await aDesk()
    for (const now of [moments.screening, moments.deliberation, moments.finished]) {
      expect(await offlineDesk(by(judge, now, 'judge'))).toMatchObject(nothing)
    }
  })
})
