/** A judge steps back from one entry, with a reason, and from no other. */
import { describe, expect, it } from 'vitest'
import { recusalForm } from '#rules/forms/recusal'
import { recuseFromSheet } from '#server/operations/recuse-from-sheet'
import { NotFound } from '#server/refuse'
import { aPerson, aSeat, aSubmittedEntry, by, moments, openWorld } from '#tests/support/world'
import { aDesk, aSheet, fullMarks, journalOf, kept } from './a-judged-panel'

openWorld()

const reason = 'Tác giả là học sinh tôi hướng dẫn.'

describe('stepping back', () => {
  it('closes the sheet with its reason and leaves the other sheets alone', async () => {
    const { contest, judge, owner, panel, sheet, id } = await aDesk()
    const work = await aSubmittedEntry(contest, owner, { blindCode: '085' })
    const other = await aSheet(contest, panel, judge, work)
    await recuseFromSheet(by(judge, moments.judging, 'judge'), id, { reason })
    expect(await kept(sheet._id)).toEqual({
      ...sheet,
      state: 'recused',
      stateReason: reason,
      version: 1,
      updatedAt: moments.judging,
    })
    expect(await kept(other._id)).toEqual(other)
    expect(await journalOf(`sheet:${id}`)).toEqual([
      { action: 'sheet.recused', actor: judge._id.toHexString(), at: moments.judging, details: { reason } },
    ])
  })

  it('is possible before the declaration is signed, and while entries are still screened', async () => {
    const { judge, sheet, id } = await aDesk({ member: { declaration: null } })
    await recuseFromSheet(by(judge, moments.screening, 'judge'), id, { reason })
    expect((await kept(sheet._id)).state).toBe('recused')
  })

  it('twice is once', async () => {
    const { judge, id } = await aDesk()
    const who = by(judge, moments.judging, 'judge')
    await Promise.all([1, 2].map(() => recuseFromSheet(who, id, { reason })))
    expect(await journalOf(`sheet:${id}`)).toHaveLength(1)
  })

  it('is refused without a reason, after confirming, and once judging is over', async () => {
    const { judge, sheet, id } = await aDesk()
    await expect(
      recuseFromSheet(by(judge, moments.judging, 'judge'), id, { reason: ' ' }),
    ).rejects.toMatchObject({ refusal: { because: 'reason-missing' } })
    await expect(
      recuseFromSheet(by(judge, moments.deliberation, 'judge'), id, { reason }),
    ).rejects.toMatchObject({ refusal: { because: 'outside-phase' } })
    expect(await kept(sheet._id)).toEqual(sheet)
    const done = await aDesk({ sheet: { state: 'confirmed', marks: fullMarks } })
    await expect(
      recuseFromSheet(by(done.judge, moments.judging, 'judge'), done.id, { reason }),
    ).rejects.toMatchObject({ refusal: { because: 'sheet-state', state: 'confirmed' } })
  })

  it('finds no sheet of another judge', async () => {
    const { contest, id } = await aDesk()
    const other = await aPerson()
    await aSeat(contest, other, 'judge')
    await expect(recuseFromSheet(by(other, moments.judging, 'judge'), id, { reason })).rejects.toThrow(
      NotFound,
    )
  })
})

describe('the form of stepping back', () => {
  it('wants a reason of some length, and not of any length', () => {
    const messages = (values: object) =>
      recusalForm.safeParse(values).error?.issues.map(({ message }) => message) ?? []
    expect(messages({})).toEqual(['reason-missing'])
    expect(messages({ reason: ' \r\n ' })).toEqual(['reason-missing'])
    expect(messages({ reason: 'x'.repeat(2001) })).toEqual(['reason-too-long'])
    expect(recusalForm.parse({ reason: ' Một.\r\nHai. ' })).toEqual({ reason: 'Một.\nHai.' })
  })
})
