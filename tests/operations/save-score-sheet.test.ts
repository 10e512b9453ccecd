/** What a judge types is kept, mark by mark, exactly, and never over another window's work unseen. */
import { describe, expect, it } from 'vitest'
import { Outbox } from '#models/outbox'
import { Seats } from '#models/seat'
import type { Criterion } from '#scoring/rubric'
import { points } from '#scoring/points'
import { sheetTotal } from '#scoring/sheet-total'
import { NotFound, Refused } from '#server/refuse'
import type { SheetInput } from '#server/keep-sheet'
import { saveScoreSheet } from '#server/operations/save-score-sheet'
import { aContest, aPerson, aSeat, by, moments, openWorld } from '#tests/support/world'
import { aDesk, fullMarks, journalOf, kept, typedMarks } from './a-judged-panel'

openWorld()

const input = (changes: Partial<SheetInput> = {}): SheetInput => ({
  version: 0,
  marks: {},
  remarks: '',
  ...changes,
})

const refusal = (because: object) => expect.objectContaining({ refusal: because }) as Refused

describe('saving a sheet', () => {
  it('keeps marks in hundredths and remarks, and begins the sheet', async () => {
    const { judge, sheet, id } = await aDesk()
    const saved = await saveScoreSheet(
      by(judge, moments.judging, 'judge'),
      id,
      input({ marks: { novelty: '16,5', effect: '' }, remarks: 'Ý tưởng tốt.' }),
    )
    expect(saved).toEqual({ version: 1, savedAt: moments.judging, unlawful: [] })
    expect(await kept(sheet._id)).toEqual({
      ...sheet,
      marks: { novelty: 1650 },
      remarks: 'Ý tưởng tốt.',
      state: 'in-progress',
      version: 1,
      updatedAt: moments.judging,
    })
    expect(await journalOf(`sheet:${id}`)).toEqual([
      {
        action: 'sheet.saved',
        actor: judge._id.toHexString(),
        at: moments.judging,
        details: { marks: { novelty: 1650 }, changed: ['marks.novelty', 'remarks'] },
      },
    ])
    expect(await Outbox.countDocuments()).toBe(0)
  })

  it('keeps the lawful marks and names the others, which then count for nothing', async () => {
    const { judge, sheet, id } = await aDesk({ sheet: { marks: { effect: 2000 }, state: 'in-progress' } })
    const saved = await saveScoreSheet(
      by(judge, moments.judging, 'judge'),
      id,
      input({ marks: { novelty: '33,3', effect: '31', materials: '12', technique: 'mười' } }),
    )
    expect(saved).toEqual({
      version: 1,
      savedAt: moments.judging,
      unlawful: ['novelty', 'effect', 'technique'],
    })
    expect((await kept(sheet._id)).marks).toEqual({ materials: 1200 })
  })

  it('writes nothing when nothing changed, however often it is sent', async () => {
    const { judge, id } = await aDesk()
    const who = by(judge, moments.judging, 'judge')
    const first = await saveScoreSheet(who, id, input({ marks: typedMarks }))
    const later = { ...who, now: new Date(moments.judging.getTime() + 60_000) }
    expect(await saveScoreSheet(later, id, input({ marks: { ...typedMarks, novelty: '33.50' } }))).toEqual(
      first,
    )
    expect(await saveScoreSheet(later, id, input({ version: 1, marks: typedMarks }))).toEqual(first)
    expect(await journalOf(`sheet:${id}`)).toHaveLength(1)
  })

  it('clears a mark that was emptied, and leaves one that was not sent', async () => {
    const { judge, sheet, id } = await aDesk({ sheet: { marks: fullMarks, state: 'in-progress' } })
    await saveScoreSheet(by(judge, moments.judging, 'judge'), id, input({ marks: { novelty: ' ' } }))
    expect((await kept(sheet._id)).marks).toEqual({ effect: 2400, materials: 1250, technique: 1250 })
  })

  it('adds up exactly where binary fractions would drift', async () => {
    const criteria: Criterion[] = ['a', 'b', 'c'].map((code) => ({
      code,
      title: code,
      max: points(1000),
      step: points(10),
    }))
    const rubric = { criteria, total: points(3000) }
    const { regulations } = await aContest()
    const { judge, sheet, id } = await aDesk({ contest: { regulations: { ...regulations, rubric } } })
    await saveScoreSheet(
      by(judge, moments.judging, 'judge'),
      id,
      input({ marks: { a: '0,1', b: '0,2', c: '0,7' } }),
    )
    const { marks } = await kept(sheet._id)
    expect(marks).toEqual({ a: 10, b: 20, c: 70 })
    expect(sheetTotal(rubric, marks)).toMatchObject({ total: 100, filled: 3, of: 3 })
  })
})

describe('two windows on one sheet', () => {
  it('tell the second one when, and both values of each field that differs', async () => {
    const { judge, sheet, id } = await aDesk()
    const who = by(judge, moments.judging, 'judge')
    await saveScoreSheet(who, id, input({ marks: { novelty: '18', effect: '20' }, remarks: 'Bản một.' }))
    const second = saveScoreSheet(
      { ...who, now: new Date(moments.judging.getTime() + 60_000) },
      id,
      input({ marks: { novelty: '16,5', effect: '20' }, remarks: 'Bản hai.' }),
    )
    await expect(second).rejects.toEqual(
      refusal({
        because: 'stale-version',
        changedAt: moments.judging,
        changed: [
          { field: 'marks.novelty', mine: '16,5', theirs: '18' },
          { field: 'remarks', mine: 'Bản hai.', theirs: 'Bản một.' },
        ],
      }),
    )
    expect((await kept(sheet._id)).marks).toEqual({ novelty: 1800, effect: 2000 })
  })

  it('give the sheet to one of two saves of the same moment, and the conflict to the other', async () => {
    const { judge, sheet, id } = await aDesk()
    const who = by(judge, moments.judging, 'judge')
    const saves = await Promise.allSettled(
      ['16', '17', '18'].map((novelty) => saveScoreSheet(who, id, input({ marks: { novelty } }))),
    )
    expect(saves.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected'])
    const lost = saves.flatMap((save) => (save.status === 'rejected' ? [save.reason as Refused] : []))
    const after = await kept(sheet._id)
    for (const { refusal: why } of lost) {
      expect(why).toMatchObject({
        because: 'stale-version',
        changed: [{ field: 'marks.novelty', theirs: String((after.marks.novelty ?? 0) / 100) }],
      })
    }
    expect(after.version).toBe(1)
    expect(await journalOf(`sheet:${id}`)).toHaveLength(1)
  })
})

describe('saving is refused', () => {
  it('to a judge whose sheet it is not: it is not there', async () => {
    const { contest, id } = await aDesk()
    const other = await aPerson()
    await aSeat(contest, other, 'judge')
    await expect(saveScoreSheet(by(other, moments.judging, 'judge'), id, input())).rejects.toThrow(NotFound)
  })

  it('for an address that spells no sheet', async () => {
    const { judge } = await aDesk()
    for (const id of [undefined, 'x', 'f'.repeat(24)]) {
      await expect(saveScoreSheet(by(judge, moments.judging, 'judge'), id, input())).rejects.toThrow(NotFound)
    }
  })

  it('before the declaration is signed', async () => {
    const { judge, id } = await aDesk({ member: { declaration: null } })
    await expect(
      saveScoreSheet(by(judge, moments.judging, 'judge'), id, input({ marks: typedMarks })),
    ).rejects.toEqual(refusal({ because: 'not-declared' }))
  })

  it('outside the judging phase', async () => {
    const { judge, sheet, id } = await aDesk()
    for (const now of [moments.screening, moments.deliberation, moments.finished]) {
      const saving = saveScoreSheet(by(judge, now, 'judge'), id, input({ marks: typedMarks }))
      await expect(saving).rejects.toMatchObject({ refusal: { because: 'outside-phase' } })
    }
    expect(await kept(sheet._id)).toEqual(sheet)
  })

  it('once the sheet is confirmed, recused or void', async () => {
    for (const state of ['confirmed', 'recused', 'void'] as const) {
      const { judge, sheet, id } = await aDesk({ sheet: { state, marks: fullMarks } })
      await expect(
        saveScoreSheet(by(judge, moments.judging, 'judge'), id, input({ marks: { novelty: '1' } })),
      ).rejects.toEqual(refusal({ because: 'sheet-state', state, needs: ['blank', 'in-progress'] }))
      expect(await kept(sheet._id)).toEqual(sheet)
      expect(await journalOf(`sheet:${id}`)).toEqual([])
    }
  })

  it('to a judge whose seat in this contest has ended, though another contest still has them', async () => {
    const { contest, judge, id } = await aDesk()
    await Seats.updateOne({ contest: contest._id, person: judge._id }, { $set: { until: moments.screening } })
    await aSeat(await aContest(), judge, 'judge')
    await expect(saveScoreSheet(by(judge, moments.judging, 'judge'), id, input())).rejects.toEqual(
      refusal({ because: 'wrong-role', needs: ['judge'] }),
    )
  })
})
