/** A confirmed sheet is complete, is what its judge saw, is confirmed once, and is locked. */
import { describe, expect, it } from 'vitest'
import type { Criterion } from '#scoring/rubric'
import { points } from '#scoring/points'
import { canonical } from '#scoring/digest'
import { sha256 } from '#server/digest'
import { confirmScoreSheet } from '#server/operations/confirm-score-sheet'
import { reopenScoreSheet } from '#server/operations/reopen-score-sheet'
import { saveScoreSheet } from '#server/operations/save-score-sheet'
import { NotFound } from '#server/refuse'
import { aContest, aPerson, aSeat, by, byIn, moments, openWorld } from '#tests/support/world'
import { aDesk, fullMarks, journalOf, kept } from './a-judged-panel'

openWorld()

const full = { state: 'in-progress', marks: fullMarks, remarks: 'Tốt.', version: 3 } as const

describe('confirming a sheet', () => {
  it('locks it as it stands, with the digest of what was signed in the journal', async () => {
    const { judge, sheet, submission, id } = await aDesk({ sheet: full })
    await confirmScoreSheet(by(judge, moments.judging, 'judge'), id, { version: 3 })
    expect(await kept(sheet._id)).toEqual({
      ...sheet,
      state: 'confirmed',
      confirmedAt: moments.judging,
      updatedAt: moments.judging,
      version: 4,
    })
    const content = { sheet: id, submission: submission.toHexString(), marks: fullMarks, remarks: 'Tốt.' }
    expect(await journalOf(`sheet:${id}`)).toEqual([
      {
        action: 'sheet.confirmed',
        actor: judge._id.toHexString(),
        at: moments.judging,
        details: { digest: sha256(canonical(content)), total: 8250 },
      },
    ])
  })

  it('happens once, however often and from however many windows it is pressed', async () => {
    const { judge, sheet, id } = await aDesk({ sheet: full })
    const who = by(judge, moments.judging, 'judge')
    await Promise.all([1, 2, 3].map(() => confirmScoreSheet(who, id, { version: 3 })))
    await confirmScoreSheet({ ...who, now: moments.finished }, id, { version: 0 })
    expect(await kept(sheet._id)).toMatchObject({ confirmedAt: moments.judging, version: 4 })
    expect(await journalOf(`sheet:${id}`)).toHaveLength(1)
  })

  it('locks saving, with the sentence that says who can reopen it', async () => {
    const { judge, id } = await aDesk({ sheet: full })
    const who = by(judge, moments.judging, 'judge')
    await confirmScoreSheet(who, id, { version: 3 })
    const saving = saveScoreSheet(who, id, { version: 4, marks: { novelty: '1' }, remarks: '' })
    await expect(saving).rejects.toMatchObject({
      refusal: { because: 'sheet-state', state: 'confirmed', needs: ['blank', 'in-progress'] },
    })
  })
})

describe('confirming is refused', () => {
  it('while marks are missing, naming the criteria', async () => {
    const { novelty, materials } = fullMarks
    const { judge, sheet, id } = await aDesk({ sheet: { ...full, marks: { novelty, materials } } })
    await expect(
      confirmScoreSheet(by(judge, moments.judging, 'judge'), id, { version: 3 }),
    ).rejects.toMatchObject({ refusal: { because: 'incomplete-sheet', missing: ['effect', 'technique'] } })
    expect(await kept(sheet._id)).toEqual(sheet)
  })

  it('for a blank sheet because of its marks, not because of its state', async () => {
    const { judge, id } = await aDesk()
    await expect(
      confirmScoreSheet(by(judge, moments.judging, 'judge'), id, { version: 0 }),
    ).rejects.toMatchObject({
      refusal: { because: 'incomplete-sheet', missing: ['novelty', 'effect', 'materials', 'technique'] },
    })
  })

  it('for a mark that the rubric no longer allows', async () => {
    const { judge, id } = await aDesk({ sheet: { ...full, marks: { ...fullMarks, effect: 3050 } } })
    await expect(
      confirmScoreSheet(by(judge, moments.judging, 'judge'), id, { version: 3 }),
    ).rejects.toMatchObject({ refusal: { because: 'incomplete-sheet', missing: ['effect'] } })
  })

  it('when another window has changed the sheet since the page was made', async () => {
    const { judge, sheet, id } = await aDesk({ sheet: full })
    await expect(
      confirmScoreSheet(by(judge, moments.judging, 'judge'), id, { version: 2 }),
    ).rejects.toMatchObject({
      refusal: { because: 'stale-version', changedAt: sheet.updatedAt, changed: [] },
    })
    expect(await kept(sheet._id)).toEqual(sheet)
  })

  it('without the remark that an extreme mark asks for, where the regulations ask for one', async () => {
    const { regulations } = await aContest()
    const criteria: Criterion[] = [
      {
        code: 'only',
        title: 'Tiêu chí',
        max: points(1000),
        step: points(50),
        remarkRequiredAtExtremes: true,
      },
    ]
    const contest = { regulations: { ...regulations, rubric: { criteria, total: points(1000) } } }
    const { judge, id } = await aDesk({ contest, sheet: { ...full, marks: { only: 1000 }, remarks: ' ' } })
    const who = by(judge, moments.judging, 'judge')
    await expect(confirmScoreSheet(who, id, { version: 3 })).rejects.toMatchObject({
      refusal: { because: 'reason-missing' },
    })
    const { version } = await saveScoreSheet(who, id, { version: 3, marks: {}, remarks: 'Xuất sắc.' })
    await confirmScoreSheet(who, id, { version })
  })

  it('to others, before the declaration, and outside judging', async () => {
    const { contest, judge, id } = await aDesk({ sheet: full })
    const other = await aPerson()
    await aSeat(contest, other, 'judge')
    await expect(confirmScoreSheet(by(other, moments.judging, 'judge'), id, { version: 3 })).rejects.toThrow(
      NotFound,
    )
    await expect(
      confirmScoreSheet(by(judge, moments.deliberation, 'judge'), id, { version: 3 }),
    ).rejects.toMatchObject({ refusal: { because: 'outside-phase', phase: 'deliberation' } })
    const undeclared = await aDesk({ sheet: full, member: { declaration: null } })
    await expect(
      confirmScoreSheet(by(undeclared.judge, moments.judging, 'judge'), undeclared.id, { version: 3 }),
    ).rejects.toMatchObject({ refusal: { because: 'not-declared' } })
  })
})

describe('a reopened sheet', () => {
  it('is finished by its judge while the council deliberates, and confirmed again', async () => {
    const { contest, judge, sheet, id } = await aDesk({ sheet: { ...full, state: 'confirmed' } })
    const chair = await aPerson()
    const who = by(judge, moments.deliberation, 'judge')
    await reopenScoreSheet(byIn(contest, chair, moments.deliberation, 'chair'), id, {
      reason: 'Cộng nhầm tiêu chí hiệu quả.',
    })
    const { version } = await saveScoreSheet(who, id, {
      version: 4,
      marks: { effect: '25' },
      remarks: 'Tốt.',
    })
    await confirmScoreSheet(who, id, { version })
    expect(await kept(sheet._id)).toMatchObject({
      state: 'confirmed',
      marks: { ...fullMarks, effect: 2500 },
      wasReopened: true,
      confirmedAt: moments.deliberation,
    })
    expect((await journalOf(`sheet:${id}`)).map(({ action }) => action)).toEqual([
      'sheet.reopened',
      'sheet.saved',
      'sheet.confirmed',
    ])
  })
})
